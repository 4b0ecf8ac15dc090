import { type RawBuilder, sql } from 'kysely';
import type { Lane, WorkContext, WorkPart, WorkRow } from '#modules/my-work/index.ts';
import { doneSince, readLane } from '#modules/my-work/index.ts';
import { UNSENT_STATES } from './model.ts';
import { hasReportedSql } from './store/children.ts';
import { namedToday } from './viewing.ts';
import { itemOf } from './work-items.ts';
import type { WorkKind } from './work-words.ts';

/** A row of work: a report, or all those of one call that wait for us or for which we wait. */
export interface ReportWorkRow extends WorkRow {
  readonly kind: WorkKind;
  readonly call_id: string;
  readonly title: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly caller_id: string;
  readonly about_id: string;
  readonly organisation_id: string;
  readonly receiver_id: string;
  readonly via_id: string | null;
  /** How many reports the row stands for. */
  readonly count: number;
  /** Of the call, where it is our own: how many have reported of those asked. */
  readonly reported: number | null;
  readonly total: number | null;
}

/** Reports to write, approve, send, forward and receive; what was sent and is not received; what was asked for. */
export async function reportWork(context: WorkContext, lane: Lane): Promise<WorkPart> {
  const { tx, actor, today } = context;
  const { rows, totals } = await readLane<ReportWorkRow>(context, (each) => queriesOf(each, context), lane);
  const ids = rows.flatMap((row) => [row.about_id, row.organisation_id, row.receiver_id]);
  const named = await namedToday(tx, ids, today.toString());
  return { items: rows.map((row) => itemOf(row, actor, named)), totals };
}

function queriesOf(lane: Lane, context: WorkContext): RawBuilder<unknown>[] {
  const { actor } = context;
  if (actor.role === 'administrator') return [];
  const me = sql`${actor.personId}::uuid`;
  switch (lane) {
    case 'todo':
      return todo(context);
    case 'waiting':
      return waiting(context);
    case 'done': {
      const isMine = actor.role === 'officer' ? sql`r.drafter_id = ${me}` : sql`true`;
      const since = doneSince(context.today);
      return [
        own(context, 'received', sql`r.state = 'received' and r.received_at >= ${since} and ${isMine}`),
      ];
    }
  }
}

function todo(context: WorkContext): RawBuilder<unknown>[] {
  const { actor } = context;
  const me = sql`${actor.personId}::uuid`;
  const step = (kind: WorkKind, where: RawBuilder<unknown>) =>
    own(context, kind, sql`${where} and ${isOpen}`);
  const send = step('send', sql`r.state = 'approved'`);
  if (actor.role === 'clerk') return [send];
  const writes = [
    step('write', sql`r.state = 'asked'`),
    step('go-on', sql`r.state = 'drafting' and r.drafter_id = ${me}`),
    step(
      'redo',
      sql`r.state = 'returned' and (r.drafter_id = ${me} or r.drafter_id is null or ${actor.role === 'head'}::boolean)`,
    ),
  ];
  const judges = {
    officer: [],
    reviewer: [step('review', sql`r.state = 'submitted' and r.drafter_id is distinct from ${me}`)],
    head: [step('approve', sql`r.state = 'reviewed'`), send],
    administrator: [],
  }[actor.role];
  const us = sql`${actor.organisationId}::uuid`;
  return [
    ...writes,
    ...judges,
    together('forward', sql`r.via_id = ${us} and r.state = 'sent'`),
    together(
      'receive',
      sql`r.receiver_id = ${us} and r.organisation_id <> ${us}
        and (r.state = 'forwarded' or (r.state = 'sent' and r.via_id is null))`,
    ),
  ];
}

function waiting(context: WorkContext): RawBuilder<unknown>[] {
  const { actor } = context;
  const me = sql`${actor.personId}::uuid`;
  const isMine = actor.role === 'officer' ? sql`r.drafter_id = ${me}` : sql`true`;
  const sent = own(
    context,
    'sent',
    sql`r.state in ('sent', 'forwarded') and r.receiver_id <> r.organisation_id and ${isMine}`,
  );
  const inHouse = {
    clerk: sql`false`,
    officer: sql`r.state in ('submitted', 'reviewed', 'approved') and r.drafter_id = ${me}`,
    reviewer: sql`(r.state in ('reviewed', 'approved') or (r.state = 'submitted' and r.drafter_id = ${me})
      or (r.state in ('drafting', 'returned') and r.drafter_id <> ${me}))`,
    head: sql`(r.state = 'submitted' or (r.state = 'drafting' and r.drafter_id is distinct from ${me}))`,
    administrator: sql`false`,
  }[actor.role];
  return [
    own(context, 'in-house', sql`${inHouse} and ${isOpen}`),
    sent,
    ...(actor.role === 'clerk' ? [] : [awaited(context)]),
  ];
}

/** It can still be sent: the call is open, or the report is the caller's own. */
const isOpen = sql`case report_call_state(c.id) when 'open' then true when 'closed' then r.id = c.own_report_id
  else false end`;

/** One row a report of the own organisation. */
function own({ actor }: WorkContext, kind: WorkKind, where: RawBuilder<unknown>): RawBuilder<unknown> {
  const isDated = kind !== 'sent' && kind !== 'received';
  return sql`select ${kind}::text as kind, r.id, c.id as call_id, c.title, c.period_from, c.period_to, c.caller_id,
      r.about_id, r.organisation_id, r.receiver_id, r.via_id, 1 as count, null::int as reported, null::int as total,
      case when ${isDated}::boolean then c.due_on end as due_on, r.changed_at as at, false as urgent
    from report r join report_call c on c.id = r.call_id
    where r.organisation_id = ${actor.organisationId}::uuid and ${where}`;
}

/** One row for all reports of a call that wait for us. */
function together(kind: WorkKind, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${kind}::text as kind, g.id, c.id as call_id, c.title, c.period_from, c.period_to, c.caller_id,
      g.about_id, g.organisation_id, g.receiver_id, g.via_id, g.count, b.reported, b.total, null::date as due_on, g.at,
      false as urgent
    from (
      select r.call_id, (array_agg(r.id order by r.changed_at, r.id))[1] as id, count(*)::int as count,
        max(r.changed_at) as at, (array_agg(r.about_id order by r.changed_at, r.id))[1] as about_id,
        (array_agg(r.organisation_id order by r.changed_at, r.id))[1] as organisation_id,
        (array_agg(r.receiver_id))[1] as receiver_id, (array_agg(r.via_id))[1] as via_id
      from report r where ${where} group by r.call_id) g
    join report_call c on c.id = g.call_id cross join lateral (${progressOf(sql`c.caller_id = app_organisation()`)}) b
    where report_call_state(c.id) <> 'withdrawn'`;
}

/** One row a call of ours to which somebody has not answered yet; an officer's are those he made. */
function awaited({ actor }: WorkContext): RawBuilder<unknown> {
  const isMine = actor.role === 'officer' ? sql`c.called_by = ${actor.personId}::uuid` : sql`true`;
  return sql`select 'awaited'::text as kind, c.id, c.id as call_id, c.title, c.period_from, c.period_to, c.caller_id,
      c.caller_id as about_id, c.caller_id as organisation_id, c.receiver_id, c.via_id,
      coalesce(b.total - b.reported, 0) as count, b.reported, b.total, c.due_on, c.called_at as at, false as urgent
    from (
      select distinct r.call_id from report r
      where r.receiver_id = ${actor.organisationId}::uuid and r.state = any(${[...UNSENT_STATES]}::text[])) u
    join report_call c on c.id = u.call_id cross join lateral (${progressOf(sql`true`)}) b
    where c.caller_id = ${actor.organisationId}::uuid and ${isMine} and report_call_state(c.id) = 'open'
      and b.total > b.reported`;
}

/** How many have reported of those whom the call `c` asked; null where that is not ours to tell. */
function progressOf(isOurs: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select case when ${isOurs} then count(*) filter (where ${hasReportedSql})::int end as reported,
      case when ${isOurs} then count(*)::int end as total
    from report r where r.call_id = c.id and r.id <> c.own_report_id`;
}
