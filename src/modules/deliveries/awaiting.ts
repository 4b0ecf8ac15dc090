import { sql } from 'kysely';
import type { DocumentStyle } from '#documents/model.ts';
import { notationOf } from '#modules/incoming/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { type DeliveryLine, stateOf } from './model.ts';

/** The most deliveries that `awaitingAcknowledgement` names. */
const MOST = 100;

export interface DeliveryRow {
  readonly id: string;
  readonly document_id: string;
  readonly style: DocumentStyle;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly urgency: DeliveryLine['urgency'];
  readonly document_state: DeliveryLine['documentState'];
  readonly sender: string | null;
  readonly issuer_name: string;
  readonly purpose: DeliveryLine['purpose'];
  readonly sent_at: Date;
  readonly opened_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly refused_at: Date | null;
}

/** Columns of a line; `d` is the delivery, `doc` its document. Names are those of the day of sending. */
export const lineColumns = sql`
  d.id, d.document_id, doc.style, doc.kind, doc.number, doc.symbol, doc.subject, doc.urgency,
  doc.state as document_state, doc.issuer_name, d.purpose, d.sent_at, d.opened_at, d.acknowledged_at, d.refused_at,
  (select n.short_name from unit_name n where n.unit_id = d.sender_id
    order by n.during @> (d.sent_at at time zone 'Asia/Ho_Chi_Minh')::date desc, lower(n.during) desc limit 1) as sender`;

/** Nobody has dealt with it yet, and it has not been called back. */
export const isAwaiting = sql`d.acknowledged_at is null and d.refused_at is null and doc.state <> 'recalled'`;

export function lineOf(row: DeliveryRow): DeliveryLine {
  return {
    id: row.id,
    documentId: row.document_id,
    title: notationOf(row) ?? row.kind,
    subject: row.subject,
    sender: row.sender ?? row.issuer_name,
    urgency: row.urgency,
    documentState: row.document_state,
    purpose: row.purpose,
    state: stateOf({
      openedAt: row.opened_at,
      acknowledgedAt: row.acknowledged_at,
      refusedAt: row.refused_at,
    }),
    sentAt: row.sent_at.toISOString(),
  };
}

/** What was delivered to an organisation and not acknowledged yet, the oldest first, at most 100. */
export async function awaitingAcknowledgement(
  tx: Tx,
  organisationId: string,
): Promise<readonly DeliveryLine[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${lineColumns} from delivery d join document doc on doc.id = d.document_id
    where d.recipient_id = ${organisationId}::uuid and ${isAwaiting}
    order by d.sent_at, d.id limit ${MOST}
  `.execute(tx);
  return rows.map(lineOf);
}

/** How many deliveries an organisation has not acknowledged yet. */
export async function countAwaiting(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from delivery d join document doc on doc.id = d.document_id
    where d.recipient_id = ${organisationId}::uuid and ${isAwaiting}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
