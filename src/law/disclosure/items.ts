import type { Words } from '../words.ts';

/** A clause of Law 10/2022/QH15 Art 11: what a commune discloses. */
export type DisclosureItem = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14;

/** What each clause is about. */
export const ITEM_WORDS: Readonly<Record<DisclosureItem, Words>> = {
  1: { vi: 'kế hoạch phát triển kinh tế - xã hội và kết quả', en: 'socio-economic plan and its results' },
  2: { vi: 'ngân sách', en: 'budget' },
  3: { vi: 'dự án, đất đai, bồi thường, quy hoạch', en: 'projects, land, compensation, planning' },
  4: {
    vi: 'quy chế thực hiện dân chủ; nhiệm vụ, quy tắc ứng xử của cán bộ',
    en: 'democracy regulation; duties and conduct of officials',
  },
  5: {
    vi: 'các quỹ, đầu tư, tài trợ, đóng góp của Nhân dân',
    en: 'funds, investment, sponsorship, contributions',
  },
  6: { vi: 'tài sản công', en: 'public assets' },
  7: { vi: 'chính sách hỗ trợ, trợ cấp, tín dụng', en: 'support, allowances, credit' },
  8: { vi: 'cứu trợ thiên tai, dịch bệnh', en: 'relief for disasters and epidemics' },
  9: { vi: 'gọi nhập ngũ', en: 'call-up lists' },
  10: {
    vi: 'kết quả thanh tra, phòng chống tham nhũng, kỷ luật, lấy phiếu tín nhiệm',
    en: 'results of inspection, anti-corruption, discipline, confidence votes',
  },
  11: { vi: 'việc lấy ý kiến Nhân dân và tiếp thu, giải trình', en: 'consultations and their answers' },
  12: { vi: 'phí, lệ phí', en: 'fees and charges' },
  13: { vi: 'thủ tục hành chính', en: 'administrative procedures' },
  14: { vi: 'nội dung khác', en: 'other matters' },
};

/** The clauses in their order. */
export const DISCLOSURE_ITEMS: readonly DisclosureItem[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
