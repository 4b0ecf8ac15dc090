import { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import type { Citation } from '../citation.ts';
import type { Standing } from '../finding.ts';
import type { InterpretationId } from '../interpretations.ts';

/** A day on which State bodies rest by law, by a day in lieu, or by decision. Dates are ISO. */
export interface Holiday {
  readonly on: string;
  readonly vi: string;
  readonly en: string;
  /** `in-lieu`: given because a holiday fell on a weekly rest day (Labour Code 45/2019/QH14 Art 111.3). */
  readonly kind: 'holiday' | 'in-lieu';
  readonly basis: Citation;
  readonly standing: Standing;
}

/** Hoán đổi: a working day taken off and a rest day worked for it. Dates are ISO. */
export interface SwapDay {
  readonly off: string;
  readonly worked: string;
  readonly basis: Citation;
  readonly standing: Standing;
}

/** Days, both ends inclusive, ISO dates, of which it is not settled whether all of them are worked or not. */
export interface Doubt {
  readonly from: string;
  readonly until: string;
  readonly interpretation: InterpretationId;
}

/** The days of rest of a span, as a value: a newly declared holiday makes a new calendar. */
export interface Calendar {
  /** First and last day, both inclusive, for which the holidays are known, ISO dates. */
  readonly from: string;
  readonly until: string;
  /** Weekly rest days, Monday = 1 … Sunday = 7. */
  readonly restDays: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly swapDays: readonly SwapDay[];
  readonly doubts: readonly Doubt[];
}

interface Index {
  readonly off: ReadonlySet<number>;
  readonly worked: ReadonlySet<number>;
}

const indexes = new WeakMap<Calendar, Index>();

/**
 * A calendar, checked: throws (a bug) on a day outside the span, a day given twice, a swap that takes off no working
 * day or works on no rest day, and a week without a working day.
 */
export function calendarOf(calendar: Calendar): Calendar {
  assert(new Set(calendar.restDays).size < 7, 'a week has a working day');
  const given = [
    ...calendar.holidays.map((holiday) => holiday.on),
    ...calendar.swapDays.flatMap((swap) => [swap.off, swap.worked]),
  ];
  assert(new Set(given).size === given.length, 'no day is given twice in a calendar');
  for (const day of given) {
    assert(day === Temporal.PlainDate.from(day).toString(), `ISO date: ${day}`);
    assert(isKnown(Temporal.PlainDate.from(day), calendar), `${day} lies in the span of the calendar`);
  }
  for (const swap of calendar.swapDays) {
    assert(!isRestDay(Temporal.PlainDate.from(swap.off), calendar), `${swap.off} is no weekly rest day`);
    assert(isRestDay(Temporal.PlainDate.from(swap.worked), calendar), `${swap.worked} is a weekly rest day`);
  }
  return calendar;
}

/** The calendar with one more holiday; it replaces a holiday or a swap given for the same day. */
export function withHoliday(calendar: Calendar, holiday: Holiday): Calendar {
  return calendarOf({
    ...calendar,
    holidays: [...calendar.holidays.filter((known) => known.on !== holiday.on), holiday],
    swapDays: calendar.swapDays.filter((swap) => swap.off !== holiday.on && swap.worked !== holiday.on),
  });
}

/** The calendar with one more swap of a working day for a rest day. */
export function withSwapDay(calendar: Calendar, swap: SwapDay): Calendar {
  return calendarOf({ ...calendar, swapDays: [...calendar.swapDays, swap] });
}

/** Whether the calendar knows the holidays of that day's year. */
export function isKnown(on: Temporal.PlainDate, calendar: Calendar): boolean {
  const day = on.toString();
  return calendar.from <= day && day <= calendar.until;
}

/** Whether State bodies work on that day: no weekly rest day, holiday or day swapped off, or a rest day worked. */
export function isWorkingDay(on: Temporal.PlainDate, calendar: Calendar): boolean {
  return isWorkingDayNumber(dayNumber(on), calendar);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The day as a count of days since 1970-01-01. Periods are counted in these: a Temporal date a step is 50 times slower. */
export function dayNumber(on: Temporal.PlainDate): number {
  return Date.UTC(on.year, on.month - 1, on.day) / MILLISECONDS_A_DAY;
}

/** {@link isWorkingDay} for a day number. */
export function isWorkingDayNumber(day: number, calendar: Calendar): boolean {
  const { off, worked } = indexOf(calendar);
  return worked.has(day) || (!calendar.restDays.includes(dayOfWeek(day)) && !off.has(day));
}

/** Monday = 1 … Sunday = 7; 1970-01-01 was a Thursday. */
function dayOfWeek(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isRestDay(on: Temporal.PlainDate, calendar: Calendar): boolean {
  return calendar.restDays.includes(on.dayOfWeek);
}

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const number = (iso: string) => dayNumber(Temporal.PlainDate.from(iso));
  const off = [...calendar.holidays.map((h) => h.on), ...calendar.swapDays.map((s) => s.off)];
  const index = {
    off: new Set(off.map(number)),
    worked: new Set(calendar.swapDays.map((s) => number(s.worked))),
  };
  indexes.set(calendar, index);
  return index;
}
