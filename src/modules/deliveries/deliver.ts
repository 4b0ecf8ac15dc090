import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { notifyClerks } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Purpose } from './model.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { titleOf } from './title.ts';

export interface Recipient {
  readonly unitId: string;
  /** act: để thực hiện · know: để biết. */
  readonly purpose: Purpose;
}

export interface DocumentToDeliver {
  readonly documentId: string;
  /** The acting organisation. */
  readonly senderId: string;
  readonly recipients: readonly Recipient[];
  readonly at: Date;
}

/**
 * Delivers a document to organisations: a delivery for each, the right to read it and all it carries, and a notice to
 * their clerks. Who has had it already is not sent it twice. Bulk: a few statements, whatever the number of recipients.
 */
export async function deliver(
  tx: Tx,
  { documentId, senderId, recipients, at }: DocumentToDeliver,
): Promise<void> {
  if (recipients.length === 0) return;
  const ids = recipients.map(() => uuidv7());
  const unitIds = recipients.map((recipient) => recipient.unitId);
  const { rows: sent } = await sql<{ id: string; recipient_id: string }>`
    insert into delivery (id, document_id, sender_id, addressed_id, recipient_id, purpose, sent_at)
    select id, ${documentId}::uuid, ${senderId}::uuid, unit, unit, purpose, ${at}::timestamptz
    from unnest(${ids}::uuid[], ${unitIds}::uuid[], ${recipients.map(({ purpose }) => purpose)}::text[])
      as r(id, unit, purpose)
    on conflict (document_id, addressed_id) do nothing
    returning id, recipient_id
  `.execute(tx);
  await letRead(tx, documentId, unitIds);
  const { title, subject, sender } = await titleOf(tx, documentId, senderId, at);
  const notices = sent.map((delivery) => ({
    kind: 'deliveries.received',
    organisationId: delivery.recipient_id,
    subjectId: delivery.id,
    path: DELIVERY_PATHS.delivery(delivery.id),
    data: { title, subject, sender },
  }));
  await notifyClerks(tx, notices, at);
}

/** The document and everything it carries, over however many letters. */
async function letRead(tx: Tx, documentId: string, unitIds: readonly string[]): Promise<void> {
  await sql`
    with recursive whole(id) as (
      select ${documentId}::uuid
      union
      select c.carried_id from whole w join document_carriage c on c.carrier_id = w.id
    )
    insert into document_reader (document_id, unit_id)
    select whole.id, unit from whole, unnest(${[...unitIds]}::uuid[]) as unit
    on conflict do nothing
  `.execute(tx);
}
