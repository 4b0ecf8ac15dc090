import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { successorsOn, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { writeEvents } from './events.ts';
import type { EventKind } from './model.ts';

export interface SuccessionsToApply {
  /** The day on which the successors stand. */
  readonly on: Temporal.PlainDate;
  readonly at: Date;
}

/** How many reports another organisation writes, or receives, from now on. */
export interface Succeeded {
  readonly passed: number;
  readonly redirected: number;
}

interface Placed {
  readonly id: string;
  readonly unit: string;
  /** Who gathers the report, or to whom it goes: it takes the place of a unit that ended without successor. */
  readonly above: string;
}

/**
 * Reports that are still under way follow units that have ended by a day: the successor writes on, about the same unit
 * of the period; where there is none, who asked for the report does. What goes to, or through, a unit that ended goes
 * to its successor; without one, through nobody, and to who stands above it in the chain of calls. Calls pass likewise.
 * Received reports stay as they are. Again is no harm. For the program itself, as the owner of the database.
 */
export async function applySuccessions(tx: Tx, { on, at }: SuccessionsToApply): Promise<Succeeded> {
  const day = on.toString();
  const passed = await passWriters(tx, day, at);
  await passVia(tx, day);
  const redirected = await passReceivers(tx, day, at);
  await passCalls(tx, day);
  return { passed, redirected };
}

const underWay = sql`r.state <> 'received'`;
const hasEnded = (unit: string, day: string) =>
  sql`exists (select from unit u where u.id = ${sql.ref(unit)} and u.valid_to <= ${day}::date)`;

/** The place of each unit on a day: its successor, or null. */
async function successorOf(tx: Tx, ids: readonly string[], day: string) {
  const outcomes = await successorsOn(tx, [...new Set(ids)], day);
  return (id: string): string | null => {
    const outcome = outcomes.get(id);
    return outcome === undefined || outcome.status === 'ended' ? null : outcome.id;
  };
}

async function passWriters(tx: Tx, day: string, at: Date): Promise<number> {
  const { rows } = await sql<Placed>`
    select r.id, r.organisation_id as unit, r.receiver_id as above from report r
    where ${underWay} and ${hasEnded('r.organisation_id', day)} order by r.id`.execute(tx);
  const next = await successorOf(
    tx,
    rows.flatMap(({ unit, above }) => [unit, above]),
    day,
  );
  let count = 0;
  for (const row of rows) {
    const to = next(row.unit) ?? next(row.above) ?? (await standingAbove(tx, row.id, day));
    if (to === null) continue;
    await sql`
      update report set organisation_id = ${to}::uuid, changed_at = ${at}::timestamptz, version = version + 1,
        state = case when state in ('submitted', 'reviewed', 'approved') then 'drafting' else state end,
        reviewer_id = null, approver_id = null
      where id = ${row.id}::uuid and state in ('asked', 'drafting', 'submitted', 'reviewed', 'approved', 'returned')
    `.execute(tx);
    await sql`
      update report set organisation_id = ${to}::uuid, version = version + 1
      where id = ${row.id}::uuid and state in ('sent', 'forwarded')`.execute(tx);
    await note(tx, row, { kind: 'succession', to, day, at });
    count += 1;
  }
  return count;
}

/** The nearest body up the chain of calls that exists on the day, or its successor. */
async function standingAbove(tx: Tx, reportId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ unit: string }>`
    with recursive up(id, parent, unit, step) as (
      select id, parent_id, receiver_id, 1 from report where id = ${reportId}::uuid
      union all
      select r.id, r.parent_id, r.receiver_id, step + 1 from up join report r on r.id = up.parent)
    select unit from up order by step`.execute(tx);
  const next = await successorOf(
    tx,
    rows.map(({ unit }) => unit),
    day,
  );
  for (const { unit } of rows) {
    const to = next(unit);
    if (to !== null) return to;
  }
  return null;
}

/** A body in between that ended without successor is left out; what lay there goes on directly. */
async function passVia(tx: Tx, day: string): Promise<void> {
  const { rows } = await sql<{ id: string; unit: string }>`
    select r.id, r.via_id as unit from report r
    where r.state not in ('received', 'forwarded') and r.via_id is not null and ${hasEnded('r.via_id', day)}
  `.execute(tx);
  const next = await successorOf(
    tx,
    rows.map(({ unit }) => unit),
    day,
  );
  for (const { id, unit } of rows) {
    await sql`
      update report set via_id = ${next(unit)}::uuid, version = version + 1 where id = ${id}::uuid`.execute(
      tx,
    );
  }
}

/** The report above is gathered by who writes it, so that the two never part. */
async function passReceivers(tx: Tx, day: string, at: Date): Promise<number> {
  const { rows } = await sql<Placed>`
    select r.id, r.receiver_id as unit, coalesce(p.organisation_id, r.receiver_id) as above
    from report r left join report p on p.id = r.parent_id
    where (p.id is not null and p.organisation_id <> r.receiver_id)
      or (p.id is null and ${underWay} and ${hasEnded('r.receiver_id', day)}) order by r.id`.execute(tx);
  const next = await successorOf(
    tx,
    rows.map(({ above }) => above),
    day,
  );
  let count = 0;
  for (const row of rows) {
    const to = next(row.above);
    if (to === null || to === row.unit) continue;
    await sql`
      update report set receiver_id = ${to}::uuid, version = version + 1 where id = ${row.id}::uuid`.execute(
      tx,
    );
    await note(tx, row, { kind: 'new-receiver', to, day, at });
    count += 1;
  }
  return count;
}

/** A call belongs to who writes the report that gathers it. */
async function passCalls(tx: Tx, day: string): Promise<void> {
  await sql`
    update report_call c set caller_id = r.organisation_id, receiver_id = r.receiver_id, via_id = r.via_id,
      version = c.version + 1
    from report r where r.id = c.own_report_id and (c.caller_id <> r.organisation_id or c.receiver_id <> r.receiver_id)
  `.execute(tx);
  const { rows } = await sql<{ id: string; unit: string }>`
    select c.id, c.asked_via_id as unit from report_call c
    where c.state = 'open' and c.asked_via_id is not null and ${hasEnded('c.asked_via_id', day)}`.execute(tx);
  const next = await successorOf(
    tx,
    rows.map(({ unit }) => unit),
    day,
  );
  for (const { id, unit } of rows) {
    await sql`update report_call set asked_via_id = ${next(unit)}::uuid where id = ${id}::uuid`.execute(tx);
  }
}

interface Noted {
  readonly kind: EventKind;
  readonly to: string;
  readonly day: string;
  readonly at: Date;
}

/** The history names the unit in whose place another one stands. */
async function note(tx: Tx, { id, unit }: Placed, { kind, to, day, at }: Noted): Promise<void> {
  const name = (await unitsByIds(tx, [unit], day)).get(unit)?.shortName ?? null;
  await writeEvents(tx, [id], { kind, at, unitId: to, personId: null, note: name });
}
