import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What this module's refusals say. */
export const DUTY_MESSAGES = {
  'duties.wrong-state': {
    vi: 'Nhiệm vụ đang ở trạng thái không làm được việc này, có thể người khác vừa xử lý. Hãy mở lại trang nhiệm vụ.',
    en: 'The duty is in a state in which this cannot be done; somebody else may have just acted. Open the duty again.',
  },
  'duties.not-your-duty': {
    vi: 'Nhiệm vụ này chưa giao cho bạn. Hãy đề nghị lãnh đạo giao, hoặc mở nhiệm vụ của mình ở trang Việc của tôi.',
    en: 'This duty is not assigned to you. Ask your head to assign it, or open your own duties under My work.',
  },
  'duties.not-of-organisation': {
    vi: 'Người được chọn không còn giữ chức danh trong đơn vị. Hãy chọn người khác trong danh sách.',
    en: 'The person chosen holds no position in this organisation. Choose another from the list.',
  },
  'duties.no-result': {
    vi: 'Chưa có kết quả ở bước này. Hãy viết kết quả, hoặc mở lại trang để xem trạng thái mới.',
    en: 'There is no result at this step. Write one, or open the page again to see the new state.',
  },
  'duties.figure-incomplete': {
    vi: 'Mỗi số liệu cần đủ tên và giá trị. Hãy điền nốt hoặc xóa cả dòng.',
    en: 'A figure needs both a name and a value. Fill in the other, or clear the line.',
  },
  'duties.unknown-file': {
    vi: 'Có tệp minh chứng không còn hoặc không thuộc đơn vị. Hãy tải tệp lên lại.',
    en: 'A file of evidence is gone or not of this organisation. Upload it again.',
  },
  'duties.later-than-whole': {
    vi: 'Hạn này sau hạn của nhiệm vụ được giao. Hãy chọn hạn sớm hơn, hoặc ghi lý do.',
    en: 'This is later than the duty of which it is a part. Choose an earlier date, or give the reason.',
  },
  'duties.due-in-the-past': {
    vi: 'Hạn này đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'This date has passed. Choose today or later.',
  },
  'duties.nobody-chosen': {
    vi: 'Chưa chọn đơn vị nhận. Hãy đánh dấu ít nhất một đơn vị.',
    en: 'No unit is chosen. Tick at least one.',
  },
  'duties.nobody-under-you': {
    vi: 'Không có đơn vị cùng loại trực thuộc để giao. Hãy chọn từng đơn vị.',
    en: 'No body of the same kind stands under yours. Choose the units one by one.',
  },
  'duties.not-under-you': {
    vi: '{count} đơn vị đã chọn không thuộc cấp dưới của đơn vị bạn, hoặc đã kết thúc hoạt động. Hãy bỏ chọn.',
    en: '{count} of the units chosen do not stand under yours, or have ended. Leave them out.',
  },
  'duties.all-have-it': {
    vi: 'Các đơn vị đã chọn đều đang có phần việc này. Hãy đổi tên phần việc hoặc chọn đơn vị khác.',
    en: 'All units chosen already have an open part of this title. Change the title or choose others.',
  },
  'duties.not-a-citation': {
    vi: 'Chưa đọc được căn cứ. Hãy ghi một điều của một văn bản, ví dụ: Luật 10/2022/QH15, Điều 11.',
    en: 'The basis cannot be read. Name one place in one instrument, such as: Law 10/2022/QH15, Article 11.',
  },
  'duties.no-due-date': {
    vi: 'Nhiệm vụ này không có hạn nên không cần gia hạn.',
    en: 'This duty has no due date, so there is nothing to extend.',
  },
  'duties.not-later': {
    vi: 'Hạn mới phải sau hạn hiện tại và không được đã qua.',
    en: 'The new date must be later than the present one and not in the past.',
  },
  'duties.extension-waiting': {
    vi: 'Đơn vị đã xin gia hạn và đang chờ trả lời. Hãy chờ đơn vị giao quyết định.',
    en: 'An extension has been asked for and waits for the answer. Wait for the assigner to decide.',
  },
  'duties.no-extension': {
    vi: 'Không còn đề nghị gia hạn nào đang chờ. Hãy mở lại trang nhiệm vụ.',
    en: 'No request for an extension is waiting. Open the duty again.',
  },
  'duties.proposal-closed': {
    vi: 'Đề xuất này đã được trả lời hoặc đã chuyển lên cấp trên. Hãy mở lại trang.',
    en: 'This proposal was answered or put one level higher already. Open the page again.',
  },
  'duties.nobody-above': {
    vi: 'Không có cơ quan cấp trên trong hệ thống để chuyển đề xuất. Hãy trả lời, hoặc gửi văn bản lên cấp trên.',
    en: 'No body above yours works here. Answer the proposal, or send a document to the level above.',
  },
} as const satisfies RefusalMessages;
