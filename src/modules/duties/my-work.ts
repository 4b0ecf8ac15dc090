import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type UnitView, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { type DueStatus, dueStatus, soonUntil } from './due.ts';
import { type DutyState, isOpen } from './model.ts';
import { nameOf } from './summary.ts';
import { ALONE, GROUPED, type GroupProgress, progressOfGroups } from './work-groups.ts';
import { LANES, type Lane, type MyWork, type WorkItem, type WorkKind } from './work-shape.ts';

/** A row of work: one duty, or several that were given together. */
interface WorkRow {
  readonly kind: WorkKind;
  readonly id: string;
  readonly title: string;
  readonly state: DutyState;
  readonly due_on: string | null;
  readonly at: Date;
  readonly basis: WorkItem['basis'];
  readonly other_id: string;
  readonly parent_id: string | null;
  readonly assignment_id: string | null;
  readonly count: number;
}

/** Most items shown in one lane; the count tells how many there are. */
export const MOST_ITEMS = 100;
/** What was finished is shown for this many days. */
export const DONE_DAYS = 30;

/** The work of a person in one lane, most urgent first, and how many items there are in each lane. */
export async function workOf(
  tx: Tx,
  actor: PersonActor,
  today: Temporal.PlainDate,
  lane: Lane,
): Promise<Pick<MyWork, 'items' | 'counts' | 'overdue' | 'soon'>> {
  const totals = new Map<Lane, LaneTotals>();
  for (const each of LANES) totals.set(each, await totalsOf(tx, sourcesOf(each, actor, today), today));
  const shown = await rowsOf(tx, sourcesOf(lane, actor, today));
  const units = await unitsByIds(tx, [...new Set(shown.map((row) => row.other_id))], today.toString());
  const progress = await progressOfGroups(
    tx,
    shown.filter((row) => GROUPED.has(row.kind)),
  );
  const { overdue = 0, soon = 0 } = totals.get('todo') ?? {};
  return {
    items: shown.map((row) => itemOf(row, { units, today, progress: progress.get(row.id) ?? ALONE })),
    counts: {
      todo: totals.get('todo')?.count ?? 0,
      waiting: totals.get('waiting')?.count ?? 0,
      done: totals.get('done')?.count ?? 0,
    },
    overdue,
    soon,
  };
}

interface LaneTotals {
  readonly count: number;
  readonly overdue: number;
  readonly soon: number;
}

async function totalsOf(
  tx: Tx,
  sources: readonly RawBuilder<unknown>[],
  today: Temporal.PlainDate,
): Promise<LaneTotals> {
  if (sources.length === 0) return { count: 0, overdue: 0, soon: 0 };
  const day = sql`${today.toString()}::date`;
  const { rows } = await sql<LaneTotals>`
    select count(*)::int as count, count(*) filter (where due_on < ${day})::int as overdue,
      count(*) filter (where due_on between ${day} and ${soonUntil(today).toString()}::date)::int as soon
    from (${sql.join(sources, sql` union all `)}) work
  `.execute(tx);
  return rows[0] ?? { count: 0, overdue: 0, soon: 0 };
}

async function rowsOf(tx: Tx, sources: readonly RawBuilder<unknown>[]): Promise<readonly WorkRow[]> {
  if (sources.length === 0) return [];
  const { rows } = await sql<WorkRow>`
    select * from (${sql.join(sources, sql` union all `)}) work
    order by case when closed then 1 else 0 end, due_on nulls last, at desc, id limit ${MOST_ITEMS}
  `.execute(tx);
  return rows;
}

function dueOf(row: WorkRow, today: Temporal.PlainDate): DueStatus {
  return dueStatus({ dueOn: row.due_on, open: isOpen(row.state) }, today);
}

interface ItemContext {
  readonly units: ReadonlyMap<string, UnitView>;
  readonly today: Temporal.PlainDate;
  readonly progress: GroupProgress;
}

function itemOf(row: WorkRow, { units, today, progress }: ItemContext): WorkItem {
  return {
    kind: row.kind,
    id: row.id,
    title: row.title,
    state: row.state,
    dueOn: row.due_on,
    due: dueOf(row, today),
    at: row.at.toISOString(),
    basis: [...row.basis],
    other: nameOf(row.other_id, units).name,
    parentId: row.parent_id,
    assignmentId: row.assignment_id,
    count: row.kind === 'accept' ? Math.max(row.count, progress.waiting) : row.count,
    reported: progress.reported,
    total: progress.total,
  };
}

function sourcesOf(lane: Lane, actor: PersonActor, today: Temporal.PlainDate): RawBuilder<unknown>[] {
  switch (lane) {
    case 'todo':
      return todo(actor);
    case 'waiting':
      return waiting(actor);
    case 'done':
      return done(actor, today.subtract({ days: DONE_DAYS }).toString());
  }
}

const isOneOf = (actor: PersonActor, ...roles: readonly string[]) => roles.includes(actor.role);

function todo(actor: PersonActor): RawBuilder<unknown>[] {
  const own = sql`d.holder_id = ${actor.organisationId}::uuid and d.closed_at is null`;
  const mine = sql`${own} and d.officer_id = ${actor.personId}::uuid`;
  const works = isOneOf(actor, 'officer', 'reviewer', 'head');
  const leads = isOneOf(actor, 'reviewer', 'head');
  return [
    ...(actor.role === 'clerk' ? [single('receive', sql`${own} and d.state = 'given'`)] : []),
    ...(leads
      ? [
          single('assign', sql`${own} and d.officer_id is null and d.state in ('given', 'received')`),
          single('do', sql`${own} and d.officer_id is null and d.state = 'in-progress' and not d.returned`),
          single('redo', sql`${own} and d.officer_id is null and d.state = 'in-progress' and d.returned`),
        ]
      : []),
    ...(works
      ? [
          single('do', sql`${mine} and d.state in ('given', 'received', 'in-progress') and not d.returned`),
          single('redo', sql`${mine} and d.state in ('received', 'in-progress') and d.returned`),
        ]
      : []),
    ...(actor.role === 'head' ? [single('approve', sql`${own} and d.state = 'submitted'`)] : []),
    ...(works ? [together('accept', actor, sql`d.state = 'reported'`)] : []),
    ...(leads ? [proposalsTo(actor), extensionsFor(actor, 'assigner_id', 'decide-extension')] : []),
  ];
}

function waiting(actor: PersonActor): RawBuilder<unknown>[] {
  const own = sql`d.holder_id = ${actor.organisationId}::uuid and d.closed_at is null`;
  const after = actor.role === 'head' ? sql`('reported')` : sql`('submitted', 'reported')`;
  if (actor.role === 'officer') {
    return [
      single('waiting', sql`${own} and d.officer_id = ${actor.personId}::uuid and d.state in ${after}`),
      together('awaited', actor, sql`d.state in ('given', 'received', 'in-progress', 'submitted')`),
    ];
  }
  const withOfficer = sql`d.officer_id is not null and d.officer_id <> ${actor.personId}::uuid
    and d.state in ('given', 'received', 'in-progress')`;
  return [
    single('with-officer', sql`${own} and ${withOfficer}`),
    single('waiting', sql`${own} and d.state in ${after}`),
    proposalsFrom(actor),
    extensionsFor(actor, 'holder_id', 'extension-asked'),
    ...(actor.role === 'clerk'
      ? []
      : [together('awaited', actor, sql`d.state in ('given', 'received', 'in-progress', 'submitted')`)]),
  ];
}

function done(actor: PersonActor, since: string): RawBuilder<unknown>[] {
  // Of one type with the column: only such a comparison may use the index under row-level security.
  const closed = sql`d.closed_at >= ${since}::date::timestamptz`;
  const own = sql`d.holder_id = ${actor.organisationId}::uuid and ${closed}`;
  return [
    single('done', actor.role === 'officer' ? sql`${own} and d.officer_id = ${actor.personId}::uuid` : own),
    together('given-done', actor, closed),
  ];
}

/** One row a duty, seen from its holder. */
function single(kind: WorkKind, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${kind}::text as kind, d.id, d.title, d.state, d.due_on,
      coalesce(d.closed_at, d.changed_at) as at, d.basis, d.assigner_id as other_id, d.parent_id, d.assignment_id,
      1 as count, d.closed_at is not null as closed
    from duty d where ${where}`;
}

/** Of what was given by one unit, this many duties are looked at, the most urgent ones: the rest stands in the lists. */
const MOST_LOOKED_AT = 1000;

/** One row for all that were given together and are in the state, seen from who gave them. */
function together(kind: WorkKind, actor: PersonActor, where: RawBuilder<unknown>): RawBuilder<unknown> {
  const isDone = kind === 'given-done';
  const open = isDone ? sql`true` : sql`d.closed_at is null`;
  const order = isDone ? sql`d.closed_at desc` : sql`d.due_on, d.id`;
  return sql`select ${kind}::text as kind, (array_agg(g.id order by g.due_on nulls last, g.id))[1] as id, g.title,
      min(g.state) as state, min(g.due_on) as due_on, max(coalesce(g.closed_at, g.changed_at)) as at,
      (array_agg(g.basis))[1] as basis, (array_agg(g.holder_id))[1] as other_id,
      (array_agg(g.parent_id))[1] as parent_id, (array_agg(g.assignment_id))[1] as assignment_id,
      count(*)::int as count, ${isDone}::boolean as closed
    from (
      select * from duty d where d.assigner_id = ${actor.organisationId}::uuid and ${open} and ${where}
      order by ${order} limit ${MOST_LOOKED_AT}
    ) g
    group by coalesce(g.parent_id, g.assignment_id, g.id), g.title`;
}

function proposalsTo(actor: PersonActor): RawBuilder<unknown> {
  return questions('answer', sql`p.to_id = ${actor.organisationId}::uuid`, sql`p.asker_id`);
}

function proposalsFrom(actor: PersonActor): RawBuilder<unknown> {
  return questions('question-asked', sql`p.asker_id = ${actor.organisationId}::uuid`, sql`p.to_id`);
}

function questions(
  kind: WorkKind,
  where: RawBuilder<unknown>,
  other: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select ${kind}::text as kind, d.id, left(p.question, 200) as title, d.state, p.answer_by as due_on,
      p.asked_at as at, d.basis, ${other} as other_id, d.parent_id, d.assignment_id, 1 as count,
      false as closed
    from proposal p join duty d on d.id = p.duty_id where p.state = 'asked' and d.closed_at is null and ${where}`;
}

function extensionsFor(
  actor: PersonActor,
  side: 'assigner_id' | 'holder_id',
  kind: WorkKind,
): RawBuilder<unknown> {
  const other = side === 'assigner_id' ? sql`d.holder_id` : sql`d.assigner_id`;
  return sql`select ${kind}::text as kind, d.id, d.title, d.state, d.due_on, e.asked_at as at, d.basis,
      ${other} as other_id, d.parent_id, d.assignment_id, 1 as count, false as closed
    from extension e join duty d on d.id = e.duty_id
    where e.state = 'asked' and d.closed_at is null and ${sql.ref(`d.${side}`)} = ${actor.organisationId}::uuid`;
}
