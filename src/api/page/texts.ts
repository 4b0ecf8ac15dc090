import type { Text } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';

/** The words of the API's pages. */
export const apiTexts = {
  title: { vi: 'Giao diện lập trình (API)', en: 'API' },
  lead: {
    vi: '{count} thủ tục, gọi bằng POST với mã truy cập',
    en: '{count} procedures, called by POST with an access token',
  },
  how: {
    vi: 'Mọi việc trên trang này đều gọi được từ phần mềm khác: POST /api/v1/<nhóm>/<việc> với nội dung JSON. Mã truy cập do người có tài khoản tự tạo trong trang tài khoản và có đúng quyền của chức danh đó.',
    en: 'Whatever the site does can be called by other software: POST /api/v1/<module>/<verb> with a JSON body. Everyone makes access tokens on the account page; a token has the rights of the position it was made for.',
  },
  retry: {
    vi: 'Gửi kèm Idempotency-Key (một UUID) để gọi lại mà không làm hai lần. Khi bị từ chối, câu trả lời là problem+json (RFC 9457), nêu lý do và căn cứ.',
    en: 'Send an Idempotency-Key (a UUID) to call again without doing it twice. A refusal is problem+json (RFC 9457) with the reason and the rule.',
  },
  files: {
    vi: 'Tệp gửi riêng: POST /api/v1/files dạng multipart/form-data, trường "file"; câu trả lời có mã tệp dùng cho các thủ tục khác.',
    en: 'Files go separately: POST /api/v1/files as multipart/form-data, field "file"; the answer has the id that other procedures take.',
  },
  openapi: { vi: 'Mô tả OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 document (JSON)' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  does: { vi: 'Việc', en: 'What it does' },
  effect: { vi: 'Loại', en: 'Kind' },
  read: { vi: 'xem', en: 'read' },
  write: { vi: 'ghi', en: 'write' },
  who: { vi: 'Ai được làm', en: 'Who may' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  input: { vi: 'Dữ liệu vào', en: 'Input' },
  noInput: { vi: 'Không cần dữ liệu vào.', en: 'It takes no input.' },
  field: { vi: 'Trường', en: 'Field' },
  type: { vi: 'Kiểu', en: 'Type' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  example: { vi: 'Ví dụ', en: 'Example' },
  nobody: { vi: 'không ai', en: 'nobody' },
  everyone: { vi: 'mọi người có tài khoản', en: 'everyone who is signed in' },
  all: { vi: 'mọi chức danh', en: 'every role' },
} satisfies Record<string, Text>;

/** A role in a few words. */
export const ROLE_TEXTS: Record<Role, Text> = {
  clerk: { vi: 'văn thư', en: 'clerk' },
  officer: { vi: 'chuyên viên', en: 'officer' },
  reviewer: { vi: 'người thẩm định', en: 'reviewer' },
  head: { vi: 'lãnh đạo', en: 'head' },
  administrator: { vi: 'quản trị', en: 'administrator' },
};

/** The part an organisation plays in the thing acted on; a party that is not listed is shown by its name in the code. */
export const PARTY_TEXTS: Readonly<Record<string, Text>> = {
  own: { vi: 'trong đơn vị mình', en: 'in one’s own organisation' },
  holder: { vi: 'đơn vị nhận nhiệm vụ', en: 'holder of the duty' },
  assigner: { vi: 'đơn vị giao nhiệm vụ', en: 'assigner of the duty' },
  giver: { vi: 'đơn vị giao', en: 'who gave it' },
  asker: { vi: 'đơn vị hỏi', en: 'who asked' },
  asked: { vi: 'đơn vị được hỏi', en: 'who was asked' },
  above: { vi: 'cấp trên', en: 'organisation above' },
  recipient: { vi: 'nơi nhận', en: 'recipient' },
  recipientWithoutClerk: { vi: 'nơi nhận không có văn thư', en: 'recipient without a clerk' },
  sender: { vi: 'nơi gửi', en: 'sender' },
  issuer: { vi: 'nơi ban hành', en: 'issuer' },
  organisation: { vi: 'đơn vị báo cáo', en: 'reporting organisation' },
  receiver: { vi: 'nơi nhận báo cáo', en: 'receiver of the report' },
  via: { vi: 'nơi chuyển báo cáo', en: 'through whom the report goes' },
  caller: { vi: 'nơi yêu cầu báo cáo', en: 'who called for the report' },
  keeper: { vi: 'đơn vị quản lý', en: 'who keeps it' },
  province: { vi: 'UBND hoặc Văn phòng UBND tỉnh', en: 'the province’s People’s Committee or its Office' },
};
