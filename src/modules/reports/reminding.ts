import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { soonUntil } from '#modules/my-work/index.ts';
import { type NewNotice, notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { daysLeft } from '#web/format.ts';
import { UNSENT_STATES } from './model.ts';
import type { NoticeKind } from './notices.ts';
import { REPORT_PATHS } from './paths.ts';

export interface Reminding {
  readonly today: Temporal.PlainDate;
  readonly at: Date;
}

interface DueReport {
  readonly id: string;
  readonly organisation_id: string;
  readonly title: string;
  readonly due_on: string;
}

/**
 * Reminds of reports that were not sent: once when the due date comes near (as duties: three working days), once on the
 * day itself, and every seventh day after it. Clerk, head and officers of who writes are told. Again on the same day is
 * no harm. Returns how many reports were due a reminder.
 */
export async function remindOfReports(tx: Tx, { today, at }: Reminding): Promise<number> {
  const { rows } = await sql<DueReport>`
    select r.id, r.organisation_id, c.title, c.due_on from report r join report_call c on c.id = r.call_id
    where r.state = any(${[...UNSENT_STATES]}::text[]) and report_call_state(c.id) = 'open'
      and c.due_on <= ${soonUntil(today).toString()}::date
  `.execute(tx);
  await notifyRoles(
    tx,
    ['clerk', 'head', 'officer'],
    rows.map((row) => noticeOf(row, today)),
    at,
  );
  return rows.length;
}

function noticeOf(report: DueReport, today: Temporal.PlainDate): NewNotice {
  const left = daysLeft(report.due_on, today);
  const kind: NoticeKind =
    left > 0 ? 'reports.due-soon' : left === 0 ? 'reports.due-today' : 'reports.overdue';
  const week = left < 0 ? `:${Math.floor((-left - 1) / 7)}` : '';
  return {
    kind,
    organisationId: report.organisation_id,
    subjectId: report.id,
    path: REPORT_PATHS.report(report.id),
    data: { title: report.title, due: report.due_on },
    once: `${kind}:${report.id}:${report.due_on}${week}`,
  };
}
