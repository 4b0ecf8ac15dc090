import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { notifyRoles } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DutyId, IsoDate, Reason } from '../model.ts';
import { noticeOf, tellHolder } from '../notices.ts';
import { begin, mayAct, move } from '../policy.ts';
import { dutyById } from '../store.ts';
import { DutyOutcome, dutySubject } from './output.ts';

/**
 * The holder asks for a later date with a reason; one request at a time. Refusals: `duties.wrong-state`,
 * `duties.no-due-date`, `duties.not-later`, `duties.extension-waiting`.
 */
export const askExtension = procedure({
  name: 'duties.ask-extension',
  title: { vi: 'Xin gia hạn', en: 'Ask for an extension' },
  access: mayAct('ask-extension'),
  input: DutyId.extend({ dueOn: IsoDate, reason: Reason }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const begun = await begin(context, 'ask-extension');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const duty = begun.value;
    if (duty.due_on === null) return err({ type: 'duties.no-due-date' });
    const today = clock.today().toString();
    if (input.dueOn <= duty.due_on || input.dueOn < today)
      return err({ type: 'duties.not-later', field: 'dueOn' });
    if (await openExtension(tx, duty.id)) return err({ type: 'duties.extension-waiting' });
    const at = toDate(clock.now());
    await tx
      .insertInto('extension')
      .values({
        id: uuidv7(),
        duty_id: duty.id,
        was_due_on: duty.due_on,
        due_on: input.dueOn,
        reason: input.reason,
        state: 'asked',
        asked_by: actor.personId,
        asked_at: at,
      })
      .execute();
    const notice = noticeOf(duty, duty.assigner_id, 'duties.extension-asked');
    await notifyRoles(tx, ['reviewer', 'head'], [notice], at);
    return ok(await move(context, duty, 'ask-extension', { event: 'extension-asked', note: input.reason }));
  },
});

/**
 * The assigner grants the date asked for, or an earlier one of its own. Parts keep their dates: whoever passed them down
 * decides. A part that becomes due later than its whole needs a reason. Refusals: `duties.wrong-state`,
 * `duties.no-extension`, `duties.not-later`, `duties.later-than-whole`.
 */
export const grantExtension = procedure({
  name: 'duties.grant-extension',
  title: { vi: 'Đồng ý gia hạn', en: 'Grant an extension' },
  access: mayAct('grant-extension'),
  input: DutyId.extend({ dueOn: IsoDate.optional(), reason: z.string().trim().max(2000).optional() }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const begun = await begin(context, 'grant-extension');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const duty = begun.value;
    const asked = await openExtension(tx, duty.id);
    if (!asked) return err({ type: 'duties.no-extension' });
    const dueOn = input.dueOn ?? asked.due_on;
    if (duty.due_on !== null && dueOn <= duty.due_on)
      return err({ type: 'duties.not-later', field: 'dueOn' });
    const whole = duty.parent_id === null ? undefined : await dutyById(tx, duty.parent_id);
    const isLater = whole !== undefined && whole.due_on !== null && dueOn > whole.due_on;
    if (isLater && !input.reason) return err({ type: 'duties.later-than-whole', field: 'reason' });
    const at = toDate(clock.now());
    await tx
      .updateTable('extension')
      .set({
        state: 'granted',
        due_on: dueOn,
        decided_by: actor.personId,
        decided_at: at,
        decision_reason: input.reason ?? null,
      })
      .where('id', '=', asked.id)
      .execute();
    await tellHolder(tx, duty, 'duties.extension-granted', at);
    const event = { event: 'extension-granted', note: input.reason ?? null, due_on: dueOn } as const;
    return ok(await move(context, duty, 'grant-extension', event));
  },
});

/** The assigner refuses a later date with a reason. Refusals: `duties.wrong-state`, `duties.no-extension`. */
export const refuseExtension = procedure({
  name: 'duties.refuse-extension',
  title: { vi: 'Không đồng ý gia hạn', en: 'Refuse an extension' },
  access: mayAct('refuse-extension'),
  input: DutyId.extend({ reason: Reason }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['reason'] },
  handle: async (context) => {
    const begun = await begin(context, 'refuse-extension');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const asked = await openExtension(tx, begun.value.id);
    if (!asked) return err({ type: 'duties.no-extension' });
    const at = toDate(clock.now());
    await tx
      .updateTable('extension')
      .set({ state: 'refused', decided_by: actor.personId, decided_at: at, decision_reason: input.reason })
      .where('id', '=', asked.id)
      .execute();
    await tellHolder(tx, begun.value, 'duties.extension-refused', at);
    const event = { event: 'extension-refused', note: input.reason } as const;
    return ok(await move(context, begun.value, 'refuse-extension', event));
  },
});

async function openExtension(tx: Tx, dutyId: string) {
  return tx
    .selectFrom('extension')
    .select(['id', 'due_on'])
    .where('duty_id', '=', dutyId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
}
