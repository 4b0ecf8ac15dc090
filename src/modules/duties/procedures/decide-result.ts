import type { UpdateObject } from 'kysely';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { notify, notifyRoles } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DutyId, Reason } from '../model.ts';
import { noticeOf, tellHolder } from '../notices.ts';
import { begin, dateOf, mayAct, move } from '../policy.ts';
import { latestResult, type StoredResult } from '../results.ts';
import type { Duty } from '../store.ts';
import { DutyOutcome, dutySubject } from './output.ts';

/** The officer puts the result before the head. Refusals: `duties.wrong-state`, `duties.not-your-duty`, `duties.no-result`. */
export const submitResult = procedure({
  name: 'duties.submit-result',
  title: { vi: 'Trình kết quả', en: 'Submit the result' },
  access: mayAct('submit-result'),
  input: DutyId,
  output: DutyOutcome,
  journal: dutySubject,
  handle: async (context) => {
    const begun = await begin(context, 'submit-result');
    if (!begun.ok) return begun;
    const { tx, actor, clock } = context;
    const result = await latestResult(tx, begun.value.id);
    if (result?.state !== 'draft') return err({ type: 'duties.no-result' });
    await setResult(tx, result, { state: 'submitted' });
    const notice = noticeOf(begun.value, actor.organisationId, 'duties.submitted');
    await notifyRoles(tx, ['head'], [notice], toDate(clock.now()));
    return ok(await move(context, begun.value, 'submit-result', { event: 'submitted' }));
  },
});

/** The head approves the result, which is then reported to the assigner. Refusals: `duties.wrong-state`, `duties.no-result`. */
export const approveResult = procedure({
  name: 'duties.approve-result',
  title: { vi: 'Duyệt và gửi kết quả', en: 'Approve and send the result' },
  access: mayAct('approve-result'),
  input: DutyId,
  output: DutyOutcome,
  journal: dutySubject,
  handle: async (context) => {
    const decided = await decide(context, 'approve-result', 'submitted');
    if (!decided.ok) return decided;
    const { duty, result } = decided.value;
    const { tx, actor, clock } = context;
    const at = toDate(clock.now());
    await setResult(tx, result, { state: 'sent', approved_by: actor.personId, sent_at: at });
    await notifyRoles(tx, ['officer'], [reportedNotice(duty, at)], at);
    return ok(await move(context, duty, 'approve-result', { event: 'reported', returned: false }));
  },
});

/** One notice a day for all the reports on what was given together. */
function reportedNotice(duty: Duty, at: Date) {
  const together = duty.parent_id ?? duty.assignment_id ?? duty.id;
  return {
    ...noticeOf(duty, duty.assigner_id, 'duties.reported'),
    once: `duties.reported:${together}:${dateOf(at)}`,
  };
}

/** The head gives the result back to the officer with a reason. Refusals: `duties.wrong-state`, `duties.no-result`. */
export const sendBack = procedure({
  name: 'duties.send-back',
  title: { vi: 'Trả lại chuyên viên', en: 'Send back to the officer' },
  access: mayAct('send-back'),
  input: DutyId.extend({ reason: Reason }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const decided = await decide(context, 'send-back', 'submitted');
    if (!decided.ok) return decided;
    const { duty, result } = decided.value;
    const { tx, input, clock } = context;
    await setResult(tx, result, { state: 'draft', version: result.version + 1 });
    if (duty.officer_id !== null) {
      const notice = noticeOf(duty, duty.holder_id, 'duties.sent-back');
      await notify(tx, [{ ...notice, personId: duty.officer_id }], toDate(clock.now()));
    }
    return ok(await move(context, duty, 'send-back', { event: 'sent-back', note: input.reason }));
  },
});

/** The assigner accepts the result; the duty is done. Refusals: `duties.wrong-state`, `duties.no-result`. */
export const accept = procedure({
  name: 'duties.accept',
  title: { vi: 'Chấp nhận kết quả', en: 'Accept the result' },
  access: mayAct('accept'),
  input: DutyId.extend({ note: z.string().trim().max(2000).optional() }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['note'] },
  handle: async (context) => {
    const decided = await decide(context, 'accept', 'sent');
    if (!decided.ok) return decided;
    const { duty, result } = decided.value;
    const { tx, input, actor, clock } = context;
    const at = toDate(clock.now());
    const note = input.note ?? null;
    await setResult(tx, result, {
      state: 'accepted',
      decided_by: actor.personId,
      decided_at: at,
      reason: note,
    });
    await tellHolder(tx, duty, 'duties.accepted', at);
    return ok(await move(context, duty, 'accept', { event: 'accepted', note, closed_at: at }));
  },
});

/** The assigner returns the result with a reason; the holder writes another. Refusals: `duties.wrong-state`, `duties.no-result`. */
export const returnResult = procedure({
  name: 'duties.return',
  title: { vi: 'Trả lại kết quả', en: 'Return the result' },
  access: mayAct('return'),
  input: DutyId.extend({ reason: Reason }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const decided = await decide(context, 'return', 'sent');
    if (!decided.ok) return decided;
    const { duty, result } = decided.value;
    const { tx, input, actor, clock } = context;
    const at = toDate(clock.now());
    const { reason } = input;
    await setResult(tx, result, { state: 'returned', decided_by: actor.personId, decided_at: at, reason });
    await tellHolder(tx, duty, 'duties.returned', at);
    return ok(await move(context, duty, 'return', { event: 'returned', note: reason, returned: true }));
  },
});

/** Begins a decision on the newest result, which stands in the state it must have. */
async function decide(
  context: Pick<HandlerContext<{ dutyId: string }>, 'tx' | 'input' | 'actor'>,
  act: 'approve-result' | 'send-back' | 'accept' | 'return',
  state: StoredResult['state'],
): Promise<Result<{ duty: Duty; result: StoredResult }, Refusal>> {
  const begun = await begin(context, act);
  if (!begun.ok) return begun;
  const result = await latestResult(context.tx, begun.value.id);
  return result?.state === state ? ok({ duty: begun.value, result }) : err({ type: 'duties.no-result' });
}

async function setResult(
  tx: Tx,
  result: StoredResult,
  change: Omit<UpdateObject<Tables, 'duty_result'>, 'id'>,
): Promise<void> {
  await tx.updateTable('duty_result').set(change).where('id', '=', result.id).execute();
}
