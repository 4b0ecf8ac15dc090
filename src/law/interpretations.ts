import { type Citation, cite } from './citation.ts';
import type { InterpretationNote, Standing } from './finding.ts';

/** A legal doubt that the program had to settle for itself until someone competent settles it. */
export interface Interpretation {
  /** What is unsure, and how the program acts meanwhile: shown to the user. */
  readonly vi: string;
  readonly en: string;
  /** How the program acts, for the reader of docs/interpretations. */
  readonly acts: string;
  /** Who should confirm it. */
  readonly confirm: string;
  readonly standing: Standing;
  readonly basis: readonly Citation[];
}

const REGISTRY = {
  'holidays-2027': {
    vi: 'Chưa có thông báo lịch nghỉ năm 2027; tạm tính Tết từ 28 tháng Chạp đến mùng 3 (nghỉ bù sau đó) và Quốc khánh nghỉ thêm ngày 03/9',
    en: 'No notice of the 2027 holidays is known; Tết is taken as the two days before and the three days from the first of the lunar year, made up afterwards, and National Day with 3 September',
    acts: 'Counts 4–10 February, 16 April, 30 April, 3 May, 2–3 September and 24 November 2027 as days off, and no swaps.',
    confirm:
      'Ministry of Home Affairs (the yearly notice); the operator adds it to the calendar when it is out.',
    standing: 'recalled',
    basis: [cite('45/2019/QH14', { article: 112, clause: 3 })],
  },
  'swap-2026-11': {
    vi: 'Phương án hoán đổi ngày 23/11/2026 mới là đề xuất khi đối chiếu; vẫn tính là ngày làm việc',
    en: 'A swap of 23 November 2026 for Saturday 28 November was only proposed when last looked at; 23 November counts as a working day',
    acts: 'Counts Monday 23 November 2026 as a working day and Saturday 28 November 2026 as a day of rest.',
    confirm: 'Ministry of Home Affairs.',
    standing: 'secondary',
    basis: [cite('28/2026/QH16', { article: 2 })],
  },
  'calendar-outside-span': {
    vi: 'Ngày này nằm ngoài lịch nghỉ đã biết; chỉ tính thứ Bảy và Chủ nhật là ngày nghỉ',
    en: 'The day lies outside the known holidays; only Saturdays and Sundays are taken as days of rest',
    acts: 'Before 2023 and after 2027 no holiday is known; a period that reaches there is computed with weekends alone and says so.',
    confirm: 'The operator, by adding the holidays of the year.',
    standing: 'recalled',
    basis: [cite('45/2019/QH14', { article: 112 })],
  },
  'civil-code-periods': {
    vi: 'Thời hạn hành chính được tính theo Bộ luật Dân sự khi luật chuyên ngành không quy định cách tính khác',
    en: 'Administrative periods are computed as the Civil Code says where the special law sets no other way',
    acts: 'The day of the event is not counted; a period in calendar days that ends on a day of rest ends on the next working day, unless the caller says that it does not move.',
    confirm: "The province's Department of Justice.",
    standing: 'secondary',
    basis: [
      cite('91/2015/QH13', { article: 147, clause: 2 }),
      cite('91/2015/QH13', { article: 148, clause: 5 }),
    ],
  },
  'report-periods': {
    vi: 'Kỳ báo cáo chốt số liệu ngày 14 theo Nghị định 09/2019/NĐ-CP, biết qua văn bản dẫn lại; nơi yêu cầu báo cáo có thể ấn định kỳ khác',
    en: 'Report periods are cut on the 14th as Decree 09/2019/NĐ-CP is quoted by others; the body that asks may set another period',
    acts: 'Month: 15th to 14th. Quarter, six months and year: from 15 December, 15 March, 15 June or 15 September to the 14th of the last month.',
    confirm: "The Office of the province's People's Committee.",
    standing: 'secondary',
    basis: [cite('09/2019/NĐ-CP', { article: 12 })],
  },
  'party-form-2026': {
    vi: 'Thể thức văn bản Đảng từ 27/05/2026 theo Hướng dẫn 05-HD/VPTW, biết qua bản tóm tắt; các bản tóm tắt khác nhau về giãn dòng và kiểu chữ phần căn cứ',
    en: 'The form of Party documents from 27 May 2026 follows guidance 05-HD/VPTW, known from digests that differ on line spacing and on whether the basis is italic',
    acts: 'Writes documents dated from 27 May 2026 in the 05-HD/VPTW form and earlier ones in the 36-HD/VPTW form; reading accepts both at any date.',
    confirm: "The Office of the province's Party Committee.",
    standing: 'secondary',
    basis: [cite('05-HD/VPTW'), cite('399-QĐ/TW')],
  },
  'party-numbering': {
    vi: 'Văn bản Đảng đánh số liên tục theo từng thể loại trong nhiệm kỳ cấp ủy; ban chỉ đạo và văn phòng có thể theo lệ riêng của địa phương',
    en: "Party documents are numbered per kind through the committee's term; steering committees and offices may follow local practice",
    acts: 'The series of a Party body is (body, kind, term); the term is entered by the operator.',
    confirm: "The Office of the province's Party Committee.",
    standing: 'secondary',
    basis: [cite('36-HD/VPTW'), cite('399-QĐ/TW')],
  },
  'front-follows-state': {
    vi: 'Chưa thấy quy định riêng về thể thức và đánh số văn bản của Mặt trận; tạm áp dụng như Nghị định 30/2020/NĐ-CP',
    en: "No rule on the form and numbers of the Front's documents was read; they are treated as Decree 30/2020/NĐ-CP says for the State's",
    acts: 'A document of the Front is numbered per calendar year from 01 in one series of its body.',
    confirm: "The Standing Committee of the province's Fatherland Front.",
    standing: 'recalled',
    basis: [cite('30/2020/NĐ-CP', { article: 15 })],
  },
  'party-issue-day': {
    vi: 'Chưa đọc quy định về thời hạn phát hành văn bản Đảng; tạm áp dụng thời hạn của Nghị định 30/2020/NĐ-CP',
    en: "No rule on when Party and Front documents must be sent was read; the State's rule (Decree 30/2020/NĐ-CP) is used",
    acts: 'Party and Front documents are due for issue on the day of signing, at latest on the next working day.',
    confirm: "The Office of the province's Party Committee.",
    standing: 'recalled',
    basis: [cite('30/2020/NĐ-CP', { article: 18 })],
  },
} as const satisfies Record<string, Interpretation>;

/** The name of a registered interpretation. */
export type InterpretationId = keyof typeof REGISTRY;

/** All interpretations by id; docs/interpretations/README.md is written from this. */
export const INTERPRETATIONS: Readonly<Record<InterpretationId, Interpretation>> = REGISTRY;

/** The note that a finding carries when it rests on that interpretation. */
export function interpretation(id: InterpretationId): InterpretationNote {
  const { vi, en, standing } = INTERPRETATIONS[id];
  return { type: 'interpretation', id, vi, en, standing };
}
