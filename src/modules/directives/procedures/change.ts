import { ok, type Result } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import type { HandlerContext } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DraftRef } from '../model.ts';
import { openForChange } from '../policy.ts';
import { changeDraft, type Draft, type DraftChange } from '../store/drafts.ts';

/** What every act that changes a draft answers: the draft with its new version. */
export const ChangedDraft = DraftRef;
export type ChangedDraft = { draftId: string; version: number };

/** Opens the draft, lets `work` change it, and raises its version. A refusal of `work` changes nothing. */
export async function inDraft(
  { tx, input, clock }: Pick<HandlerContext<ChangedDraft>, 'tx' | 'input' | 'clock'>,
  work: (draft: Draft) => Promise<Result<DraftChange, Refusal>>,
): Promise<Result<ChangedDraft, Refusal>> {
  const opened = await openForChange(tx, input);
  if (!opened.ok) return opened;
  const change = await work(opened.value);
  if (!change.ok) return change;
  const version = await changeDraft(tx, opened.value.id, change.value, toDate(clock.now()));
  return ok({ draftId: opened.value.id, version });
}

/** The journal's subject of an act on a draft. */
export const subjectDraft = { subjects: ({ draftId }: { draftId: string }) => [draftId] };
