import type { Temporal } from 'temporal-polyfill';
import { cite } from '../citation.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';

/** How often a periodic report is due. */
export type ReportingCycle = 'month' | 'quarter' | 'six-months' | 'year';

/** A span of days, both ends inclusive. */
export interface DaySpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

const MONTHS: Readonly<Record<ReportingCycle, number>> = { month: 1, quarter: 3, 'six-months': 6, year: 12 };

/** The day of the month on which figures are cut; the next period begins on the day after. */
const CUT_DAY = 14;

/**
 * The period of periodic reports that contains the day: figures are cut on the 14th, so the year runs from 15 December
 * to 14 December, six months from 15 December to 14 June and from 15 June to 14 December (Decree 09/2019/NĐ-CP Art 12,
 * known from texts that quote it).
 */
export function reportingPeriod(cycle: ReportingCycle, containing: Temporal.PlainDate): Finding<DaySpan> {
  const length = MONTHS[cycle];
  const month = containing.toPlainYearMonth().add({ months: containing.day > CUT_DAY ? 1 : 0 });
  const first = month.subtract({ months: (month.month - 1) % length });
  const span = {
    from: first.subtract({ months: 1 }).toPlainDate({ day: CUT_DAY + 1 }),
    to: first.add({ months: length - 1 }).toPlainDate({ day: CUT_DAY }),
  };
  return finding(span, [cite('09/2019/NĐ-CP', { article: 12 })], [interpretation('report-periods')]);
}

/** The period of the same cycle that ends on the day before `span` begins. */
export function periodBefore(cycle: ReportingCycle, span: DaySpan): Finding<DaySpan> {
  return reportingPeriod(cycle, span.from.subtract({ days: 1 }));
}
