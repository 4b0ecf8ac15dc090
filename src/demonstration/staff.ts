import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/database/transaction.ts';
import { demonstrationId, inventedName } from './people.ts';
import { positionsOf, type Staffed } from './positions.ts';

/**
 * Gives invented people to every organisation that exists on the day and has nobody yet, and lets the offered roles of
 * organisations that have ended go on in those that succeed them. Again is no harm.
 */
export async function staffOrganisations(
  tx: Tx,
  today: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  const { rows: bodies } = await sql<Staffed & { begins: string }>`
    select id, kind, level, greatest(valid_from, '2024-01-01'::date) as begins from unit u
    where class = 'organisation' and u.during @> ${today.toString()}::date
      and not exists (select from position p where p.organisation_id = u.id)
    order by id
  `.execute(tx);
  const rows = bodies.flatMap((body) =>
    positionsOf(body).map(({ role, title }) => {
      const key = `${body.id} ${role}`;
      return {
        person: demonstrationId('person', key),
        position: demonstrationId('position', key),
        name: inventedName(key),
        organisation: body.id,
        role,
        title,
        begins: body.begins,
      };
    }),
  );
  const json = JSON.stringify(rows);
  await sql`
    insert into person (id, full_name, invented, created_at)
    select person, name, true, ${at.toString()}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) r(person uuid, name text)
  `.execute(tx);
  await sql`
    insert into position (id, person_id, organisation_id, role, title, during)
    select position, person, organisation, role, title, daterange(begins, null)
    from jsonb_to_recordset(${json}::jsonb)
      r(position uuid, person uuid, organisation uuid, role text, title text, begins date)
  `.execute(tx);
  await passRolesOn(tx, today);
}

async function passRolesOn(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      update demonstration_role r set position_id = next.id
      from position p
      join unit_succession s on s.predecessor_id = p.organisation_id and s.on_date <= ${today.toString()}::date
      join position next on next.organisation_id = s.successor_id and next.role = p.role
      where p.id = r.position_id
        and not exists (select from demonstration_role other where other.position_id = next.id)
    `.execute(tx);
    if (numAffectedRows === 0n) return;
  }
}
