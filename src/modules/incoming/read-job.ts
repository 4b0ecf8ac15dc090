import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Result } from '#basics/result.ts';
import { type FileReading, type FileRefusal, readFile } from '#documents/files/index.ts';
import type { OfficialDocument } from '#documents/model.ts';
import type { DocumentReading } from '#documents/read/index.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Platform } from '#platform/platform.ts';
import { foldedContent, jsonOf, NOTHING_READ, storable } from './content.ts';

export const READ_JOB = 'incoming.read';

/** Reads the files that were received, after the act that received them has committed. */
export const readJob: JobDefinition = {
  name: READ_JOB,
  run: (platform, { incomingId }) => readIncoming(platform, String(incomingId)),
};

/**
 * Reads the file of an incoming document and keeps what was read, or why it could not be. Reading takes from
 * milliseconds (text) to minutes (thirty scanned pages) and holds no transaction. Again, or after the document was
 * discarded, it does nothing.
 */
export async function readIncoming(platform: Platform, incomingId: string): Promise<void> {
  const { pool } = platform.database;
  const file = await asOwner(pool, (tx) => fileToRead(tx, incomingId));
  if (file === undefined) return;
  const reading = await readFile(await platform.files.get(file.sha256), { fileName: file.name });
  await asOwner(pool, (tx) => keepReading(tx, incomingId, reading));
}

function fileToRead(tx: Tx, incomingId: string) {
  return tx
    .selectFrom('incoming')
    .innerJoin('stored_file', 'stored_file.id', 'incoming.file_id')
    .select(['stored_file.sha256', 'stored_file.name'])
    .where('incoming.id', '=', incomingId)
    .where('incoming.state', '=', 'reading')
    .executeTakeFirst();
}

async function keepReading(
  tx: Tx,
  incomingId: string,
  reading: Result<FileReading, FileRefusal>,
): Promise<void> {
  const row = await tx
    .selectFrom('incoming')
    .selectAll()
    .where('id', '=', incomingId)
    .where('state', '=', 'reading')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.file_id === null) return;
  if (!reading.ok) {
    await tx
      .updateTable('incoming')
      .set({ state: 'unreadable', refusal: jsonOf(reading.error) })
      .where('id', '=', incomingId)
      .execute();
    return;
  }
  await keepText(tx, row.file_id, reading.value);
  const { documents } = reading.value;
  await keepFirst(tx, incomingId, documents[0]);
  await addOthers(tx, incomingId, documents);
}

async function keepText(tx: Tx, fileId: string, { extracted }: FileReading): Promise<void> {
  await tx
    .insertInto('file_text')
    .values({
      file_id: fileId,
      text: storable(extracted.text),
      format: extracted.format,
      warnings: jsonOf(extracted.warnings),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The first document of the file; without any, what a person must enter by hand. */
async function keepFirst(tx: Tx, incomingId: string, first: DocumentReading | undefined): Promise<void> {
  const document = first?.document ?? NOTHING_READ;
  await tx
    .updateTable('incoming')
    .set({
      state: 'read',
      reading: first === undefined ? null : readingJson(first),
      content: jsonOf(document),
      folded: storable(foldedContent(document)),
    })
    .where('id', '=', incomingId)
    .execute();
}

/** A row for each further document of the file; then each is tied to the one that carries it. */
async function addOthers(tx: Tx, firstId: string, documents: readonly DocumentReading[]): Promise<void> {
  const ids = documents.map((_, index) => (index === 0 ? firstId : uuidv7()));
  for (const [index, reading] of documents.entries()) {
    if (index === 0) continue;
    const { document } = reading;
    await sql`
      insert into incoming (id, organisation_id, file_id, place, reading, content, folded, state, arrived_on,
        received_at, received_by)
      select ${ids[index]}::uuid, organisation_id, file_id, ${index + 1}, ${readingJson(reading)}::jsonb,
        ${jsonOf(document)}::jsonb, ${storable(foldedContent(document))}, 'read', arrived_on, received_at, received_by
      from incoming where id = ${firstId}::uuid
    `.execute(tx);
  }
  await tieToCarriers(tx, ids, documents);
}

async function tieToCarriers(
  tx: Tx,
  ids: readonly string[],
  documents: readonly DocumentReading[],
): Promise<void> {
  for (const [index, { document }] of documents.entries()) {
    const carrier = carrierOf(document, ids, index);
    if (carrier === null) continue;
    await sql`update incoming set carried_in = ${carrier}::uuid where id = ${ids[index]}::uuid`.execute(tx);
  }
}

function carrierOf({ carriedBy }: OfficialDocument, ids: readonly string[], index: number): string | null {
  return carriedBy === null || carriedBy === index ? null : (ids[carriedBy] ?? null);
}

function readingJson({ confidence, passages }: DocumentReading): string {
  return jsonOf({ confidence, passages });
}
