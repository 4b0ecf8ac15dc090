import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { writeEvents } from '../events.ts';
import { CALL_ACTS, CALL_STATES, CALL_TRANSITIONS, type CallState, Reason } from '../model.ts';
import { tellUnsent } from '../notices.ts';
import { mayDirectCall, mayFollowCall } from '../policy.ts';
import { lockCall, setCallState } from '../store/calls.ts';
import { unsentOf } from '../store/lists.ts';

/**
 * Ends a call: closed, it takes no more reports; opened again, it does; withdrawn with a reason, everything under it
 * stops, also what was passed on, and what was sent stays readable.
 */
export const direct = procedure({
  name: 'reports.end-call',
  title: {
    vi: 'Chốt, mở lại hoặc thu hồi yêu cầu báo cáo',
    en: 'Close, reopen or withdraw a call for reports',
  },
  access: mayDirectCall,
  input: z.strictObject({
    callId: z.uuid(),
    version: z.int().positive(),
    act: z.enum(CALL_ACTS),
    reason: Reason.optional(),
  }),
  output: z.object({ callId: z.uuid(), state: z.enum(CALL_STATES) }),
  journal: { subjects: ({ callId }) => [callId], personal: ['reason'] },
  async handle({ input, tx }) {
    const call = await lockCall(tx, input.callId);
    if (call === undefined) return err({ type: 'not-found' });
    if (call.version !== input.version) return err({ type: 'conflict' });
    const { from, to } = CALL_TRANSITIONS[input.act];
    if (!(from as readonly CallState[]).includes(call.state)) return err({ type: 'reports.call-state' });
    if (to === 'withdrawn' && input.reason === undefined)
      return err({
        type: 'invalid-input',
        field: 'reason',
        issues: [{ field: 'reason', code: 'missing' }],
      });
    await setCallState(tx, call.id, { state: to, reason: input.reason ?? null });
    return ok({ callId: call.id, state: to });
  },
});

/** Reminds those who have not sent their report: all of a call or one of them, each at most once a day. */
export const remind = procedure({
  name: 'reports.remind',
  title: { vi: 'Nhắc đơn vị chưa gửi báo cáo', en: 'Remind units that have not reported' },
  access: mayFollowCall,
  input: z.strictObject({ callId: z.uuid(), reportId: z.uuid().optional() }),
  output: z.object({ callId: z.uuid(), reminded: z.int() }),
  journal: { subjects: ({ callId }) => [callId] },
  async handle({ input, tx, actor, clock }) {
    const call = await lockCall(tx, input.callId);
    if (call === undefined) return err({ type: 'not-found' });
    if (call.state !== 'open') return err({ type: 'reports.call-closed' });
    const unsent = await unsentOf(tx, call.id);
    const wanted = unsent.filter(({ id }) => input.reportId === undefined || id === input.reportId);
    if (wanted.length === 0) return err({ type: 'reports.nobody-to-remind' });
    const at = toDate(clock.now());
    await tellUnsent(tx, { call, reports: wanted, today: clock.today().toString(), at });
    const ids = wanted.map(({ id }) => id);
    const event = { kind: 'reminded' as const, at, unitId: actor.organisationId, personId: actor.personId };
    await writeEvents(tx, ids, event);
    return ok({ callId: call.id, reminded: wanted.length });
  },
});
