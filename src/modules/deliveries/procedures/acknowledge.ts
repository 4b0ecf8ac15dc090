import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { enterDelivered } from '#modules/incoming/index.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { begin, mayReceive } from '../policy.ts';

/**
 * Acknowledges a delivered document and enters it in the recipient's incoming register, in one act. Refusals:
 * `deliveries.acknowledged-already` (another clerk was faster), `deliveries.refused-already`, `deliveries.recalled`,
 * `incoming.duplicate`. Source: 30/2020/NĐ-CP Art 22.
 */
export const acknowledge = procedure({
  name: 'deliveries.acknowledge',
  title: {
    vi: 'Xác nhận đã nhận và vào sổ văn bản đến',
    en: 'Acknowledge a delivery and enter it in the incoming register',
  },
  basis: [cite('30/2020/NĐ-CP', { article: 22 })],
  access: mayReceive,
  input: z.strictObject({
    deliveryId: z.uuid(),
    /** Confirms that a registered document that looks the same is another one. */
    evenIfDuplicate: z.boolean().default(false),
  }),
  output: z.object({ deliveryId: z.uuid(), incomingId: z.uuid(), arrivalNumber: z.string() }),
  journal: { subjects: ({ deliveryId }, { incomingId }) => [deliveryId, incomingId] },
  async handle({ tx, input, actor, clock }) {
    const { deliveryId, evenIfDuplicate } = input;
    const begun = await begin(tx, deliveryId, 'acknowledge');
    if (!begun.ok) return begun;
    const at = toDate(clock.now());
    const entered = await enterDelivered(tx, {
      organisationId: actor.organisationId,
      documentId: begun.value.document_id,
      deliveryId,
      personId: actor.personId,
      arrivedOn: clock.today().toString(),
      at,
      evenIfDuplicate,
    });
    if (!entered.ok) return entered;
    const isFirstSight = begun.value.opened_at === null;
    await tx
      .updateTable('delivery')
      .set({
        acknowledged_at: at,
        acknowledged_by: actor.personId,
        ...(isFirstSight ? { opened_at: at, opened_by: actor.personId } : {}),
      })
      .where('id', '=', deliveryId)
      .execute();
    return ok({ deliveryId, ...entered.value });
  },
});
