import { toDate } from '#platform/clock.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { Platform } from '#platform/platform.ts';
import { enterInJournal } from './own-entry.ts';
import { keepPassword } from './sign-in/keep-password.ts';
import { secretDigest } from './sign-in/tokens.ts';

/** Whether a one-time link can still be used: it is known, unused and not past its hour. */
export async function isLinkGood({ database, clock }: Platform, secret: string): Promise<boolean> {
  const found = await database.kysely
    .selectFrom('password_reset')
    .select('person_id')
    .where('digest', '=', secretDigest(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', toDate(clock.now()))
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Uses a one-time link: sets the password, ends the person's sessions and writes the journal entry, all or nothing.
 * False when the link is no good (any more). Of two at the same moment one wins.
 */
export async function useLink(platform: Platform, secret: string, password: string): Promise<boolean> {
  const now = toDate(platform.clock.now());
  return asOwner(platform.database.pool, async (tx) => {
    const used = await tx
      .updateTable('password_reset')
      .set({ used_at: now })
      .where('digest', '=', secretDigest(secret))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person_id')
      .executeTakeFirst();
    if (used === undefined) return false;
    const { person_id } = used;
    await keepPassword(tx, person_id, password, now);
    const subjects = [person_id];
    await enterInJournal(tx, { procedure: 'accounts.set-password', actorId: person_id, subjects, at: now });
    return true;
  });
}
