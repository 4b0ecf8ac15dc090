import { sql } from 'kysely';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { foldedName } from './fold-name.ts';

export interface NewName {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string | null;
  /** First day of the new name. */
  readonly from: string;
}

/** Gives a unit a new name from a day on; the old one stays for its days. The letterhead follows the new name. */
export async function renameUnit(
  tx: Tx,
  { unitId, name, shortName, abbreviation, from }: NewName,
): Promise<Result<undefined, Refusal>> {
  const { rows } = await sql<{ since: string; exists: boolean; letterhead_parent: string | null }>`
    select lower(n.during) as since, u.during @> ${from}::date as exists, n.letterhead_parent
    from unit u join unit_name n on n.unit_id = u.id
    where u.id = ${unitId}::uuid order by lower(n.during) desc limit 1 for update of u
  `.execute(tx);
  const last = rows[0];
  if (!last?.exists) return err({ type: 'units.not-existing', field: 'from' });
  if (last.since >= from)
    return err({ type: 'units.name-not-newer', field: 'from', data: { since: last.since } });
  await sql`
    update unit_name set during = daterange(lower(during), ${from}::date)
    where unit_id = ${unitId}::uuid and during @> ${from}::date`.execute(tx);
  await sql`
    insert into unit_name (unit_id, name, short_name, abbreviation, letterhead_parent, folded, during)
    select id, ${name}, ${shortName}, ${abbreviation}, ${last.letterhead_parent}, ${foldedName(name, shortName)},
      daterange(${from}::date, valid_to)
    from unit where id = ${unitId}::uuid`.execute(tx);
  return ok();
}
