import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { cite } from '#law/citation.ts';
import type { RuleStyle } from '#law/official-documents.ts';
import { type TakenNumber, takeNumber } from '#modules/registers/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { foldedContent, jsonOf } from './content.ts';
import type { Urgency } from './model.ts';
import { duplicatesOf, type IncomingRow, lockRegister } from './store.ts';

/** The decree's rule on registering what comes in. */
export const REGISTERING = cite('30/2020/NĐ-CP', { article: 22 });

/** A document that has what a register needs. */
export type CompleteDocument = OfficialDocument & {
  readonly kind: string;
  readonly style: RuleStyle;
  readonly issuer: string;
  readonly subject: string;
};

/** The document, if nothing is missing that the register asks for; else a refusal that names the first gap. */
export function complete(document: OfficialDocument): Result<CompleteDocument, Refusal> {
  for (const field of ['kind', 'style', 'issuer', 'subject'] as const) {
    if (document[field] === null) return err({ type: `incoming.needs-${field}`, field: `document.${field}` });
  }
  return ok(document as CompleteDocument);
}

export interface ArrivalRequest {
  readonly organisationId: string;
  readonly document: OfficialDocument;
  /** The row that is being registered, which is no duplicate of itself; null for one that is about to be made. */
  readonly incomingId: string | null;
  readonly arrivedOn: string;
  /** Registers although the same seems to be registered. */
  readonly evenIfDuplicate: boolean;
}

/**
 * Takes the next arrival number of an organisation: one run a calendar year for all that comes in. Refused with
 * `incoming.duplicate` when the same document seems to be there and nobody confirmed that it is another.
 */
export async function takeArrivalNumber(
  tx: Tx,
  { organisationId, document, incomingId, arrivedOn, evenIfDuplicate }: ArrivalRequest,
): Promise<Result<TakenNumber, Refusal>> {
  await lockRegister(tx, organisationId);
  const [same] = await duplicatesOf(tx, document, incomingId);
  if (same !== undefined && !evenIfDuplicate) {
    const data = { number: same.arrivalNumber, date: same.arrivedOn };
    return err({ type: 'incoming.duplicate', field: 'evenIfDuplicate', data });
  }
  return takeNumber(tx, {
    organisationId,
    direction: 'in',
    style: await lineOfOrganisation(tx, organisationId),
    kind: document.kind ?? '',
    on: Temporal.PlainDate.from(arrivedOn),
  });
}

/** All that comes in to a body stands in its one register, whatever the style of the document. */
async function lineOfOrganisation(tx: Tx, organisationId: string): Promise<RuleStyle> {
  const { line } = await tx
    .selectFrom('unit')
    .select('line')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return assertDefined(line, 'line of an organisation') as RuleStyle;
}

export interface NewDocument {
  readonly document: CompleteDocument;
  readonly row: IncomingRow;
  readonly urgency: Urgency;
  readonly at: Date;
}

/** Adds the document of an incoming row; the organisation that registers it is its first reader. Returns its id. */
export async function insertDocument(tx: Tx, { document, row, urgency, at }: NewDocument): Promise<string> {
  const id = uuidv7();
  await tx
    .insertInto('document')
    .values({
      id,
      style: document.style,
      kind: document.kind,
      issuer_id: row.issuer_id,
      issuer_name: document.issuer,
      parent_issuer_name: document.parentIssuer,
      number: document.number,
      symbol: document.symbol,
      issued_on: document.date,
      place: document.place,
      subject: document.subject,
      urgency,
      content: jsonOf(document),
      report_to: document.reportTo,
      report_via: document.via,
      original_file_id: row.file_id,
      folded: foldedContent(document),
      created_at: at,
    })
    .execute();
  await tx.insertInto('document_reader').values({ document_id: id, unit_id: row.organisation_id }).execute();
  return id;
}

/** Ties a carried document to its carrier, after those that are tied already. */
export async function carry(tx: Tx, carrierId: string, carriedId: string): Promise<void> {
  await sql`
    insert into document_carriage (carrier_id, carried_id, place)
    select ${carrierId}::uuid, ${carriedId}::uuid,
      coalesce((select max(place) from document_carriage where carrier_id = ${carrierId}::uuid), 0) + 1
    on conflict (carrier_id, carried_id) do nothing
  `.execute(tx);
}
