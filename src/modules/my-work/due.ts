import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '#law/calendar/working-days.ts';

/** How many working days before its due date a duty counts as due soon: the program's own convention, no rule of law. */
export const SOON_WORKING_DAYS = 3;

/** How a duty's date stands: past while it is open, today, within {@link SOON_WORKING_DAYS}, later, or none. */
export const DUE_STATUSES = ['overdue', 'today', 'soon', 'later', 'none'] as const;
export type DueStatus = (typeof DUE_STATUSES)[number];

/** The last day, inclusive, that counts as soon on a day. */
export function soonUntil(today: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(today, SOON_WORKING_DAYS);
}

/** Where today stands to the due date (ISO) of a duty. The due day itself is in time. What is closed is never late. */
export function dueStatus(
  duty: { dueOn: string | null; open: boolean },
  today: Temporal.PlainDate,
): DueStatus {
  if (duty.dueOn === null || !duty.open) return 'none';
  const due = Temporal.PlainDate.from(duty.dueOn);
  const order = Temporal.PlainDate.compare(due, today);
  if (order < 0) return 'overdue';
  if (order === 0) return 'today';
  return Temporal.PlainDate.compare(due, soonUntil(today)) <= 0 ? 'soon' : 'later';
}
