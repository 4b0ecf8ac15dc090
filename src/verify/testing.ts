/** Records made for tests: entries with invented ids, batches, and a key of their own. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryLeaf, type JournalEntry } from './journal-entry.ts';
import { MerkleFrontier } from './merkle.ts';
import { type EntryLine, printEntryLine, printHeadLine, printKeyLine, RECORD_FILES } from './record-lines.ts';
import { type SignedTreeHead, signTreeHead } from './tree-head.ts';

export interface SampleRecord {
  readonly lines: readonly EntryLine[];
  readonly heads: readonly SignedTreeHead[];
  readonly publicKey: string;
}

export interface SampleKey {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
}

export function sampleKey(): SampleKey {
  const pair = generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey,
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The nth invented entry; ids grow with n. `variant` makes another entry with the same id. */
export function sampleEntry(number: number, variant = 0): JournalEntry {
  const tail = number.toString(16).padStart(12, '0');
  return {
    id: `018e8f00-0000-7000-8000-${tail}`,
    at: `2024-03-29T01:${String(Math.floor(number / 60) % 60).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}.000Z`,
    actorId: number % 7 === 0 ? null : `018e8f00-0000-7000-8001-${tail}`,
    positionId: number % 7 === 0 ? null : `018e8f00-0000-7000-8002-${tail}`,
    organisationId: `018e8f00-0000-7000-8003-${(number % 3).toString().padStart(12, '0')}`,
    procedure: 'duties.report-result',
    subjectIds: number % 5 === 0 ? [] : [`018e8f00-0000-7000-8004-${tail}`],
    inputDigest: (number * 16 + variant).toString(16).padStart(64, '0'),
  };
}

/** Entries put into a tree in batches of the given sizes, each batch with its head. */
export function sampleRecord(
  batches: readonly number[],
  key: SampleKey,
  entryOf = sampleEntry,
): SampleRecord {
  const frontier = new MerkleFrontier();
  const lines: EntryLine[] = [];
  const heads: SignedTreeHead[] = [];
  for (const batch of batches) {
    for (let count = 0; count < batch; count += 1) {
      const entry = entryOf(lines.length);
      const leaf = entryLeaf(entry);
      frontier.append(leaf);
      lines.push({ entry, index: lines.length, leaf: Buffer.from(leaf).toString('hex') });
    }
    const root = Buffer.from(frontier.root()).toString('hex');
    const at = `2024-03-29T02:00:${String(heads.length).padStart(2, '0')}.000Z`;
    heads.push(signTreeHead({ size: frontier.size, root, at }, key.privateKey));
  }
  return { lines, heads, publicKey: key.publicKey };
}

/** Writes a record into a folder of its own for the time of `use`. */
export async function inFolder<T>(record: SampleRecord, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'san-dinh-record-'));
  try {
    const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
    await writeFile(join(folder, RECORD_FILES.entries), text(record.lines.map(printEntryLine)));
    await writeFile(join(folder, RECORD_FILES.heads), text(record.heads.map(printHeadLine)));
    await writeFile(join(folder, RECORD_FILES.key), record.publicKey);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same record as the text of one file. */
export function asOneFile(record: SampleRecord): string {
  const lines = [printKeyLine(record.publicKey)];
  let from = 0;
  for (const head of record.heads) {
    lines.push(...record.lines.slice(from, head.size).map(printEntryLine), printHeadLine(head));
    from = head.size;
  }
  lines.push(...record.lines.slice(from).map(printEntryLine));
  return lines.map((line) => `${line}\n`).join('');
}
