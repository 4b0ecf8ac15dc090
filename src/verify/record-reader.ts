/**
 * Reads a record from a folder (`journal.ndjson`, `heads.ndjson`, `key.pub`) or from one file (the key line, then
 * entries, each head after its last entry) as one stream in tree order, in constant memory.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHeadLine, parseKeyLine, RECORD_FILES } from './record-lines.ts';

export type RecordItem =
  | { readonly kind: 'key'; readonly text: string }
  | ({ readonly kind: 'entry' | 'head'; readonly text: string } & Place);

/** Where a line stands: the file's name and the line's number, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The record cannot be read at all: not there, not a record. (A record that can be read but does not hold is a report.) */
export class RecordUnreadable extends Error {
  readonly path: string;
  readonly reason: 'not-found' | 'not-a-record';

  constructor(path: string, reason: 'not-found' | 'not-a-record') {
    super(`${reason}: ${path}`);
    this.path = path;
    this.reason = reason;
  }
}

/** A line longer than this is cut, and so becomes a malformed one: no entry of an act comes near. In bytes. */
const LONGEST_LINE = 16 * 1024 * 1024;
const LONGEST_KEY = 4096;
const ENTRY_START = '{"entry":';

/** The items of the record at `path`, a folder or a file. Throws `RecordUnreadable`. */
export async function* readRecord(path: string): AsyncGenerator<RecordItem> {
  const kind = await kindOf(path);
  if (kind === 'none') throw new RecordUnreadable(path, 'not-found');
  yield* kind === 'folder' ? readFolder(path) : readSingleFile(path);
}

async function* readFolder(folder: string): AsyncGenerator<RecordItem> {
  const path = (name: string) => join(folder, name);
  for (const name of Object.values(RECORD_FILES)) {
    if ((await kindOf(path(name))) !== 'file') throw new RecordUnreadable(path(name), 'not-found');
  }
  yield { kind: 'key', text: await readKey(path(RECORD_FILES.key)) };
  const heads = linesOf(path(RECORD_FILES.heads), RECORD_FILES.heads);
  let head = await heads.next();
  let count = 0;
  for await (const entry of linesOf(path(RECORD_FILES.entries), RECORD_FILES.entries)) {
    for (; !head.done && sizeOf(head.value.text) <= count; head = await heads.next()) {
      yield { kind: 'head', ...head.value };
    }
    yield { kind: 'entry', ...entry };
    count += 1;
  }
  for (; !head.done; head = await heads.next()) yield { kind: 'head', ...head.value };
}

async function* readSingleFile(path: string): AsyncGenerator<RecordItem> {
  const file = path.split(/[\\/]/).pop() ?? path;
  let isFirst = true;
  for await (const line of linesOf(path, file)) {
    const key = isFirst ? parseKeyLine(line.text) : null;
    if (isFirst && key === null) throw new RecordUnreadable(path, 'not-a-record');
    if (key !== null) yield { kind: 'key', text: key };
    else yield { kind: line.text.startsWith(ENTRY_START) ? 'entry' : 'head', ...line };
    isFirst = false;
  }
  if (isFirst) throw new RecordUnreadable(path, 'not-a-record');
}

/** A malformed head is due at once, so that it is reported. */
function sizeOf(headLine: string): number {
  return parseHeadLine(headLine)?.size ?? 0;
}

/** Lines without their ends. Read as Latin-1: a record is ASCII, so that any other byte makes its line malformed. */
async function* linesOf(path: string, file: string): AsyncGenerator<Place & { text: string }> {
  let rest = '';
  let line = 0;
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 256 * 1024 })) {
    const parts = (rest + String(chunk)).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST_LINE);
    for (const text of parts) yield { file, line: ++line, text: withoutReturn(text) };
  }
  if (rest !== '') yield { file, line: ++line, text: withoutReturn(rest) };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

async function readKey(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_KEY), 0, LONGEST_KEY, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'none'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'none';
  } catch {
    return 'none';
  }
}
