import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { notify } from '#modules/notifications/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DutyId } from '../model.ts';
import { noticeOf } from '../notices.ts';
import { begin, mayAct, move } from '../policy.ts';
import { DutyOutcome, dutySubject } from './output.ts';

/** The holder's clerk or head takes note of a duty. Refusal: `duties.wrong-state`. */
export const receive = procedure({
  name: 'duties.receive',
  title: { vi: 'Nhận nhiệm vụ', en: 'Receive a duty' },
  access: mayAct('receive'),
  input: DutyId,
  output: DutyOutcome,
  journal: dutySubject,
  handle: async (context) => {
    const begun = await begin(context, 'receive');
    return begun.ok ? ok(await move(context, begun.value, 'receive', { event: 'received' })) : begun;
  },
});

/**
 * The head or a reviewer of the holder gives a duty to a person of his own organisation, or to another one later.
 * Refusals: `duties.wrong-state`, `duties.not-of-organisation`.
 */
export const assign = procedure({
  name: 'duties.assign',
  title: { vi: 'Giao cho chuyên viên', en: 'Assign to an officer' },
  access: mayAct('assign'),
  input: z.strictObject({
    dutyId: z.uuid(),
    officerId: z.uuid(),
    note: z.string().trim().max(2000).optional(),
  }),
  output: DutyOutcome,
  journal: { ...dutySubject, personal: ['note'] },
  handle: async (context) => {
    const begun = await begin(context, 'assign');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const people = await officersOf(tx, actor.organisationId, clock.today().toString());
    if (!people.some((person) => person.id === input.officerId)) {
      return err({ type: 'duties.not-of-organisation', field: 'officerId' });
    }
    const duty = begun.value;
    const outcome = await move(context, duty, 'assign', {
      event: 'assigned',
      note: input.note ?? null,
      officer_id: input.officerId,
    });
    const notice = noticeOf(duty, actor.organisationId, 'duties.assigned');
    await notify(tx, [{ ...notice, personId: input.officerId }], toDate(clock.now()));
    return ok(outcome);
  },
});

/** The officer begins to work. Refusals: `duties.wrong-state`, `duties.not-your-duty`. */
export const start = procedure({
  name: 'duties.start',
  title: { vi: 'Bắt đầu thực hiện', en: 'Start the work' },
  access: mayAct('start'),
  input: DutyId,
  output: DutyOutcome,
  journal: dutySubject,
  handle: async (context) => {
    const begun = await begin(context, 'start');
    return begun.ok ? ok(await move(context, begun.value, 'start', { event: 'started' })) : begun;
  },
});

/** Who can be given a duty in an organisation on a day: everyone who works there, officers first. */
export async function officersOf(
  tx: Tx,
  organisationId: string,
  on: string,
): Promise<readonly { id: string; name: string; title: string }[]> {
  const { rows } = await sql<{ id: string; name: string; title: string }>`
    select distinct on (o.place, p.full_name collate vietnamese, p.id) p.id, p.full_name as name, o.title
    from (
      select person_id, title, array_position(array['officer', 'reviewer', 'head', 'clerk'], role) as place
      from position where organisation_id = ${organisationId}::uuid and during @> ${on}::date and role <> 'administrator'
    ) o join person p on p.id = o.person_id
    order by o.place, p.full_name collate vietnamese, p.id
  `.execute(tx);
  return rows;
}
