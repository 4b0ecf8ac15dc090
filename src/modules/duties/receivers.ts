import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { subordinatesOf, type UnitView, unitView } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

/** Most units that one act can give duties to. */
export const MOST_RECEIVERS = 2000;

/**
 * To whom: `all` is every body of the giver's own kind directly under it (all communes of the district); `chosen` those
 * of `holderIds`, which must stand under the giver.
 */
export const Receivers = {
  to: z.enum(['all', 'chosen']),
  holderIds: z.array(z.uuid()).max(MOST_RECEIVERS).default([]),
} as const;

/** Who can be given duties by an organisation: those directly under it, and among them those of its own kind. */
export interface Candidates {
  readonly direct: readonly UnitView[];
  readonly alike: readonly UnitView[];
}

/** Who stands directly under an organisation on a day and can be given duties. */
export async function candidatesOf(tx: Tx, organisationId: string, on: string): Promise<Candidates> {
  const own = await unitView(tx, organisationId, on);
  const below = await subordinatesOf(tx, organisationId, on, { direct: true });
  const direct = below.filter((unit) => unit.class === 'organisation');
  return { direct, alike: direct.filter((unit) => unit.kind === own?.kind) };
}

/** The units that were meant. Refusals: `duties.nobody-chosen`, `duties.not-under-you`. */
export async function receiversOf(
  tx: Tx,
  organisationId: string,
  chosen: { readonly to: 'all' | 'chosen'; readonly holderIds: readonly string[] },
  on: string,
): Promise<Result<readonly string[], Refusal>> {
  if (chosen.to === 'all') {
    const { alike } = await candidatesOf(tx, organisationId, on);
    return alike.length > 0
      ? ok(alike.map((unit) => unit.id))
      : err({ type: 'duties.nobody-under-you', field: 'to' });
  }
  const ids = [...new Set(chosen.holderIds)];
  if (ids.length === 0) return err({ type: 'duties.nobody-chosen', field: 'holderIds' });
  const below = new Set((await subordinatesOf(tx, organisationId, on)).map((unit) => unit.id));
  const strangers = ids.filter((id) => !below.has(id)).length;
  return strangers === 0
    ? ok(ids)
    : err({ type: 'duties.not-under-you', data: { count: strangers }, field: 'holderIds' });
}
