import { sql } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { deliver } from '#modules/deliveries/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { isSent, Reason, ReportRef, type ReportState } from '../model.ts';
import { tell } from '../notices.ts';
import { begin, mayAct, move } from '../policy.ts';
import { editionOf } from '../store/editions.ts';
import { reportById } from '../store/reports.ts';
import { ReportMoved, subjectReport } from './drafting.ts';

/** The body in between (Ban Dân vận) has checked a report and sends it on to the receiver. */
export const forward = procedure({
  name: 'reports.forward',
  title: { vi: 'Chuyển báo cáo đến nơi nhận', en: 'Forward a report to its receiver' },
  access: mayAct('forward'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const { tx, actor, clock } = context;
    const begun = await begin(context, 'forward');
    if (!begun.ok) return begun;
    const { report, call } = begun.value;
    const moved = await move(context, begun.value);
    const edition = assertDefined(await editionOf(tx, report.id, report.edition), 'edition that was sent');
    const at = toDate(clock.now());
    const { receiverId } = report;
    await deliver(tx, {
      documentId: edition.documentId,
      senderId: actor.organisationId,
      recipients: [{ unitId: receiverId, purpose: 'act' }],
      at,
    });
    const roles = ['officer', 'reviewer', 'head'] as const;
    await tell(tx, { kind: 'reports.arrived', organisationId: receiverId, roles, report, call, at });
    return ok(moved);
  },
});

/** The receiver takes a report. */
export const receive = procedure({
  name: 'reports.receive',
  title: { vi: 'Nhận báo cáo', en: 'Receive a report' },
  access: mayAct('receive'),
  input: ReportRef,
  output: ReportMoved,
  journal: subjectReport,
  async handle(context) {
    const begun = await begin(context, 'receive');
    if (!begun.ok) return begun;
    const { report, call } = begun.value;
    const at = toDate(context.clock.now());
    const moved = await move(context, begun.value, { received_at: at });
    const { organisationId } = report;
    await tell(context.tx, {
      kind: 'reports.received',
      organisationId,
      roles: ['clerk', 'head'],
      report,
      call,
      at,
    });
    return ok(moved);
  },
});

/**
 * The body in between or the receiver returns a report to be corrected. It counts no longer. When the receiver has
 * already sent its own report that contains this one, that must be returned first.
 */
export const giveBack = procedure({
  name: 'reports.return',
  title: { vi: 'Trả lại báo cáo để sửa', en: 'Return a report to be corrected' },
  access: mayAct('return'),
  input: ReportRef.extend({ reason: Reason }),
  output: ReportMoved,
  journal: { subjects: ({ reportId }) => [reportId], personal: ['reason'] },
  async handle(context) {
    const { tx, input, clock } = context;
    const contained = await checkNotContained(tx, input.reportId);
    if (!contained.ok) return contained;
    const begun = await begin(context, 'return');
    if (!begun.ok) return begun;
    const { report, call } = begun.value;
    const { reason } = input;
    const moved = await move(context, begun.value, {
      returned_reason: reason,
      received_at: null,
      note: reason,
    });
    const { organisationId } = report;
    const roles = ['officer', 'reviewer', 'head'] as const;
    const at = toDate(clock.now());
    await tell(tx, { kind: 'reports.returned', organisationId, roles, report, call, at });
    return ok(moved);
  },
});

/** Locks the report above before the one that is returned, as sending does, so that neither overtakes the other. */
async function checkNotContained(tx: Tx, reportId: string): Promise<Result<undefined, Refusal>> {
  const report = await reportById(tx, reportId);
  if (report?.parentId == null) return ok();
  const { rows } = await sql<{ state: ReportState }>`
    select state from report where id = ${report.parentId}::uuid for share`.execute(tx);
  const [above] = rows;
  return above !== undefined && isSent(above.state) ? err({ type: 'reports.contained' }) : ok();
}
