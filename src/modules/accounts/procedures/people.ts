import { sql } from 'kysely';
import { ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import { ROLES } from '#platform/identity/actor.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { LIST_SIZE, PeopleInput, PeopleOutput, type PersonView, type PositionView } from '../model.ts';
import { holdsElsewhere } from '../policy.ts';
import { organisationNames } from './organisations.ts';

interface PersonRow {
  readonly id: string;
  readonly full_name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly has_account: boolean;
  readonly has_two_factors: boolean;
  readonly holds_elsewhere: boolean;
  readonly positions: readonly PositionRow[];
  readonly resets: readonly { at: string; reason: string; by: string }[];
  readonly total: number;
}

interface PositionRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly role: string;
  readonly title: string;
  readonly begins: string;
  readonly until: string | null;
}

/** In SQL what `fold` does: small letters without diacritics. */
const folded = (column: string) =>
  sql`replace(regexp_replace(lower(normalize(${sql.ref(column)}, NFD)), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/** The people with a position, now or before, in the administrator's organisation or one under it. */
export const people = procedure({
  name: 'accounts.people',
  title: { vi: 'Xem người dùng', en: 'See the people' },
  effect: 'read',
  access: ownOrganisation('administrator'),
  input: PeopleInput,
  output: PeopleOutput,
  async handle({ input, tx, actor, clock }) {
    const today = clock.today().toString();
    const text = fold(input.text);
    const { rows } = await sql<PersonRow>`
      with kept as (
        select p.*, n.name as organisation from position p
        cross join lateral (
          select name from unit_name where unit_id = p.organisation_id
          order by during @> ${today}::date desc, lower(during) desc limit 1) n
        where app_sees_unit(p.organisation_id)
          and ${input.personId === undefined ? sql`true` : sql`p.person_id = ${input.personId}::uuid`}
      ), found as (
        select distinct person.* from kept join person on person.id = kept.person_id
        where ${input.organisationId === undefined ? sql`true` : sql`kept.organisation_id = ${input.organisationId}::uuid`}
          and (${text} = '' or strpos(${folded('person.full_name')}, ${text}) > 0
            or strpos(${folded('kept.organisation')}, ${text}) > 0 or strpos(${folded('kept.title')}, ${text}) > 0
            or strpos(person.email, ${text}) > 0)
      ), shown as (
        select *, count(*) over ()::int as total from found
        order by full_name collate vietnamese, id limit ${LIST_SIZE} offset ${(input.page - 1) * LIST_SIZE}
      )
      select s.id, s.full_name, s.email, s.phone, s.total, a.id is not null as has_account,
        coalesce(a.two_factor_enabled, false) as has_two_factors,
        exists (select from position p where ${holdsElsewhere(sql`s.id`, actor.organisationId, today)}) as holds_elsewhere,
        (select jsonb_agg(jsonb_build_object('id', k.id, 'organisation_id', k.organisation_id,
            'role', k.role, 'title', k.title, 'begins', lower(k.during),
            'until', upper(k.during) - 1) order by lower(k.during) desc, k.id)
          from kept k where k.person_id = s.id) as positions,
        coalesce((select jsonb_agg(jsonb_build_object('at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'reason', r.reason, 'by', b.title) order by r.at desc)
          from second_factor_reset r join position b on b.id = r.by_position_id where r.person_id = s.id), '[]') as resets
      from shown s left join auth_user a on a.id = s.id
      order by s.full_name collate vietnamese, s.id`.execute(tx);
    const ids = rows.flatMap((row) => row.positions.map((position) => position.organisation_id));
    const names = await organisationNames(tx, [...new Set(ids)], today);
    return ok({ people: rows.map((row) => personOf(row, names, today)), total: rows[0]?.total ?? 0 });
  },
});

function personOf(row: PersonRow, names: ReadonlyMap<string, string>, today: string): PersonView {
  return {
    id: row.id,
    fullName: row.full_name,
    email: row.email,
    phone: row.phone,
    hasAccount: row.has_account,
    hasTwoFactors: row.has_two_factors,
    holdsElsewhere: row.holds_elsewhere,
    positions: row.positions.flatMap((position) => positionOf(position, names, today)),
    resets: [...row.resets],
  };
}

function positionOf(row: PositionRow, names: ReadonlyMap<string, string>, today: string): PositionView[] {
  const role = ROLES.find((known) => known === row.role);
  if (role === undefined) return [];
  return [
    {
      id: row.id,
      organisationId: row.organisation_id,
      organisationName: names.get(row.organisation_id) ?? '',
      role,
      title: row.title,
      from: row.begins,
      until: row.until,
      state: row.until !== null && row.until < today ? 'ended' : row.begins > today ? 'ahead' : 'held',
    },
  ];
}
