import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import { digest } from '#platform/procedure/run.ts';

/**
 * The journal entry of an act that is done before anybody can be signed in, written in the act's own transaction by
 * the owner: no position acts in it. All its input is personal or secret, so the digest covers none of it.
 */
export async function enterInJournal(
  tx: Tx,
  act: {
    readonly procedure: string;
    readonly actorId: string | null;
    readonly subjects: readonly string[];
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('journal_entry')
    .values({
      id: uuidv7(),
      at: act.at,
      actor_id: act.actorId,
      procedure: act.procedure,
      subject_ids: [...act.subjects],
      input_digest: digest({}, []),
    })
    .execute();
}
