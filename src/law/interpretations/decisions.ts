import { cite } from '../citation.ts';
import { HOME_AFFAIRS, HOME_AFFAIRS_AND_JUSTICE, JUSTICE } from './confirmers.ts';
import type { Interpretation } from './interpretation.ts';

/** Doubts about how the people decide. */
export const ABOUT_DECISIONS = {
  'law-97-2025': {
    vi: 'Luật 97/2025/QH15 sửa nhiều điều của Luật 10/2022/QH15 từ 01/07/2025 nhưng chưa đọc được nguyên văn; tạm áp dụng lời văn năm 2022',
    en: 'Law 97/2025/QH15 amends many articles of Law 10/2022/QH15 from 1 July 2025, but its wording could not be read; the wording of 2022 is used',
    acts: {
      vi: 'Áp dụng các con số, tỷ lệ của Luật 10/2022/QH15 như khi được thông qua năm 2022 và ghi chú ở mọi kết quả từ ngày 01/7/2025.',
      en: 'Applies the numbers and thresholds of Law 10/2022/QH15 as passed in 2022, and marks every answer from 1 July 2025.',
    },
    confirm: HOME_AFFAIRS_AND_JUSTICE,
    standing: 'secondary',
    basis: [cite('97/2025/QH15', { article: 4 }), cite('10/2022/QH15')],
  },
  'commune-wide-threshold': {
    vi: 'Việc trong phạm vi toàn xã được thông qua khi từ hai phần ba tổng số thôn, tổ dân phố tán thành; có tài liệu hỏi đáp nêu hai phần ba số hộ trong xã',
    en: 'A commune-wide matter passes when at least two thirds of the villages approve; a quiz key says two thirds of the households of the commune instead',
    acts: {
      vi: 'Đếm số thôn, tổ dân phố đã thông qua, đúng theo lời văn của luật.',
      en: "Counts the villages in which the matter passed, as the statute's text reads.",
    },
    confirm: HOME_AFFAIRS,
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 21, clause: 1 })],
  },
  'decrees-2023-after-law-97': {
    vi: 'Nghị định 59/2023/NĐ-CP và 61/2023/NĐ-CP quy định chi tiết Luật theo lời văn năm 2022; chưa đối chiếu được với nội dung sửa đổi từ 01/07/2025',
    en: 'Decrees 59/2023/NĐ-CP and 61/2023/NĐ-CP detail the Law as worded in 2022; what the amendment of 1 July 2025 changes in them could not be checked',
    acts: {
      vi: 'Áp dụng hai nghị định theo lời văn năm 2023 và ghi chú ở mọi kết quả từ ngày 01/7/2025.',
      en: 'Applies the decrees as worded in 2023, and marks every answer from 1 July 2025.',
    },
    confirm: HOME_AFFAIRS_AND_JUSTICE,
    standing: 'secondary',
    basis: [cite('59/2023/NĐ-CP'), cite('61/2023/NĐ-CP'), cite('97/2025/QH15', { article: 4 })],
  },
  'failed-meeting': {
    vi: 'Cuộc họp có số đại diện hộ dự họp ít hơn số phiếu tán thành tối thiểu thì không biểu quyết; phiếu lấy ý kiến sau đó phát tới mọi hộ và tính riêng',
    en: 'A meeting to which fewer households came than must agree takes no vote; the ballot that follows goes to every household and is counted by itself',
    acts: {
      vi: 'Cuộc họp như vậy không mở được biểu quyết. Số người dự được lưu lại, không phiếu nào chuyển sang lần lấy phiếu.',
      en: 'The vote cannot be opened at such a meeting. Attendance is kept, no vote is carried over to the ballot.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 19, clause: 1, point: 'b' })],
  },
  'online-before-decree-59': {
    vi: 'Từ 01/07/2023 đến 14/08/2023 Luật đã cho biểu quyết trực tuyến nhưng chưa có quy định về tỷ lệ đồng ý với hình thức này',
    en: 'From 1 July to 14 August 2023 the Law knew online votes, but no share of households that must agree to the form was laid down yet',
    acts: {
      vi: 'Không cho biểu quyết trực tuyến trước ngày 15/8/2023.',
      en: 'Refuses an online vote before 15 August 2023.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'read',
    basis: [cite('10/2022/QH15', { article: 17 }), cite('59/2023/NĐ-CP', { article: 5 })],
  },
  'consent-expiry': {
    vi: 'Ý kiến đồng ý với sáng kiến hết hiệu lực sau 03 tháng: còn được tính đến hết ngày tương ứng của tháng thứ ba, không kéo dài vì ngày nghỉ',
    en: 'A consent to an initiative expires after three months: it counts through the corresponding day of the third month, which a day of rest does not move',
    acts: {
      vi: 'Ý kiến đồng ý ngày 15/01 được tính đến hết ngày 15/4; ý kiến ngày 30/11 được tính đến hết ngày cuối của tháng 02.',
      en: 'A consent of 15 January counts through 15 April; one of 30 November through the last day of February.',
    },
    confirm: JUSTICE,
    standing: 'secondary',
    basis: [
      cite('10/2022/QH15', { article: 16, clause: 3 }),
      cite('91/2015/QH13', { article: 148, clause: 3 }),
    ],
  },
} as const satisfies Record<string, Interpretation>;
