import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';

/** Ends units on a day (exclusive), with their names, codes and parents, and their place as parents of others. */
export async function endUnits(tx: Tx, ids: readonly string[], on: string): Promise<void> {
  await sql`update unit set valid_to = ${on}::date where id = any(${ids}::uuid[])`.execute(tx);
  for (const table of ['unit_name', 'unit_code', 'unit_parent']) {
    await sql`
      update ${sql.table(table)} set during = daterange(lower(during), ${on}::date)
      where unit_id = any(${ids}::uuid[]) and during @> ${on}::date`.execute(tx);
  }
  await sql`
    update unit_parent set during = daterange(lower(during), ${on}::date)
    where parent_id = any(${ids}::uuid[]) and during @> ${on}::date`.execute(tx);
}

/**
 * Units that go on although their parent or territory ended on this day pass to its successor. Returns those that
 * have a new parent.
 */
export async function moveToSuccessors(tx: Tx, on: string): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    insert into unit_parent (unit_id, parent_id, line, during)
    select p.unit_id, s.successor_id, p.line, daterange(${on}::date, u.valid_to)
    from unit_parent p
    join unit_succession s on s.predecessor_id = p.parent_id and s.on_date = ${on}::date and s.successor_id is not null
    join unit u on u.id = p.unit_id and u.during @> ${on}::date
    where upper(p.during) = ${on}::date and not exists (
      select from unit_parent now where now.unit_id = p.unit_id and now.line = p.line and now.during @> ${on}::date)
    returning unit_id
  `.execute(tx);
  await sql`
    update unit u set territory_id = s.successor_id from unit_succession s
    where s.predecessor_id = u.territory_id and s.on_date = ${on}::date and s.successor_id is not null
      and u.during @> ${on}::date`.execute(tx);
  return rows.map((row) => row.unit_id);
}
