import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { loadProvince, thaiBinhKnownOn } from '#modules/units/index.ts';
import { dateInVietnam } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import { markDemonstration } from '#platform/demonstration.ts';
import { demonstrationId } from './people.ts';
import { SHOWCASE } from './showcase.ts';
import { staffOrganisations } from './staff.ts';

/** The moment at which the demonstration begins: the morning of the day 44-CV/BCĐ is dated. */
export const DEMONSTRATION_BEGINS = Temporal.Instant.from('2024-03-25T08:00:00+07:00');

/** Whether the database is empty enough for a demonstration: no unit and no person has ever been entered. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query(
    'select not exists (select from unit) and not exists (select from person) as is_empty',
  );
  return rows[0]?.is_empty === true;
}

/** Whether anybody was ever entered: then it is somebody's installation. */
export async function hasPeople(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query('select exists (select from person) as has_people');
  return rows[0]?.has_people === true;
}

/**
 * Fills an empty database with the demonstration: the real units of Thái Bình as known in March 2024, terms of the
 * Party committees, invented people in their positions, and the roles one can enter as. Throws on a database that
 * holds anything.
 */
export async function loadDemonstration(database: Database): Promise<void> {
  assert(await isEmpty(database), 'a demonstration is only loaded into an empty database');
  await asOwner(database.pool, async (tx) => {
    await markDemonstration(tx, DEMONSTRATION_BEGINS);
    await loadProvince(tx, thaiBinhKnownOn('2024-03-25'));
    await addTerms(tx);
    await staffOrganisations(tx, dateInVietnam(DEMONSTRATION_BEGINS), DEMONSTRATION_BEGINS);
    await addShowcase(tx);
  });
}

async function addTerms(tx: Tx): Promise<void> {
  await sql`
    insert into committee_term (organisation_id, name, during)
    select id, '2020-2025', daterange('2020-06-01', '2025-10-01') from unit where class = 'organisation' and line = 'party'
  `.execute(tx);
}

async function addShowcase(tx: Tx): Promise<void> {
  const rows = SHOWCASE.map(({ organisationId, role, vi, en }, index) => ({
    position: demonstrationId('position', `${organisationId} ${role}`),
    place: index + 1,
    vi,
    en,
  }));
  await sql`
    insert into demonstration_role (position_id, place, vi, en)
    select position, place, vi, en
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(position uuid, place int, vi text, en text)
  `.execute(tx);
}
