import { sql } from 'kysely';
import { notifyClerks, notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { DELIVERY_PATHS } from './paths.ts';
import { titleOf } from './title.ts';

export interface DocumentChange {
  readonly documentId: string;
  readonly kind: 'recall' | 'update' | 'replacement';
  /** The document that updates or replaces it, or tells of the recall. */
  readonly byDocumentId: string | null;
  readonly reason: string;
  readonly at: Date;
}

/**
 * Tells the clerks and heads of everyone who has the document that it was recalled, updated or replaced. They keep the
 * original and see its new state beside it. The change itself (`document_change`, the document's state) is recorded by
 * the issuer's act, before or after, in the same transaction. Who sent a delivery back is not told.
 */
export async function applyDocumentChange(tx: Tx, change: DocumentChange): Promise<{ count: number }> {
  const { documentId, kind, reason, at } = change;
  const { rows } = await sql<{ id: string; recipient_id: string; sender_id: string }>`
    select id, recipient_id, sender_id from delivery
    where document_id = ${documentId}::uuid and refused_at is null
  `.execute(tx);
  const [first] = rows;
  if (first === undefined) return { count: 0 };
  const { title, subject, sender } = await titleOf(tx, documentId, first.sender_id, at);
  const notices = rows.map((delivery) => ({
    kind: `deliveries.${kind}`,
    organisationId: delivery.recipient_id,
    subjectId: delivery.id,
    path: DELIVERY_PATHS.delivery(delivery.id),
    data: { title, subject, sender, reason: reason.slice(0, 200) },
    once: `deliveries.${kind}:${delivery.id}:${at.toISOString()}`,
  }));
  await notifyClerks(tx, notices, at);
  await notifyRoles(tx, ['head'], notices, at);
  return { count: rows.length };
}
