import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { notifyClerks } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DELIVERY_PATHS } from '../paths.ts';
import { begin, mayReceive } from '../policy.ts';
import { shortNameOn, titleOf } from '../title.ts';

/**
 * Sends a delivery back that was not meant for this organisation, with the reason; the sender's clerks are told.
 * Refusals: `deliveries.acknowledged-already`, `deliveries.refused-already`, `deliveries.recalled`.
 */
export const refuse = procedure({
  name: 'deliveries.refuse',
  title: { vi: 'Trả lại văn bản gửi nhầm', en: 'Send back a delivery that was misdirected' },
  access: mayReceive,
  input: z.strictObject({ deliveryId: z.uuid(), reason: z.string().trim().min(5).max(1000) }),
  output: z.object({ deliveryId: z.uuid() }),
  journal: { subjects: ({ deliveryId }) => [deliveryId], personal: ['reason'] },
  async handle({ tx, input, actor, clock }) {
    const { deliveryId, reason } = input;
    const begun = await begin(tx, deliveryId, 'refuse');
    if (!begun.ok) return begun;
    const at = toDate(clock.now());
    await tx
      .updateTable('delivery')
      .set({ refused_at: at, refused_by: actor.personId, refused_reason: reason })
      .where('id', '=', deliveryId)
      .execute();
    const { document_id, sender_id } = begun.value;
    const { title, subject } = await titleOf(tx, document_id, sender_id, at);
    const recipient = await shortNameOn(tx, actor.organisationId, at);
    const notice = {
      kind: 'deliveries.refused',
      organisationId: sender_id,
      subjectId: deliveryId,
      path: DELIVERY_PATHS.delivery(deliveryId),
      data: { title, subject, recipient, reason: reason.slice(0, 200) },
    };
    await notifyClerks(tx, [notice], at);
    return ok({ deliveryId });
  },
});
