import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { passing, tellOfficer } from '../passing.ts';
import { begin, distributes, keepsRegister } from '../policy.ts';
import { contentOf } from '../store.ts';

/**
 * Puts away what came in and is not to be registered: a wrong file, an advertisement. It keeps its row and its reason.
 * Refusals: `incoming.already-registered`, `incoming.wrong-state`, `conflict`.
 */
export const discard = procedure({
  name: 'incoming.discard',
  title: { vi: 'Bỏ văn bản đến chưa đăng ký', en: 'Discard an incoming document that is not registered' },
  access: keepsRegister,
  input: z.strictObject({
    incomingId: z.uuid(),
    version: z.int().positive(),
    reason: z.string().trim().min(3).max(1000),
  }),
  output: z.object({ incomingId: z.uuid() }),
  journal: { subjects: ({ incomingId }) => [incomingId], personal: ['reason'] },
  async handle({ tx, input }) {
    const begun = await begin(tx, input, 'discard');
    if (!begun.ok) return begun;
    await tx
      .updateTable('incoming')
      .set({ carried_in: null })
      .where('carried_in', '=', input.incomingId)
      .execute();
    await tx
      .updateTable('incoming')
      .set({ state: 'discarded', discard_reason: input.reason, version: begun.value.version + 1 })
      .where('id', '=', input.incomingId)
      .execute();
    return ok({ incomingId: input.incomingId });
  },
});

/**
 * Passes a registered document to a division or an officer of the own organisation, who is told; again passes it on
 * anew. Refusals: `incoming.not-here`, `incoming.nobody-named`, `incoming.wrong-state`. Source: the register's columns
 * "unit or person receiving" and "date passed" (30/2020/NĐ-CP Annex IV).
 */
export const passOn = procedure({
  name: 'incoming.pass-on',
  title: { vi: 'Chuyển văn bản đến', en: 'Pass an incoming document on' },
  basis: [cite('30/2020/NĐ-CP', { annex: 'IV' })],
  access: distributes,
  input: z.strictObject({
    incomingId: z.uuid(),
    passedTo: z.string().trim().max(200).optional(),
    officerId: z.uuid().optional(),
  }),
  output: z.object({ incomingId: z.uuid() }),
  journal: { subjects: ({ incomingId }) => [incomingId], personal: ['passedTo'] },
  async handle(context) {
    const { tx, input } = context;
    const begun = await begin(tx, input, 'pass-on');
    if (!begun.ok) return begun;
    if (input.passedTo === undefined && input.officerId === undefined) {
      return err({ type: 'incoming.nobody-named', field: 'passedTo' });
    }
    const passed = await passing(context, input);
    if (!passed.ok) return passed;
    await tx.updateTable('incoming').set(passed.value).where('id', '=', input.incomingId).execute();
    await tellOfficer(
      context,
      input.incomingId,
      assertDefined(contentOf(begun.value), 'content of a registered document'),
    );
    return ok({ incomingId: input.incomingId });
  },
});
