import { sql } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import { notifyClerks } from '#modules/notifications/index.ts';
import { successorsOn } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { titleOf } from './title.ts';

interface Waiting {
  readonly id: string;
  readonly document_id: string;
  readonly sender_id: string;
  readonly recipient_id: string;
}

export interface SuccessionsToApply {
  /** The day on which the successors stand (ISO). */
  readonly on: string;
  readonly at: Date;
}

/**
 * Deliveries to units that have ended by a day and that nobody acknowledged pass to their successors, who may read the
 * documents and whose clerks are told; where nobody succeeds, the senders' clerks are. Acknowledged ones stay with the
 * unit that acknowledged them. Again is no harm. For the program itself, as the owner of the database.
 */
export async function passToSuccessors(tx: Tx, { on, at }: SuccessionsToApply): Promise<{ count: number }> {
  const { rows } = await sql<Waiting>`
    select d.id, d.document_id, d.sender_id, d.recipient_id
    from delivery d join unit u on u.id = d.recipient_id
    where d.acknowledged_at is null and d.refused_at is null and u.valid_to <= ${on}::date
    order by d.id for update of d
  `.execute(tx);
  const outcomes = await successorsOn(tx, [...new Set(rows.map((row) => row.recipient_id))], on);
  let count = 0;
  for (const delivery of rows) {
    const outcome = assertDefined(outcomes.get(delivery.recipient_id), 'outcome of a unit');
    if (outcome.status === 'ended') await tellSender(tx, delivery, at);
    else {
      await passOn(tx, delivery, outcome.id, at);
      count += 1;
    }
  }
  return { count };
}

async function passOn(tx: Tx, delivery: Waiting, successorId: string, at: Date): Promise<void> {
  await sql`update delivery set recipient_id = ${successorId}::uuid where id = ${delivery.id}::uuid`.execute(
    tx,
  );
  await sql`
    with recursive whole(id) as (
      select ${delivery.document_id}::uuid
      union
      select c.carried_id from whole w join document_carriage c on c.carrier_id = w.id
    )
    insert into document_reader (document_id, unit_id) select id, ${successorId}::uuid from whole
    on conflict do nothing
  `.execute(tx);
  await notifyClerks(tx, [await noticeFor(tx, 'deliveries.passed', delivery, successorId, at)], at);
}

async function tellSender(tx: Tx, delivery: Waiting, at: Date): Promise<void> {
  const notice = await noticeFor(tx, 'deliveries.unreachable', delivery, delivery.sender_id, at);
  await notifyClerks(tx, [{ ...notice, once: `deliveries.unreachable:${delivery.id}` }], at);
}

async function noticeFor(tx: Tx, kind: string, delivery: Waiting, organisationId: string, at: Date) {
  const { title, subject, sender } = await titleOf(tx, delivery.document_id, delivery.sender_id, at);
  return {
    kind,
    organisationId,
    subjectId: delivery.id,
    path: DELIVERY_PATHS.delivery(delivery.id),
    data: { title, subject, sender },
  };
}
