import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { begin, mayOpen } from '../policy.ts';

/**
 * Marks that somebody of the recipient has opened a delivery, the first time. Refusal: `deliveries.opened-already` and
 * the like when that is known, which is no fault.
 */
export const open = procedure({
  name: 'deliveries.open',
  title: { vi: 'Mở văn bản được gửi đến', en: 'Open a delivered document' },
  access: mayOpen,
  input: z.strictObject({ deliveryId: z.uuid() }),
  output: z.object({ deliveryId: z.uuid() }),
  journal: { subjects: ({ deliveryId }) => [deliveryId] },
  async handle({ tx, input, actor, clock }) {
    const begun = await begin(tx, input.deliveryId, 'open');
    if (!begun.ok) return begun;
    await tx
      .updateTable('delivery')
      .set({ opened_at: toDate(clock.now()), opened_by: actor.personId })
      .where('id', '=', input.deliveryId)
      .execute();
    return ok({ deliveryId: input.deliveryId });
  },
});
