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
  'law-97-2025': {
    vi: 'Luật 97/2025/QH15 sửa nhiều điều của Luật 10/2022/QH15 từ 01/07/2025 nhưng chưa đọc được nguyên văn; tạm áp dụng lời văn năm 2022',
    en: 'Law 97/2025/QH15 amends many articles of Law 10/2022/QH15 from 1 July 2025, but its wording could not be read; the wording of 2022 is used',
    acts: 'Applies the numbers and thresholds of Law 10/2022/QH15 as passed in 2022, and marks every answer from 1 July 2025.',
    confirm: "The province's Department of Home Affairs with its Department of Justice (vbpl.vn).",
    standing: 'secondary',
    basis: [cite('97/2025/QH15', { article: 4 }), cite('10/2022/QH15')],
  },
  'commune-wide-threshold': {
    vi: 'Việc trong phạm vi toàn xã được thông qua khi từ hai phần ba tổng số thôn, tổ dân phố tán thành; có tài liệu hỏi đáp nêu hai phần ba số hộ trong xã',
    en: 'A commune-wide matter passes when at least two thirds of the villages approve; a quiz key says two thirds of the households of the commune instead',
    acts: "Counts the villages in which the matter passed, as the statute's text reads.",
    confirm: "The province's Department of Home Affairs.",
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 21, clause: 1 })],
  },
  'voter-consultation': {
    vi: 'Ngưỡng trên 50% cử tri, niêm yết danh sách 30 ngày và lấy ý kiến lần hai theo Nghị định 54/2018/NĐ-CP ghi theo trí nhớ',
    en: 'More than half of the voters, 30 days of posting the list and a second round under Decree 54/2018/NĐ-CP are written from memory',
    acts: 'Until 15 December 2025 counts voters, needs more than half of those of the commune, and allows one second round.',
    confirm: "The province's Department of Home Affairs.",
    standing: 'recalled',
    basis: [cite('54/2018/NĐ-CP'), cite('66/2023/NĐ-CP')],
  },
  'household-consultation': {
    vi: 'Ngưỡng từ 50% tổng số hộ theo Nghị định 321/2025/NĐ-CP biết qua báo chí; chưa rõ có lấy ý kiến lần hai hay không',
    en: 'At least half of all households under Decree 321/2025/NĐ-CP is known from the press; whether a failed consultation is repeated is not known',
    acts: 'From 16 December 2025 counts households, needs at least half of all of the commune, and starts no second round by itself: a person decides.',
    confirm: "The province's Department of Home Affairs.",
    standing: 'secondary',
    basis: [cite('321/2025/NĐ-CP')],
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
