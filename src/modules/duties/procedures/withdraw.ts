import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DutyId, Reason } from '../model.ts';
import { begin, mayAct } from '../policy.ts';
import { withdrawDuties } from '../withdrawal.ts';
import { DutyOutcome, dutySubject } from './output.ts';

/** The assigner takes a duty back with a reason; all open parts of it go along. Refusal: `duties.wrong-state`. */
export const withdraw = procedure({
  name: 'duties.withdraw',
  title: { vi: 'Thu hồi nhiệm vụ', en: 'Withdraw a duty' },
  access: mayAct('withdraw'),
  input: DutyId.extend({ reason: Reason }),
  output: DutyOutcome.extend({ count: z.int() }),
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const begun = await begin(context, 'withdraw');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const count = await withdrawDuties(tx, [input.dutyId], {
      reason: input.reason,
      at: toDate(clock.now()),
      personId: actor.personId,
    });
    return ok({ dutyId: input.dutyId, state: 'withdrawn' as const, count });
  },
});
