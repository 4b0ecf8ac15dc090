import { type Selectable, sql } from 'kysely';
import { fold } from '#basics/vietnamese.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#modules/registers/index.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { notationOf } from './content.ts';
import type { Duplicate } from './model.ts';

export type IncomingRow = Selectable<Tables['incoming']>;

/** One incoming document of the acting organisation, locked until the act ends. */
export function lockIncoming(tx: Tx, id: string): Promise<IncomingRow | undefined> {
  return tx.selectFrom('incoming').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export function incomingById(tx: Tx, id: string): Promise<IncomingRow | undefined> {
  return tx.selectFrom('incoming').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The rows of one file, in the order of its documents, without those that were discarded. */
export function rowsOfFile(tx: Tx, fileId: string): Promise<IncomingRow[]> {
  return tx
    .selectFrom('incoming')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('state', '<>', 'discarded')
    .orderBy('place')
    .execute();
}

/** The content of a row that has one. */
export function contentOf(row: IncomingRow): OfficialDocument | null {
  return row.content as OfficialDocument | null;
}

interface DuplicateRow {
  readonly id: string;
  readonly style: string;
  readonly number: string;
  readonly symbol: string;
  readonly subject: string;
  readonly issuer_name: string;
  readonly issued_on: string | null;
  readonly arrival_number: number;
  readonly arrived_on: string;
}

/**
 * What the acting organisation has registered with the same number, symbol and issuer, and the same date where both
 * have one: probably the same document.
 */
export async function duplicatesOf(
  tx: Tx,
  document: OfficialDocument,
  exceptId: string | null,
): Promise<readonly Duplicate[]> {
  if (document.number === null || document.symbol === null) return [];
  const { rows } = await sql<DuplicateRow>`
    select i.id, d.style, d.number, d.symbol, d.subject, d.issuer_name, d.issued_on, i.arrival_number, i.arrived_on
    from incoming i join document d on d.id = i.document_id
    where i.state = 'registered' and ltrim(d.number, '0') = ltrim(${document.number}, '0')
      and i.id is distinct from ${exceptId}::uuid
    order by i.arrived_on desc limit 50
  `.execute(tx);
  return rows
    .filter((row) => isSame(row, document))
    .map((row) => ({
      id: row.id,
      title: notationOf({ ...row, style: row.style as OfficialDocument['style'] }) ?? '',
      subject: row.subject,
      arrivalNumber: printNumber(row.arrival_number),
      arrivedOn: row.arrived_on,
    }));
}

function isSame(row: DuplicateRow, document: OfficialDocument): boolean {
  const same = (a: string, b: string | null) => fold(a) === fold(b ?? '');
  const dates = [row.issued_on, document.date];
  return (
    same(row.symbol, document.symbol) &&
    same(row.issuer_name, document.issuer) &&
    (dates.includes(null) || row.issued_on === document.date)
  );
}

/** Lets one act at a time of the acting organisation ask for duplicates and register; held until it ends. */
export async function lockRegister(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('incoming.register:' || ${organisationId}, 0))`.execute(
    tx,
  );
}
