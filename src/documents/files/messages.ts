import type { ExtractionWarning } from './extracted-text.ts';
import type { UnsupportedFormat } from './recognise-format.ts';
import type { FileRefusal } from './refusal.ts';

/** A sentence in both languages of the site. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

type MessageTable<T extends { readonly type: string }> = {
  readonly [Type in T['type']]: (of: Extract<T, { readonly type: Type }>) => Message;
};

/** Says why the file was refused and what to do now. */
export function refusalMessage(refusal: FileRefusal): Message {
  const say = REFUSALS[refusal.type] as (of: FileRefusal) => Message;
  return say(refusal);
}

/** Says what to look at before trusting the text. */
export function warningMessage(warning: ExtractionWarning): Message {
  const say = WARNINGS[warning.type] as (of: ExtractionWarning) => Message;
  return say(warning);
}

const REFUSALS: MessageTable<FileRefusal> = {
  'file-empty': () => ({
    vi: 'Tệp rỗng, không có dữ liệu. Hãy kiểm tra tệp gốc rồi tải lên lại.',
    en: 'The file is empty. Check the original and upload it again.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    vi: `Tệp nặng ${megabytes(bytes)} MB, vượt mức ${megabytes(limit)} MB. Hãy quét lại ở 300 dpi hoặc tách thành nhiều tệp.`,
    en: `The file has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB are accepted. Scan it again at 300 dpi or split it.`,
  }),
  'not-a-document': () => ({
    vi: 'Tệp này không phải là văn bản. Hãy chọn tệp .docx, .doc, .pdf, .txt hoặc ảnh chụp văn bản (.jpg, .png).',
    en: 'This file is not a document. Choose a .docx, .doc, .pdf or .txt file, or a picture of the document (.jpg, .png).',
  }),
  'format-unsupported': ({ format }) => UNSUPPORTED[format],
  'text-too-long': ({ limitBytes }) => ({
    vi: `Phần chữ trong tệp vượt ${limitBytes / 1e6} MB. Hãy tách thành nhiều tệp, mỗi văn bản một tệp.`,
    en: `The text in the file has more than ${limitBytes / 1e6} MB. Split it, one document a file.`,
  }),
  'too-many-lines': ({ limitLines }) => ({
    vi: `Tệp có hơn ${count(limitLines, 'vi')} dòng. Hãy tách thành nhiều tệp, mỗi văn bản một tệp.`,
    en: `The file has more than ${count(limitLines, 'en')} lines. Split it, one document a file.`,
  }),
  'no-text': () => ({
    vi: 'Không đọc được chữ nào trong tệp. Hãy kiểm tra trang có bị trắng không, rồi quét lại rõ hơn hoặc nhập nội dung bằng tay.',
    en: 'No letters were found in the file. Check for blank pages, scan it again more clearly, or type the text.',
  }),
  'archive-broken': () => ({
    vi: 'Tệp .docx bị hỏng, không mở được. Hãy mở bằng Word, lưu lại rồi tải lên lần nữa.',
    en: 'The .docx file is damaged. Open it in Word, save it again and upload it once more.',
  }),
  'archive-bomb': () => ({
    vi: 'Tệp nén bung ra quá lớn so với một văn bản nên không được mở. Hãy mở bằng Word, bỏ bớt ảnh, lưu lại; nếu không rõ nguồn gốc thì đừng mở tệp này.',
    en: 'The file unpacks to far more than a document needs and was not opened. Open it in Word, remove pictures and save it; if you do not know where it comes from, do not open it.',
  }),
  'docx-broken': () => ({
    vi: 'Nội dung tệp .docx không đúng định dạng. Hãy mở bằng Word, lưu lại thành .docx mới rồi tải lên.',
    en: 'The content of the .docx file is malformed. Open it in Word, save it as a new .docx and upload that.',
  }),
  'docx-doctype': () => ({
    vi: 'Tệp .docx chứa khai báo lạ có thể gây hại nên bị từ chối. Hãy yêu cầu nơi gửi gửi lại bản khác và báo cho người quản trị.',
    en: 'The .docx file contains a foreign declaration that can do harm and was refused. Ask the sender for another copy and tell the administrator.',
  }),
  'doc-broken': () => ({
    vi: 'Tệp .doc bị hỏng. Hãy mở bằng Word, lưu thành .docx rồi tải lên lại.',
    en: 'The .doc file is damaged. Open it in Word, save it as .docx and upload that.',
  }),
  'doc-too-old': () => ({
    vi: 'Tệp được lưu bằng Word 95 hoặc cũ hơn. Hãy mở bằng Word, lưu thành .docx rồi tải lên lại.',
    en: 'The file was saved by Word 95 or older. Open it in Word, save it as .docx and upload that.',
  }),
  encrypted: ({ format }) => ({
    vi: `Tệp .${format} được đặt mật khẩu. Hãy gỡ mật khẩu (mở tệp, lưu lại không mật khẩu) rồi tải lên.`,
    en: `The .${format} file is protected by a password. Remove it (open the file, save it without a password) and upload it.`,
  }),
  'pdf-broken': () => ({
    vi: 'Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy tải lại từ nơi gửi, hoặc in lại thành PDF mới.',
    en: 'The PDF is damaged or incomplete. Download it again from its sender, or print it to a new PDF.',
  }),
  'pdf-page-unreadable': ({ page }) => ({
    vi: `Trang ${page} không có chữ và không dựng được hình. Hãy chụp hoặc quét trang đó thành ảnh .jpg rồi tải lên.`,
    en: `Page ${page} has no text and could not be drawn. Photograph or scan it as a .jpg picture and upload that.`,
  }),
  'too-many-pages': ({ pages, limit, reading }) =>
    reading === 'ocr'
      ? {
          vi: `Tệp có ${pages} trang, trong đó hơn ${limit} trang là ảnh phải nhận dạng chữ; mỗi lần chỉ nhận dạng ${limit} trang. Hãy tách tệp.`,
          en: `The file has ${pages} pages, more than ${limit} of them pictures to be recognised; ${limit} are recognised at a time. Split the file.`,
        }
      : {
          vi: `Tệp có ${pages} trang, vượt mức ${limit} trang. Hãy tách tệp, mỗi văn bản một tệp.`,
          en: `The file has ${pages} pages; at most ${limit} are read. Split it, one document a file.`,
        },
  'image-broken': () => ({
    vi: 'Ảnh bị hỏng hoặc chưa tải đủ. Hãy chụp hoặc quét lại.',
    en: 'The picture is damaged or incomplete. Take or scan it again.',
  }),
  'image-too-large': ({ width, height, pixelLimit, sideLimit }) => ({
    vi: `Ảnh rộng ${width} × ${height} điểm, vượt mức ${pixelLimit / 1e6} triệu điểm hoặc ${sideLimit} điểm mỗi cạnh. Hãy quét lại ở 300 dpi.`,
    en: `The picture has ${width} × ${height} pixels; at most ${pixelLimit / 1e6} million, and ${sideLimit} a side, are accepted. Scan it again at 300 dpi.`,
  }),
  'timed-out': ({ step, seconds }) => ({
    vi: `${step === 'ocr' ? 'Nhận dạng một trang' : 'Đọc tệp'} mất hơn ${seconds} giây nên đã dừng. Hãy thử lại; nếu vẫn vậy, quét lại rõ hơn hoặc tách tệp.`,
    en: `${step === 'ocr' ? 'Recognising one page' : 'Reading the file'} took more than ${seconds} seconds and was stopped. Try again; if it happens again, scan it more clearly or split it.`,
  }),
  'too-demanding': () => ({
    vi: 'Tệp đòi hỏi quá nhiều bộ nhớ nên đã dừng đọc. Hãy tách tệp hoặc in lại thành PDF mới.',
    en: 'Reading the file took too much memory and was stopped. Split it or print it to a new PDF.',
  }),
};

const UNSUPPORTED: Readonly<Record<UnsupportedFormat, Message>> = {
  rtf: saveAs('RTF', '.docx'),
  html: saveAs('HTML', '.docx'),
  xml: saveAs('XML', '.docx'),
  odt: saveAs('OpenDocument', '.docx'),
  spreadsheet: saveAs('Excel', '.pdf'),
  presentation: saveAs('PowerPoint', '.pdf'),
  archive: {
    vi: 'Tệp nén chưa được giải nén. Hãy giải nén rồi tải lên từng văn bản bên trong.',
    en: 'The file is an archive. Unpack it and upload each document inside.',
  },
  heic: saveAs('HEIC (iPhone)', '.jpg'),
  image: saveAs('ảnh này', '.jpg', 'this picture format'),
  'audio-video': {
    vi: 'Tệp âm thanh hoặc video không phải là văn bản. Hãy chọn tệp văn bản hoặc ảnh chụp văn bản.',
    en: 'Sound and video are not documents. Choose a document or a picture of one.',
  },
};

function saveAs(vi: string, target: string, en = vi): Message {
  return {
    vi: `Chưa đọc được định dạng ${vi}. Hãy mở tệp, lưu thành ${target} rồi tải lên.`,
    en: `The format ${en} is not read. Open the file, save it as ${target} and upload that.`,
  };
}

const WARNINGS: MessageTable<ExtractionWarning> = {
  'encoding-uncertain': () => ({
    vi: 'Không chắc bảng mã của tệp. Hãy kiểm tra dấu tiếng Việt.',
    en: 'The encoding is uncertain. Check the Vietnamese marks.',
  }),
  'name-differs': ({ extension }) => ({
    vi: `Tên tệp có đuôi ${extension} nhưng nội dung là định dạng khác; đã đọc theo nội dung.`,
    en: `The name ends in ${extension} but the content is another format; the content was followed.`,
  }),
  'ocr-low-confidence': ({ page, confidence }) => ({
    vi: `Trang ${page} nhận dạng chưa chắc (${Math.round(confidence * 100)} %). Hãy đối chiếu với bản gốc.`,
    en: `Page ${page} was recognised with doubt (${Math.round(confidence * 100)}%). Compare it with the original.`,
  }),
  'text-layer-replaced': ({ page }) => ({
    vi: `Lớp chữ của trang ${page} không dùng được; đã nhận dạng lại từ hình.`,
    en: `The text layer of page ${page} was unusable; the page was recognised from its picture.`,
  }),
  'numbering-unread': () => ({
    vi: 'Tệp .doc đánh số tự động: các số mục có thể thiếu. Hãy lưu thành .docx để đọc đủ.',
    en: 'The .doc numbers its items automatically: the numbers may be missing. Save it as .docx to read them.',
  }),
  'page-blank': ({ page }) => ({ vi: `Trang ${page} không có chữ.`, en: `Page ${page} has no text.` }),
};

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function count(value: number, language: string): string {
  return value.toLocaleString(language);
}
