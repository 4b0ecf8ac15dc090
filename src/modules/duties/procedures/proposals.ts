import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { notifyRoles } from '#modules/notifications/index.ts';
import { ancestorsOf, isUnder } from '#modules/units/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { parties } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { writeEvents } from '../events.ts';
import { ANSWERING_ROLES, DutyId, IsoDate } from '../model.ts';
import { noticeOf, tellHolder } from '../notices.ts';
import { begin, mayAct, move } from '../policy.ts';
import { type Duty, dutyById } from '../store.ts';
import { DutyOutcome } from './output.ts';

const Question = z.string().trim().min(1).max(8000);

/**
 * The holder puts a question beyond its competence (đề xuất vượt thẩm quyền) to the assigner; the duty goes on. Refusals:
 * `duties.wrong-state`, `duties.due-in-the-past`.
 */
export const propose = procedure({
  name: 'duties.propose',
  title: { vi: 'Đề xuất vượt thẩm quyền', en: 'Put a question beyond competence' },
  access: mayAct('propose'),
  input: DutyId.extend({ question: Question, answerBy: IsoDate.optional() }),
  output: DutyOutcome.extend({ proposalId: z.uuid() }),
  journal: { subjects: ({ dutyId }, { proposalId }) => [dutyId, proposalId], personal: ['question'] },
  handle: async (context) => {
    const begun = await begin(context, 'propose');
    if (!begun.ok) return begun;
    const { tx, input, actor, clock } = context;
    const duty = begun.value;
    if (input.answerBy !== undefined && input.answerBy < clock.today().toString()) {
      return err({ type: 'duties.due-in-the-past', field: 'answerBy' });
    }
    const proposalId = uuidv7();
    const at = toDate(clock.now());
    await tx
      .insertInto('proposal')
      .values({
        id: proposalId,
        first_id: proposalId,
        duty_id: duty.id,
        asker_id: actor.organisationId,
        from_id: actor.organisationId,
        to_id: duty.assigner_id,
        question: input.question,
        state: 'asked',
        asked_by: actor.personId,
        asked_at: at,
        answer_by: input.answerBy ?? null,
      })
      .execute();
    await notifyRoles(tx, ANSWERING_ROLES, [noticeOf(duty, duty.assigner_id, 'duties.proposed')], at);
    return ok({ ...(await move(context, duty, 'propose', { event: 'proposed' })), proposalId });
  },
});

const ProposalId = z.strictObject({ proposalId: z.uuid() });
const ProposalOutcome = z.object({ proposalId: z.uuid(), dutyId: z.uuid() });

/** Persons of the unit to which the proposal was put. */
const addressee = parties<{ proposalId: string }>(
  async ({ tx, input }) => {
    const row = await tx
      .selectFrom('proposal')
      .select('to_id')
      .where('id', '=', input.proposalId)
      .executeTakeFirst();
    return row === undefined ? null : { addressee: row.to_id };
  },
  { addressee: ANSWERING_ROLES },
);

/** Answers a proposal; the answer reaches whoever asked first. Refusal: `duties.proposal-closed`. */
export const answerProposal = procedure({
  name: 'duties.answer-proposal',
  title: { vi: 'Trả lời đề xuất', en: 'Answer a proposal' },
  access: addressee,
  input: ProposalId.extend({ answer: Question }),
  output: ProposalOutcome,
  journal: { subjects: ({ proposalId }, { dutyId }) => [proposalId, dutyId], personal: ['answer'] },
  handle: async (context) => {
    const opened = await openProposal(context);
    if (!opened.ok) return opened;
    const { tx, input, actor, clock } = context;
    const at = toDate(clock.now());
    await tx
      .updateTable('proposal')
      .set({ state: 'answered', answer: input.answer, answered_by: actor.personId, answered_at: at })
      .where('id', '=', input.proposalId)
      .execute();
    const { duty, proposal } = opened.value;
    await writeEvents(tx, [duty.id], { kind: 'answered', at, personId: actor.personId });
    await tellHolder(tx, duty, 'duties.answered', at);
    if (proposal.from_id !== proposal.asker_id) {
      await notifyRoles(tx, ['reviewer', 'head'], [noticeOf(duty, proposal.from_id, 'duties.answered')], at);
    }
    return ok({ proposalId: input.proposalId, dutyId: duty.id });
  },
});

/**
 * Puts a proposal one level higher with the same question: to who gave the whole of the duty, or else to the body above
 * the own one. The chain is kept. Refusals: `duties.proposal-closed`, `duties.nobody-above`.
 */
export const forwardProposal = procedure({
  name: 'duties.forward-proposal',
  title: { vi: 'Chuyển đề xuất lên cấp trên', en: 'Forward a proposal to the level above' },
  access: addressee,
  input: ProposalId.extend({ opinion: z.string().trim().max(4000).optional() }),
  output: ProposalOutcome,
  journal: { subjects: ({ proposalId }, { dutyId }) => [proposalId, dutyId], personal: ['opinion'] },
  handle: async (context) => {
    const opened = await openProposal(context);
    if (!opened.ok) return opened;
    const { tx, input, actor, clock } = context;
    const { duty, proposal } = opened.value;
    const above = await levelAbove(tx, duty, actor.organisationId, clock.today().toString());
    if (above === null) return err({ type: 'duties.nobody-above' });
    const at = toDate(clock.now());
    const proposalId = uuidv7();
    await tx.updateTable('proposal').set({ state: 'forwarded' }).where('id', '=', proposal.id).execute();
    await tx
      .insertInto('proposal')
      .values({
        id: proposalId,
        first_id: proposal.first_id,
        forwarded_from: proposal.id,
        duty_id: duty.id,
        asker_id: proposal.asker_id,
        from_id: actor.organisationId,
        to_id: above,
        question: withOpinion(proposal.question, input.opinion),
        state: 'asked',
        asked_by: actor.personId,
        asked_at: at,
        answer_by: proposal.answer_by,
      })
      .execute();
    await writeEvents(tx, [duty.id], { kind: 'forwarded', at, personId: actor.personId });
    await notifyRoles(tx, ANSWERING_ROLES, [noticeOf(duty, above, 'duties.proposed')], at);
    return ok({ proposalId, dutyId: duty.id });
  },
});

function withOpinion(question: string, opinion: string | undefined): string {
  return opinion ? `${question}\n\n— ${opinion}`.slice(0, 8000) : question;
}

/** The proposal, locked, while it waits for its addressee. */
async function openProposal({
  tx,
  input,
  actor,
}: Pick<HandlerContext<{ proposalId: string }>, 'tx' | 'input' | 'actor'>): Promise<
  Result<{ duty: Duty; proposal: ProposalRow }, Refusal>
> {
  const proposal = await tx
    .selectFrom('proposal')
    .select(['id', 'first_id', 'duty_id', 'asker_id', 'from_id', 'question', 'answer_by', 'state', 'to_id'])
    .where('id', '=', input.proposalId)
    .forUpdate()
    .executeTakeFirst();
  if (proposal === undefined || proposal.to_id !== actor.organisationId)
    return err({ type: 'not-permitted' });
  if (proposal.state !== 'asked') return err({ type: 'duties.proposal-closed' });
  return ok({ duty: assertDefined(await dutyById(tx, proposal.duty_id), 'duty of a proposal'), proposal });
}

interface ProposalRow {
  readonly id: string;
  readonly first_id: string;
  readonly asker_id: string;
  readonly from_id: string;
  readonly question: string;
  readonly answer_by: string | null;
}

/** Who gave the whole of which the own duty is a part, else the nearest body above the own one and above the holder. */
async function levelAbove(tx: Tx, duty: Duty, own: string, on: string): Promise<string | null> {
  const giver = duty.givers[duty.givers.lastIndexOf(own) - 1];
  if (giver !== undefined) return giver;
  const nearest = (await ancestorsOf(tx, own, on))
    .filter((unit) => unit.class === 'organisation' && unit.exists)
    .sort((a, b) => LINES.indexOf(a.by) - LINES.indexOf(b.by) || a.distance - b.distance);
  for (const { id } of nearest) if (await isUnder(tx, duty.holder_id, id, on)) return id;
  return null;
}

/** A body asks the one that it belongs to before the one that guides it. */
const LINES = ['state', 'party', 'front', 'guidance', 'territory'];
