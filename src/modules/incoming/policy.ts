import { sql } from 'kysely';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { type IncomingAct, type IncomingState, TRANSITIONS } from './model.ts';
import { type IncomingRow, lockIncoming } from './store.ts';

/** Who keeps the incoming register: the clerk. */
export const KEEPERS: readonly Role[] = ['clerk'];
/** Who may see the incoming documents of the own organisation. */
export const READERS: readonly Role[] = ['clerk', 'officer', 'reviewer', 'head'];
/** Who decides to whom a registered document goes. */
export const DISTRIBUTORS: readonly Role[] = ['clerk', 'reviewer', 'head'];
/** Who drafts the letter that sends a registered document on: those who draft at all. */
export const SENDERS_ON: readonly Role[] = ['officer', 'reviewer', 'head'];

export const keepsRegister = ownOrganisation(...KEEPERS);
export const readsRegister = ownOrganisation(...READERS);
export const distributes = ownOrganisation(...DISTRIBUTORS);

/**
 * Begins an act: the row, locked, in a state from which the act leads on. Refusals: `not-found`, `conflict` when
 * somebody changed it since, `incoming.already-registered` with its number, `incoming.wrong-state`.
 */
export async function begin(
  tx: Tx,
  { incomingId, version }: { readonly incomingId: string; readonly version?: number | undefined },
  act: IncomingAct,
): Promise<Result<IncomingRow, Refusal>> {
  const row = await lockIncoming(tx, incomingId);
  if (row === undefined) return err({ type: 'not-found' });
  if (!TRANSITIONS[act].from.includes(row.state as IncomingState)) return err(wrongState(row));
  if (version !== undefined && version !== row.version) return err({ type: 'conflict' });
  return ok(row);
}

function wrongState(row: IncomingRow): Refusal {
  return row.arrival_number === null
    ? { type: 'incoming.wrong-state' }
    : { type: 'incoming.already-registered', data: { number: row.arrival_number } };
}

/** Whether a person works in the actor's organisation on a day. */
export async function worksHere(
  tx: Tx,
  actor: PersonActor,
  personId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from position where person_id = ${personId}::uuid and organisation_id = ${actor.organisationId}::uuid
      and during @> ${today}::date limit 1`.execute(tx);
  return rows.length > 0;
}
