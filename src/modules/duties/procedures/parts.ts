import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { type Citation, parseCitation } from '#law/citation.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { insertDuties, type WholeDuty } from '../give.ts';
import { GIVING_ROLES, IsoDate } from '../model.ts';
import { begin, mayAct, move } from '../policy.ts';
import { Receivers, receiversOf } from '../receivers.ts';
import type { Duty } from '../store.ts';
import { TOPICS } from '../topics.ts';
import { DutyOutcome } from './output.ts';

const Work = {
  title: z.string().trim().min(1).max(300),
  detail: z.string().trim().max(8000).optional(),
  dueOn: IsoDate.optional(),
} as const;

/**
 * The holder's head or a reviewer passes a part of a duty down to units under it, hundreds in one act. Without a date of
 * its own a part is due with the whole; a later one needs a reason. Units that have an open part of the same title are
 * left out. Refusals: `duties.wrong-state`, `duties.later-than-whole`, `duties.due-in-the-past`, `duties.nobody-chosen`,
 * `duties.nobody-under-you`, `duties.not-under-you`, `duties.all-have-it`.
 */
export const passDown = procedure({
  name: 'duties.pass-down',
  title: { vi: 'Giao tiếp cho cấp dưới', en: 'Pass down to units below' },
  access: mayAct('pass-down'),
  input: z.strictObject({
    dutyId: z.uuid(),
    ...Work,
    /** Why the part is due later than the whole. */
    dueReason: z.string().trim().max(400).optional(),
    ...Receivers,
  }),
  output: DutyOutcome.extend({ count: z.int(), leftOut: z.int() }),
  journal: { subjects: ({ dutyId }) => [dutyId] },
  handle: async (context) => {
    const begun = await begin(context, 'pass-down');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const [whole, today] = [begun.value, clock.today().toString()];
    const dueOn = input.dueOn ?? whole.due_on;
    const date = checkDate({ dueOn, today, whole, reason: input.dueReason });
    if (!date.ok) return date;
    const chosen = await receiversOf(tx, actor.organisationId, input, today);
    if (!chosen.ok) return chosen;
    const holderIds = await withoutPart(tx, whole.id, input.title, chosen.value);
    if (holderIds.length === 0) return err({ type: 'duties.all-have-it' });
    await letReadDocument(tx, whole.document_id, holderIds);
    const line = {
      ...lineOf(whole),
      title: input.title,
      detail: input.detail ?? whole.detail,
      dueOn,
      holderIds,
    };
    await insertDuties(
      tx,
      {
        documentId: whole.document_id,
        assignerId: actor.organisationId,
        personId: actor.personId,
        at: toDate(clock.now()),
        lines: [{ ...line, dueBasis: dueBasisOf(input, whole) }],
      },
      wholeOf(whole),
    );
    const outcome = await move(context, whole, 'pass-down', {
      event: whole.state === 'in-progress' ? null : 'started',
    });
    return ok({ ...outcome, count: holderIds.length, leftOut: chosen.value.length - holderIds.length });
  },
});

interface DateOfPart {
  readonly dueOn: string | null;
  readonly today: string;
  readonly whole: Pick<Duty, 'due_on'>;
  readonly reason: string | undefined;
}

function checkDate({ dueOn, today, whole, reason }: DateOfPart): Result<undefined, Refusal> {
  if (dueOn !== null && dueOn < today && dueOn !== whole.due_on) {
    return err({ type: 'duties.due-in-the-past', field: 'dueOn' });
  }
  const isLater = whole.due_on !== null && (dueOn === null || dueOn > whole.due_on);
  return isLater && !reason ? err({ type: 'duties.later-than-whole', field: 'dueReason' }) : ok();
}

function dueBasisOf(input: { dueOn?: string | undefined; dueReason?: string | undefined }, whole: Duty) {
  if (input.dueReason) return input.dueReason;
  return input.dueOn === undefined || input.dueOn === whole.due_on ? whole.due_basis : null;
}

function lineOf(whole: Duty) {
  const { assignment_id, item_label, topic, basis } = whole;
  return { assignmentId: assignment_id, itemLabel: item_label, topic, basis };
}

function wholeOf(whole: Duty): WholeDuty {
  const { id, givers, document_id, item_label } = whole;
  return { id, givers, documentId: document_id, itemLabel: item_label };
}

async function withoutPart(
  tx: Tx,
  wholeId: string,
  title: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from unnest(${[...ids]}::uuid[]) as r(id) where not exists (
      select from duty d
      where d.parent_id = ${wholeId}::uuid and d.holder_id = r.id and d.title = ${title} and d.closed_at is null)
  `.execute(tx);
  return rows.map((row) => row.id);
}

/** Who is given a part may read the document on which it rests, and what travels inside it (decision 0004). */
async function letReadDocument(tx: Tx, documentId: string | null, unitIds: readonly string[]): Promise<void> {
  if (documentId === null) return;
  await sql`
    insert into document_reader (document_id, unit_id)
    select document_id, unit_id
    from (select ${documentId}::uuid as document_id
          union select carried_id from document_carriage where carrier_id = ${documentId}::uuid) d,
      unnest(${[...unitIds]}::uuid[]) unit_id
    on conflict do nothing
  `.execute(tx);
}

/**
 * A unit gives units under it a duty that rests on a statute's article, without a document. Refusals:
 * `duties.not-a-citation`, `duties.due-in-the-past`, and those of who is meant (see `duties.pass-down`).
 */
export const giveOwn = procedure({
  name: 'duties.give-own',
  title: { vi: 'Giao nhiệm vụ theo luật', en: 'Give a duty on a statute' },
  access: ownOrganisation(...GIVING_ROLES),
  input: z.strictObject({
    ...Work,
    topic: z.enum(TOPICS),
    /** The rule on which it rests, as people write it: "Luật 10/2022/QH15, Điều 11". */
    basis: z.string().trim().min(1).max(200),
    dueBasis: z.string().trim().max(400).optional(),
    ...Receivers,
  }),
  output: z.object({ count: z.int(), firstId: z.uuid() }),
  journal: { subjects: (_, { firstId }) => [firstId] },
  handle: async ({ tx, input, actor, clock }) => {
    const today = clock.today().toString();
    const basis = parseCitation(input.basis);
    if (!basis.ok) return err({ type: 'duties.not-a-citation', field: 'basis' });
    if (input.dueOn !== undefined && input.dueOn < today) {
      return err({ type: 'duties.due-in-the-past', field: 'dueOn' });
    }
    const chosen = await receiversOf(tx, actor.organisationId, input, today);
    if (!chosen.ok) return chosen;
    const { ids } = await insertDuties(
      tx,
      {
        documentId: null,
        assignerId: actor.organisationId,
        personId: actor.personId,
        at: toDate(clock.now()),
        lines: [ownLine(input, basis.value, chosen.value)],
      },
      null,
    );
    const [firstId = ''] = ids;
    return ok({ count: ids.length, firstId });
  },
});

function ownLine(
  input: {
    title: string;
    detail?: string | undefined;
    topic: string;
    dueOn?: string | undefined;
    dueBasis?: string | undefined;
  },
  basis: Citation,
  holderIds: readonly string[],
) {
  return {
    assignmentId: null,
    itemLabel: null,
    title: input.title,
    detail: input.detail ?? null,
    topic: input.topic,
    dueOn: input.dueOn ?? null,
    dueBasis: input.dueBasis ?? null,
    basis: [basis],
    holderIds,
  };
}
