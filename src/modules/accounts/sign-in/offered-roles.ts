import type { Platform } from '#platform/platform.ts';

/** A role that a visitor of the demonstration can enter as. */
export interface OfferedRole {
  readonly positionId: string;
  readonly personId: string;
  readonly title: string;
  readonly organisationName: string;
  readonly vi: string;
  readonly en: string;
}

/** The roles of the demonstration whose organisation exists on its today, in their order. */
export async function offeredRoles(platform: Platform): Promise<readonly OfferedRole[]> {
  const { rows } = await platform.database.pool.query(
    `select r.position_id, p.person_id, p.title, n.name, r.vi, r.en
     from demonstration_role r
     join position p on p.id = r.position_id and p.during @> $1::date
     join unit u on u.id = p.organisation_id and u.during @> $1::date
     join unit_name n on n.unit_id = u.id and n.during @> $1::date
     order by r.place`,
    [platform.clock.today().toString()],
  );
  return rows.map((row) => ({
    positionId: row.position_id,
    personId: row.person_id,
    title: row.title,
    organisationName: row.name,
    vi: row.vi,
    en: row.en,
  }));
}
