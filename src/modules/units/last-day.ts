import { Temporal } from 'temporal-polyfill';

/** The last day of a half-open range: the day before its end. */
export function lastDay(end: string): string {
  return Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
}
