/** Questions to the journal, newest first. */

import { sql } from 'kysely';
import type { SignedTreeHead } from '#verify/tree-head.ts';
import type { Database } from '../database/connect.ts';
import type { Tx } from '../database/transaction.ts';
import { ENTRY_COLUMNS, entryOf, type JournalEntry } from './entry.ts';
import { headOf } from './tree-store.ts';

/** A page of a list: `limit` rows (at most 200) that come before `before`, or the newest. */
export interface Page<T> {
  readonly limit: number;
  readonly before?: T;
}

const LARGEST_PAGE = 200;

/** Signed heads, the largest first; `before` is a size, exclusive. */
export async function headsOf(db: Tx, { limit, before }: Page<number>): Promise<SignedTreeHead[]> {
  const heads = db
    .selectFrom('public_journal_head')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(bounded(limit));
  const rows = await (before === undefined ? heads : heads.where('size', '<', before)).execute();
  return rows.map(headOf);
}

/** One entry, in the tree or waiting; null when there is none with this id. */
export async function entryById(db: Tx, id: string): Promise<JournalEntry | null> {
  const row = await db
    .selectFrom('journal_entry')
    .select(ENTRY_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** The acts that changed or made a subject; `before` is an entry's id, exclusive. */
export async function journalOfSubject(
  db: Tx,
  subjectId: string,
  { limit, before }: Page<string>,
): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select(ENTRY_COLUMNS)
    .where(sql<boolean>`subject_ids @> array[${subjectId}::uuid]`)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(bounded(limit))
    .execute();
  return rows.map(entryOf);
}

/** The acts for an organisation from one moment (inclusive) to another (exclusive), ISO 8601, newest first. */
export async function journalOfOrganisation(
  db: Tx,
  organisationId: string,
  { from, to, limit }: { readonly from: string; readonly to: string; readonly limit: number },
): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select(ENTRY_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('at', '>=', new Date(from))
    .where('at', '<', new Date(to))
    .orderBy('at', 'desc')
    .limit(bounded(limit))
    .execute();
  return rows.map(entryOf);
}

/** How many entries wait for the sequencer, for `/metrics`: short unless the sequencer stands still. */
export async function countWaiting({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from journal_pending');
  return rows[0]?.count ?? 0;
}

function bounded(limit: number): number {
  return Math.max(1, Math.min(Math.trunc(limit), LARGEST_PAGE));
}
