import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';

/**
 * Makes `unit_ancestry` anew for units whose parents have changed and for all that stand, or stood, under them. To be
 * called in the transaction of the change, once, after the last change.
 */
export async function refreshAncestry(tx: Tx, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const { rows } = await sql<{ unit_id: string }>`
    with recursive below(unit_id) as (
      select unnest(${unitIds}::uuid[])
      union
      select p.unit_id from below join unit_parent p on p.parent_id = below.unit_id
    )
    select unit_id from below
  `.execute(tx);
  const touched = rows.map((row) => row.unit_id);
  await sql`delete from unit_ancestry where unit_id = any(${touched}::uuid[])`.execute(tx);
  await sql`
    with recursive up(unit_id, ancestor_id, line, during, distance) as (
      select unit_id, parent_id, line, during, 1 from unit_parent where unit_id = any(${touched}::uuid[])
      union all
      select up.unit_id, p.parent_id, up.line, up.during * p.during, up.distance + 1
      from up join unit_parent p on p.unit_id = up.ancestor_id and p.line = up.line and p.during && up.during
      where up.distance < 12
    )
    insert into unit_ancestry (unit_id, ancestor_id, line, during, distance)
    select unit_id, ancestor_id, line, during, distance from up
  `.execute(tx);
}
