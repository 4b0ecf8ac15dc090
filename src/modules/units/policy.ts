import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { type Access, parties } from '#platform/procedure/access.ts';

/**
 * Whether an organisation keeps the records of these units: they are, or serve, its own territory or one that lies in
 * it on any day.
 */
export async function keeps(tx: Tx, organisationId: string, unitIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ kept: number }>`
    select count(*) as kept from unit u join unit keeper on keeper.id = ${organisationId}::uuid
    where u.id = any(${unitIds}::uuid[]) and (coalesce(u.territory_id, u.id) = keeper.territory_id or exists (
      select from unit_ancestry a
      where a.unit_id = coalesce(u.territory_id, u.id) and a.ancestor_id = keeper.territory_id and a.line = 'territory'))
  `.execute(tx);
  return rows[0]?.kept === new Set(unitIds).size;
}

/** The administrator of an organisation whose territory the unit belongs to, at whatever level. */
export function keeperOf<I>(unitId: (input: I) => string): Access<I> {
  return parties(
    async ({ tx, input, actor }) => {
      const kept = await keeps(tx, actor.organisationId, [unitId(input)]);
      return { keeper: kept ? actor.organisationId : null };
    },
    { keeper: ['administrator'] },
  );
}

/** The administrator of the People's Committee of the province, or of its Office, in whose province the units lie. */
export function provinceKeeperOf<I>(unitIds: (input: I) => readonly string[]): Access<I> {
  return parties(
    async ({ tx, input, actor }) => {
      const { rows } = await sql`
        select from unit where id = ${actor.organisationId}::uuid and level = 'province'
          and kind in ('peoples_committee', 'office')`.execute(tx);
      const kept = rows.length > 0 && (await keeps(tx, actor.organisationId, unitIds(input)));
      return { province: kept ? actor.organisationId : null };
    },
    { province: ['administrator'] },
  );
}
