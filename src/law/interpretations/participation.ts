import { cite } from '../citation.ts';
import { COMMUNE_FRONT, HOME_AFFAIRS, INSPECTORATE, JUSTICE } from './confirmers.ts';
import type { Interpretation } from './interpretation.ts';

/** Doubts about village heads, conventions, boards, disclosure, dialogue and reception. */
export const ABOUT_PARTICIPATION = {
  'decree-185-2026': {
    vi: 'Nghị định 185/2026/NĐ-CP về thôn, tổ dân phố chỉ biết qua bản tóm tắt; ngày có hiệu lực chưa rõ, tạm tính từ ngày ký',
    en: 'Decree 185/2026/NĐ-CP on villages is known from a summary only; its first day in force is not known, and its day of signing is taken',
    acts: {
      vi: 'Từ 26/5/2026 hiển thị nhiệm kỳ năm năm, Trưởng thôn lâm thời không quá sáu tháng và tuổi từ đủ 21; không từ chối việc nào chỉ vì lý do này.',
      en: 'From 26 May 2026 shows a term of five years, a provisional head for at most six months and an age of at least 21; refuses no act on that ground alone.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'secondary',
    basis: [cite('185/2026/NĐ-CP', { article: 4 }), cite('185/2026/NĐ-CP', { article: 7 })],
  },
  'head-new-election-start': {
    vi: 'Thời hạn 60 ngày quyết định bầu Trưởng thôn mới được tính từ ngày công nhận kết quả cho thôi, miễn nhiệm',
    en: 'The 60 days within which a new election of the village head is decided are counted from the recognition of the dismissal',
    acts: {
      vi: 'Việc quyết định bầu mới đến hạn sau 60 ngày kể từ ngày công nhận kết quả.',
      en: 'The duty to decide on a new election falls due 60 days after the recognition.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'read',
    basis: [cite('59/2023/NĐ-CP', { article: 9 })],
  },
  'convention-stop-start': {
    vi: 'Thời hạn tạm ngừng và bãi bỏ hương ước, quy ước được tính từ ngày xác định có căn cứ',
    en: 'The periods for suspending and annulling a village convention are counted from the day on which the ground is established',
    acts: {
      vi: 'Người xử lý nhập ngày ấy và thời hạn chạy từ đó.',
      en: 'The person who handles it enters that day, and the period runs from it.',
    },
    confirm: JUSTICE,
    standing: 'read',
    basis: [cite('61/2023/NĐ-CP', { article: 12 }), cite('61/2023/NĐ-CP', { article: 14 })],
  },
  'inspection-board-size': {
    vi: 'Số thành viên Ban Thanh tra nhân dân: mỗi thôn, tổ dân phố ít nhất một người; xã có dưới 5 thôn thì đúng 5 người',
    en: 'Members of the people’s inspection board: at least one of each village; five where the commune has fewer than five villages',
    acts: {
      vi: 'Từ năm thôn trở lên thì không nhận số thành viên ít hơn số thôn; dưới năm thôn thì chỉ nhận đúng năm người.',
      en: 'From five villages on, a board smaller than their number is refused; with fewer, any number but five is.',
    },
    confirm: COMMUNE_FRONT,
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 36 }), cite('59/2023/NĐ-CP', { article: 13 })],
  },
  'investment-board-residents': {
    vi: 'Thành viên đại diện người dân của Ban Giám sát đầu tư của cộng đồng không quá 5 người; có tài liệu hỏi đáp nêu 05 đến 07',
    en: 'Resident members of the investment supervision board are at most five; a quiz key says five to seven',
    acts: {
      vi: 'Theo lời văn của nghị định: không nhận quá năm thành viên đại diện người dân.',
      en: "Follows the decree's text: more than five residents are refused.",
    },
    confirm: COMMUNE_FRONT,
    standing: 'read',
    basis: [cite('59/2023/NĐ-CP', { article: 17 })],
  },
  'reception-2026': {
    vi: 'Từ 01/07/2026 Chủ tịch UBND cấp xã tiếp công dân ít nhất 02 ngày mỗi tháng: biết qua trả lời của Thanh tra Chính phủ, chưa đọc điều luật',
    en: "From 1 July 2026 the chair of a commune's People's Committee receives citizens on at least two days a month: known from an answer of the Government Inspectorate, the article was not read",
    acts: {
      vi: 'Lấy hai ngày mỗi tháng làm mức tối thiểu; lịch tiếp hằng tuần không bao giờ bị coi là sai.',
      en: 'Takes two days a month as a floor; a weekly schedule is never called wrong.',
    },
    confirm: INSPECTORATE,
    standing: 'secondary',
    basis: [cite('136/2025/QH15')],
  },
  'reception-part-weeks': {
    vi: 'Ngày tiếp công dân hằng tuần được xét theo tuần trọn vẹn có ngày làm việc; tuần nằm vắt qua ngày đổi quy định không xét',
    en: 'Weekly reception is looked at in whole weeks that have a working day; a week that straddles the change of the rule is not looked at',
    acts: {
      vi: 'Chỉ nêu những tuần trọn vẹn, từ thứ Hai đến Chủ nhật, không có ngày tiếp công dân; tuần chỉ toàn ngày nghỉ thì bỏ qua.',
      en: 'Names only whole weeks, Monday to Sunday, without a day of reception; a week of holidays alone is left out.',
    },
    confirm: INSPECTORATE,
    standing: 'recalled',
    basis: [cite('42/2013/QH13', { article: 15, clause: 2 })],
  },
  'dialogue-law-72': {
    vi: 'Đối thoại theo Điều 43 Luật 72/2025/QH15 biết qua bài hỏi đáp, chưa đọc nguyên văn',
    en: 'The dialogue under Article 43 of Law 72/2025/QH15 is known from a question-and-answer article; the text was not read',
    acts: {
      vi: 'Ít nhất mỗi năm một lần, thông báo trước bảy ngày, công bố kết quả trong mười ngày, và khi một phần mười số cử tri yêu cầu.',
      en: 'At least one a year, notice seven days before, outcome within ten days, and when a tenth of the voters ask.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'secondary',
    basis: [cite('72/2025/QH15', { article: 43 })],
  },
  'disclosure-other-items': {
    vi: 'Nội dung công khai khác (khoản 14 Điều 11) không có thời gian niêm yết tối thiểu riêng',
    en: 'Other matters disclosed (Article 11 clause 14) have no minimum posting of their own',
    acts: {
      vi: 'Chỉ yêu cầu đúng thời hạn và đăng trên cổng thông tin; luật chuyên ngành có thể quy định thêm.',
      en: 'Asks only for the deadline and the portal; special laws may say more.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 11, clause: 14 })],
  },
} as const satisfies Record<string, Interpretation>;
