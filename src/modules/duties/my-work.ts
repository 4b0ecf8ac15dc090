import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { doneSince, type Lane, readLane, type WorkContext, type WorkPart } from '#modules/my-work/index.ts';
import { unitsByIds } from '#modules/units/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { ALONE, GROUPED, progressOfGroups } from './work-groups.ts';
import { type DutyWorkRow, itemOf } from './work-items.ts';
import type { WorkKind } from './work-words.ts';

/** The duties that wait for a person in his position, questions and extensions among them. */
export async function dutyWork(context: WorkContext, lane: Lane): Promise<WorkPart> {
  const { tx, today } = context;
  const { rows, totals } = await readLane<DutyWorkRow>(context, (each) => queriesOf(each, context), lane);
  const units = await unitsByIds(tx, [...new Set(rows.map((row) => row.other_id))], today.toString());
  const progress = await progressOfGroups(
    tx,
    rows.filter((row) => GROUPED.has(row.kind)),
  );
  const items = rows.map((row) => itemOf(row, { units, progress: progress.get(row.id) ?? ALONE }));
  return { items, totals };
}

function queriesOf(lane: Lane, { actor, today }: WorkContext): RawBuilder<unknown>[] {
  if (actor.role === 'administrator') return [];
  switch (lane) {
    case 'todo':
      return todo(actor, dueFrom(today));
    case 'waiting':
      return waiting(actor, dueFrom(today));
    case 'done':
      return done(actor, doneSince(today));
  }
}

/** The due date as it presses: what was reported is never overdue, however long it waits to be accepted. */
function dueFrom(today: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`case when duty_awaits_holder(d.state) or d.due_on >= ${today.toString()}::date then d.due_on end`;
}

const isOneOf = (actor: PersonActor, ...roles: readonly string[]) => roles.includes(actor.role);

function todo(actor: PersonActor, due: RawBuilder<unknown>): RawBuilder<unknown>[] {
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
    ...(works ? [together('accept', actor, sql`d.state = 'reported'`, due)] : []),
    ...(leads ? [proposalsTo(actor), extensionsFor(actor, 'assigner_id', 'decide-extension')] : []),
  ];
}

function waiting(actor: PersonActor, due: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const own = sql`d.holder_id = ${actor.organisationId}::uuid and d.closed_at is null`;
  const after = actor.role === 'head' ? sql`('reported')` : sql`('submitted', 'reported')`;
  if (actor.role === 'officer') {
    return [
      single('waiting', sql`${own} and d.officer_id = ${actor.personId}::uuid and d.state in ${after}`, due),
      together('awaited', actor, sql`d.state in ('given', 'received', 'in-progress', 'submitted')`),
    ];
  }
  const withOfficer = sql`d.officer_id is not null and d.officer_id <> ${actor.personId}::uuid
    and d.state in ('given', 'received', 'in-progress')`;
  return [
    single('with-officer', sql`${own} and ${withOfficer}`),
    single('waiting', sql`${own} and d.state in ${after}`, due),
    proposalsFrom(actor),
    extensionsFor(actor, 'holder_id', 'extension-asked'),
    ...(actor.role === 'clerk'
      ? []
      : [together('awaited', actor, sql`d.state in ('given', 'received', 'in-progress', 'submitted')`)]),
  ];
}

function done(actor: PersonActor, since: RawBuilder<Date>): RawBuilder<unknown>[] {
  const closed = sql`d.closed_at >= ${since}`;
  const own = sql`d.holder_id = ${actor.organisationId}::uuid and ${closed}`;
  return [
    single('done', actor.role === 'officer' ? sql`${own} and d.officer_id = ${actor.personId}::uuid` : own),
    together('given-done', actor, closed),
  ];
}

/** One row a duty, seen from its holder. */
function single(
  kind: WorkKind,
  where: RawBuilder<unknown>,
  due: RawBuilder<unknown> = sql`d.due_on`,
): RawBuilder<unknown> {
  return sql`select ${kind}::text as kind, d.id, d.title, d.state, ${due} as due_on,
      coalesce(d.closed_at, d.changed_at) as at, d.basis, d.assigner_id as other_id, d.parent_id, d.assignment_id,
      1 as count, false as urgent
    from duty d where ${where}`;
}

/** Of what was given by one unit, this many duties are looked at, the most urgent ones: the rest stands in the lists. */
const MOST_LOOKED_AT = 1000;

/** One row for all that were given together and are in the state, seen from who gave them. */
function together(
  kind: WorkKind,
  actor: PersonActor,
  where: RawBuilder<unknown>,
  due: RawBuilder<unknown> = sql`d.due_on`,
): RawBuilder<unknown> {
  const isDone = kind === 'given-done';
  const open = isDone ? sql`true` : sql`d.closed_at is null`;
  const order = isDone ? sql`d.closed_at desc` : sql`d.due_on, d.id`;
  return sql`select ${kind}::text as kind, (array_agg(g.id order by g.due_on nulls last, g.id))[1] as id, g.title,
      min(g.state) as state, min(g.presses_on) as due_on, max(coalesce(g.closed_at, g.changed_at)) as at,
      (array_agg(g.basis))[1] as basis, (array_agg(g.holder_id))[1] as other_id,
      (array_agg(g.parent_id))[1] as parent_id, (array_agg(g.assignment_id))[1] as assignment_id,
      count(*)::int as count, false as urgent
    from (
      select d.*, ${due} as presses_on from duty d where d.assigner_id = ${actor.organisationId}::uuid and ${open} and ${where}
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
      false as urgent
    from proposal p join duty d on d.id = p.duty_id where p.state = 'asked' and d.closed_at is null and ${where}`;
}

function extensionsFor(
  actor: PersonActor,
  side: 'assigner_id' | 'holder_id',
  kind: WorkKind,
): RawBuilder<unknown> {
  const other = side === 'assigner_id' ? sql`d.holder_id` : sql`d.assigner_id`;
  return sql`select ${kind}::text as kind, d.id, d.title, d.state, d.due_on, e.asked_at as at, d.basis,
      ${other} as other_id, d.parent_id, d.assignment_id, 1 as count, false as urgent
    from extension e join duty d on d.id = e.duty_id
    where e.state = 'asked' and d.closed_at is null and ${sql.ref(`d.${side}`)} = ${actor.organisationId}::uuid`;
}
