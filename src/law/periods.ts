import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { Calendar } from './calendar/calendar.ts';
import { calendarNotes, deadline } from './calendar/deadline.ts';
import { VIETNAM_CALENDAR } from './calendar/vietnam.ts';
import { addDays, addWorkingDays } from './calendar/working-days.ts';
import type { BeforeFirstDay } from './dated-table.ts';
import { type Finding, finding } from './finding.ts';
import { interpretation } from './interpretations.ts';
import type { Rule } from './rule.ts';
import type { Words } from './words.ts';

/** Calendar days (ngày) or working days (ngày làm việc). */
export type DayUnit = 'calendar' | 'working';

/** To be done at most that many days after an event. */
export interface Within {
  readonly bound: 'within';
  readonly days: number;
  readonly unit: DayUnit;
}

/** To be done at least that many days before an event. */
export interface Before {
  readonly bound: 'before';
  readonly days: number;
  readonly unit: DayUnit;
}

/** To last at least that many consecutive calendar days. */
export interface Lasting {
  readonly bound: 'lasting';
  readonly days: number;
  readonly unit: 'calendar';
}

/** At most that many days after the event. */
export function within(days: number, unit: DayUnit): Within {
  return { bound: 'within', days, unit };
}

/** At least that many days before the event. */
export function before(days: number, unit: DayUnit): Before {
  return { bound: 'before', days, unit };
}

/** At least that many consecutive days. */
export function lasting(days: number): Lasting {
  return { bound: 'lasting', days, unit: 'calendar' };
}

/**
 * The last day, inclusive, for what must be done within the rule's days of the event; the day of the event is not
 * counted (see {@link deadline}). The rule is the one in force on the day of the event.
 */
export function dueAfter(
  rule: Rule<Within>,
  event: Temporal.PlainDate,
  calendar: Calendar = VIETNAM_CALENDAR,
): Result<Finding<Temporal.PlainDate>, BeforeFirstDay> {
  const found = rule.at(event);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const due = deadline({ from: event, days: value.days, unit: value.unit, calendar });
  return ok(finding(due.value, [...basis, ...due.basis], [...notes, ...due.notes]));
}

/**
 * The latest day on which what must come at least the rule's days before the event is still in time: two days before a
 * meeting on the 20th is the 18th. The rule is the one in force on the day of the event.
 */
export function latestBefore(
  rule: Rule<Before>,
  event: Temporal.PlainDate,
  calendar: Calendar = VIETNAM_CALENDAR,
): Result<Finding<Temporal.PlainDate>, BeforeFirstDay> {
  const found = rule.at(event);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const working = value.unit === 'working';
  const day = working ? addWorkingDays(event, -value.days, calendar) : addDays(event, -value.days);
  const holidays = working ? calendarNotes(day, event, calendar) : [];
  return ok(finding(day, basis, [...notes, interpretation('days-before'), ...holidays]));
}

/**
 * The last day, inclusive, on which what began on `begun` must still stand: 30 days of posting from 1 March end with 31
 * March. A day of rest does not move it. The rule is the one in force on the day on which it began.
 */
export function keptUntil(
  rule: Rule<Lasting>,
  begun: Temporal.PlainDate,
): Result<Finding<Temporal.PlainDate>, BeforeFirstDay> {
  const found = rule.at(begun);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  return ok(finding(addDays(begun, value.days), basis, [...notes, interpretation('minimum-duration')]));
}

/** "5 ngày làm việc"; "5 working days". */
export function daysWords({ days, unit }: Pick<Within, 'days' | 'unit'>): Words {
  const s = days === 1 ? '' : 's';
  return unit === 'working'
    ? { vi: `${days} ngày làm việc`, en: `${days} working day${s}` }
    : { vi: `${days} ngày`, en: `${days} day${s}` };
}

/** Says "WHAT: chậm nhất 5 ngày làm việc kể từ EVENT". */
export function saysWithin(what: Words, event: Words): (value: Within) => Words {
  return (value) => {
    const days = daysWords(value);
    return {
      vi: `${what.vi} chậm nhất ${days.vi} kể từ ${event.vi}`,
      en: `${what.en} at most ${days.en} after ${event.en}`,
    };
  };
}

/** Says "WHAT: ít nhất 2 ngày trước EVENT". */
export function saysBefore(what: Words, event: Words): (value: Before) => Words {
  return (value) => {
    const days = daysWords(value);
    return {
      vi: `${what.vi} ít nhất ${days.vi} trước ${event.vi}`,
      en: `${what.en} at least ${days.en} before ${event.en}`,
    };
  };
}

/** Says "WHAT ít nhất 30 ngày". */
export function saysLasting(what: Words): (value: Lasting) => Words {
  return (value) => {
    const days = daysWords(value);
    return { vi: `${what.vi} ít nhất ${days.vi}`, en: `${what.en} at least ${days.en}` };
  };
}
