import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from '#basics/result.ts';
import { applySuccessions } from '#modules/duties/index.ts';
import { COMMUNES_MERGE, DISTRICTS_END, loadProvince, thaiBinhKnownOn } from '#modules/units/index.ts';
import { toDate, VIETNAM } from '#platform/clock.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { moveDemonstration } from '#platform/demonstration.ts';
import type { Platform } from '#platform/platform.ts';
import { staffOrganisations } from './staff.ts';

/** Where the clock may be moved to, and why somebody would. */
export interface ClockTarget {
  readonly id:
    | 'next-day'
    | 'next-week'
    | 'before-communes-merge'
    | 'communes-merge'
    | 'before-districts-end'
    | 'districts-end';
  readonly date: Temporal.PlainDate;
}

/** The demonstration ends here: the working calendar is known no further. */
const LAST_DAY = Temporal.PlainDate.from('2027-12-31');
const merge = Temporal.PlainDate.from(COMMUNES_MERGE);
const end = Temporal.PlainDate.from(DISTRICTS_END);

/** The days to which the clock can be moved from a day: always forward, each day once, by its best reason. */
export function clockTargets(today: Temporal.PlainDate): readonly ClockTarget[] {
  const all: readonly ClockTarget[] = [
    { id: 'next-day', date: today.add({ days: 1 }) },
    { id: 'next-week', date: today.add({ weeks: 1 }) },
    { id: 'before-communes-merge', date: merge.subtract({ days: 1 }) },
    { id: 'communes-merge', date: merge },
    { id: 'before-districts-end', date: end.subtract({ days: 1 }) },
    { id: 'districts-end', date: end },
  ];
  return all.filter(
    ({ date }, index) =>
      Temporal.PlainDate.compare(date, today) > 0 &&
      Temporal.PlainDate.compare(date, LAST_DAY) <= 0 &&
      !all.slice(index + 1).some((later) => later.date.equals(date)),
  );
}

/** The day asked for is none of those that can be reached from today any more: somebody else moved the clock. */
export interface NotReachable {
  readonly type: 'not-reachable';
}

/**
 * Moves the demonstration to eight in the morning of a day: units become what was known by then, duties of units that
 * ended pass on, new organisations get their people, and the daily jobs are put into the queue. One move at a time; the
 * same work done twice, after a move that failed half-way, is no harm.
 */
export async function moveClock(
  platform: Platform,
  to: Temporal.PlainDate,
  dailyJobs: readonly string[],
): Promise<Result<undefined, NotReachable>> {
  const moment = to.toZonedDateTime({ timeZone: VIETNAM, plainTime: '08:00' }).toInstant();
  return asOwner(platform.database.pool, async (tx) => {
    if (!(await isAlone(tx)) || !clockTargets(platform.clock.today()).some(({ date }) => date.equals(to)))
      return err({ type: 'not-reachable' as const });
    await loadProvince(tx, thaiBinhKnownOn(to.toString()));
    await staffOrganisations(tx, to, moment);
    await applySuccessions(tx, { on: to, at: toDate(moment) });
    await addJobs(tx, dailyJobs);
    // Under the lock: the next move must already see the new day.
    await moveDemonstration(platform.database, moment);
    return ok();
  });
}

/** Who comes while another move goes on does not wait: what he chose is out of date anyway. */
async function isAlone(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('san-dinh.demonstration-clock')) as alone
  `.execute(tx);
  return rows[0]?.alone === true;
}

async function addJobs(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await sql`select graphile_worker.add_job(${name}::text, '{}'::json, job_key => ${`demonstration ${name}`}::text)`.execute(
      tx,
    );
  }
}
