import { assertDefined } from '#basics/assert.ts';
import { consistencySpans, type Hash, inclusionSpans } from '#verify/merkle.ts';
import type { SignedTreeHead } from '#verify/tree-head.ts';
import type { Database } from '../database/connect.ts';
import { type EntryRow, entryOf, type JournalEntry } from './entry.ts';
import { type HeadRow, hashSpans, headOf, newestHead, type Queries } from './tree-store.ts';

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
export async function proofOf(
  { pool }: Database,
  entryId: string,
  size?: number,
): Promise<InclusionProof | null> {
  const { rows } = await pool.query<EntryRow & { index: number; hash: Buffer }>(
    'select journal_entry.*, index, hash from journal_leaf join journal_entry on id = entry_id where entry_id = $1',
    [entryId],
  );
  const [row] = rows;
  const head = size === undefined ? await newestHead(pool) : await headOfSize(pool, size);
  if (row === undefined || head === null || row.index >= head.size) return null;
  const path = await hashSpans(pool, inclusionSpans(row.index, head.size));
  return { entry: entryOf(row), index: row.index, leaf: row.hash.toString('hex'), path: path.map(hex), head };
}

/** The proof that the signed head of `second` continues that of `first`; null when one of them is not a signed head. */
export async function consistencyOf(
  { pool }: Database,
  first: number,
  second: number,
): Promise<ConsistencyProof | null> {
  if (first > second) return null;
  const [old, now] = [await headOfSize(pool, first), await headOfSize(pool, second)];
  if (old === null || now === null) return null;
  const path = await hashSpans(pool, consistencySpans(first, second));
  return { first: old, second: now, path: path.map(hex) };
}

async function headOfSize(db: Queries, size: number): Promise<SignedTreeHead | null> {
  const { rows } = await db.query<HeadRow>('select * from journal_tree_head where size = $1', [size]);
  return rows.length === 0 ? null : headOf(assertDefined(rows[0], 'head'));
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}
