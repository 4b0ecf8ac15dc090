/**
 * The lines of an exported record. Every line has one spelling only (canonical JSON of known fields), so that nothing
 * can hide in a record outside what is hashed and signed.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { canonicalJson } from '#basics/canonical-json.ts';
import { entryFields, isJournalEntry, type JournalEntry } from './journal-entry.ts';
import { headFields, isSignedTreeHead, type SignedTreeHead } from './tree-head.ts';

/** An entry with its place in the tree and the hash of its leaf (hex). */
export interface EntryLine {
  readonly entry: JournalEntry;
  readonly index: number;
  readonly leaf: string;
}

const LEAF = /^[0-9a-f]{64}$/;

/** Names of the files of a record kept as a folder. */
export const RECORD_FILES = { entries: 'journal.ndjson', heads: 'heads.ndjson', key: 'key.pub' } as const;

/** The line of an entry, without line end. */
export function printEntryLine({ entry, index, leaf }: EntryLine): string {
  return canonicalJson({ entry: entryFields(entry), index, leaf });
}

/** The line of a head, without line end. */
export function printHeadLine(head: SignedTreeHead): string {
  return canonicalJson(headFields(head));
}

/** The first line of a record kept as one file: the keeper's public key (PEM, SubjectPublicKeyInfo). */
export function printKeyLine(publicKey: string): string {
  return canonicalJson({ publicKey });
}

/** The entry of a line, or null when the line is not exactly what `printEntryLine` writes. */
export function parseEntryLine(text: string): EntryLine | null {
  const line: Partial<Record<keyof EntryLine, unknown>> | null = parseObject(text);
  if (line === null || !isJournalEntry(line.entry)) return null;
  if (typeof line.leaf !== 'string' || !LEAF.test(line.leaf)) return null;
  if (typeof line.index !== 'number' || !Number.isSafeInteger(line.index) || line.index < 0) return null;
  const parsed: EntryLine = { entry: line.entry, index: line.index, leaf: line.leaf };
  return printEntryLine(parsed) === text ? parsed : null;
}

/** The head of a line, or null when the line is not exactly what `printHeadLine` writes. */
export function parseHeadLine(text: string): SignedTreeHead | null {
  const head: unknown = parseObject(text);
  return isSignedTreeHead(head) && printHeadLine(head) === text ? head : null;
}

/** The PEM of a key line, or null when the line is none. */
export function parseKeyLine(text: string): string | null {
  const line: { publicKey?: unknown } | null = parseObject(text);
  return typeof line?.publicKey === 'string' && printKeyLine(line.publicKey) === text ? line.publicKey : null;
}

/** The Ed25519 public key of a PEM text in its usual spelling, or null. A private key is refused: it has no place here. */
export function parsePublicKey(pem: string): KeyObject | null {
  if (!pem.startsWith('-----BEGIN PUBLIC KEY-----')) return null;
  try {
    const key = createPublicKey(pem);
    const spelling = key.export({ type: 'spki', format: 'pem' });
    return key.asymmetricKeyType === 'ed25519' && spelling === pem.replaceAll('\r\n', '\n') ? key : null;
  } catch {
    return null;
  }
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
