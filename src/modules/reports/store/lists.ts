import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { type CallState, type ReportState, UNSENT_STATES } from '../model.ts';
import { type Call, callColumns } from './calls.ts';
import { type Child, hasReportedSql } from './children.ts';

/** mine: those that the organisation writes · incoming: those that come to it or through it. */
export const SIDES = ['mine', 'incoming'] as const;
export type Side = (typeof SIDES)[number];

/** open: lies with who writes it · overdue: open and its date has passed · sent: has left · to-take: waits for us. */
export const STATE_FILTERS = ['open', 'overdue', 'sent', 'to-take', 'received', 'returned'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const SORTS = ['due', 'changed', 'title'] as const;

export interface ListFilter {
  readonly state?: StateFilter | undefined;
  /** Only on the results of this document. */
  readonly documentId?: string | undefined;
  /** Words of the title, each somewhere in it. */
  readonly words: readonly string[];
  readonly sort: (typeof SORTS)[number];
  readonly descending: boolean;
  /** ISO date. */
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ReportLine {
  readonly id: string;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly aboutId: string;
  readonly organisationId: string;
  readonly receiverId: string;
  readonly viaId: string | null;
  readonly state: ReportState;
  readonly callState: CallState;
  readonly changedAt: Date;
  readonly asked: number;
  readonly reported: number;
}

const unsent = sql`r.state = any(${[...UNSENT_STATES]}::text[])`;

/** The reports of a side that the filter lets through, and how many there are of them. */
export async function listReports(
  tx: Tx,
  side: Side,
  filter: ListFilter,
): Promise<{ readonly lines: readonly ReportLine[]; readonly total: number }> {
  const { rows } = await sql<ReportLine & { total: number }>`
    select r.id, c.title, c.period_from as "periodFrom", c.period_to as "periodTo", c.due_on as "dueOn",
      r.about_id as "aboutId", r.organisation_id as "organisationId", r.receiver_id as "receiverId",
      r.via_id as "viaId", r.state, report_call_state(c.id) as "callState", r.changed_at as "changedAt",
      b.asked, b.reported, count(*) over ()::int as total
    from report r join report_call c on c.id = r.call_id
    cross join lateral (
      select count(*)::int as asked, count(*) filter (where ${childReported})::int as reported
      from report k where k.parent_id = r.id) b
    where ${sideCondition(side)} and ${stateCondition(filter)} and ${callCondition(filter)}
    order by ${orderOf(filter)} limit ${filter.limit} offset ${filter.offset}
  `.execute(tx);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}

const childReported = sql`k.state in ('forwarded', 'received') or (k.state = 'sent' and k.via_id is null)`;

function sideCondition(side: Side): RawBuilder<boolean> {
  if (side === 'mine') return sql`r.organisation_id = app_organisation()`;
  // A body in between sees what was sent to it; a receiver what has reached it, or was returned by it.
  return sql`((r.via_id = app_organisation() and r.edition > 0)
    or (r.receiver_id = app_organisation() and r.organisation_id <> r.receiver_id
      and (${hasReportedSql} or (r.state = 'returned' and r.via_id is null))))`;
}

function stateCondition({ state, today }: ListFilter): RawBuilder<boolean> {
  switch (state) {
    case undefined:
      return sql`true`;
    case 'open':
      return sql`${unsent}`;
    case 'overdue':
      return sql`(${unsent} and c.due_on < ${today}::date)`;
    case 'sent':
      return sql`r.state in ('sent', 'forwarded')`;
    case 'to-take':
      return sql`((r.state = 'sent' and coalesce(r.via_id, r.receiver_id) = app_organisation())
        or (r.state = 'forwarded' and r.receiver_id = app_organisation()))`;
    case 'received':
    case 'returned':
      return sql`r.state = ${state}`;
  }
}

/** Titles are few and short: they are folded here, not stored folded. */
function callCondition({ words, documentId }: ListFilter): RawBuilder<boolean> {
  const onDocument = documentId === undefined ? sql`true` : sql`c.document_id = ${documentId}::uuid`;
  return sql`${onDocument} and not exists (select from unnest(${[...words]}::text[]) word
    where strpos(lower(translate(normalize(c.title, NFD), ${MARKS}, 'dD')), word) = 0)`;
}

/** đ and Đ become d; the combining marks of Vietnamese go. */
const MARKS = `đĐ${String.fromCodePoint(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323)}`;

function orderOf({ sort, descending }: ListFilter): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`;
  switch (sort) {
    case 'due':
      return sql`c.due_on ${direction}, r.id ${direction}`;
    case 'changed':
      return sql`r.changed_at ${direction}, r.id ${direction}`;
    case 'title':
      return sql`c.title collate vietnamese ${direction}, r.id ${direction}`;
  }
}

export interface CallLine extends Call {
  readonly asked: number;
  readonly reported: number;
  readonly total: number;
}

/** The calls of the acting organisation, and how many there are. */
export async function listCalls(
  tx: Tx,
  filter: ListFilter,
): Promise<{ readonly lines: readonly CallLine[]; readonly total: number }> {
  const order = { due: sql`c.due_on`, changed: sql`c.called_at`, title: sql`c.title collate vietnamese` };
  const direction = filter.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<CallLine>`
    select ${callColumns}, b.asked, b.reported, count(*) over ()::int as total
    from report_call c cross join lateral (
      select count(*)::int as asked, count(*) filter (where ${childReported})::int as reported
      from report k where k.call_id = c.id and k.id <> c.own_report_id) b
    where c.caller_id = app_organisation() and ${callCondition(filter)}
    order by ${order[filter.sort]} ${direction}, c.id ${direction} limit ${filter.limit} offset ${filter.offset}
  `.execute(tx);
  return { lines: rows, total: rows[0]?.total ?? 0 };
}

/** The reports that a call asks for. */
export async function reportsOfCall(tx: Tx, callId: string): Promise<readonly Child[]> {
  const { rows } = await sql<Child>`
    select r.id, r.call_id as "callId", r.about_id as "aboutId", r.organisation_id as "organisationId",
      r.via_id as "viaId", r.state, r.edition, r.sent_at as "sentAt", (
        select e.totals from report_edition e where e.report_id = r.id and e.number = r.edition) as totals
    from report r join report_call c on c.id = r.call_id
    where r.call_id = ${callId}::uuid and r.id <> c.own_report_id
  `.execute(tx);
  return rows;
}

/** The reports of a call that lie with who writes them. */
export async function unsentOf(
  tx: Tx,
  callId: string,
): Promise<readonly { readonly id: string; readonly organisationId: string }[]> {
  const { rows } = await sql<{ id: string; organisationId: string }>`
    select r.id, r.organisation_id as "organisationId" from report r join report_call c on c.id = r.call_id
    where r.call_id = ${callId}::uuid and r.id <> c.own_report_id and ${unsent}
  `.execute(tx);
  return rows;
}

/** The calls with which a report was passed on. */
export async function callsUnder(
  tx: Tx,
  reportId: string,
): Promise<readonly { id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select c.id, c.title from report_call c
    where c.own_report_id = ${reportId}::uuid order by c.called_at`.execute(tx);
  return rows;
}

export interface StoredEvent {
  readonly at: Date;
  readonly kind: string;
  readonly unitId: string | null;
  readonly person: string | null;
  readonly note: string | null;
}

/** The history of a report, in order. */
export async function eventsOf(tx: Tx, reportId: string): Promise<readonly StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select e.at, e.kind, e.unit_id as "unitId", p.full_name as person, e.note
    from report_event e left join person p on p.id = e.person_id
    where e.report_id = ${reportId}::uuid order by e.at, e.id`.execute(tx);
  return rows;
}
