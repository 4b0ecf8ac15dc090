import { type Citation, cite } from '../citation.ts';
import { type DatedTable, datedTable } from '../dated-table.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { CHECKED_ON } from '../sources.ts';

const sinceDecree185 = <T>(value: T, basis: Citation): DatedTable<T> =>
  datedTable<T>([
    {
      from: '2026-05-26',
      value,
      basis: [basis],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('decree-185-2026')],
    },
  ]);

/** The term of a village head in years, and by how many months at most the commune may shorten or lengthen it (Decree 185/2026/NĐ-CP Art 4). */
export const HEAD_TERM = rule<{ readonly years: number; readonly movedAtMostMonths: number }>({
  id: 'village-head.term',
  topic: 'village-head',
  title: { vi: 'Nhiệm kỳ của Trưởng thôn', en: 'Term of the village head' },
  says: ({ years, movedAtMostMonths }) => ({
    vi: `${years} năm; UBND cấp xã rút ngắn hoặc kéo dài không quá ${movedAtMostMonths} tháng`,
    en: `${years} years; the commune may shorten or lengthen it by at most ${movedAtMostMonths} months`,
  }),
  table: sinceDecree185(
    { years: 5, movedAtMostMonths: 6 },
    cite('185/2026/NĐ-CP', { article: 4, clause: 3 }),
  ),
});

/** For how long a provisional head may serve (Decree 185/2026/NĐ-CP Art 4). */
export const PROVISIONAL_HEAD = rule<{ readonly atMostMonths: number }>({
  id: 'village-head.provisional',
  topic: 'village-head',
  title: { vi: 'Trưởng thôn lâm thời', en: 'Provisional village head' },
  says: ({ atMostMonths }) => ({
    vi: `Không quá ${atMostMonths} tháng`,
    en: `At most ${atMostMonths} months`,
  }),
  table: sinceDecree185({ atMostMonths: 6 }, cite('185/2026/NĐ-CP', { article: 4, clause: 2 })),
});

/** How old a village head is at least (Decree 185/2026/NĐ-CP Art 7). */
export const HEAD_AGE = rule<{ readonly years: number }>({
  id: 'village-head.age',
  topic: 'village-head',
  title: { vi: 'Tuổi của Trưởng thôn', en: 'Age of the village head' },
  says: ({ years }) => ({ vi: `Từ đủ ${years} tuổi`, en: `At least ${years} years` }),
  table: sinceDecree185({ years: 21 }, cite('185/2026/NĐ-CP', { article: 7 })),
});
