import type { Standing } from '#law/finding.ts';
import type { Issuer } from '#law/instruments.ts';
import type { Text } from '#platform/i18n/text.ts';

/** The words of the law pages. */
export const lawMessages = {
  title: { vi: 'Căn cứ pháp luật', en: 'The law followed' },
  instrumentsLead: {
    vi: 'Các văn bản mà phần mềm dựa vào: {count} văn bản, đối chiếu ngày {date}',
    en: 'What the program rests on: {count} instruments, last checked on {date}',
  },
  interpretationsLead: {
    vi: 'Chỗ luật chưa rõ hoặc chưa đối chiếu được nguyên văn mà phần mềm vẫn phải xử lý: {count} mục',
    en: 'Where the law is unclear, or its wording was not read, and the program has to act all the same: {count}',
  },
  calendarLead: {
    vi: 'Ngày nghỉ, ngày làm bù năm {year} dùng để tính ngày làm việc',
    en: 'Days of rest and swapped working days of {year}, by which working days are counted',
  },
  tabInstruments: { vi: 'Văn bản', en: 'Instruments' },
  tabInterpretations: { vi: 'Cách hiểu tạm thời', en: 'Interpretations' },
  tabCalendar: { vi: 'Lịch nghỉ', en: 'Days of rest' },
  instrument: { vi: 'Văn bản', en: 'Instrument' },
  about: { vi: 'Nội dung', en: 'About' },
  issuer: { vi: 'Nơi ban hành', en: 'Issued by' },
  signed: { vi: 'Ngày ký', en: 'Signed' },
  force: { vi: 'Hiệu lực', en: 'In force' },
  known: { vi: 'Biết qua', en: 'Known by' },
  from: { vi: 'từ {date}', en: 'from {date}' },
  until: { vi: 'hết hiệu lực từ {date}', en: 'no longer from {date}' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
  amended: { vi: 'Sửa đổi bởi {numbers}', en: 'Amended by {numbers}' },
  replaced: { vi: 'Thay thế bởi {number}', en: 'Replaced by {number}' },
  unsure: { vi: 'Chỗ chưa rõ và cách làm tạm thời', en: 'What is unsure, and how the program acts' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  confirm: { vi: 'Để xác nhận', en: 'To be confirmed by' },
  standingNote: {
    vi: 'Mục ghi “gián tiếp” hoặc “trí nhớ” chưa được đối chiếu nguyên văn: hãy xem văn bản gốc trước khi viện dẫn.',
    en: 'What is marked “secondary” or “from memory” was not compared with the wording: look at the original before you cite it.',
  },
  year: { vi: 'Năm', en: 'Year' },
  day: { vi: 'Ngày', en: 'Day' },
  occasion: { vi: 'Dịp', en: 'Occasion' },
  holidays: { vi: 'Ngày nghỉ', en: 'Days of rest' },
  swaps: { vi: 'Hoán đổi ngày làm việc', en: 'Swapped working days' },
  off: { vi: 'Nghỉ', en: 'Day off' },
  worked: { vi: 'Làm bù', en: 'Worked instead' },
  weekly: {
    vi: 'Thứ Bảy và Chủ nhật nghỉ hằng tuần. Lịch biết từ {from} đến {until}.',
    en: 'Saturdays and Sundays are days of rest. The calendar is known from {from} to {until}.',
  },
} satisfies Record<string, Text>;

/** How a fact of the law is known. */
export const STANDING_TEXTS: Record<Standing, Text> = {
  read: { vi: 'nguyên văn', en: 'its text' },
  secondary: { vi: 'gián tiếp', en: 'secondary' },
  recalled: { vi: 'trí nhớ', en: 'from memory' },
};

/** Who issued an instrument. */
export const ISSUER_TEXTS: Record<Issuer, Text> = {
  'national-assembly': { vi: 'Quốc hội', en: 'National Assembly' },
  'standing-committee': {
    vi: 'Ủy ban Thường vụ Quốc hội',
    en: 'Standing Committee of the National Assembly',
  },
  government: { vi: 'Chính phủ', en: 'Government' },
  'prime-minister': { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  ministry: { vi: 'Bộ', en: 'Ministry' },
  'government-office': { vi: 'Văn phòng Chính phủ', en: 'Government Office' },
  'party-central': { vi: 'Trung ương Đảng', en: 'Party, central' },
  'party-office': { vi: 'Văn phòng Trung ương Đảng', en: 'Office of the Party Central Committee' },
  'party-province': { vi: 'Đảng bộ tỉnh', en: 'Party, province' },
  'front-central': { vi: 'Ủy ban Trung ương MTTQ Việt Nam', en: 'Front, central' },
};
