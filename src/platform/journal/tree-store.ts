/** The stored tree: leaves, complete subtrees and heads, through one connection. */
import type pg from 'pg';
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

/** A pool or one client of it. */
export type Queries = Pick<pg.ClientBase, 'query'>;

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
export async function newestHead(db: Queries): Promise<SignedTreeHead | null> {
  const { rows } = await db.query<HeadRow>('select * from journal_tree_head order by size desc limit 1');
  return rows[0] ? headOf(rows[0]) : null;
}

/** The edge of the stored tree at a head. Throws when what is stored does not give the root that was signed. */
export async function frontierAt(db: Queries, head: SignedTreeHead | null): Promise<MerkleFrontier> {
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
export async function hashSpans(db: Queries, spans: readonly LeafSpan[]): Promise<Hash[]> {
  const parts = spans.map(completeSubtrees);
  const nodes = await readNodes(db, parts.flat());
  return parts.map((addresses) => foldSubtrees(addresses.map((address) => hashAt(nodes, address))));
}

type Nodes = ReadonlyMap<string, Hash>;

async function readNodes(db: Queries, addresses: readonly NodeAddress[]): Promise<Nodes> {
  const { rows } = await db.query<{ level: number; index: number; hash: Buffer }>(
    `select level, index, hash from unnest($1::smallint[], $2::bigint[]) as wanted (level, index)
       join journal_node using (level, index)
     union all
     select 0, index, hash from unnest($3::bigint[]) as wanted (index) join journal_leaf using (index)`,
    [
      addresses.filter(({ level }) => level > 0).map(({ level }) => level),
      addresses.filter(({ level }) => level > 0).map(({ index }) => index),
      addresses.filter(({ level }) => level === 0).map(({ index }) => index),
    ],
  );
  return new Map(rows.map(({ level, index, hash }) => [keyOf({ level, index }), hash]));
}

function hashAt(nodes: Nodes, address: NodeAddress): Hash {
  return assertDefined(nodes.get(keyOf(address)), `node ${keyOf(address)} of the tree`);
}

function keyOf({ level, index }: NodeAddress): string {
  return `${level}/${index}`;
}
