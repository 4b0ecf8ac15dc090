import { err, ok, type Result } from '#basics/result.ts';
import type { Clock } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DRAFTERS, type DraftVerb, TRANSITIONS, type Transition } from './model.ts';
import { type Draft, hasOtherReviewer, lockDraft } from './store/drafts.ts';

/** Everybody of an organisation who works with its outgoing documents sees its drafts. */
export const DRAFT_READERS = ['clerk', 'officer', 'reviewer', 'head'] as const;

interface Wanted {
  readonly draftId: string;
  readonly version: number;
}

/**
 * The draft, locked, for a change of what it says: only while it is being drafted, and only in the version the person
 * saw. Refused `not-found`, `conflict`, `directives.wrong-state`.
 */
export async function openForChange(tx: Tx, wanted: Wanted): Promise<Result<Draft, Refusal>> {
  const draft = await lockDraft(tx, wanted.draftId);
  if (draft === undefined) return err({ type: 'not-found' });
  if (draft.state !== 'drafting') return err({ type: 'directives.wrong-state' });
  return draft.version === wanted.version ? ok(draft) : err({ type: 'conflict' });
}

interface Step extends Wanted {
  readonly verb: DraftVerb;
}

interface Who {
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly clock: Clock;
}

/** The draft, locked, and the way that the table gives the verb from its state for the actor's role. */
export async function openForStep(
  { tx, actor, clock }: Who,
  { draftId, version, verb }: Step,
): Promise<Result<{ readonly draft: Draft; readonly way: Transition }, Refusal>> {
  const draft = await lockDraft(tx, draftId);
  if (draft === undefined) return err({ type: 'not-found' });
  if (draft.version !== version) return err({ type: 'conflict' });
  const ways = TRANSITIONS.filter((way) => way.verb === verb && way.from === draft.state);
  if (ways.length === 0) return err({ type: 'directives.wrong-state' });
  const allowed = ways.filter((way) => way.roles.includes(actor.role));
  if (allowed.length === 0) return err({ type: 'not-permitted' });
  const on = clock.today().toString();
  const reviewer = (await hasOtherReviewer(tx, draft.organisationId, draft.drafterId, on))
    ? 'present'
    : 'absent';
  const way = allowed.find((one) => one.reviewer === undefined || one.reviewer === reviewer);
  return way === undefined ? err({ type: 'directives.wrong-state' }) : ok({ draft, way });
}

/** Who may draft. */
export const drafters = [...DRAFTERS];
