import { sql } from 'kysely';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Role } from '#platform/identity/actor.ts';
import { type Access, type Parties, parties, type ResolveContext } from '#platform/procedure/access.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { type DeliveryAct, type DeliveryState, stateOf, TRANSITIONS } from './model.ts';

type OfDelivery = { readonly deliveryId: string };

/** Everybody who works with documents; an administrator keeps accounts and units. */
export const READERS: readonly Role[] = ['clerk', 'officer', 'reviewer', 'head'];

/** Persons of the recipient and of the sender. */
export const mayView: Access<OfDelivery> = parties(partiesOf, { recipient: READERS, sender: READERS });
/** Persons of the recipient. */
export const mayOpen: Access<OfDelivery> = parties(partiesOf, { recipient: READERS });
/** The clerk of the recipient; where it has none, its head. */
export const mayReceive: Access<OfDelivery> = parties(partiesOf, {
  recipient: ['clerk'],
  recipientWithoutClerk: ['head'],
});

/** Whether somebody was clerk of the recipient when `d` was sent, or later: otherwise its head stands in. */
export const recipientHasClerk = sql`exists (select from position p where p.organisation_id = d.recipient_id
  and p.role = 'clerk' and (upper_inf(p.during) or upper(p.during) > d.sent_at::date))`;

async function partiesOf({ tx, input }: ResolveContext<OfDelivery>): Promise<Parties | null> {
  const { rows } = await sql<{ recipient_id: string; sender_id: string; has_clerk: boolean }>`
    select recipient_id, sender_id, ${recipientHasClerk} as has_clerk
    from delivery d where id = ${input.deliveryId}::uuid
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    recipient: row.recipient_id,
    sender: row.sender_id,
    recipientWithoutClerk: row.has_clerk ? null : row.recipient_id,
  };
}

export interface LockedDelivery {
  readonly id: string;
  readonly document_id: string;
  readonly sender_id: string;
  readonly opened_at: Date | null;
}

/**
 * Begins an act: the delivery, locked, in a state from which the act leads on. Refusals: `deliveries.recalled`,
 * `deliveries.acknowledged-already`, `deliveries.refused-already`, `deliveries.opened-already`.
 */
export async function begin(
  tx: Tx,
  deliveryId: string,
  act: DeliveryAct,
): Promise<Result<LockedDelivery, Refusal>> {
  const row = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const state = stateOf({
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at,
    refusedAt: row.refused_at,
  });
  if (!TRANSITIONS[act].from.includes(state)) return err({ type: DONE_ALREADY[state] });
  const document = await tx
    .selectFrom('document')
    .select('state')
    .where('id', '=', row.document_id)
    .executeTakeFirstOrThrow();
  return act !== 'open' && document.state === 'recalled' ? err({ type: 'deliveries.recalled' }) : ok(row);
}

const DONE_ALREADY: Readonly<Record<DeliveryState, string>> = {
  sent: 'conflict',
  opened: 'deliveries.opened-already',
  acknowledged: 'deliveries.acknowledged-already',
  refused: 'deliveries.refused-already',
};

/** Whether a role receives for its organisation. */
export function mayKeep(role: Role): boolean {
  return role === 'clerk';
}
