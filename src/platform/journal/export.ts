/** The journal as the public record that `verify` checks: streamed, in tree order, up to the newest signed head. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type EntryLine,
  printEntryLine,
  printHeadLine,
  printKeyLine,
  RECORD_FILES,
} from '#verify/record-lines.ts';
import type { SignedTreeHead } from '#verify/tree-head.ts';
import type { Database } from '../database/connect.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry.ts';
import { type HeadRow, headOf, newestHead } from './tree-store.ts';

const PAGE = 5_000;

/**
 * Writes the record into a folder (made when it is not there). Each file is written beside its name and then put in
 * place, so that an earlier record stays whole until then. Returns the head up to which it goes; null when there is none yet.
 */
export async function exportRecord(
  database: Database,
  publicKey: string,
  folder: string,
): Promise<SignedTreeHead | null> {
  await mkdir(folder, { recursive: true });
  const last = await newestHead(database.pool);
  const size = last?.size ?? 0;
  const files: [string, AsyncIterable<string> | Iterable<string>][] = [
    [RECORD_FILES.entries, printed(entriesUpTo(database, size), printEntryLine)],
    [RECORD_FILES.heads, printed(headsUpTo(database, size), printHeadLine)],
    [RECORD_FILES.key, [publicKey]],
  ];
  for (const [name, content] of files)
    await pipeline(Readable.from(content), createWriteStream(join(folder, `${name}.new`)));
  for (const [name] of files) await rename(join(folder, `${name}.new`), join(folder, name));
  return last;
}

/** The record as the lines of one file, each with its line end: for a download. */
export async function* recordLines(database: Database, publicKey: string): AsyncGenerator<string> {
  yield `${printKeyLine(publicKey)}\n`;
  const size = (await newestHead(database.pool))?.size ?? 0;
  const heads = headsUpTo(database, size);
  let head = await heads.next();
  for await (const line of entriesUpTo(database, size)) {
    yield `${printEntryLine(line)}\n`;
    if (!head.done && head.value.size === line.index + 1) {
      yield `${printHeadLine(head.value)}\n`;
      head = await heads.next();
    }
  }
}

async function* printed<T>(items: AsyncIterable<T>, print: (item: T) => string): AsyncGenerator<string> {
  for await (const item of items) yield `${print(item)}\n`;
}

/** Page by page: leaves never change, so no transaction has to be held open for the length of a download. */
async function* entriesUpTo({ pool }: Database, size: number): AsyncGenerator<EntryLine> {
  for (let from = 0; from < size; from += PAGE) {
    const { rows } = await pool.query<EntryRow & { index: number; hash: Buffer }>(
      `select ${ENTRY_COLUMNS.join(', ')}, index, hash from journal_leaf join journal_entry on id = entry_id
       where index >= $1 and index < $2 order by index`,
      [from, Math.min(from + PAGE, size)],
    );
    for (const row of rows) yield { entry: entryOf(row), index: row.index, leaf: row.hash.toString('hex') };
  }
}

async function* headsUpTo({ pool }: Database, size: number): AsyncGenerator<SignedTreeHead> {
  for (let after = 0; after < size; ) {
    const { rows } = await pool.query<HeadRow>(
      'select * from journal_tree_head where size > $1 and size <= $2 order by size limit $3',
      [after, size, PAGE],
    );
    if (rows.length === 0) return;
    for (const row of rows) yield headOf(row);
    after = rows.at(-1)?.size ?? size;
  }
}
