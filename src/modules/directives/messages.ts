import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What the refusals of this module say. */
export const DIRECTIVE_MESSAGES = {
  'directives.wrong-state': {
    vi: 'Dự thảo đang ở trạng thái khác nên không làm được việc này. Hãy mở lại trang để xem bước tiếp theo.',
    en: 'The draft is in another state, so this cannot be done. Open the page again to see the next step.',
  },
  'directives.must-depart': {
    vi: 'Dự thảo còn {count} điểm bắt buộc phải sửa về thể thức. Xem thẻ “Kiểm tra”, sửa rồi trình lại.',
    en: 'The draft still departs from the required form in {count} points. See “Check”, correct them and submit again.',
  },
  'directives.unconfirmed': {
    vi: 'Còn {count} đầu việc chưa được xác nhận. Hãy xác nhận hoặc bỏ từng đầu việc ở thẻ “Đầu việc”.',
    en: '{count} assignments are not confirmed. Confirm or drop each of them under “Assignments”.',
  },
  'directives.no-holder': {
    vi: 'Đầu việc “{title}” chưa có đơn vị thực hiện. Hãy chọn đơn vị rồi xác nhận.',
    en: 'The assignment “{title}” has no unit to do it. Choose units, then confirm.',
  },
  'directives.holder-not-addressed': {
    vi: 'Có {count} đơn vị không nhận văn bản này để thực hiện nên không giao việc được. Hãy thêm vào thẻ “Nơi nhận” trước.',
    en: '{count} units do not receive this document to act, so they cannot be given work. Add them under “Recipients” first.',
  },
  'directives.no-addressees': {
    vi: 'Dự thảo chưa có đơn vị nhận. Hãy chọn ở thẻ “Nơi nhận” trước khi trình.',
    en: 'The draft has no recipients yet. Choose them under “Recipients” before submitting.',
  },
  'directives.unknown-addressee': {
    vi: 'Không tìm thấy đơn vị nào cho “{phrase}”. Hãy viết đúng tên hoặc chọn đơn vị trong danh sách.',
    en: 'No unit was found for “{phrase}”. Write the exact name or choose units from the list.',
  },
  'directives.unit-ended': {
    vi: 'Đơn vị đã kết thúc hoạt động hoặc không có trong hệ thống: {names}. Hãy thay bằng đơn vị kế tiếp ở thẻ “Nơi nhận”.',
    en: 'These units have ended or are not known: {names}. Replace them by their successors under “Recipients”.',
  },
  'directives.own-unit': {
    vi: 'Không gửi văn bản cho chính cơ quan ban hành. Hãy bỏ đơn vị mình khỏi nơi nhận.',
    en: 'A document is not sent to its own issuer. Leave your own unit out of the recipients.',
  },
  'directives.too-many': {
    vi: 'Vượt quá {limit} mục cho phép. Hãy bớt lại.',
    en: 'More than the {limit} allowed. Take some out.',
  },
  'directives.no-items': {
    vi: 'Không tìm thấy đề mục đánh số trong văn bản kèm theo hoặc trong dự thảo. Hãy thêm đầu việc bằng tay.',
    en: 'No numbered items were found in the carried documents or the draft. Add assignments by hand.',
  },
  'directives.not-signer': {
    vi: 'Dự thảo ghi người ký khác. Chỉ người ký đó duyệt được, hoặc trả lại để đổi người ký.',
    en: 'The draft names another signer. Only that person approves it; or return it to change the signer.',
  },
  'directives.signer-not-head': {
    vi: 'Người ký phải là lãnh đạo cơ quan đang giữ chức vụ hôm nay. Hãy chọn lại.',
    en: 'The signer must be a head of the organisation who is in office today. Choose again.',
  },
  'directives.number-registered': {
    vi: 'Số {notation} đã có trong hệ thống cho văn bản khác của cơ quan trong năm: “{subject}”. Hãy kiểm tra sổ văn bản đi; nếu vẫn phát hành với số này, hãy đánh dấu xác nhận.',
    en: 'The number {notation} is already registered for another document of the organisation in the year: “{subject}”. Check the outgoing register; to issue with it all the same, tick the confirmation.',
  },
  'directives.not-issuer': {
    vi: 'Chỉ cơ quan ban hành mới thu hồi, cập nhật hoặc thay thế văn bản này.',
    en: 'Only the issuer can recall, update or replace this document.',
  },
  'directives.not-in-force': {
    vi: 'Văn bản đã bị thu hồi hoặc thay thế nên không đổi được nữa.',
    en: 'The document was recalled or replaced and cannot be changed any more.',
  },
  'directives.before-forms': {
    vi: 'Ngày này có trước các mẫu thể thức mà chương trình biết. Hãy kiểm tra lại ngày của máy chủ.',
    en: 'This day lies before the forms that the program knows. Check the date of the server.',
  },
  'directives.file-not-yours': {
    vi: 'Có tệp không thuộc cơ quan bạn. Hãy tải tệp lên lại.',
    en: 'A file was not brought by your organisation. Upload it again.',
  },
} satisfies RefusalMessages;
