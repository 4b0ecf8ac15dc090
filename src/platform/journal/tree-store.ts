/** The stored tree: leaves, complete subtrees and heads, as every role of the program may read them. */
import { sql } from 'kysely';
import { assert, assertDefined } from '#basics/assert.ts';
import {
  completeSubtrees,
  foldSubtrees,
  type Hash,
  type LeafSpan,
  MerkleFrontier,
  type NodeAddress,
  sameHash,
} from '#verify/merkle.ts';
import { ORIGIN, type SignedTreeHead } from '#verify/tree-head.ts';
import type { Tx } from '../database/transaction.ts';

export interface HeadRow {
  readonly size: number;
  readonly root: Buffer;
  readonly at: Date;
  readonly key_id: string;
  readonly signature: Buffer;
}

/** The signed head of a row. */
export function headOf({ size, root, at, key_id, signature }: HeadRow): SignedTreeHead {
  return {
    size,
    root: root.toString('hex'),
    at: at.toISOString(),
    keyId: key_id,
    origin: ORIGIN,
    signature: signature.toString('hex'),
  };
}

/** The newest signed head; null before the first batch. */
export async function latestHead(db: Tx): Promise<SignedTreeHead | null> {
  const row = await db
    .selectFrom('public_journal_head')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? headOf(row) : null;
}

/** The edge of the stored tree at a head. Throws when what is stored does not give the root that was signed. */
export async function frontierAt(db: Tx, head: SignedTreeHead | null): Promise<MerkleFrontier> {
  if (head === null) return new MerkleFrontier();
  const addresses = completeSubtrees({ start: 0, end: head.size });
  const nodes = await readNodes(db, addresses);
  const frontier = MerkleFrontier.resume(
    head.size,
    addresses.map((address) => hashAt(nodes, address)),
  );
  assert(sameHash(frontier.root(), Buffer.from(head.root, 'hex')), 'the stored tree gives the signed root');
  return frontier;
}

/** The hashes over spans that a proof names, all found by one query: O(log n) rows of the primary keys. */
export async function hashSpans(db: Tx, spans: readonly LeafSpan[]): Promise<Hash[]> {
  const parts = spans.map(completeSubtrees);
  const nodes = await readNodes(db, parts.flat());
  return parts.map((addresses) => foldSubtrees(addresses.map((address) => hashAt(nodes, address))));
}

type Nodes = ReadonlyMap<string, Hash>;

async function readNodes(db: Tx, addresses: readonly NodeAddress[]): Promise<Nodes> {
  const inner = addresses.filter(({ level }) => level > 0);
  const leaves = addresses.filter(({ level }) => level === 0).map(({ index }) => index);
  const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
    select level, index, hash
      from unnest(${inner.map(({ level }) => level)}::smallint[], ${inner.map(({ index }) => index)}::bigint[])
        as wanted (level, index)
      join public_journal_node using (level, index)
    union all
    select 0, index, hash from unnest(${leaves}::bigint[]) as wanted (index) join public_journal_leaf using (index)
  `.execute(db);
  return new Map(rows.map(({ level, index, hash }) => [keyOf({ level, index }), hash]));
}

function hashAt(nodes: Nodes, address: NodeAddress): Hash {
  return assertDefined(nodes.get(keyOf(address)), `node ${keyOf(address)} of the tree`);
}

function keyOf({ level, index }: NodeAddress): string {
  return `${level}/${index}`;
}
