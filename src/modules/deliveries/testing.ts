import { sql } from 'kysely';
import type { World } from '#modules/duties/testing.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';

/** A transaction as a procedure of the person has it: under `sd_app` with row-level security. */
export function asPerson<T>(world: World, actor: PersonActor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asOwner(world.db.database.pool, async (tx) => {
    await sql`set local role sd_app`.execute(tx);
    await sql`select set_config('app.organisation_id', ${actor.organisationId}, true),
      set_config('app.person_id', ${actor.personId}, true)`.execute(tx);
    return work(tx);
  });
}
