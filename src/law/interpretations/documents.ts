import { cite } from '../citation.ts';
import { PARTY_OFFICE } from './confirmers.ts';
import type { Interpretation } from './interpretation.ts';

/** Doubts about the form of official documents. */
export const ABOUT_DOCUMENTS = {
  'party-form-2026': {
    vi: 'Thể thức văn bản Đảng từ 27/05/2026 theo Hướng dẫn 05-HD/VPTW, biết qua bản tóm tắt; các bản tóm tắt khác nhau về giãn dòng và kiểu chữ phần căn cứ',
    en: 'The form of Party documents from 27 May 2026 follows guidance 05-HD/VPTW, known from digests that differ on line spacing and on whether the basis is italic',
    acts: {
      vi: 'Văn bản ghi ngày từ 27/5/2026 được soạn theo thể thức 05-HD/VPTW, trước đó theo 36-HD/VPTW; khi đọc văn bản thì chấp nhận cả hai, không kể ngày.',
      en: 'Writes documents dated from 27 May 2026 in the 05-HD/VPTW form and earlier ones in the 36-HD/VPTW form; reading accepts both at any date.',
    },
    confirm: PARTY_OFFICE,
    standing: 'secondary',
    basis: [cite('05-HD/VPTW'), cite('399-QĐ/TW')],
  },
  'party-numbering': {
    vi: 'Văn bản Đảng đánh số liên tục theo từng thể loại trong nhiệm kỳ cấp ủy; ban chỉ đạo và văn phòng có thể theo lệ riêng của địa phương',
    en: "Party documents are numbered per kind through the committee's term; steering committees and offices may follow local practice",
    acts: {
      vi: 'Dãy số của cơ quan Đảng gồm cơ quan, thể loại và nhiệm kỳ; người vận hành nhập nhiệm kỳ.',
      en: 'The series of a Party body is (body, kind, term); the term is entered by the operator.',
    },
    confirm: PARTY_OFFICE,
    standing: 'secondary',
    basis: [cite('36-HD/VPTW'), cite('399-QĐ/TW')],
  },
  'front-follows-state': {
    vi: 'Chưa thấy quy định riêng về thể thức và đánh số văn bản của Mặt trận; tạm áp dụng như Nghị định 30/2020/NĐ-CP',
    en: "No rule on the form and numbers of the Front's documents was read; they are treated as Decree 30/2020/NĐ-CP says for the State's",
    acts: {
      vi: 'Văn bản của Mặt trận đánh số từ 01 theo năm dương lịch, một dãy số cho mỗi cơ quan.',
      en: 'A document of the Front is numbered per calendar year from 01 in one series of its body.',
    },
    confirm: {
      vi: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.',
      en: "The Standing Committee of the province's Fatherland Front.",
    },
    standing: 'recalled',
    basis: [cite('30/2020/NĐ-CP', { article: 15 })],
  },
  'party-issue-day': {
    vi: 'Chưa đọc quy định về thời hạn phát hành văn bản Đảng; tạm áp dụng thời hạn của Nghị định 30/2020/NĐ-CP',
    en: "No rule on when Party and Front documents must be sent was read; the State's rule (Decree 30/2020/NĐ-CP) is used",
    acts: {
      vi: 'Văn bản của Đảng và Mặt trận phải phát hành trong ngày ký, chậm nhất là ngày làm việc tiếp theo.',
      en: 'Party and Front documents are due for issue on the day of signing, at latest on the next working day.',
    },
    confirm: PARTY_OFFICE,
    standing: 'recalled',
    basis: [cite('30/2020/NĐ-CP', { article: 18 })],
  },
} as const satisfies Record<string, Interpretation>;
