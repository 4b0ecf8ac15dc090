import { uuidv7 } from 'uuidv7';
import { err, ok, type Result } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#modules/registers/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DocumentContent, foldedContent, jsonOf, NOTHING_READ } from './content.ts';
import { takeArrivalNumber } from './registration.ts';

export interface DeliveredDocument {
  readonly organisationId: string;
  readonly documentId: string;
  readonly deliveryId: string;
  readonly personId: string;
  /** The day on which it arrived (ISO): its number belongs to that year. */
  readonly arrivedOn: string;
  readonly at: Date;
  readonly evenIfDuplicate: boolean;
}

export interface Entered {
  readonly incomingId: string;
  /** As printed: "07". */
  readonly arrivalNumber: string;
}

/**
 * Enters a document that was delivered inside the program in the incoming register of the acting organisation. One
 * that this organisation has entered already (two predecessors were sent the same letter) keeps its number. Refusals:
 * `incoming.duplicate`, those of `takeNumber`.
 */
export async function enterDelivered(
  tx: Tx,
  delivered: DeliveredDocument,
): Promise<Result<Entered, Refusal>> {
  const known = await registeredAs(tx, delivered.documentId, delivered.organisationId);
  if (known !== undefined) return ok(known);
  const document = await deliveredContent(tx, delivered.documentId);
  const { organisationId, arrivedOn, evenIfDuplicate, at } = delivered;
  const request = { organisationId, document, incomingId: null, arrivedOn, evenIfDuplicate };
  const taken = await takeArrivalNumber(tx, request);
  if (!taken.ok) return err(taken.error);
  const id = uuidv7();
  await tx
    .insertInto('incoming')
    .values({
      id,
      organisation_id: organisationId,
      delivery_id: delivered.deliveryId,
      content: jsonOf(document),
      folded: foldedContent(document),
      state: 'registered',
      document_id: delivered.documentId,
      series_id: taken.value.seriesId,
      arrival_number: taken.value.number,
      arrived_on: arrivedOn,
      received_at: at,
      received_by: delivered.personId,
      registered_at: at,
      registered_by: delivered.personId,
    })
    .execute();
  return ok({ incomingId: id, arrivalNumber: taken.value.text });
}

async function registeredAs(
  tx: Tx,
  documentId: string,
  organisationId: string,
): Promise<Entered | undefined> {
  const row = await tx
    .selectFrom('incoming')
    .select(['id', 'arrival_number'])
    .where('document_id', '=', documentId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'registered')
    .executeTakeFirst();
  if (row === undefined || row.arrival_number === null) return undefined;
  return { incomingId: row.id, arrivalNumber: printNumber(row.arrival_number) };
}

/** The content as the issuer keeps it; the columns of the document are what the register shows. */
async function deliveredContent(tx: Tx, documentId: string): Promise<OfficialDocument> {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const kept = DocumentContent.safeParse(row.content);
  const columns = DocumentContent.shape;
  return {
    ...(kept.success ? kept.data : NOTHING_READ),
    kind: columns.kind.parse(row.kind),
    style: columns.style.parse(row.style),
    issuer: row.issuer_name,
    parentIssuer: row.parent_issuer_name,
    number: row.number,
    symbol: row.symbol,
    date: row.issued_on,
    subject: row.subject,
  };
}
