import { consistencySpans, type Hash, inclusionSpans } from '#verify/merkle.ts';
import type { SignedTreeHead } from '#verify/tree-head.ts';
import type { Tx } from '../database/transaction.ts';
import { entryOf, type JournalEntry } from './entry.ts';
import { hashSpans, headOf, latestHead } from './tree-store.ts';

/** That an entry stands in the tree of a signed head; all hashes are lower-case hex (RFC 9162, 2.1.3). */
export interface InclusionProof {
  readonly entry: JournalEntry;
  /** Place in the tree, from 0. */
  readonly index: number;
  readonly leaf: string;
  readonly path: readonly string[];
  readonly head: SignedTreeHead;
}

/** That the tree of `second` continues the tree of `first` (RFC 9162, 2.1.4). */
export interface ConsistencyProof {
  readonly first: SignedTreeHead;
  readonly second: SignedTreeHead;
  readonly path: readonly string[];
}

/**
 * The proof that an entry is in the tree of the newest head, or of the signed head of `size`. Null while the
 * entry waits for the sequencer, when it is not there, when it came after that head, or when there is no such head.
 */
export async function proofOf(db: Tx, entryId: string, size?: number): Promise<InclusionProof | null> {
  const row = await db
    .selectFrom('public_journal_entry')
    .selectAll()
    .where('id', '=', entryId)
    .executeTakeFirst();
  const head = size === undefined ? await latestHead(db) : await headOfSize(db, size);
  if (row === undefined || head === null || row.index >= head.size) return null;
  const path = await hashSpans(db, inclusionSpans(row.index, head.size));
  return { entry: entryOf(row), index: row.index, leaf: hex(row.hash), path: path.map(hex), head };
}

/** The proof that the signed head of `second` continues that of `first`; null when one of them is not a signed head. */
export async function consistencyOf(db: Tx, first: number, second: number): Promise<ConsistencyProof | null> {
  if (first > second) return null;
  const [old, now] = [await headOfSize(db, first), await headOfSize(db, second)];
  if (old === null || now === null) return null;
  const path = await hashSpans(db, consistencySpans(first, second));
  return { first: old, second: now, path: path.map(hex) };
}

async function headOfSize(db: Tx, size: number): Promise<SignedTreeHead | null> {
  const row = await db
    .selectFrom('public_journal_head')
    .selectAll()
    .where('size', '=', size)
    .executeTakeFirst();
  return row ? headOf(row) : null;
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}
