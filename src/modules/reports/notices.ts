import { notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';
import { REPORT_PATHS } from './paths.ts';
import type { Call, NewCall, NewReport } from './store/calls.ts';
import type { Report } from './store/reports.ts';

/** What the notices of this module say, by kind. */
export const REPORT_NOTICES = {
  'reports.asked': {
    vi: 'Yêu cầu báo cáo mới: {title}. Hạn gửi {due}.',
    en: 'A report is asked for: {title}. Due {due}.',
  },
  'reports.arrived': { vi: 'Báo cáo mới gửi đến: {title}.', en: 'A report has come in: {title}.' },
  'reports.returned': {
    vi: 'Báo cáo bị trả lại để sửa: {title}.',
    en: 'A report was returned to be corrected: {title}.',
  },
  'reports.to-review': {
    vi: 'Báo cáo trình duyệt: {title}.',
    en: 'A report waits for approval: {title}.',
  },
  'reports.to-send': {
    vi: 'Báo cáo đã duyệt, chờ gửi: {title}.',
    en: 'A report is approved and waits to be sent: {title}.',
  },
  'reports.received': { vi: 'Báo cáo đã được nhận: {title}.', en: 'A report was received: {title}.' },
  'reports.reminded': {
    vi: 'Nhắc gửi báo cáo: {title}. Hạn gửi {due}.',
    en: 'Reminder to send a report: {title}. Due {due}.',
  },
  'reports.due-soon': {
    vi: 'Sắp đến hạn gửi báo cáo: {title}. Hạn gửi {due}.',
    en: 'A report is due soon: {title}. Due {due}.',
  },
  'reports.due-today': {
    vi: 'Hôm nay là hạn gửi báo cáo: {title} ({due}).',
    en: 'A report is due today: {title} ({due}).',
  },
  'reports.overdue': {
    vi: 'Quá hạn gửi báo cáo: {title}. Hạn gửi {due}.',
    en: 'A report is overdue: {title}. Due {due}.',
  },
} as const satisfies Record<string, Text>;
export type NoticeKind = keyof typeof REPORT_NOTICES;

/** Tells everyone who is asked for a report: clerk and head of who writes it, one notice a report. */
export async function tellAsked(tx: Tx, call: NewCall, reports: readonly NewReport[]): Promise<void> {
  const notices = reports.map(({ id, organisationId }) => ({
    kind: 'reports.asked' satisfies NoticeKind,
    organisationId,
    subjectId: id,
    path: REPORT_PATHS.report(id),
    data: { title: call.title, due: call.dueOn },
    once: `reports.asked:${id}`,
  }));
  await notifyRoles(tx, ['clerk', 'head'], notices, call.calledAt);
}

export interface Unsent {
  readonly call: Pick<Call, 'title' | 'dueOn'>;
  readonly reports: readonly { readonly id: string; readonly organisationId: string }[];
  /** ISO date: the same person is told of the same report once a day. */
  readonly today: string;
  readonly at: Date;
}

/** Reminds clerk, head and officers of everyone who has not sent his report. */
export async function tellUnsent(tx: Tx, { call, reports, today, at }: Unsent): Promise<void> {
  const notices = reports.map(({ id, organisationId }) => ({
    kind: 'reports.reminded' satisfies NoticeKind,
    organisationId,
    subjectId: id,
    path: REPORT_PATHS.report(id),
    data: { title: call.title, due: call.dueOn },
    once: `reports.reminded:${id}:${today}`,
  }));
  await notifyRoles(tx, ['clerk', 'head', 'officer'], notices, at);
}

export interface Telling {
  readonly kind: NoticeKind;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly report: Pick<Report, 'id'>;
  readonly call: Pick<Call, 'title' | 'dueOn'>;
  readonly at: Date;
}

/** Tells the persons of an organisation about one report. */
export async function tell(
  tx: Tx,
  { kind, organisationId, roles, report, call, at }: Telling,
): Promise<void> {
  const notice = {
    kind,
    organisationId,
    subjectId: report.id,
    path: REPORT_PATHS.report(report.id),
    data: { title: call.title, due: call.dueOn },
  };
  await notifyRoles(tx, roles, [notice], at);
}
