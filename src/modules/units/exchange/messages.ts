import type { Text } from '#platform/i18n/text.ts';
import type { RowFault } from './rows.ts';

/** What is wrong with a row of an import, and what to do. */
export const ROW_FAULTS: Readonly<Record<RowFault, Text>> = {
  kind: {
    vi: 'Cột “loai” không phải một loại đơn vị. Hãy ghi ví dụ: Thôn, Tổ dân phố, Xã, Phòng.',
    en: 'The column “loai” is no kind of unit. Write for example: Thôn, Tổ dân phố, Xã, Phòng.',
  },
  name: {
    vi: 'Thiếu tên, hoặc tên dài quá 200 ký tự.',
    en: 'The name is missing or longer than 200 characters.',
  },
  'short-name': { vi: 'Tên ngắn dài quá 120 ký tự.', en: 'The short name is longer than 120 characters.' },
  abbreviation: {
    vi: 'Chữ viết tắt dài quá 20 ký tự.',
    en: 'The abbreviation is longer than 20 characters.',
  },
  code: { vi: 'Mã phải gồm 2 đến 5 chữ số.', en: 'The code must have 2 to 5 digits.' },
  'code-taken': { vi: 'Mã này đang thuộc đơn vị khác.', en: 'This code belongs to another unit.' },
  date: {
    vi: 'Ngày ở cột “tu_ngay” không có thật hoặc viết sai. Hãy ghi theo mẫu 01/11/2024.',
    en: 'The day in “tu_ngay” does not exist or is misspelt. Write it like 01/11/2024.',
  },
  end: {
    vi: 'Đơn vị đã kết thúc không nhập qua tệp được. Hãy bỏ trống cột “den_ngay”.',
    en: 'Units that have ended cannot be imported. Leave “den_ngay” empty.',
  },
  territory: {
    vi: 'Không có địa bàn nào mang mã ở cột “dia_ban” vào ngày đó trong phạm vi của đơn vị bạn.',
    en: 'There is no territory with the code in “dia_ban” on that day within your unit’s area.',
  },
  'territory-level': {
    vi: 'Địa bàn cấp này không thuộc địa bàn ở cột “dia_ban”: thôn thuộc xã, xã thuộc huyện hoặc tỉnh.',
    en: 'A territory of this level does not lie in the one in “dia_ban”: villages lie in communes, communes in districts or provinces.',
  },
  'territory-ends': {
    vi: 'Địa bàn ở cột “dia_ban” đã có ngày kết thúc. Hãy nhập vào đơn vị kế tiếp, từ ngày đơn vị đó bắt đầu.',
    en: 'The territory in “dia_ban” has a last day already. Import into its successor, from its first day on.',
  },
  parent: {
    vi: 'Không có cơ quan nào mang tên ở cột “cap_tren”. Địa bàn thì bỏ trống cột này.',
    en: 'There is no organisation called as in “cap_tren”. For territories leave it empty.',
  },
  'parent-ambiguous': {
    vi: 'Có nhiều cơ quan mang tên ở cột “cap_tren”. Hãy ghi mã định danh của đơn vị.',
    en: 'Several organisations are called as in “cap_tren”. Write the unit’s id.',
  },
  exists: { vi: 'Đơn vị này đã có.', en: 'This unit is already there.' },
  repeated: {
    vi: 'Dòng này trùng với một dòng trước trong tệp.',
    en: 'This row repeats an earlier one of the file.',
  },
};
