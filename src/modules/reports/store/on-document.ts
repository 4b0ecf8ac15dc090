import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { CallState, ReportState } from '../model.ts';
import { hasReportedSql } from './children.ts';

interface ReportRef {
  readonly id: string;
  readonly state: ReportState;
}

export interface CallOnDocument {
  readonly id: string;
  readonly title: string;
  readonly callerId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly state: CallState;
  /** Of the reports that the acting organisation may see. */
  readonly askedCount: number;
  readonly reportedCount: number;
  /** The caller's own report; null where it may not be seen. */
  readonly gathering: ReportRef | null;
  /** The report that the organisation itself writes for it. */
  readonly asked: ReportRef | null;
}

/** The most calls that a document's page lists. */
const MOST = 100;

/** The calls that name a document, as an organisation may see them: the first ones, its own, and those that ask it. */
export async function callsOnDocument(
  tx: Tx,
  documentId: string,
  organisationId: string,
): Promise<readonly CallOnDocument[]> {
  const { rows } = await sql<CallOnDocument>`
    select c.id, c.title, c.caller_id as "callerId", c.period_from as "periodFrom", c.period_to as "periodTo",
      c.due_on as "dueOn", report_call_state(c.id) as state, b.asked as "askedCount", b.reported as "reportedCount",
      case when o.id is not null then jsonb_build_object('id', o.id, 'state', o.state) end as gathering,
      case when a.id is not null then jsonb_build_object('id', a.id, 'state', a.state) end as asked
    from report_call c
    left join report o on o.id = c.own_report_id
    left join lateral (
      select r.id, r.state from report r
      where r.call_id = c.id and r.organisation_id = ${organisationId}::uuid and r.id <> c.own_report_id
      order by r.id limit 1) a on true
    cross join lateral (
      select count(*)::int as asked, count(*) filter (where ${hasReportedSql})::int as reported
      from report r where r.call_id = c.id and r.id <> c.own_report_id) b
    where c.document_id = ${documentId}::uuid
      and (c.parent_id is null or c.caller_id = ${organisationId}::uuid or a.id is not null)
    order by c.due_on desc, c.id limit ${MOST}
  `.execute(tx);
  return rows;
}
