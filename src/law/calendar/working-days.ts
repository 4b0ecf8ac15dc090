import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { type Calendar, dayNumber, isWorkingDay, isWorkingDayNumber } from './calendar.ts';
import { VIETNAM_CALENDAR } from './vietnam.ts';

/** No period of the law counts more days than this; a longer one is a slip. */
const LONGEST_PERIOD = 4000;

/** That many calendar days later; earlier when negative. */
export function addDays(start: Temporal.PlainDate, days: number): Temporal.PlainDate {
  assertCount(days);
  return start.add({ days });
}

/**
 * The n-th working day after `start`, which itself is not counted, whether it is a working day or not; before it when
 * n is negative; `start` when n is 0.
 */
export function addWorkingDays(
  start: Temporal.PlainDate,
  n: number,
  calendar: Calendar = VIETNAM_CALENDAR,
): Temporal.PlainDate {
  assertCount(n);
  const step = Math.sign(n);
  const first = dayNumber(start);
  let day = first;
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (isWorkingDayNumber(day, calendar)) left -= 1;
  }
  return start.add({ days: day - first });
}

/** The day itself when it is a working day, otherwise the next working day. */
export function workingDayFrom(
  day: Temporal.PlainDate,
  calendar: Calendar = VIETNAM_CALENDAR,
): Temporal.PlainDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/** How many working days lie after `start` up to and including `end`; 0 when `end` is not after `start`. */
export function workingDaysBetween(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  calendar: Calendar = VIETNAM_CALENDAR,
): number {
  const days = start.until(end).days;
  assertCount(days);
  const first = dayNumber(start);
  let count = 0;
  for (let day = first + 1; day <= first + days; day += 1) {
    if (isWorkingDayNumber(day, calendar)) count += 1;
  }
  return count;
}

function assertCount(days: number): void {
  assert(Number.isInteger(days) && Math.abs(days) <= LONGEST_PERIOD, `a count of days: ${days}`);
}
