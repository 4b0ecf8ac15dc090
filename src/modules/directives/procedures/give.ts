import type { DocumentDraft } from '#documents/write/draft.ts';
import { type Citation, cite } from '#law/citation.ts';
import { type DutyLine, giveDuties } from '#modules/duties/index.ts';
import type { HandlerContext } from '#platform/procedure/procedure.ts';
import type { AssignmentView } from '../model.ts';
import { assignmentsOf, markGiven } from '../store/assignments.ts';
import type { Draft } from '../store/drafts.ts';
import { notationOf, type Paper } from '../store/papers.ts';

export interface ToGive {
  readonly draft: Draft;
  readonly documentId: string;
  readonly content: DocumentDraft;
  readonly carried: readonly Paper[];
  readonly at: Date;
}

/** Gives the confirmed assignments of an issued draft as duties; answers how many duties were given. */
export async function giveAssignments(
  { tx, actor }: Pick<HandlerContext<unknown>, 'tx' | 'actor'>,
  { draft, documentId, content, carried, at }: ToGive,
): Promise<number> {
  const confirmed = (await assignmentsOf(tx, draft.id)).filter((one) => one.state === 'confirmed');
  if (confirmed.length === 0) return 0;
  const papers = new Map(carried.map((paper) => [paper.id, paper]));
  const lines = confirmed.map((one) => lineFor(one, content, papers));
  const { count } = await giveDuties(tx, {
    documentId,
    assignerId: draft.organisationId,
    at,
    personId: actor.personId,
    lines,
  });
  await markGiven(tx, draft.id, documentId);
  return count;
}

function lineFor(
  assignment: AssignmentView,
  content: DocumentDraft,
  carried: ReadonlyMap<string, Paper>,
): DutyLine {
  return {
    assignmentId: assignment.id,
    itemLabel: assignment.label,
    title: assignment.title,
    detail: assignment.detail || null,
    topic: assignment.topic,
    dueOn: assignment.dueOn,
    dueBasis: assignment.dueText,
    basis: basisOf(assignment, content, carried),
    holderIds: assignment.holderIds,
  };
}

/** The item of the document that asks it, then the letter that sends it on. */
export function basisOf(
  { label, sourceDocumentId }: Pick<AssignmentView, 'label' | 'sourceDocumentId'>,
  content: DocumentDraft,
  carried: ReadonlyMap<string, Paper>,
): Citation[] {
  const source = sourceDocumentId === null ? undefined : carried.get(sourceDocumentId);
  if (source === undefined) return citationsOf(notationOf(content), label);
  return [...citationsOf(notationOf(source), label), ...citationsOf(notationOf(content), null)];
}

/** The citation of a document or an item of it; none for a document whose number has not the form of one. */
function citationsOf(notation: string | null, label: string | null): Citation[] {
  if (notation === null || !/^\d[^\s,;()/]*(?:\/[^\s,;()/]+)+$/u.test(notation)) return [];
  const article = /^Điều (\d{1,4})$/u.exec(label ?? '')?.[1];
  if (article !== undefined) return [cite(notation, { article })];
  const isItem = label !== null && /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.test(label);
  return [isItem ? cite(notation, { item: label }) : cite(notation)];
}
