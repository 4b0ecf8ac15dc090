import { cite } from '../citation.ts';
import { HOME_AFFAIRS } from './confirmers.ts';
import type { Interpretation } from './interpretation.ts';

/** Doubts about consulting the people on rearrangements. */
export const ABOUT_REARRANGEMENTS = {
  'voter-consultation': {
    vi: 'Ngưỡng trên 50% cử tri, niêm yết danh sách 30 ngày, sửa sai trong 3 ngày và lấy ý kiến lần hai theo Nghị định 54/2018/NĐ-CP ghi theo trí nhớ',
    en: 'More than half of the voters, 30 days of posting the list, its correction within 3 days and a second round under Decree 54/2018/NĐ-CP are written from memory',
    acts: {
      vi: 'Đến hết ngày 15/12/2025 đếm cử tri, cần trên một nửa số cử tri của xã, và cho lấy ý kiến lần hai một lần.',
      en: 'Until 15 December 2025 counts voters, needs more than half of those of the commune, and allows one second round.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'recalled',
    basis: [cite('54/2018/NĐ-CP'), cite('66/2023/NĐ-CP')],
  },
  'household-consultation': {
    vi: 'Ngưỡng từ 50% tổng số hộ theo Nghị định 321/2025/NĐ-CP biết qua báo chí; chưa rõ có lấy ý kiến lần hai hay không',
    en: 'At least half of all households under Decree 321/2025/NĐ-CP is known from the press; whether a failed consultation is repeated is not known',
    acts: {
      vi: 'Từ 16/12/2025 đếm hộ gia đình, cần ít nhất một nửa tổng số hộ của xã, và không tự mở lần hai: con người quyết định.',
      en: 'From 16 December 2025 counts households, needs at least half of all of the commune, and starts no second round by itself: a person decides.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'secondary',
    basis: [cite('321/2025/NĐ-CP')],
  },
  'consultation-levels': {
    vi: 'Ngưỡng lấy ý kiến được tính ở từng xã, phường; tổng hợp ở thôn, huyện, tỉnh chỉ để tham khảo',
    en: 'The threshold of a consultation is applied in each commune; totals of villages, districts and the province are for information',
    acts: {
      vi: 'Kết quả được nêu ở mọi cấp, và chỉ kết quả của xã có giá trị quyết định.',
      en: 'A finding is given at every level, and only that of the commune decides.',
    },
    confirm: HOME_AFFAIRS,
    standing: 'secondary',
    basis: [cite('321/2025/NĐ-CP'), cite('54/2018/NĐ-CP')],
  },
} as const satisfies Record<string, Interpretation>;
