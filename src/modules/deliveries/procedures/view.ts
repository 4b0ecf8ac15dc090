import { sql } from 'kysely';
import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok } from '#basics/result.ts';
import type { DocumentStyle } from '#documents/model.ts';
import { notationOf } from '#modules/incoming/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { authorise, ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { type DeliveryRow, lineColumns, lineOf } from '../awaiting.ts';
import { DeliveryView, SentDelivery } from '../model.ts';
import { deliveriesOfDocument } from '../of-document.ts';
import { mayReceive, mayView, READERS } from '../policy.ts';

/** One delivery with its document: what it says, its files, what it carries, and what became of it since. */
export const view = procedure({
  name: 'deliveries.view',
  title: { vi: 'Xem văn bản được gửi đến', en: 'View a delivered document' },
  effect: 'read',
  access: mayView,
  input: z.strictObject({ deliveryId: z.uuid() }),
  output: DeliveryView,
  async handle(context) {
    const { tx, input, actor } = context;
    const { rows } = await sql<DeliveryRow>`
      select ${lineColumns} from delivery d join document doc on doc.id = d.document_id
      where d.id = ${input.deliveryId}::uuid`.execute(tx);
    const [row] = rows;
    if (row === undefined) return err({ type: 'not-found' });
    const sent = assertDefined(
      (await deliveriesOfDocument(tx, row.document_id)).find(({ id }) => id === row.id),
      'the delivery',
    );
    return ok({
      ...lineOf(row),
      sent,
      isRecipient: await isRecipient(tx, row.id, actor.organisationId),
      mayReceive: (await authorise(mayReceive, { tx, input, actor })).ok,
      ...(await documentOf(tx, row.document_id)),
      carried: await carriedBy(tx, row.document_id),
      files: await filesOf(tx, row.document_id),
      changes: await changesOf(tx, row.document_id),
      incomingId: await entryOf(tx, row.document_id, actor.organisationId),
    });
  },
});

/** How a document went to whom: for its sender, and for the units above its recipients. */
export const ofDocument = procedure({
  name: 'deliveries.of-document',
  title: { vi: 'Tình hình giao nhận của một văn bản', en: 'How a document was delivered' },
  effect: 'read',
  access: ownOrganisation(...READERS),
  input: z.strictObject({ documentId: z.uuid() }),
  output: z.object({ deliveries: z.array(SentDelivery) }),
  handle: async ({ tx, input }) =>
    ok({ deliveries: [...(await deliveriesOfDocument(tx, input.documentId))] }),
});

async function isRecipient(tx: Tx, deliveryId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery')
    .select('recipient_id')
    .where('id', '=', deliveryId)
    .executeTakeFirstOrThrow();
  return row.recipient_id === organisationId;
}

async function documentOf(tx: Tx, documentId: string) {
  const row = await tx
    .selectFrom('document')
    .select(['kind', 'issuer_name', 'issued_on', 'report_to', 'report_via', 'content'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const items = ItemsOf.safeParse(row.content);
  return {
    kind: row.kind,
    issuer: row.issuer_name,
    issuedOn: row.issued_on,
    reportTo: row.report_to,
    via: row.report_via,
    items: items.success ? items.data.items : [],
  };
}

const ItemsOf = z.object({ items: z.array(z.object({ label: z.string(), text: z.string() })) });

async function carriedBy(tx: Tx, documentId: string) {
  const { rows } = await sql<{
    id: string;
    style: DocumentStyle;
    kind: string;
    number: string | null;
    symbol: string | null;
    subject: string;
    file_id: string | null;
  }>`
    select d.id, d.style, d.kind, d.number, d.symbol, d.subject, d.original_file_id as file_id
    from document_carriage c join document d on d.id = c.carried_id
    where c.carrier_id = ${documentId}::uuid order by c.place`.execute(tx);
  return rows.map(({ id, kind, subject, file_id, style, number, symbol }) => ({
    id,
    title: notationOf({ style, number, symbol }) ?? kind,
    subject,
    fileId: file_id,
  }));
}

async function filesOf(tx: Tx, documentId: string) {
  const { rows } = await sql<{ id: string; name: string; role: string; size: number }>`
    select f.id, f.name, a.role, f.size from document_attachment a join stored_file f on f.id = a.file_id
    where a.document_id = ${documentId}::uuid
    union all
    select f.id, f.name, 'original', f.size from document d join stored_file f on f.id = d.original_file_id
    where d.id = ${documentId}::uuid
    order by 3 desc, 2`.execute(tx);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

async function changesOf(tx: Tx, documentId: string) {
  const { rows } = await sql<{
    kind: 'recall' | 'update' | 'replacement';
    reason: string;
    at: Date;
    by_id: string | null;
    style: DocumentStyle | null;
    number: string | null;
    symbol: string | null;
  }>`
    select c.kind, c.reason, c.at, d.id as by_id, d.style, d.number, d.symbol
    from document_change c left join document d on d.id = c.by_document_id
    where c.document_id = ${documentId}::uuid order by c.at, c.id`.execute(tx);
  return rows.map(({ kind, reason, at, by_id, style, number, symbol }) => ({
    kind,
    reason,
    at: at.toISOString(),
    byDocumentId: by_id,
    by: style === null ? null : notationOf({ style, number, symbol }),
  }));
}

async function entryOf(tx: Tx, documentId: string, organisationId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('incoming')
    .select('id')
    .where('document_id', '=', documentId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.id ?? null;
}
