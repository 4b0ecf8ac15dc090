import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { unitView } from '#modules/units/index.ts';
import { toDate } from '#platform/clock.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { departuresOf } from '../compose.ts';
import { DRAFT_STATES, DraftRef, type DraftVerb, rolesOf, type Transition } from '../model.ts';
import { tellNext } from '../notices.ts';
import { openForStep } from '../policy.ts';
import { assignmentsOf } from '../store/assignments.ts';
import {
  addresseesOf,
  type Draft,
  type StateChange,
  setDraftState,
  writeDraftEvent,
} from '../store/drafts.ts';
import { subjectDraft } from './change.ts';
import { refuseEnded } from './recipients.ts';

const Reason = z.string().trim().min(1).max(2000);
const StepOutput = DraftRef.extend({ state: z.enum(DRAFT_STATES) });
type StepOutput = z.output<typeof StepOutput>;
type StepContext = HandlerContext<{ draftId: string; version: number; reason?: string }>;

/** Takes the draft one step along the table: what `prepare` answers goes with the new state. */
async function step(
  context: StepContext,
  verb: DraftVerb,
  prepare: (draft: Draft, way: Transition) => Promise<Result<Partial<StateChange>, Refusal>>,
): Promise<Result<StepOutput, Refusal>> {
  const { tx, input, actor, clock } = context;
  const opened = await openForStep(context, { ...input, verb });
  if (!opened.ok) return opened;
  const { draft, way } = opened.value;
  const prepared = await prepare(draft, way);
  if (!prepared.ok) return prepared;
  const at = toDate(clock.now());
  await setDraftState(tx, draft.id, { ...prepared.value, state: way.to, at });
  await writeDraftEvent(tx, {
    draftId: draft.id,
    kind: verb,
    version: draft.version,
    personId: actor.personId,
    at,
    note: input.reason ?? null,
  });
  await tellNext(tx, { draft, to: way.to, at, reason: input.reason });
  return ok({ draftId: draft.id, version: draft.version, state: way.to });
}

const nothingMore = async () => ok({});

/**
 * Submits a draft: to the division's reviewer, or straight to the head where there is none but the drafter. Refused
 * while the form demands a correction, an assignment is not confirmed, or there is nobody to send it to.
 */
export const submitDraft = procedure({
  name: 'directives.submit',
  title: { vi: 'Trình dự thảo', en: 'Submit a draft' },
  basis: [cite('30/2020/NĐ-CP', { article: 8 })],
  access: ownOrganisation(...rolesOf('submit')),
  input: DraftRef,
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) =>
    step(context, 'submit', async (draft) => {
      const ready = await checkReady(context, draft);
      return ready.ok ? ok({ returnedReason: null }) : ready;
    }),
});

async function checkReady(
  { tx, clock }: Pick<StepContext, 'tx' | 'clock'>,
  draft: Draft,
): Promise<Result<undefined, Refusal>> {
  const on = clock.today();
  const organisation = await unitView(tx, draft.organisationId, on.toString());
  const style = organisation?.line ?? draft.content.style;
  const musts = departuresOf(draft.content, { style, on }).filter(({ severity }) => severity === 'must');
  if (musts.length > 0) return err({ type: 'directives.must-depart', data: { count: musts.length } });
  const addressees = await addresseesOf(tx, draft.id);
  if (addressees.length === 0) return err({ type: 'directives.no-addressees' });
  const ended = await refuseEnded(
    tx,
    addressees.map((one) => one.unitId),
    on.toString(),
  );
  return ended.ok ? checkConfirmed({ tx }, draft) : ended;
}

/** Every assignment is confirmed or dropped, and every confirmed one has somebody to do it. */
export async function checkConfirmed(
  { tx }: Pick<StepContext, 'tx'>,
  draft: Draft,
): Promise<Result<undefined, Refusal>> {
  const assignments = await assignmentsOf(tx, draft.id);
  const open = assignments.filter((one) => one.state === 'proposed').length;
  if (open > 0) return err({ type: 'directives.unconfirmed', data: { count: open } });
  const idle = assignments.find((one) => one.state === 'confirmed' && one.holderIds.length === 0);
  return idle === undefined ? ok() : err({ type: 'directives.no-holder', data: { title: idle.title } });
}

/** The division's reviewer passes a draft on to the head. */
export const review = procedure({
  name: 'directives.review',
  title: { vi: 'Thẩm định, trình lãnh đạo ký', en: 'Review and pass on to the head' },
  access: ownOrganisation(...rolesOf('review')),
  input: DraftRef,
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) => step(context, 'review', async () => ok({ reviewerId: context.actor.personId })),
});

/** The head approves a draft for issue: this version of it and no other. Who approves is the signer. */
export const approve = procedure({
  name: 'directives.approve',
  title: { vi: 'Duyệt, ký ban hành', en: 'Approve for issue' },
  access: ownOrganisation(...rolesOf('approve')),
  input: DraftRef,
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) =>
    step(context, 'approve', async (draft) => {
      const signerId = context.actor.personId;
      if (draft.signerId !== null && draft.signerId !== signerId)
        return err({ type: 'directives.not-signer' });
      return ok({ signerId, approvedVersion: draft.version });
    }),
});

/** Reviewer, head or clerk send a draft back to its drafter with a reason. */
export const returnDraft = procedure({
  name: 'directives.return',
  title: { vi: 'Trả lại dự thảo', en: 'Return a draft' },
  access: ownOrganisation(...rolesOf('return')),
  input: DraftRef.extend({ reason: Reason }),
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) =>
    step(context, 'return', async () => ok({ returnedReason: context.input.reason, approvedVersion: null })),
});

/** The drafter's side takes a submitted draft back to change it. */
export const takeBack = procedure({
  name: 'directives.take-back',
  title: { vi: 'Rút lại dự thảo để sửa', en: 'Take a draft back' },
  access: ownOrganisation(...rolesOf('take-back')),
  input: DraftRef,
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) => step(context, 'take-back', nothingMore),
});

/** Gives a draft up; it stays readable. */
export const abandon = procedure({
  name: 'directives.abandon',
  title: { vi: 'Bỏ dự thảo', en: 'Give a draft up' },
  access: ownOrganisation(...rolesOf('abandon')),
  input: DraftRef.extend({ reason: Reason }),
  output: StepOutput,
  journal: subjectDraft,
  handle: (context) => step(context, 'abandon', nothingMore),
});
