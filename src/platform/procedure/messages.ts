import { type Lang, type Text, t } from '../i18n/text.ts';
import type { FieldIssue, PlatformRefusalType, Refusal } from './refusal.ts';

/** Refusal type → what to tell the person: what is wrong and what to do. Parameters come from the refusal's `data`. */
export type RefusalMessages = Readonly<Record<string, Text>>;

/** What the platform's own refusals say. */
export const PLATFORM_MESSAGES: Record<PlatformRefusalType, Text> = {
  'invalid-input': {
    vi: 'Thông tin nhập chưa đúng. Hãy sửa các ô được nêu rồi gửi lại.',
    en: 'Some of what was entered is not right. Correct the fields named and send again.',
  },
  'not-signed-in': {
    vi: 'Bạn chưa đăng nhập. Hãy đăng nhập rồi làm lại.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'not-permitted': {
    vi: 'Chức danh bạn đang dùng không có quyền làm việc này. Hãy đổi sang chức danh khác nếu có, hoặc báo người có quyền trong đơn vị.',
    en: 'The position you are using may not do this. Switch to another position if you have one, or tell the person in your unit who may.',
  },
  'not-in-scope': {
    vi: 'Mã truy cập này không được cấp quyền gọi thủ tục này. Hãy tạo mã có đúng phạm vi.',
    en: 'This access token does not cover this procedure. Make a token with the right scope.',
  },
  'not-found': {
    vi: 'Không tìm thấy nội dung này, hoặc nó không thuộc phạm vi đơn vị bạn được xem.',
    en: 'This was not found, or it is outside what your unit may see.',
  },
  'key-reused': {
    vi: 'Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại trang rồi nhập lại.',
    en: 'This form was already sent with other content. Open the page again and enter it anew.',
  },
  conflict: {
    vi: 'Người khác vừa thay đổi nội dung này. Hãy mở lại trang để xem bản mới rồi làm lại.',
    en: 'Somebody else has just changed this. Open the page again to see the new state, then try again.',
  },
  'too-large': {
    vi: 'Dữ liệu gửi lên quá lớn. Hãy gửi phần nhỏ hơn.',
    en: 'What was sent is too large. Send a smaller part.',
  },
};

const ISSUE_MESSAGES: Readonly<Record<string, Text>> = {
  missing: { vi: 'Cần nhập ô này.', en: 'This is needed.' },
  'too-small-string': { vi: 'Cần nhập ít nhất {minimum} ký tự.', en: 'Enter at least {minimum} characters.' },
  'too-big-string': {
    vi: 'Tối đa {maximum} ký tự. Hãy rút gọn.',
    en: 'At most {maximum} characters. Shorten it.',
  },
  'too-small-number': { vi: 'Số phải từ {minimum} trở lên.', en: 'The number must be {minimum} or more.' },
  'too-big-number': { vi: 'Số không được quá {maximum}.', en: 'The number may not exceed {maximum}.' },
  'too-small-array': { vi: 'Hãy chọn ít nhất {minimum} mục.', en: 'Choose at least {minimum}.' },
  'too-big-array': { vi: 'Chọn nhiều nhất {maximum} mục.', en: 'Choose at most {maximum}.' },
  'format-date': {
    vi: 'Ngày không có thật hoặc viết sai. Hãy ghi theo mẫu 29/03/2024.',
    en: 'There is no such date, or it is misspelt. Write it like 29/03/2024.',
  },
  'format-email': { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'The e-mail address is not right.' },
  'format-uuid': {
    vi: 'Mục được chọn không còn. Hãy chọn lại.',
    en: 'What was chosen is no longer there. Choose again.',
  },
  'invalid-value': { vi: 'Hãy chọn một trong các mục có sẵn.', en: 'Choose one of the values offered.' },
  characters: {
    vi: 'Ô này có ký tự không đọc được. Hãy xóa đi rồi gõ lại.',
    en: 'This holds a character that cannot be read. Clear it and type it again.',
  },
  unrecognized: { vi: 'Ô này không có trong biểu mẫu.', en: 'There is no such field.' },
};

const OTHER_ISSUE: Text = { vi: 'Nội dung ô này chưa đúng dạng.', en: 'This is not in the right form.' };

/** The message of a refusal in a language. A type without message is a bug and throws. */
export function explain(refusal: Refusal, messages: RefusalMessages, lang: Lang): string {
  const text = messages[refusal.type] ?? PLATFORM_MESSAGES[refusal.type as PlatformRefusalType];
  if (text === undefined) throw new Error(`refusal ${refusal.type} has no message`);
  return t(lang, text, refusal.data);
}

/** The message of one faulty field. */
export function explainIssue(issue: FieldIssue, lang: Lang): string {
  return t(lang, ISSUE_MESSAGES[issue.code] ?? OTHER_ISSUE, issue.data);
}

/** For tests. */
export const platformTexts = { ...PLATFORM_MESSAGES, ...ISSUE_MESSAGES, OTHER_ISSUE };
