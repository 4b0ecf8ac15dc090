import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { type Access, parties } from '#platform/procedure/access.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

/** The lines along which an organisation administers those under it; lying in one's territory is no such line. */
const LINES = sql`('state', 'party', 'front', 'guidance')`;

/** In SQL: whether a unit is the organisation or stands under it on a day. */
export function isInReach(
  unit: RawBuilder<unknown>,
  organisationId: string,
  on: string,
): RawBuilder<boolean> {
  return sql`(${unit} = ${organisationId}::uuid or exists (
    select from unit_ancestry a where a.unit_id = ${unit} and a.ancestor_id = ${organisationId}::uuid
      and a.line in ${LINES} and a.during @> ${on}::date))`;
}

/**
 * The administrator of an organisation in which the person holds or ever held a position, or of one above it (on any
 * day: whose unit has ended needs a new position from somebody).
 */
export function keeperOf<I>(personId: (input: I) => string): Access<I> {
  return parties(
    async ({ tx, input, actor }) => {
      const { rows } = await sql<{ kept: boolean }>`
        select app_keeps_person(${personId(input)}::uuid) as kept`.execute(tx);
      return rows[0]?.kept === true ? { keeper: actor.organisationId } : null;
    },
    { keeper: ['administrator'] },
  );
}

/** The administrator of the organisation of a position, or of one above it. */
export function keeperOfPosition<I>(positionId: (input: I) => string): Access<I> {
  return parties(
    async ({ tx, input, actor }) => {
      const { rows } = await sql<{ kept: boolean }>`
        select app_sees_unit(organisation_id) as kept from position where id = ${positionId(input)}::uuid`.execute(
        tx,
      );
      return rows[0]?.kept === true ? { keeper: actor.organisationId } : null;
    },
    { keeper: ['administrator'] },
  );
}

/**
 * Why an administrator may not open a person's account anew: it is his own, or the person also holds a position out of
 * his reach, whose powers he would gain. Null when he may.
 */
export async function whyNotOpen(
  tx: Tx,
  actor: PersonActor,
  personId: string,
  today: string,
): Promise<Refusal | null> {
  if (personId === actor.personId) return { type: 'accounts.own-account' };
  const { rows } = await sql`
    select from position p where ${holdsElsewhere(sql`${personId}::uuid`, actor.organisationId, today)} limit 1
  `.execute(tx);
  return rows.length === 0 ? null : { type: 'accounts.holds-elsewhere' };
}

/** In SQL, over `position p`: it is this person's, today or later, in a living organisation out of reach. */
export function holdsElsewhere(person: RawBuilder<unknown>, organisationId: string, today: string) {
  return sql`p.person_id = ${person} and coalesce(upper(p.during) > ${today}::date, true)
    and exists (select from unit u where u.id = p.organisation_id and coalesce(u.valid_to > ${today}::date, true))
    and not ${isInReach(sql`p.organisation_id`, organisationId, today)}`;
}

/** Refuses programs: what guards an account is done by the person himself, at a page. */
export function whyNotByToken(actor: PersonActor): Refusal | null {
  return actor.scopes === undefined ? null : { type: 'accounts.not-by-token' };
}
