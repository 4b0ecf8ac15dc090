import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { Totals } from '../figures.ts';
import type { ReportState } from '../model.ts';

/** A report that another one gathers. */
export interface Child {
  readonly id: string;
  readonly callId: string;
  readonly aboutId: string;
  readonly organisationId: string;
  readonly viaId: string | null;
  readonly state: ReportState;
  readonly edition: number;
  readonly sentAt: Date | null;
  /** Of the edition that was sent last; whether it counts, the state says. */
  readonly totals: Totals | null;
}

/** The reports that a report gathers. With `hold` they cannot be returned until the act ends. */
export async function childrenOf(
  tx: Tx,
  reportId: string,
  { hold }: { readonly hold: boolean },
): Promise<readonly Child[]> {
  const { rows } = await sql<Child>`
    select r.id, r.call_id as "callId", r.about_id as "aboutId", r.organisation_id as "organisationId",
      r.via_id as "viaId", r.state, r.edition, r.sent_at as "sentAt", (
        select e.totals from report_edition e where e.report_id = r.id and e.number = r.edition) as totals
    from report r where r.parent_id = ${reportId}::uuid ${hold ? sql`for share of r` : sql``}
  `.execute(tx);
  return rows;
}

export interface BelowCount {
  readonly asked: number;
  readonly reported: number;
}

/** How many reports were asked for below each of the reports, at all levels, and how many have come in. */
export async function countBelow(
  tx: Tx,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, BelowCount>> {
  if (reportIds.length === 0) return new Map();
  const { rows } = await sql<BelowCount & { top: string }>`
    with recursive below(top, id, reported) as (
      select r.parent_id, r.id, ${hasReportedSql} from report r where r.parent_id = any(${[...reportIds]}::uuid[])
      union all
      select b.top, r.id, ${hasReportedSql} from below b join report r on r.parent_id = b.id)
    select top, count(*)::int as asked, count(*) filter (where reported)::int as reported from below group by top
  `.execute(tx);
  return new Map(rows.map(({ top, asked, reported }) => [top, { asked, reported }]));
}

/** `hasReported` of the model, in SQL. */
export const hasReportedSql = sql`(r.state in ('forwarded', 'received') or (r.state = 'sent' and r.via_id is null))`;
