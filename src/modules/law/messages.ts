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
  rulesLead: {
    vi: '{count}/{all} quy định mà phần mềm áp dụng, có hiệu lực ngày {date}',
    en: '{count} of the {all} rules that the program computes with are in force on {date}',
  },
  tabInstruments: { vi: 'Văn bản', en: 'Instruments' },
  tabRules: { vi: 'Quy định', en: 'Rules' },
  tabInterpretations: { vi: 'Cách hiểu tạm thời', en: 'Interpretations' },
  tabCalendar: { vi: 'Lịch nghỉ', en: 'Days of rest' },
  instrument: { vi: 'Văn bản', en: 'Instrument' },
  about: { vi: 'Nội dung', en: 'About' },
  issuer: { vi: 'Nơi ban hành', en: 'Issued by' },
  signed: { vi: 'Ngày ký', en: 'Signed' },
  force: { vi: 'Hiệu lực', en: 'In force' },
  known: { vi: 'Mức đối chiếu', en: 'How it is known' },
  from: { vi: 'từ {date}', en: 'from {date}' },
  until: { vi: 'hết hiệu lực từ {date}', en: 'no longer from {date}' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
  amended: { vi: 'Sửa đổi bởi {numbers}', en: 'Amended by {numbers}' },
  replaced: { vi: 'Thay thế bởi {number}', en: 'Replaced by {number}' },
  unsure: { vi: 'Chỗ chưa rõ', en: 'What is unsure' },
  acts: { vi: 'Cách phần mềm xử lý', en: 'How the program acts' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  confirm: { vi: 'Để xác nhận', en: 'To be confirmed by' },
  standingNote: {
    vi: 'Mục ghi “theo nguồn thứ cấp” hoặc “theo trí nhớ” chưa được đối chiếu nguyên văn: hãy xem văn bản gốc trước khi viện dẫn.',
    en: 'What is marked “from a secondary source” or “from memory” was not compared with the wording: look at the original before you cite it.',
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
  rule: { vi: 'Quy định', en: 'Rule' },
  says: { vi: 'Nội dung', en: 'What it says' },
  topic: { vi: 'Lĩnh vực', en: 'Topic' },
  readTopic: { vi: 'Xem nội dung ({count})', en: 'Read them ({count})' },
  readTopicOf: { vi: 'Xem nội dung ({count}): {topic}', en: 'Read them ({count}): {topic}' },
  allTopics: { vi: 'Tất cả', en: 'All' },
  findRule: { vi: 'Tìm quy định', en: 'Find a rule' },
  keywords: { vi: 'Từ khóa', en: 'Words' },
  inForceOn: { vi: 'Có hiệu lực ngày', en: 'In force on' },
  wrongDate: {
    vi: '“{date}” không phải là ngày. Hãy ghi ngày/tháng/năm; đang hiển thị theo hôm nay.',
    en: '“{date}” is no day. Write day/month/year; what you see is of today.',
  },
  searchedFor: { vi: 'Từ khóa: “{text}”', en: 'Words: “{text}”' },
  noRules: { vi: 'Không có quy định phù hợp', en: 'No rule is like that' },
  noRulesHelp: {
    vi: 'Hãy bớt từ khóa, chọn mọi lĩnh vực hoặc đổi ngày: có quy định chưa đến ngày có hiệu lực hoặc chưa có vào ngày ấy.',
    en: 'Use fewer words, all topics, or another day: some rules are not yet in force on that day.',
  },
  versions: { vi: 'Nội dung theo từng thời gian', en: 'What it says, by time' },
  span: { vi: 'Từ {from} đến hết {until}', en: 'From {from} to {until}' },
  spanOpen: { vi: 'Từ {from}', en: 'From {from}' },
  holds: { vi: 'Đang áp dụng', en: 'In force' },
  heldOn: { vi: 'Áp dụng ngày {date}', en: 'In force on {date}' },
  overToday: { vi: 'Đã hết áp dụng', en: 'No longer in force' },
  overBefore: { vi: 'Hết áp dụng trước ngày {date}', en: 'No longer in force on {date}' },
  laterThanToday: { vi: 'Chưa đến ngày áp dụng', en: 'Not yet in force' },
  laterThan: { vi: 'Áp dụng sau ngày {date}', en: 'In force after {date}' },
  saysTheSame: {
    vi: 'Nội dung không đổi so với thời gian trước; căn cứ hoặc mức đối chiếu thay đổi.',
    en: 'It says the same as before; its basis, or how well it is known, has changed.',
  },
  checked: { vi: 'Đối chiếu gần nhất', en: 'Last checked' },
  interpretationsHere: { vi: 'Cách hiểu tạm thời', en: 'Interpretations' },
  usedWhere: { vi: 'Dùng ở đâu trong Sân Đình', en: 'Where Sân Đình uses it' },
  usedNowhere: {
    vi: 'Chưa có việc nào trong phần mềm viện dẫn điều khoản này.',
    en: 'Nothing in the program cites this place yet.',
  },
  procedure: { vi: 'Việc', en: 'What is done' },
  procedureName: { vi: 'Tên trong API', en: 'Name in the API' },
  ruleLead: { vi: '{topic} · mã {id}', en: '{topic} · id {id}' },
} satisfies Record<string, Text>;

/** How a fact of the law is known. */
export const STANDING_TEXTS: Record<Standing, Text> = {
  read: { vi: 'đã đọc nguyên văn', en: 'its text was read' },
  secondary: { vi: 'theo nguồn thứ cấp, cần đối chiếu', en: 'from a secondary source, to be compared' },
  recalled: { vi: 'theo trí nhớ, cần đối chiếu', en: 'from memory, to be compared' },
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
