import { cite } from '../citation.ts';
import { JUSTICE, MINISTRY_OF_HOME_AFFAIRS } from './confirmers.ts';
import type { Interpretation } from './interpretation.ts';

/** Doubts about days and periods. */
export const ABOUT_CALENDAR = {
  'holidays-2027': {
    vi: 'Chưa có thông báo lịch nghỉ năm 2027; tạm tính Tết từ 28 tháng Chạp đến mùng 3 (nghỉ bù sau đó) và Quốc khánh nghỉ thêm ngày 03/9',
    en: 'No notice of the 2027 holidays is known; Tết is taken as the two days before and the three days from the first of the lunar year, made up afterwards, and National Day with 3 September',
    acts: {
      vi: 'Tính các ngày 04–10/02, 16/4, 30/4, 03/5, 02–03/9 và 24/11/2027 là ngày nghỉ, không có ngày hoán đổi.',
      en: 'Counts 4–10 February, 16 April, 30 April, 3 May, 2–3 September and 24 November 2027 as days off, and no swaps.',
    },
    confirm: {
      vi: 'Bộ Nội vụ (thông báo hằng năm); người vận hành bổ sung vào lịch khi có thông báo.',
      en: 'Ministry of Home Affairs (the yearly notice); the operator adds it to the calendar when it is out.',
    },
    standing: 'recalled',
    basis: [cite('45/2019/QH14', { article: 112, clause: 3 })],
  },
  'swap-2026-11': {
    vi: 'Phương án hoán đổi ngày 23/11/2026 mới là đề xuất khi đối chiếu; vẫn tính là ngày làm việc',
    en: 'A swap of 23 November 2026 for Saturday 28 November was only proposed when last looked at; 23 November counts as a working day',
    acts: {
      vi: 'Tính thứ Hai 23/11/2026 là ngày làm việc và thứ Bảy 28/11/2026 là ngày nghỉ.',
      en: 'Counts Monday 23 November 2026 as a working day and Saturday 28 November 2026 as a day of rest.',
    },
    confirm: MINISTRY_OF_HOME_AFFAIRS,
    standing: 'secondary',
    basis: [cite('28/2026/QH16', { article: 2 })],
  },
  'calendar-outside-span': {
    vi: 'Ngày này nằm ngoài lịch nghỉ đã biết; chỉ tính thứ Bảy và Chủ nhật là ngày nghỉ',
    en: 'The day lies outside the known holidays; only Saturdays and Sundays are taken as days of rest',
    acts: {
      vi: 'Trước năm 2023 và sau năm 2027 chưa biết ngày nghỉ lễ nào; thời hạn chạm đến các năm ấy chỉ trừ thứ Bảy, Chủ nhật và có ghi chú.',
      en: 'Before 2023 and after 2027 no holiday is known; a period that reaches there is computed with weekends alone and says so.',
    },
    confirm: {
      vi: 'Người vận hành, bằng cách bổ sung ngày nghỉ của năm.',
      en: 'The operator, by adding the holidays of the year.',
    },
    standing: 'recalled',
    basis: [cite('45/2019/QH14', { article: 112 })],
  },
  'civil-code-periods': {
    vi: 'Thời hạn hành chính được tính theo Bộ luật Dân sự khi luật chuyên ngành không quy định cách tính khác',
    en: 'Administrative periods are computed as the Civil Code says where the special law sets no other way',
    acts: {
      vi: 'Không tính ngày xảy ra sự kiện; thời hạn tính theo ngày mà ngày cuối là ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo, trừ khi quy định nói ngày cuối không dời.',
      en: 'The day of the event is not counted; a period in calendar days that ends on a day of rest ends on the next working day, unless the caller says that it does not move.',
    },
    confirm: JUSTICE,
    standing: 'secondary',
    basis: [
      cite('91/2015/QH13', { article: 147, clause: 2 }),
      cite('91/2015/QH13', { article: 148, clause: 5 }),
    ],
  },
  'report-periods': {
    vi: 'Kỳ báo cáo chốt số liệu ngày 14 theo Nghị định 09/2019/NĐ-CP, biết qua văn bản dẫn lại; nơi yêu cầu báo cáo có thể ấn định kỳ khác',
    en: 'Report periods are cut on the 14th as Decree 09/2019/NĐ-CP is quoted by others; the body that asks may set another period',
    acts: {
      vi: 'Tháng: từ ngày 15 tháng trước đến ngày 14. Quý, sáu tháng và năm: từ ngày 15/12, 15/3, 15/6 hoặc 15/9 đến ngày 14 của tháng cuối kỳ.',
      en: 'Month: 15th to 14th. Quarter, six months and year: from 15 December, 15 March, 15 June or 15 September to the 14th of the last month.',
    },
    confirm: { vi: 'Văn phòng UBND tỉnh.', en: "The Office of the province's People's Committee." },
    standing: 'secondary',
    basis: [cite('09/2019/NĐ-CP', { article: 12 })],
  },
  'days-before': {
    vi: 'Thời hạn "ít nhất N ngày trước" được tính không kể ngày diễn ra việc; ngày nghỉ không làm thay đổi ngày cuối',
    en: '"At least N days before" is counted without the day of the event itself; days of rest move nothing',
    acts: {
      vi: 'Trước cuộc họp ngày 20 hai ngày là ngày 18: làm trong ngày 18 là đúng hạn, ngày 19 là muộn.',
      en: 'Two days before a meeting on the 20th is the 18th: what is done on the 18th is in time, on the 19th it is late.',
    },
    confirm: JUSTICE,
    standing: 'secondary',
    basis: [cite('91/2015/QH13', { article: 147 })],
  },
  'minimum-duration': {
    vi: 'Thời gian tối thiểu (niêm yết, lấy ý kiến) được tính không kể ngày bắt đầu và không rút ngắn hay kéo dài vì ngày nghỉ',
    en: 'A minimum duration (posting, consultation) is counted without its first day, and days of rest neither shorten nor lengthen it',
    acts: {
      vi: 'Niêm yết từ ngày 01/3 trong 30 ngày thì giữ đến hết ngày 31/3: chọn cách tính dài hơn trong hai cách có thể.',
      en: 'What is posted on 1 March for 30 days stays up until the end of 31 March: the longer of the two possible readings.',
    },
    confirm: JUSTICE,
    standing: 'secondary',
    basis: [cite('91/2015/QH13', { article: 147, clause: 2 })],
  },
} as const satisfies Record<string, Interpretation>;
