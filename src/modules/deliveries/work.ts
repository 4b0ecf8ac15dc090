import { type RawBuilder, sql } from 'kysely';
import {
  doneSince,
  inBoth,
  type Lane,
  readLane,
  type WorkContext,
  type WorkItem,
  type WorkPart,
  type WorkRow,
} from '#modules/my-work/index.ts';
import { type Text, t } from '#platform/i18n/text.ts';
import { formatDateTime } from '#web/format.ts';
import { type DeliveryRow, isAwaiting, lineColumns, lineOf } from './awaiting.ts';
import { DELIVERY_PATHS, documentPath } from './paths.ts';
import { recipientHasClerk } from './policy.ts';

/** acknowledge: delivered to us · awaited: not acknowledged yet by some it was sent to · acknowledged: by the person. */
type Kind = 'acknowledge' | 'awaited' | 'acknowledged';

interface Row extends WorkRow, DeliveryRow {
  readonly work: Kind;
  readonly count: number;
}

const WHY: Readonly<Record<Kind, Text>> = {
  acknowledge: { vi: 'Mới đến {time}', en: 'Arrived {time}' },
  awaited: { vi: 'Chờ {count} nơi nhận xác nhận', en: 'Not acknowledged yet by {count} recipients' },
  acknowledged: { vi: 'Đã xác nhận nhận lúc {time}', en: 'Acknowledged {time}' },
};
const STEPS: Readonly<Record<Kind, Text>> = {
  acknowledge: { vi: 'Xác nhận đã nhận', en: 'Acknowledge receipt' },
  awaited: { vi: 'Mở', en: 'Open' },
  acknowledged: { vi: 'Mở', en: 'Open' },
};
const INCOMING: Text = { vi: 'Văn bản đến · Gửi bởi: {sender}', en: 'Incoming document · From: {sender}' };
const SENT: Text = { vi: 'Văn bản đã gửi {time}', en: 'Sent {time}' };

/** Documents to acknowledge, and those that others have not acknowledged: of the clerk, or of the head who stands in. */
export async function deliveryWork(context: WorkContext, lane: Lane): Promise<WorkPart> {
  const { rows, totals } = await readLane<Row>(context, (each) => queriesOf(each, context), lane);
  return { items: rows.map(itemOf), totals };
}

function queriesOf(lane: Lane, { actor, today }: WorkContext): RawBuilder<unknown>[] {
  if (actor.role !== 'clerk' && actor.role !== 'head') return [];
  const own = sql`${actor.organisationId}::uuid`;
  switch (lane) {
    case 'todo': {
      const isMine = actor.role === 'clerk' ? sql`true` : sql`not ${recipientHasClerk}`;
      return [single('acknowledge', sql`d.recipient_id = ${own} and ${isAwaiting} and ${isMine}`)];
    }
    case 'waiting':
      return actor.role === 'clerk' ? [awaitedBy(own)] : [];
    case 'done':
      return [
        single(
          'acknowledged',
          sql`d.recipient_id = ${own} and d.acknowledged_at >= ${doneSince(today)}
            and d.acknowledged_by = ${actor.personId}::uuid`,
        ),
      ];
  }
}

function single(work: Kind, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${work}::text as work, 1 as count, ${lineColumns}, null::date as due_on,
      coalesce(d.acknowledged_at, d.sent_at) as at, doc.urgency <> 'ordinary' as urgent
    from delivery d join document doc on doc.id = d.document_id where ${where}`;
}

/** One row for all deliveries of a document that were not acknowledged yet. */
function awaitedBy(own: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 'awaited'::text as work, a.count, ${lineColumns}, null::date as due_on, d.sent_at as at,
      false as urgent
    from (
      select (array_agg(o.id order by o.id))[1] as first_id, count(*)::int as count from delivery o
      where o.sender_id = ${own} and o.acknowledged_at is null and o.refused_at is null group by o.document_id) a
    join delivery d on d.id = a.first_id join document doc on doc.id = d.document_id
    where ${isAwaiting}`;
}

function itemOf(row: Row): WorkItem {
  const { work: kind, count } = row;
  const line = lineOf(row);
  const href =
    kind === 'awaited' ? `${documentPath(line.documentId)}/giao-nhan` : DELIVERY_PATHS.delivery(line.id);
  return {
    kind: `deliveries.${kind}`,
    id: line.id,
    title: `${line.title}: ${line.subject}`,
    progress: null,
    why: inBoth((lang) => t(lang, WHY[kind], { time: formatDateTime(row.at.toISOString(), lang), count })),
    detail: inBoth((lang) =>
      kind === 'awaited'
        ? t(lang, SENT, { time: formatDateTime(line.sentAt, lang) })
        : t(lang, INCOMING, { sender: line.sender }),
    ),
    dueOn: null,
    at: row.at.toISOString(),
    urgent: row.urgent,
    tone: kind === 'acknowledged' ? 'success' : row.urgent ? 'danger' : 'info',
    asks: kind === 'acknowledge',
    href,
    step: { label: STEPS[kind], href },
  };
}
