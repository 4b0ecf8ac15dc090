import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { WorkKind } from './work-words.ts';

/** How far the duties are that were given together. */
export interface GroupProgress {
  /** Reported, and waiting to be accepted. */
  readonly waiting: number;
  /** Reported or accepted. */
  readonly reported: number;
  /** All but the withdrawn. */
  readonly total: number;
}

/** A duty that stands for itself. */
export const ALONE: GroupProgress = { waiting: 0, reported: 0, total: 0 };

/** Cards that stand for all duties that were given together. */
export const GROUPED: ReadonlySet<WorkKind> = new Set(['accept', 'awaited', 'given-done']);

interface GroupKey {
  readonly id: string;
  readonly title: string;
  readonly parent_id: string | null;
  readonly assignment_id: string | null;
}

/** The progress of groups, by the id of the duty that stands for each: parts of one whole, or of one assignment. */
export async function progressOfGroups(
  tx: Tx,
  groups: readonly GroupKey[],
): Promise<ReadonlyMap<string, GroupProgress>> {
  const keys = groups.filter((group) => group.parent_id !== null || group.assignment_id !== null);
  if (keys.length === 0) return new Map();
  const { rows } = await sql<GroupProgress & { id: string }>`
    select g.id, s.waiting, s.reported, s.total
    from unnest(${keys.map((key) => key.id)}::uuid[], ${keys.map((key) => key.title)}::text[],
      ${keys.map((key) => key.parent_id)}::uuid[], ${keys.map((key) => key.assignment_id)}::uuid[])
      as g(id, title, parent_id, assignment_id)
    cross join lateral (
      select count(*) filter (where state = 'reported')::int as waiting,
        count(*) filter (where state in ('reported', 'accepted'))::int as reported, count(*)::int as total
      from (
        select o.state from duty o where o.parent_id = g.parent_id and o.title = g.title
        union all
        select o.state from duty o
        where g.parent_id is null and o.assignment_id = g.assignment_id and o.parent_id is null and o.title = g.title
      ) together where state <> 'withdrawn'
    ) s
  `.execute(tx);
  return new Map(rows.map(({ id, ...progress }) => [id, progress]));
}
