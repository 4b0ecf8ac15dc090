import { resolveAddressees } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { HowProposed } from './model.ts';

/** Against whom the names in an item are read: the draft's addressees who are to act, seen from its issuer. */
export interface Audience {
  readonly tx: Tx;
  readonly issuerId: string;
  readonly on: string;
  readonly actIds: readonly string[];
}

export interface ProposedHolders {
  readonly holderIds: readonly string[];
  readonly how: HowProposed['holders'];
}

/**
 * Who is proposed to do an item. It names nobody: all who are to act. It names bodies: those of them that are to act,
 * and nobody when the letter goes to none of them. It names somebody unknown ("Ban Chỉ đạo các cấp"): all who are to
 * act, marked to be looked at.
 */
export async function proposeHolders(audience: Audience, words: string): Promise<ProposedHolders> {
  const { tx, issuerId, on, actIds } = audience;
  if (words === '') return { holderIds: actIds, how: 'all' };
  const matches = await resolveAddressees(tx, [words], { issuerId, on });
  const named = new Set(matches.flatMap((match) => match.units.map((unit) => unit.id)));
  if (named.size === 0) return { holderIds: actIds, how: 'unknown' };
  const holderIds = actIds.filter((id) => named.has(id));
  return { holderIds, how: holderIds.length > 0 ? 'named' : 'not-addressed' };
}
