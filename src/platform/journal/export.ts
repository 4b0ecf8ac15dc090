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
import type { Tx } from '../database/transaction.ts';
import { entryOf } from './entry.ts';
import { headOf, latestHead } from './tree-store.ts';

/** Reads from the database under whatever role the caller has; used once a page, so that nothing is held open long. */
export type Reading = <T>(work: (db: Tx) => Promise<T>) => Promise<T>;

const PAGE = 5_000;

/**
 * Writes the record into a folder (made when it is not there). Each file is written beside its name and then put in
 * place. Returns the head up to which it goes; null, and nothing is written, when there is none yet.
 */
export async function exportRecord(read: Reading, folder: string): Promise<SignedTreeHead | null> {
  const start = await read(startOf);
  if (start === null) return null;
  await mkdir(folder, { recursive: true });
  const { size } = start.head;
  const files: [string, AsyncIterable<string> | Iterable<string>][] = [
    [RECORD_FILES.entries, printed(entriesUpTo(read, size), printEntryLine)],
    [RECORD_FILES.heads, printed(headsUpTo(read, size), printHeadLine)],
    [RECORD_FILES.key, [start.publicKey]],
  ];
  const newName = (name: string) => join(folder, `${name}.new`);
  for (const [name, content] of files) {
    await pipeline(Readable.from(content), createWriteStream(newName(name)));
  }
  for (const [name] of files) await rename(newName(name), join(folder, name));
  return start.head;
}

/** The record as the lines of one file, each with its line end, for a download; none when there is no head yet. */
export async function* recordLines(read: Reading): AsyncGenerator<string> {
  const start = await read(startOf);
  if (start === null) return;
  yield `${printKeyLine(start.publicKey)}\n`;
  const heads = headsUpTo(read, start.head.size);
  let head = await heads.next();
  for await (const line of entriesUpTo(read, start.head.size)) {
    yield `${printEntryLine(line)}\n`;
    if (!head.done && head.value.size === line.index + 1) {
      yield `${printHeadLine(head.value)}\n`;
      head = await heads.next();
    }
  }
}

/** The newest head and the key that signed it; null before the first. */
export async function startOf(db: Tx): Promise<{ head: SignedTreeHead; publicKey: string } | null> {
  const head = await latestHead(db);
  const key = await db.selectFrom('public_journal_key').select('public_key').executeTakeFirst();
  return head === null || !key?.public_key ? null : { head, publicKey: key.public_key };
}

async function* printed<T>(items: AsyncIterable<T>, print: (item: T) => string): AsyncGenerator<string> {
  for await (const item of items) yield `${print(item)}\n`;
}

async function* entriesUpTo(read: Reading, size: number): AsyncGenerator<EntryLine> {
  for (let from = 0; from < size; from += PAGE) {
    const to = Math.min(from + PAGE, size);
    const rows = await read((db) =>
      db
        .selectFrom('public_journal_entry')
        .selectAll()
        .where('index', '>=', from)
        .where('index', '<', to)
        .orderBy('index')
        .execute(),
    );
    for (const row of rows) yield { entry: entryOf(row), index: row.index, leaf: row.hash.toString('hex') };
  }
}

async function* headsUpTo(read: Reading, size: number): AsyncGenerator<SignedTreeHead> {
  for (let after = 0; after < size; ) {
    const page = after;
    const rows = await read((db) =>
      db
        .selectFrom('public_journal_head')
        .selectAll()
        .where('size', '>', page)
        .where('size', '<=', size)
        .orderBy('size')
        .limit(PAGE)
        .execute(),
    );
    for (const row of rows) yield headOf(row);
    after = rows.at(-1)?.size ?? size;
  }
}
