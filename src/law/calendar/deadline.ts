import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { cite } from '../citation.ts';
import { type Finding, finding, type Note } from '../finding.ts';
import { type InterpretationId, interpretation } from '../interpretations.ts';
import { type Calendar, isKnown } from './calendar.ts';
import { VIETNAM_CALENDAR } from './vietnam.ts';
import { addDays, addWorkingDays, workingDayFrom } from './working-days.ts';

/** A period that the law sets, and the event that starts it. */
export interface Period {
  /** The day of the event (receipt, decision, meeting); it is not counted. */
  readonly from: Temporal.PlainDate;
  /** A whole number, 0 or more. */
  readonly days: number;
  /** Calendar days (ngày) or working days (ngày làm việc). */
  readonly unit: 'calendar' | 'working';
  /** Whether a period in calendar days that ends on a day of rest moves to the next working day; true by default. */
  readonly rollToWorkingDay?: boolean;
  readonly calendar?: Calendar;
}

/** Civil Code 91/2015/QH13: the first day of a period is not counted. */
const START_NOT_COUNTED = cite('91/2015/QH13', { article: 147, clause: 2 });
/** Civil Code 91/2015/QH13: a period in days ends at the end of its last day. */
const ENDS_WITH_LAST_DAY = cite('91/2015/QH13', { article: 148, clause: 1 });
/** Civil Code 91/2015/QH13: a last day that is a day of rest gives way to the next working day. */
const REST_DAY_MOVES = cite('91/2015/QH13', { article: 148, clause: 5 });

/**
 * The last day of a period, inclusive: what is done on that day is in time. The day of the event is not counted (Civil
 * Code 2015 Art 147.2); a period in calendar days that ends on a weekly rest day or a holiday ends with the next working
 * day (Art 148.5). Notes tell when the end moved, and which unsettled readings or unknown holidays it depends on.
 * Throws (a bug) on a negative or broken count of days.
 */
export function deadline(period: Period): Finding<Temporal.PlainDate> {
  const { from, days, unit, rollToWorkingDay = true, calendar = VIETNAM_CALENDAR } = period;
  assert(days >= 0, `a period has no negative length: ${days}`);
  const last = unit === 'working' ? addWorkingDays(from, days, calendar) : addDays(from, days);
  const end = unit === 'calendar' && rollToWorkingDay ? workingDayFrom(last, calendar) : last;
  const moved = !end.equals(last);
  const basis = [START_NOT_COUNTED, ENDS_WITH_LAST_DAY, ...(moved ? [REST_DAY_MOVES] : [])];
  const notes: Note[] = [interpretation('civil-code-periods')];
  if (moved) notes.push(movedNote(last, end));
  // A period in calendar days that does not move asks nothing of the holidays.
  if (unit === 'working') notes.push(...calendarNotes(from, end, calendar));
  else if (rollToWorkingDay) notes.push(...calendarNotes(last, end, calendar));
  return finding(end, basis, notes);
}

function movedNote(last: Temporal.PlainDate, end: Temporal.PlainDate): Note {
  return {
    type: 'remark',
    vi: `Ngày cuối ${vietnamese(last)} là ngày nghỉ nên thời hạn kết thúc vào ngày làm việc tiếp theo ${vietnamese(end)}`,
    en: `The last day, ${last}, is a day of rest, so the period ends on the next working day, ${end}`,
  };
}

function vietnamese(day: Temporal.PlainDate): string {
  return day.toLocaleString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** What is unsettled about the days from `first` to `last`, both inclusive. */
export function calendarNotes(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  calendar: Calendar,
): readonly Note[] {
  const [from, until] = [first.toString(), last.toString()];
  const touched = calendar.doubts.filter((doubt) => doubt.from <= until && from <= doubt.until);
  const ids = new Set<InterpretationId>(touched.map((doubt) => doubt.interpretation));
  if (!isKnown(first, calendar) || !isKnown(last, calendar)) ids.add('calendar-outside-span');
  return [...ids].map(interpretation);
}
