import { sql } from 'kysely';
import { ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import { unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { OrganisationsInput, OrganisationsOutput } from '../model.ts';
import { isInReach } from '../policy.ts';

/** Organisations that one search shows. */
const SHOWN = 20;

/** What organisations are called on a day, those of communes and villages with the place above them. */
export async function organisationNames(
  tx: Tx,
  ids: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, string>> {
  const units = await unitsByIds(tx, ids, on);
  return new Map(
    [...units.values()].map(({ id, name, level, within }) => {
      const hasNamesakes = level === 'commune' || level === 'village';
      return [id, hasNamesakes && within !== null ? `${name}, ${within}` : name];
    }),
  );
}

/** The organisations in which the administrator may give positions today: his own and those under it, by name. */
export const organisations = procedure({
  name: 'accounts.organisations',
  title: { vi: 'Tìm đơn vị để giao chức danh', en: 'Find a unit to give positions in' },
  effect: 'read',
  access: ownOrganisation('administrator'),
  input: OrganisationsInput,
  output: OrganisationsOutput,
  async handle({ input, tx, actor, clock }) {
    const today = clock.today().toString();
    const words = fold(input.text).split(' ').filter(Boolean);
    const { rows } = await sql<{ id: string }>`
      select u.id from unit u join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
      where u.class = 'organisation' and u.during @> ${today}::date
        and ${isInReach(sql`u.id`, actor.organisationId, today)}
        and ${input.organisationId === undefined ? sql`true` : sql`u.id = ${input.organisationId}::uuid`}
        and not exists (select from unnest(${words}::text[]) word where strpos(n.folded, word) = 0)
      order by u.id <> ${actor.organisationId}::uuid, length(n.name), n.name, u.id
      limit ${SHOWN + 1}`.execute(tx);
    const ids = rows.slice(0, SHOWN).map(({ id }) => id);
    const names = await organisationNames(tx, ids, today);
    const found = ids.map((id) => ({ id, name: names.get(id) ?? '' }));
    return ok({ organisations: found, more: rows.length > SHOWN });
  },
});
