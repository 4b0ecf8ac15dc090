import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What the refusals of this module say. */
export const FILE_MESSAGES: RefusalMessages = {
  'files.empty': {
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose the file again.',
  },
  'files.too-large': {
    vi: 'Tệp quá lớn; mỗi tệp tối đa {megabytes} MB. Hãy chia nhỏ hoặc quét lại với độ phân giải thấp hơn.',
    en: 'The file is too large; at most {megabytes} MB each. Split it or scan it at a lower resolution.',
  },
  'files.not-accepted': {
    vi: 'Loại tệp này không được nhận. Hãy lưu thành PDF, Word, Excel, PowerPoint, ảnh hoặc văn bản thường rồi gửi lại.',
    en: 'Files of this type are not taken. Save it as PDF, Word, Excel, PowerPoint, a picture or plain text and send it again.',
  },
  'files.macros': {
    vi: 'Tệp có macro nên không được nhận. Hãy lưu lại không có macro (.docx, .xlsx, .pptx) hoặc thành PDF rồi gửi lại.',
    en: 'The file has macros and is not taken. Save it without macros (.docx, .xlsx, .pptx) or as PDF and send it again.',
  },
  'files.bomb': {
    vi: 'Tệp nén bung ra quá lớn so với một văn bản nên không được nhận. Hãy mở bằng Word, bỏ bớt ảnh, lưu lại rồi gửi; nếu không rõ nguồn gốc thì đừng mở tệp này.',
    en: 'The file unpacks to far more than a document needs and is not taken. Open it in Word, remove pictures, save it and send that; if you do not know where it comes from, do not open it.',
  },
  'files.no-bytes': {
    vi: 'Nội dung của tệp chưa được gửi lên. Hãy gửi lại tệp.',
    en: 'The content of the file has not arrived. Send the file again.',
  },
};
