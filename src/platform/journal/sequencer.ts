import type pg from 'pg';
import { assert } from '#basics/assert.ts';
import { entryLeaf, type JournalEntry } from '#verify/journal-entry.ts';
import type { Hash, MerkleFrontier } from '#verify/merkle.ts';
import type { SignedTreeHead } from '#verify/tree-head.ts';
import { type Clock, toDate } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import { queriesOver, rollback } from '../database/transaction.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry.ts';
import type { Signer } from './keys.ts';
import { frontierAt, latestHead } from './tree-store.ts';

export interface SequencerOptions {
  /** Entries taken at once, at most (10,000). */
  readonly batch?: number;
}

/** What one round did: `busy` when another sequencer is at work, `idle` when no entry waits. */
export type Round =
  | { readonly type: 'added'; readonly count: number; readonly head: SignedTreeHead }
  | { readonly type: 'idle' }
  | { readonly type: 'busy' };

/**
 * Puts waiting entries into the tree and signs the new head, in one transaction, as the owner. Entries of one round
 * stand in the order of their ids; across rounds in the order in which their acts were seen committed. Killed at any
 * moment, it leaves either the whole round or nothing.
 */
export async function sequenceOnce(
  database: Database,
  signer: Signer,
  clock: Clock,
  { batch = 10_000 }: SequencerOptions = {},
): Promise<Round> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const round = (await isAlone(client))
      ? await addBatch(client, signer, clock, batch)
      : ({ type: 'busy' } as const);
    await client.query('commit');
    return round;
  } catch (error) {
    broken = await rollback(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Lets entries wait again that are neither in the tree nor waiting, and returns their number: 0 unless the tables were
 * written past the trigger (a partial restore). Reads the whole journal; for `doctor` and after a restore.
 */
export async function requeueForgotten({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `insert into journal_pending (entry_id)
     select id from journal_entry
     where not exists (select from journal_leaf where entry_id = id)
       and not exists (select from journal_pending where entry_id = id)`,
  );
  return rowCount ?? 0;
}

async function isAlone(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_xact_lock(hashtext('san-dinh.journal-sequencer')) as locked",
  );
  return rows[0]?.locked === true;
}

async function addBatch(client: pg.ClientBase, signer: Signer, clock: Clock, batch: number): Promise<Round> {
  const entries = await takeWaiting(client, batch);
  if (entries.length === 0) return { type: 'idle' };
  const previous = await latestHead(queriesOver(client));
  if (previous === null) await storeKey(client, signer);
  else assert(previous.keyId === signer.keyId, 'one key signs the journal for good');
  const frontier = await frontierAt(queriesOver(client), previous);
  await store(client, append(frontier, entries));
  const now = toDate(clock.now()).toISOString();
  // The machine's clock may be set back; the times of heads never go back.
  const at = previous !== null && previous.at > now ? previous.at : now;
  const head = signer.sign({ size: frontier.size, root: Buffer.from(frontier.root()).toString('hex'), at });
  await client.query(
    'insert into journal_tree_head (size, root, at, key_id, signature) values ($1, $2, $3, $4, $5)',
    [head.size, Buffer.from(head.root, 'hex'), head.at, head.keyId, Buffer.from(head.signature, 'hex')],
  );
  return { type: 'added', count: entries.length, head };
}

/** Takes up to `batch` waiting entries. One that is already in the tree (requeued twice) is only taken away. */
async function takeWaiting(client: pg.ClientBase, batch: number): Promise<JournalEntry[]> {
  const { rows: waiting } = await client.query<{ entry_id: string }>(
    `delete from journal_pending where ctid = any(array(select ctid from journal_pending limit $1))
     returning entry_id`,
    [batch],
  );
  if (waiting.length === 0) return [];
  const { rows } = await client.query<EntryRow>(
    `select ${ENTRY_COLUMNS.join(', ')} from journal_entry
     where id = any($1::uuid[]) and not exists (select from journal_leaf where entry_id = journal_entry.id)
     order by id`,
    [waiting.map(({ entry_id }) => entry_id)],
  );
  return rows.map(entryOf);
}

async function storeKey(client: pg.ClientBase, { keyId, publicKey }: Signer): Promise<void> {
  await client.query('insert into journal_key (key_id, public_key) values ($1, $2)', [keyId, publicKey]);
}

interface Growth {
  readonly leaves: { readonly index: number; readonly id: string; readonly hash: Hash }[];
  readonly nodes: { readonly level: number; readonly index: number; readonly hash: Hash }[];
}

function append(frontier: MerkleFrontier, entries: readonly JournalEntry[]): Growth {
  const growth: Growth = { leaves: [], nodes: [] };
  for (const entry of entries) {
    const hash = entryLeaf(entry);
    growth.leaves.push({ index: frontier.size, id: entry.id, hash });
    frontier.append(hash, (address, node) => growth.nodes.push({ ...address, hash: node }));
  }
  return growth;
}

async function store(client: pg.ClientBase, { leaves, nodes }: Growth): Promise<void> {
  await client.query(
    'insert into journal_leaf (index, entry_id, hash) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[])',
    [leaves.map(({ index }) => index), leaves.map(({ id }) => id), leaves.map(({ hash }) => hash)],
  );
  await client.query(
    'insert into journal_node (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)],
  );
}
