import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { type SentDelivery, stateOf } from './model.ts';

interface SentRow {
  readonly id: string;
  readonly addressed_id: string;
  readonly addressed: string | null;
  readonly passed_to: string | null;
  readonly purpose: SentDelivery['purpose'];
  readonly sent_at: Date;
  readonly opened_at: Date | null;
  readonly opened_by: string | null;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_by: string | null;
  readonly refused_at: Date | null;
  readonly refused_reason: string | null;
}

/**
 * To whom a document went, in Vietnamese order: delivered, opened, acknowledged or sent back, by whom and when. The
 * acting organisation sees those it sent, those it got, and those of the units under it.
 */
export async function deliveriesOfDocument(tx: Tx, documentId: string): Promise<readonly SentDelivery[]> {
  const sentOn = sql`(d.sent_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  const { rows } = await sql<SentRow>`
    select d.id, d.addressed_id, addressed.short_name as addressed, d.purpose, d.sent_at, d.opened_at, d.acknowledged_at,
      d.refused_at, d.refused_reason, opener.full_name as opened_by, receiver.full_name as acknowledged_by,
      case when d.recipient_id <> d.addressed_id then (select n.short_name from unit_name n
        where n.unit_id = d.recipient_id order by lower(n.during) desc limit 1) end as passed_to
    from delivery d
    left join lateral (select n.short_name from unit_name n where n.unit_id = d.addressed_id
      order by n.during @> ${sentOn} desc, lower(n.during) desc limit 1) addressed on true
    left join person opener on opener.id = d.opened_by
    left join person receiver on receiver.id = d.acknowledged_by
    where d.document_id = ${documentId}::uuid
    order by addressed.short_name collate vietnamese, d.id
  `.execute(tx);
  return rows.map(viewOf);
}

function viewOf(row: SentRow): SentDelivery {
  const [openedAt, acknowledgedAt, refusedAt] = [row.opened_at, row.acknowledged_at, row.refused_at];
  return {
    id: row.id,
    addressedId: row.addressed_id,
    addressed: row.addressed ?? '',
    passedTo: row.passed_to,
    purpose: row.purpose,
    state: stateOf({ openedAt, acknowledgedAt, refusedAt }),
    sentAt: row.sent_at.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    openedBy: row.opened_by,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: row.acknowledged_by,
    refusedAt: refusedAt?.toISOString() ?? null,
    refusedReason: row.refused_reason,
  };
}
