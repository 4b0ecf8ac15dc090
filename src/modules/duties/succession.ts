import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { notifyRoles } from '#modules/notifications/index.ts';
import { ancestorsOf, successorsOn, unitView } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { endDuties, type Passage, passAssigner, passHolder, passProposals } from './passage.ts';

export interface SuccessionsToApply {
  /** The day on which the successors stand. */
  readonly on: Temporal.PlainDate;
  readonly at: Date;
}

/** How many open duties passed to a successor, ended with their holder, or have another assigner now. */
export interface Succeeded {
  readonly passed: number;
  readonly ended: number;
  readonly reassigned: number;
}

interface EndedUnit {
  readonly id: string;
  /** First day on which it no longer exists. */
  readonly ended_on: string;
}

/**
 * Open duties of units that have ended by a day follow the units: they pass to the successor with their history; where
 * nobody succeeds the holder they end and the assigner is told, and parts that it had passed down are answered to who
 * had given it the whole. Day by day, as the units ended, so that every holding has its own days. Again is no harm. For
 * the program itself, as the owner of the database.
 */
export async function applySuccessions(tx: Tx, { on, at }: SuccessionsToApply): Promise<Succeeded> {
  const sum = { passed: 0, ended: 0, reassigned: 0 };
  for (;;) {
    const units = await endedUnits(tx, on.toString());
    const [first] = units;
    if (first === undefined) return sum;
    const day = units.filter((unit) => unit.ended_on === first.ended_on);
    const done = await applyDay(tx, day, { on: first.ended_on, at });
    sum.passed += done.passed;
    sum.ended += done.ended;
    sum.reassigned += done.reassigned;
  }
}

/** Units that have ended and still stand in something open, the earliest end first. */
async function endedUnits(tx: Tx, on: string): Promise<readonly EndedUnit[]> {
  const { rows } = await sql<EndedUnit>`
    select id, valid_to as ended_on from unit u
    where valid_to <= ${on}::date and class = 'organisation' and (
      exists (select from duty where holder_id = u.id and closed_at is null)
      or exists (select from duty where assigner_id = u.id and closed_at is null)
      or exists (select from duty d join proposal p on p.duty_id = d.id
        where p.state = 'asked' and d.closed_at is null and u.id in (p.to_id, p.asker_id)))
    order by valid_to, id
  `.execute(tx);
  return rows;
}

async function applyDay(
  tx: Tx,
  units: readonly EndedUnit[],
  { on, at }: { on: string; at: Date },
): Promise<Succeeded> {
  const outcomes = await successorsOn(
    tx,
    units.map((unit) => unit.id),
    on,
  );
  const passages: Passage[] = [];
  const endedIds: string[] = [];
  for (const { id } of units) {
    const outcome = outcomes.get(id);
    if (outcome?.status === 'succeeded') passages.push(await passageOf(tx, id, outcome.id, on));
    else endedIds.push(id);
  }
  // Assigners first: what ends or passes on after that speaks of the assigner that there is now.
  let reassigned = await passAssigner(tx, passages, { at, which: 'all' });
  const ended = await endDuties(tx, endedIds, at);
  reassigned += await reassignParts(tx, endedIds, { on, at });
  const passed = await passHolder(tx, passages, { on, at });
  await passProposals(tx, passages);
  await tellAssigners(tx, ended, at);
  return { passed, ended: ended.length, reassigned };
}

async function passageOf(tx: Tx, from: string, to: string, on: string): Promise<Passage> {
  return { from, to, fromName: (await unitView(tx, from, on))?.shortName ?? '' };
}

/**
 * What a body without successor had given to others: parts are answered to who had given it the whole, its own duties to
 * the nearest body that stood above it, or to that body's successor.
 */
async function reassignParts(
  tx: Tx,
  endedIds: readonly string[],
  { on, at }: { on: string; at: Date },
): Promise<number> {
  let count = 0;
  for (const id of endedIds) {
    const fromName = (await unitView(tx, id, on))?.shortName ?? '';
    const { rows } = await sql<{ over: string | null }>`
      select distinct w.assigner_id as over from duty d left join duty w on w.id = d.parent_id
      where d.assigner_id = ${id}::uuid and d.closed_at is null
    `.execute(tx);
    const above = await bodyAbove(tx, id, on);
    for (const { over } of rows) {
      const to = over === null ? above : ((await standingOn(tx, [over], on)) ?? above);
      const which = over === null ? 'own' : ({ wholesOf: over } as const);
      if (to === null) count += (await endDuties(tx, [id], at, 'assigner_id')).length;
      else count += await passAssigner(tx, [{ from: id, to, fromName }], { at, which });
    }
    if (above !== null) await passProposals(tx, [{ from: id, to: above, fromName }]);
    else await closeProposals(tx, id);
  }
  return count;
}

/** Questions that nobody is left to answer, or to hear the answer of. */
async function closeProposals(tx: Tx, unitId: string): Promise<void> {
  await sql`
    update proposal set state = 'forwarded' where state = 'asked' and ${unitId}::uuid in (to_id, asker_id)
  `.execute(tx);
}

/** The nearest body above a unit on its last day, or the successor of that body. */
async function bodyAbove(tx: Tx, unitId: string, endedOn: string): Promise<string | null> {
  const lastDay = Temporal.PlainDate.from(endedOn).subtract({ days: 1 }).toString();
  const above = (await ancestorsOf(tx, unitId, lastDay))
    .filter((unit) => unit.class === 'organisation')
    .sort((a, b) => a.distance - b.distance);
  return standingOn(
    tx,
    above.map((unit) => unit.id),
    endedOn,
  );
}

/** The first of the units that exists on a day, itself or its successor. */
async function standingOn(tx: Tx, ids: readonly string[], on: string): Promise<string | null> {
  const outcomes = await successorsOn(tx, ids, on);
  for (const id of ids) {
    const outcome = outcomes.get(id);
    if (outcome !== undefined && outcome.status !== 'ended') return outcome.id;
  }
  return null;
}

/** The assigner hears once of each unit whose duties ended. */
async function tellAssigners(
  tx: Tx,
  ended: readonly { id: string; assigner_id: string; holder_id: string; title: string }[],
  at: Date,
): Promise<void> {
  const first = new Map(ended.map((duty) => [`${duty.assigner_id} ${duty.holder_id}`, duty]));
  const notices = [...first.values()].map((duty) => ({
    kind: 'duties.ended',
    organisationId: duty.assigner_id,
    subjectId: duty.id,
    path: `/nhiem-vu/${duty.id}`,
    data: { title: duty.title },
  }));
  await notifyRoles(tx, ['reviewer', 'head'], notices, at);
}
