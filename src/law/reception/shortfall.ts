import { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import { type Calendar, isWorkingDay } from '../calendar/calendar.ts';
import { VIETNAM_CALENDAR } from '../calendar/vietnam.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import type { Rule } from '../rule.ts';
import type { ReceptionFloor } from './reception.ts';

/** A week or calendar month with fewer days of reception than the law asks; both ends inclusive. */
export interface Shortfall {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly held: number;
  readonly least: number;
}

/** Days of reception to be looked at. */
export interface ReceptionRecord {
  /** Days on which citizens were received, in any order; a day given twice counts once. */
  readonly days: readonly Temporal.PlainDate[];
  /** The span looked at, both ends inclusive; only whole weeks or months in it count. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/**
 * The weeks or months of the span in which fewer days of reception were held than the floor of each: before 01/07/2026
 * whole weeks, Monday to Sunday, that have a working day; from then on calendar months. More than the floor, such as
 * going on weekly, is never a shortfall. Refused where the span begins before the rule.
 */
export function receptionShortfalls(
  record: ReceptionRecord,
  rule: Rule<ReceptionFloor>,
  calendar: Calendar = VIETNAM_CALENDAR,
): Result<Finding<readonly Shortfall[]>, BeforeFirstDay> {
  const first = rule.at(record.from);
  if (!first.ok) return first;
  const last = rule.at(record.to);
  if (!last.ok) return last;
  const short = [...stretches(record, rule)]
    .filter(({ from, to }) => hasWorkingDay(from, to, calendar))
    .map((stretch) => ({ ...stretch, held: heldIn(record.days, stretch) }))
    .filter(({ held, least }) => held < least);
  const basis =
    first.value.value === last.value.value ? last.value.basis : [...first.value.basis, ...last.value.basis];
  const weekly = first.value.value.per === 'week';
  const notes = [...last.value.notes, ...(weekly ? [interpretation('reception-part-weeks')] : [])];
  return ok(finding(short, basis, notes));
}

type Stretch = Omit<Shortfall, 'held'>;

/** The whole weeks or months of the span that lie under one version of the rule. */
function* stretches({ from, to }: ReceptionRecord, rule: Rule<ReceptionFloor>): Generator<Stretch> {
  for (let day = from; compare(day, to) <= 0; ) {
    const floor = floorOn(rule, day);
    const weekly = floor?.per === 'week';
    const begins = weekly ? day.dayOfWeek === 1 : day.day === 1;
    const end = weekly ? day.add({ days: 6 }) : day.with({ day: day.daysInMonth });
    const whole = begins && compare(end, to) <= 0 && floorOn(rule, end) === floor;
    if (floor !== null && whole) yield { from: day, to: end, least: floor.days };
    day = whole ? end.add({ days: 1 }) : day.add({ days: 1 });
  }
}

function floorOn(rule: Rule<ReceptionFloor>, day: Temporal.PlainDate): ReceptionFloor | null {
  const found = rule.at(day);
  return found.ok ? found.value.value : null;
}

function heldIn(days: readonly Temporal.PlainDate[], { from, to }: Stretch): number {
  const within = days.filter((day) => compare(from, day) <= 0 && compare(day, to) <= 0);
  return new Set(within.map(String)).size;
}

function hasWorkingDay(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: Calendar): boolean {
  for (let day = from; compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, calendar)) return true;
  }
  return false;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);
