import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { writeEvents } from './events.ts';

/** A unit that ended, and the one that stands in its place. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  /** What it was called on its last day. */
  readonly fromName: string;
}

interface Day {
  /** First day of the new state. */
  readonly on: string;
  readonly at: Date;
}

/**
 * Open duties pass to the successors of their holders. An officer who works at the successor keeps his duties; the
 * others are assigned anew by its head. Returns how many passed.
 */
export async function passHolder(tx: Tx, passages: readonly Passage[], { on, at }: Day): Promise<number> {
  let count = 0;
  for (const { from, to, fromName } of passages) {
    const { rows } = await sql<{ id: string }>`
      update duty set holder_id = ${to}::uuid, changed_at = ${at}::timestamptz, officer_id = (
        select person_id from position p
        where p.person_id = duty.officer_id and p.organisation_id = ${to}::uuid and p.during @> ${on}::date limit 1)
      where holder_id = ${from}::uuid and closed_at is null
      returning id
    `.execute(tx);
    const ids = rows.map((row) => row.id);
    await sql`
      insert into duty_holding (duty_id, holder_id, from_on, reason)
      select id, ${to}::uuid, greatest(${on}::date, (
        select max(from_on) from duty_holding h where h.duty_id = id)), 'succession'
      from unnest(${ids}::uuid[]) id
    `.execute(tx);
    await letReadDocuments(tx, ids, to);
    await writeEvents(tx, ids, { kind: 'succession', at, unitId: to, personId: null, note: fromName });
    count += ids.length;
  }
  return count;
}

/** The successor may read the documents on which the duties rest (decision 0004). */
async function letReadDocuments(tx: Tx, dutyIds: readonly string[], unitId: string): Promise<void> {
  await sql`
    insert into document_reader (document_id, unit_id)
    select distinct document_id, ${unitId}::uuid from (
      select d.document_id from duty d where d.id = any(${[...dutyIds]}::uuid[]) and d.document_id is not null
      union
      select c.carried_id from duty d join document_carriage c on c.carrier_id = d.document_id
      where d.id = any(${[...dutyIds]}::uuid[])) documents
    on conflict do nothing
  `.execute(tx);
}

/** Which of the duties that a unit gave: all, its own ones, or parts of duties of that assigner. */
export type Given = 'all' | 'own' | { readonly wholesOf: string };

/**
 * Other units stand in the place of assigners from now on: in open duties, and wherever they stand among the givers of
 * open parts. Returns how many duties have another assigner.
 */
export async function passAssigner(
  tx: Tx,
  passages: readonly Passage[],
  { at, which }: { readonly at: Date; readonly which: Given },
): Promise<number> {
  let count = 0;
  for (const { from, to, fromName } of passages) {
    const { rows } = await sql<{ id: string }>`
      update duty set assigner_id = ${to}::uuid, changed_at = ${at}::timestamptz,
        givers = array_replace(givers, ${from}::uuid, ${to}::uuid)
      where assigner_id = ${from}::uuid and closed_at is null and ${givenCondition(which)}
      returning id
    `.execute(tx);
    await sql`
      update duty set givers = array_replace(givers, ${from}::uuid, ${to}::uuid)
      where closed_at is null and ${from}::uuid = any(givers) and assigner_id <> ${from}::uuid
    `.execute(tx);
    const ids = rows.map((row) => row.id);
    await writeEvents(tx, ids, { kind: 'new-assigner', at, unitId: to, personId: null, note: fromName });
    count += ids.length;
  }
  return count;
}

function givenCondition(which: Given) {
  if (which === 'all') return sql`true`;
  if (which === 'own') return sql`parent_id is null`;
  return sql`parent_id in (select w.id from duty w where w.assigner_id = ${which.wholesOf}::uuid)`;
}

/** Questions that wait for, or were asked by, units that ended follow them. */
export async function passProposals(tx: Tx, passages: readonly Passage[]): Promise<void> {
  for (const { from, to } of passages) {
    await sql`
      update proposal set
        to_id = case when to_id = ${from}::uuid then ${to}::uuid else to_id end,
        from_id = case when from_id = ${from}::uuid then ${to}::uuid else from_id end,
        asker_id = case when asker_id = ${from}::uuid then ${to}::uuid else asker_id end
      where state = 'asked' and ${from}::uuid in (to_id, from_id, asker_id)
    `.execute(tx);
  }
}

/** Open duties end because their holder (or their assigner) ended and nobody stands in its place. */
export async function endDuties(
  tx: Tx,
  unitIds: readonly string[],
  at: Date,
  side: 'holder_id' | 'assigner_id' = 'holder_id',
) {
  const { rows } = await sql<{ id: string; assigner_id: string; holder_id: string; title: string }>`
    update duty set state = 'ended', closed_at = ${at}::timestamptz, changed_at = ${at}::timestamptz
    where ${sql.ref(side)} = any(${[...unitIds]}::uuid[]) and closed_at is null
    returning id, assigner_id, holder_id, title
  `.execute(tx);
  const ids = rows.map((row) => row.id);
  await writeEvents(tx, ids, { kind: 'ended', at, unitId: null, personId: null });
  return rows;
}
