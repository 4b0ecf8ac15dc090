import {
  type NewNotice,
  type NoticeTexts,
  notify,
  notifyClerks,
  notifyRoles,
} from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { DraftState } from './model.ts';
import { DIRECTIVE_PATHS } from './paths.ts';
import type { Draft } from './store/drafts.ts';

/** What the notices of this module say. */
export const DIRECTIVE_NOTICES: NoticeTexts = {
  'directives.submitted': {
    vi: 'Dự thảo chờ thẩm định: {subject}',
    en: 'A draft awaits your review: {subject}',
  },
  'directives.reviewed': {
    vi: 'Dự thảo chờ duyệt, ký: {subject}',
    en: 'A draft awaits your approval: {subject}',
  },
  'directives.approved': {
    vi: 'Văn bản đã duyệt, chờ phát hành: {subject}',
    en: 'An approved document is to be issued: {subject}',
  },
  'directives.returned': {
    vi: 'Dự thảo bị trả lại: {subject}. Lý do: {reason}',
    en: 'A draft was returned: {subject}. Reason: {reason}',
  },
  'directives.issued': {
    vi: 'Văn bản {notation} đã phát hành: {subject}',
    en: '{notation} was issued: {subject}',
  },
};

export interface StepTaken {
  readonly draft: Draft;
  readonly to: DraftState;
  readonly at: Date;
  /** Why it was returned. */
  readonly reason?: string | undefined;
}

/** Tells whose turn it is now: reviewers, the signer or the heads, the clerks; the drafter when it comes back. */
export async function tellNext(tx: Tx, { draft, to, at, reason }: StepTaken): Promise<void> {
  const notice = (kind: string, data: NewNotice['data'] = {}): NewNotice => ({
    kind,
    organisationId: draft.organisationId,
    subjectId: draft.id,
    path: DIRECTIVE_PATHS.draft(draft.id),
    data: { subject: (draft.content.subject ?? '').slice(0, 200), ...data },
  });
  if (to === 'submitted') return notifyRoles(tx, ['reviewer'], [notice('directives.submitted')], at);
  if (to === 'approved') return notifyClerks(tx, [notice('directives.approved')], at);
  if (to === 'reviewed') {
    const waiting = notice('directives.reviewed');
    if (draft.signerId === null) return notifyRoles(tx, ['head'], [waiting], at);
    return notify(tx, [{ ...waiting, personId: draft.signerId }], at);
  }
  if (to === 'drafting' && reason !== undefined) {
    const returned = notice('directives.returned', { reason: reason.slice(0, 200) });
    return notify(tx, [{ ...returned, personId: draft.drafterId }], at);
  }
}

/** Tells the drafter that the document went out under its number. */
export async function tellIssued(
  tx: Tx,
  draft: Draft,
  { documentId, notation, at }: { readonly documentId: string; readonly notation: string; readonly at: Date },
): Promise<void> {
  const notice = {
    kind: 'directives.issued',
    organisationId: draft.organisationId,
    subjectId: documentId,
    path: DIRECTIVE_PATHS.document(documentId),
    data: { notation, subject: (draft.content.subject ?? '').slice(0, 200) },
    personId: draft.drafterId,
  };
  await notify(tx, [notice], at);
}
