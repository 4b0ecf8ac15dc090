import { sql } from 'kysely';
import { notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { writeEvents } from './events.ts';
import { withdrawDuties } from './withdrawal.ts';

export interface DocumentChange {
  readonly documentId: string;
  readonly kind: 'recall' | 'update' | 'replacement';
  /** The document that updates or replaces it, or tells of the recall. */
  readonly byDocumentId: string | null;
  readonly reason: string;
  readonly at: Date;
  /** Who acted, for the history. */
  readonly personId?: string | null;
}

/**
 * Open duties follow the document on which they rest, with all parts that were passed down from them: recalled or
 * replaced, they are withdrawn (the new ones are given by the new document); updated, they stay and show the update.
 * Holders are told. Closed duties stay as they are. The transaction must act for the document's issuer.
 */
export async function applyDocumentChange(tx: Tx, change: DocumentChange): Promise<{ count: number }> {
  const { documentId, kind, byDocumentId, reason, at, personId = null } = change;
  const { rows } = await sql<{ id: string; holder_id: string }>`
    update duty set changed_by_id = coalesce(${byDocumentId}::uuid, changed_by_id)
    where document_id = ${documentId}::uuid and closed_at is null
    returning id, holder_id
  `.execute(tx);
  const ids = rows.map((row) => row.id);
  const by = { personId, at };
  if (kind !== 'update') return { count: await withdrawDuties(tx, ids, { ...by, reason }) };
  await writeEvents(tx, ids, { ...by, kind: 'document-updated', note: reason });
  const firstOf = new Map(rows.map((row) => [row.holder_id, row.id]));
  const notices = [...firstOf].map(([organisationId, subjectId]) => ({
    kind: 'duties.document-updated',
    organisationId,
    subjectId,
    path: `/nhiem-vu/${subjectId}`,
    data: { reason: reason.slice(0, 200) },
  }));
  await notifyRoles(tx, ['head', 'reviewer'], notices, at);
  return { count: ids.length };
}
