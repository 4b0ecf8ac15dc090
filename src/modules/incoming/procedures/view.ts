import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import {
  type ExtractionWarning,
  type FileRefusal,
  refusalMessage,
  warningMessage,
} from '#documents/files/index.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#modules/registers/index.ts';
import { findIssuers } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { NOTHING_READ, notationOf } from '../content.ts';
import { type IncomingState, IncomingView, StoredReading, type Urgency } from '../model.ts';
import { DISTRIBUTORS, KEEPERS, readsRegister, SENDERS_ON } from '../policy.ts';
import { contentOf, duplicatesOf, type IncomingRow, incomingById, rowsOfFile } from '../store.ts';

/** One incoming document of the own organisation: what was read, from where, and what became of it. */
export const view = procedure({
  name: 'incoming.view',
  title: { vi: 'Xem văn bản đến', en: 'View an incoming document' },
  effect: 'read',
  access: readsRegister,
  input: z.strictObject({ incomingId: z.uuid() }),
  output: IncomingView,
  async handle({ tx, input, actor, clock }) {
    const row = await incomingById(tx, input.incomingId);
    if (row === undefined) return err({ type: 'not-found' });
    const content = contentOf(row) ?? NOTHING_READ;
    const reading = StoredReading.safeParse(row.reading);
    const inFile = await fileOf(tx, row);
    return ok({
      title: titleOf(row, content, inFile.file?.name ?? null),
      id: row.id,
      state: row.state as IncomingState,
      version: row.version,
      content,
      issuerId: row.issuer_id,
      reading: reading.success ? reading.data : null,
      refusal: row.refusal === null ? null : refusalMessage(row.refusal as unknown as FileRefusal),
      deliveryId: row.delivery_id,
      documentId: row.document_id,
      carriedIn: row.carried_in,
      arrivedOn: row.arrived_on,
      arrivalNumber: row.arrival_number === null ? null : printNumber(row.arrival_number),
      passedTo: row.passed_to,
      passedOn: row.passed_on,
      officerId: row.officer_id,
      note: row.note,
      receivedAt: row.received_at.toISOString(),
      registeredAt: row.registered_at?.toISOString() ?? null,
      discardReason: row.discard_reason,
      mayKeep: KEEPERS.includes(actor.role),
      mayPassOn: DISTRIBUTORS.includes(actor.role),
      maySendOn: SENDERS_ON.includes(actor.role),
      ...inFile,
      ...(await peopleOf(tx, row)),
      ...(await choicesFor(tx, row, content, clock.today().toString())),
    });
  },
});

/** What a document is called in a list: its number, else its subject, else its file. */
export function titleOf(
  row: Pick<IncomingRow, 'place'>,
  content: OfficialDocument,
  fileName: string | null,
): string {
  return notationOf(content) ?? content.subject?.slice(0, 80) ?? fileName ?? `#${row.place}`;
}

async function fileOf(tx: Tx, row: IncomingRow) {
  const fileId = row.file_id;
  if (fileId === null) return { file: null, text: null, warnings: [], inFile: [] };
  const file = await tx
    .selectFrom('stored_file')
    .leftJoin('file_text', 'file_text.file_id', 'stored_file.id')
    .select(['stored_file.id', 'stored_file.name', 'file_text.text', 'file_text.warnings'])
    .where('stored_file.id', '=', fileId)
    .executeTakeFirstOrThrow();
  const rows = await rowsOfFile(tx, fileId);
  return {
    file: { id: file.id, name: file.name },
    text: file.text,
    warnings: ((file.warnings ?? []) as ExtractionWarning[]).map(warningMessage),
    inFile: rows.map((one) => ({
      id: one.id,
      title: titleOf(one, contentOf(one) ?? NOTHING_READ, file.name),
      state: one.state as IncomingState,
      carriedIn: one.carried_in,
    })),
  };
}

async function peopleOf(tx: Tx, row: IncomingRow) {
  const { rows } = await sql<{
    receiver: string | null;
    registrar: string | null;
    officer: string | null;
    urgency: Urgency | null;
  }>`
    select (select full_name from person where id = ${row.received_by}::uuid) as receiver,
      (select full_name from person where id = ${row.registered_by}::uuid) as registrar,
      (select full_name from person where id = ${row.officer_id}::uuid) as officer,
      (select urgency from document where id = ${row.document_id}::uuid) as urgency
  `.execute(tx);
  const [people] = rows;
  return {
    receivedBy: people?.receiver ?? null,
    registeredBy: people?.registrar ?? null,
    officer: people?.officer ?? null,
    urgency: people?.urgency ?? ('ordinary' as const),
  };
}

/** What the clerk can choose from: who the issuer may be, whom to pass it to; and what looks the same. */
async function choicesFor(tx: Tx, row: IncomingRow, content: OfficialDocument, today: string) {
  const isOpen = row.state === 'read';
  const { issuer, parentIssuer, date } = content;
  const issuers =
    isOpen && issuer !== null ? await findIssuers(tx, { issuer, parentIssuer, on: date ?? today }) : [];
  return {
    issuers: issuers
      .slice(0, 20)
      .map(({ id, name, within }) => ({ id, name: within ? `${name} (${within})` : name })),
    duplicates: isOpen ? [...(await duplicatesOf(tx, content, row.id))] : [],
    officers: await officersOf(tx, row.organisation_id, today),
  };
}

async function officersOf(tx: Tx, organisationId: string, today: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select person.id, person.full_name || ' (' || string_agg(position.title, ', ' order by position.title) || ')' as name
    from position join person on person.id = position.person_id
    where position.organisation_id = ${organisationId}::uuid and position.during @> ${today}::date
      and position.role in ('officer', 'reviewer', 'head')
    group by person.id order by person.full_name collate vietnamese
  `.execute(tx);
  return rows;
}
