import { interpretation } from '../interpretations.ts';
import { saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree61, sinceDecree61 } from '../sources.ts';

const GROUND = { vi: 'ngày xác định có căn cứ', en: 'the ground is established' };
const START = [interpretation('convention-stop-start')];

/** A day of every year. */
export interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** A convention is suspended (Decree 61/2023/NĐ-CP Art 12). */
export const CONVENTION_SUSPENDED = rule({
  id: 'conventions.suspension',
  topic: 'conventions',
  title: { vi: 'Tạm ngừng thực hiện hương ước, quy ước', en: 'Suspending a convention' },
  says: saysWithin({ vi: 'UBND cấp xã quyết định', en: "The commune's People's Committee decides" }, GROUND),
  table: sinceDecree61(within(3, 'working'), [decree61({ article: 12 })], START),
});

/** A convention is annulled (Decree 61/2023/NĐ-CP Art 14). */
export const CONVENTION_ANNULLED = rule({
  id: 'conventions.annulment',
  topic: 'conventions',
  title: { vi: 'Bãi bỏ hương ước, quy ước', en: 'Annulling a convention' },
  says: saysWithin({ vi: 'UBND cấp xã quyết định', en: "The commune's People's Committee decides" }, GROUND),
  table: sinceDecree61(within(5, 'working'), [decree61({ article: 14 })], START),
});

/** The community reviews its convention each year (Decree 61/2023/NĐ-CP Art 15.4). */
export const CONVENTION_REVIEW = rule<YearDay>({
  id: 'conventions.review',
  topic: 'conventions',
  title: { vi: 'Đánh giá thực hiện hương ước, quy ước', en: 'Yearly review of the convention' },
  says: ({ day, month }) => ({
    vi: `Mỗi năm một lần, vào ngày ${day}/${month} hoặc ngày khác do cộng đồng thống nhất`,
    en: `Once a year, on ${day}/${month} or another day that the community agrees on`,
  }),
  table: sinceDecree61({ month: 11, day: 18 }, [decree61({ article: 15, clause: 4 })]),
});

/** The province reports to the Ministry of Culture before that day of each year, which itself is too late (Decree 61/2023/NĐ-CP Art 16.3). */
export const CONVENTION_REPORT = rule<YearDay>({
  id: 'conventions.report',
  topic: 'conventions',
  title: { vi: 'Báo cáo về hương ước, quy ước', en: 'Report on conventions' },
  says: ({ day, month }) => ({
    vi: `UBND cấp tỉnh báo cáo trước ngày ${day}/${month} hằng năm`,
    en: `The province reports before ${day}/${month} of each year`,
  }),
  table: sinceDecree61({ month: 11, day: 30 }, [decree61({ article: 16, clause: 3 })]),
});
