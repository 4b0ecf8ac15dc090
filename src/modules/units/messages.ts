import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What the refusals of this module say. */
export const UNIT_MESSAGES = {
  'units.name-not-newer': {
    vi: 'Đơn vị đã có tên từ ngày {since} hoặc sau đó. Hãy chọn ngày đổi tên sau ngày này.',
    en: 'The unit has a name since {since} or later. Choose a later day for the new name.',
  },
  'units.not-existing': {
    vi: 'Có đơn vị không tồn tại vào ngày đã chọn, hoặc đã có ngày kết thúc. Hãy kiểm tra lại danh sách và ngày.',
    en: 'A unit does not exist on that day, or already has a last day. Check the list and the day.',
  },
  'units.not-mergeable': {
    vi: 'Chỉ sắp xếp các đơn vị hành chính cùng cấp, cùng một đơn vị cấp trên. Hãy chọn lại các đơn vị.',
    en: 'Only territories of one level under the same territory can be merged. Choose the units again.',
  },
  'units.name-of-territory': {
    vi: 'Tên phải bắt đầu bằng “Xã”, “Phường” hoặc “Thị trấn”, cùng cấp với các đơn vị sắp xếp.',
    en: 'The name must begin with “Xã”, “Phường” or “Thị trấn”, of the same level as the merged units.',
  },
  'units.code-taken': {
    vi: 'Mã {code} đang thuộc đơn vị khác vào ngày đó. Hãy kiểm tra mã.',
    en: 'The code {code} belongs to another unit on that day. Check the code.',
  },
  'units.later-facts': {
    vi: 'Có đơn vị đã được ghi thay đổi tên hoặc cấp trên từ ngày này trở đi. Hãy chọn ngày muộn hơn.',
    en: 'A change of name or parent is already recorded for a unit from that day on. Choose a later day.',
  },
  'units.import-unreadable': {
    vi: 'Không đọc được tệp CSV (dòng {line}). Hãy lưu tệp dạng CSV UTF-8 với dòng tiêu đề: {header}.',
    en: 'The CSV file cannot be read (line {line}). Save it as UTF-8 CSV with the header line: {header}.',
  },
  'units.import-too-many': {
    vi: 'Tệp có hơn {limit} dòng. Hãy chia thành nhiều tệp.',
    en: 'The file has more than {limit} rows. Split it.',
  },
  'units.import-rejected': {
    vi: 'Có {count} dòng không nhận được. Hãy sửa các dòng đó, hoặc chọn bỏ qua chúng.',
    en: '{count} rows cannot be accepted. Correct them, or choose to leave them out.',
  },
} satisfies RefusalMessages;
