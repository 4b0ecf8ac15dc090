import { err, ok, type Result } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import type { Role } from '#platform/identity/actor.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { Reason, type ReportAct, ReportRef, type ReportState } from '../model.ts';
import { type NoticeKind, tell } from '../notices.ts';
import { begin, mayAct, move, type Step } from '../policy.ts';
import { type Report, reportById } from '../store/reports.ts';
import { ReportMoved, subjectReport } from './drafting.ts';

type StepContext = HandlerContext<{ reportId: string; version: number; reason?: string | undefined }>;
type Moved = Promise<Result<{ reportId: string; version: number; state: ReportState }, Refusal>>;

interface Next {
  readonly kind: NoticeKind;
  readonly roles: readonly Role[];
}

/** Takes a report one step along the table inside its organisation, and tells whose turn it is. */
async function stepInside(
  context: StepContext,
  act: ReportAct,
  { columns = {}, next }: { columns?: Parameters<typeof move>[2]; next: (step: Step) => Next | null },
): Moved {
  const begun = await begin(context, act);
  if (!begun.ok) return begun;
  const { report, call } = begun.value;
  const moved = await move(context, begun.value, { ...columns, note: context.input.reason ?? null });
  const turn = next(begun.value);
  const at = toDate(context.clock.now());
  const { organisationId } = report;
  if (turn !== null) await tell(context.tx, { ...turn, organisationId, report, call, at });
  return ok(moved);
}

const toLeader = ({ way }: Step): Next => ({
  kind: 'reports.to-review',
  roles: [way.to === 'submitted' ? 'reviewer' : 'head'],
});

/** Submits a report that says something: to the division's reviewer, or to the head where there is none but the drafter. */
export const submit = procedure({
  name: 'reports.submit',
  title: { vi: 'Trình duyệt báo cáo', en: 'Submit a report for approval' },
  access: mayAct('submit'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const report = await reportById(context.tx, context.input.reportId);
    const isEmpty = report !== undefined && !hasContent(report);
    if (isEmpty && report.state === 'drafting') return err({ type: 'reports.empty' });
    return stepInside(context, 'submit', { columns: { returned_reason: null }, next: toLeader });
  },
});

function hasContent(report: Report): boolean {
  return report.sections.some(({ text }) => text.trim() !== '') || Object.keys(report.figures).length > 0;
}

/** The division's reviewer passes a report on to the head. */
export const review = procedure({
  name: 'reports.review',
  title: { vi: 'Thẩm định, trình lãnh đạo duyệt báo cáo', en: 'Review a report and pass it on to the head' },
  access: mayAct('review'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  handle: (context) =>
    stepInside(context, 'review', { columns: { reviewer_id: context.actor.personId }, next: toLeader }),
});

/** The head approves a report; who approves is its signer. */
export const approve = procedure({
  name: 'reports.approve',
  title: { vi: 'Duyệt, ký báo cáo', en: 'Approve a report' },
  access: mayAct('approve'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  handle: (context) =>
    stepInside(context, 'approve', {
      columns: { approver_id: context.actor.personId },
      next: () => ({ kind: 'reports.to-send', roles: ['clerk'] }),
    }),
});

/** Reviewer, head or clerk give a report back to its drafter with a reason. */
export const sendBack = procedure({
  name: 'reports.send-back',
  title: { vi: 'Chuyển lại báo cáo cho người soạn', en: 'Give a report back to its drafter' },
  access: mayAct('send-back'),
  input: ReportRef.extend({ reason: Reason }),
  output: ReportMoved,
  journal: { subjects: ({ reportId }) => [reportId], personal: ['reason'] },
  handle: (context) =>
    stepInside(context, 'send-back', {
      columns: { approver_id: null, reviewer_id: null },
      next: () => ({ kind: 'reports.returned', roles: ['officer'] }),
    }),
});

/** The drafter's side takes a submitted report back to change it. */
export const takeBack = procedure({
  name: 'reports.take-back',
  title: { vi: 'Rút lại báo cáo để sửa', en: 'Take a report back to change it' },
  access: mayAct('take-back'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  handle: (context) =>
    stepInside(context, 'take-back', { columns: { approver_id: null, reviewer_id: null }, next: () => null }),
});
