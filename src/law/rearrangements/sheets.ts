import { cite } from '../citation.ts';
import { datedTable } from '../dated-table.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { CHECKED_ON } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** A sheet that goes to a household: what it asks for, and whose answers stand on it. */
export interface ConsultationSheet {
  readonly answers: 'each-voter' | 'representative';
  /** Whether the sheet carries an identity number: then only counts may be kept in the program. */
  readonly identityNumber: boolean;
}

/** The sheet of a consultation (annex forms of Decree 54/2018/NĐ-CP and Decree 321/2025/NĐ-CP). */
export const SHEET = rule<ConsultationSheet>({
  id: 'rearrangements.sheet',
  topic: 'rearrangements',
  title: { vi: 'Phiếu lấy ý kiến', en: 'The sheet of a consultation' },
  says: ({ answers }) =>
    answers === 'each-voter'
      ? {
          vi: 'Mỗi hộ một phiếu ghi từng cử tri, chữ ký; không đánh dấu hoặc đánh dấu cả hai ô là không hợp lệ với cử tri đó',
          en: 'One for each household that lists each voter, with signatures; no tick or both is invalid for that voter',
        }
      : {
          vi: 'Mỗi hộ một phiếu có tên, số định danh và chữ ký của người đại diện; không đánh dấu hoặc đánh dấu cả hai ô là không hợp lệ',
          en: "One for each household with its representative's name, identity number and signature; no tick or both is invalid",
        },
  table: datedTable<ConsultationSheet>([
    {
      from: '2023-08-25',
      value: { answers: 'each-voter', identityNumber: false },
      basis: [cite('54/2018/NĐ-CP')],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
    {
      from: '2025-12-16',
      value: { answers: 'representative', identityNumber: true },
      basis: [cite('321/2025/NĐ-CP')],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
  ]),
});

/** What a commune reports of a consultation. */
export type ConsultationFigure = 'households' | 'taking-part' | 'agree' | 'disagree' | 'other';

const FIGURE_WORDS: Readonly<Record<ConsultationFigure, Words>> = {
  households: { vi: 'tổng số hộ', en: 'all households' },
  'taking-part': { vi: 'số hộ tham gia', en: 'households taking part' },
  agree: { vi: 'đồng ý', en: 'agree' },
  disagree: { vi: 'không đồng ý', en: 'disagree' },
  other: { vi: 'ý kiến khác', en: 'another opinion' },
};

/** What a commune reports of a consultation (Decree 321/2025/NĐ-CP). */
export const CONSULTATION_REPORT = rule<readonly ConsultationFigure[]>({
  id: 'rearrangements.report',
  topic: 'rearrangements',
  title: { vi: 'Số liệu báo cáo kết quả lấy ý kiến', en: 'Figures of a consultation' },
  says: saysList({ vi: 'Từng xã báo cáo', en: 'Each commune reports' }, FIGURE_WORDS),
  table: datedTable<readonly ConsultationFigure[]>([
    {
      from: '2025-12-16',
      value: ['households', 'taking-part', 'agree', 'disagree', 'other'],
      basis: [cite('321/2025/NĐ-CP')],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
    },
  ]),
});

/** Who decides on establishing, rearranging, dissolving and naming villages (Decree 185/2026/NĐ-CP Art 9). */
export const VILLAGES_DECIDED = rule<'commune-council'>({
  id: 'rearrangements.villages',
  topic: 'rearrangements',
  title: { vi: 'Sắp xếp thôn, tổ dân phố', en: 'Rearranging villages' },
  says: () => ({
    vi: 'Hội đồng nhân dân cấp xã quyết định (UBND ở đặc khu không có Hội đồng nhân dân), sau khi lấy ý kiến Nhân dân',
    en: "The commune's People's Council decides (in a special zone without one its People's Committee), after consulting the people",
  }),
  table: datedTable<'commune-council'>([
    {
      from: '2026-05-26',
      value: 'commune-council',
      basis: [cite('185/2026/NĐ-CP', { article: 9 }), cite('10/2022/QH15', { article: 25 })],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('decree-185-2026')],
    },
  ]),
});
