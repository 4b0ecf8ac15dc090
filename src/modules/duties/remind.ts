import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { soonUntil } from '#modules/my-work/index.ts';
import type { Tx } from '#platform/database/transaction.ts';

/** What a reminder is about. */
export const REMINDERS = ['duties.due-soon', 'duties.due-today', 'duties.overdue'] as const;

export interface Reminding {
  readonly today: Temporal.PlainDate;
  readonly at: Date;
}

/**
 * Reminds of duties whose holder has not reported yet: once when a due date comes near (three working days), once on the
 * day itself, and every seventh day after it. The officer is told, or the clerk and the head where nobody was assigned.
 * Again on the same day is no harm, and a day left out is made up for. Returns how many notices were written.
 */
export async function remindOfDuties(tx: Tx, { today, at }: Reminding): Promise<number> {
  const { numAffectedRows } = await sql`
    with due as (
      select id, holder_id, officer_id, title, due_on, ${reminderOf(today)} as reminder
      from duty
      where closed_at is null and state in ('given', 'received', 'in-progress', 'submitted')
        and due_on <= ${soonUntil(today).toString()}::date
    ), told as (
      select due.*, p.person_id from due join position p on p.organisation_id = due.holder_id
        and p.during @> ${today.toString()}::date
        and case when due.officer_id is null then p.role in ('clerk', 'head') else p.person_id = due.officer_id end
    )
    insert into notification (id, person_id, organisation_id, kind, subject_id, path, data, at, once)
    select distinct on (person_id, id) gen_random_uuid(), person_id, holder_id, split_part(reminder, ':', 1), id,
      '/nhiem-vu/' || id, jsonb_build_object('title', title, 'dueOn', due_on), ${at}::timestamptz,
      reminder || ':' || id || ':' || person_id
    from told order by person_id, id
    on conflict do nothing
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Which reminder it is, with what makes it a new one: the due date, and the week after it. */
function reminderOf(today: Temporal.PlainDate) {
  const day = sql`${today.toString()}::date`;
  return sql`case
    when due_on > ${day} then 'duties.due-soon:' || due_on
    when due_on = ${day} then 'duties.due-today:' || due_on
    else 'duties.overdue:' || due_on || ':' || ((${day} - due_on - 1) / 7) end`;
}
