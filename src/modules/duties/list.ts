import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fold } from '#basics/vietnamese.ts';
import { soonUntil } from '#modules/my-work/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { DUTY_STATES } from './model.ts';
import { type Duty, dutyColumns } from './store.ts';
import { TOPICS } from './topics.ts';

/** held: those we must do · given: those we gave · below: those of all units under us. */
export const SIDES = ['held', 'given', 'below'] as const;
/** One state, or several at once: all that are open, closed, overdue, or due within three working days. */
export const STATE_FILTERS = ['open', 'overdue', 'soon', 'closed', ...DUTY_STATES] as const;
export const SORTS = ['due', 'given', 'title', 'state', 'holder'] as const;

/** What to list. */
export const DutyFilter = z.strictObject({
  side: z.enum(SIDES).default('held'),
  state: z.enum(STATE_FILTERS).optional(),
  topic: z.enum(TOPICS).optional(),
  /** Held by this unit. */
  holderId: z.uuid().optional(),
  /** Held by this unit or one under it. */
  underId: z.uuid().optional(),
  documentId: z.uuid().optional(),
  /** Parts of this duty. */
  wholeId: z.uuid().optional(),
  assignmentId: z.uuid().optional(),
  /** Assigned to this person; `mine` in pages is the actor himself. */
  officerId: z.uuid().optional(),
  /** Words that stand in title, detail or basis; diacritics or not. */
  text: z.string().trim().max(200).optional(),
  sort: z.enum(SORTS).default('due'),
  descending: z.stringbool().or(z.boolean()).default(false),
});
export type DutyFilter = z.output<typeof DutyFilter>;

/** Totals are counted up to this; a larger one is told as "more than". */
export const MOST_COUNTED = 1000;

interface ListContext {
  readonly organisationId: string;
  readonly today: Temporal.PlainDate;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A page of the duties that fit, and how many fit, at most {@link MOST_COUNTED} + 1. */
export async function listDuties(
  tx: Tx,
  filter: DutyFilter,
  context: ListContext,
  { limit, offset }: Page,
): Promise<{ duties: readonly Duty[]; total: number }> {
  const where = conditions(filter, context);
  const { rows } = await sql<Duty>`
    select ${dutyColumns} from duty ${filter.sort === 'holder' ? HOLDER_NAME : sql``}
    where ${where} order by ${orderOf(filter)} limit ${limit} offset ${offset}
  `.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select from duty where ${where} limit ${MOST_COUNTED + 1}) counted
  `.execute(tx);
  return { duties: rows, total: counted.rows[0]?.total ?? 0 };
}

const HOLDER_NAME = sql`left join lateral (
  select n.short_name from unit_name n where n.unit_id = duty.holder_id order by lower(n.during) desc limit 1) h on true`;

function orderOf({ sort, descending }: DutyFilter): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`;
  switch (sort) {
    case 'due':
      return sql`duty.due_on ${direction} nulls last, duty.id ${direction}`;
    case 'given':
      return sql`duty.given_at ${direction}, duty.id ${direction}`;
    case 'title':
      return sql`duty.title collate vietnamese ${direction}, duty.id`;
    case 'state':
      return sql`array_position(${[...DUTY_STATES]}::text[], duty.state) ${direction}, duty.due_on nulls last, duty.id`;
    case 'holder':
      return sql`h.short_name ${direction}, duty.due_on nulls last, duty.id`;
  }
}

function conditions(filter: DutyFilter, context: ListContext): RawBuilder<unknown> {
  const parts = [
    sideCondition(filter.side, context.organisationId),
    ...(filter.state === undefined ? [] : [stateCondition(filter.state, context.today)]),
    ...equal('duty.topic', filter.topic),
    ...equal('duty.holder_id', filter.holderId),
    ...equal('duty.document_id', filter.documentId),
    ...equal('duty.parent_id', filter.wholeId),
    ...equal('duty.assignment_id', filter.assignmentId),
    ...equal('duty.officer_id', filter.officerId),
    ...(filter.underId === undefined ? [] : [underCondition(filter.underId)]),
    ...textConditions(filter),
  ];
  return sql.join(parts, sql` and `);
}

function equal(column: string, value: string | undefined): RawBuilder<unknown>[] {
  return value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`];
}

function sideCondition(side: DutyFilter['side'], organisationId: string): RawBuilder<unknown> {
  switch (side) {
    case 'held':
      return sql`duty.holder_id = ${organisationId}::uuid`;
    case 'given':
      return sql`duty.assigner_id = ${organisationId}::uuid`;
    case 'below':
      return sql`duty.holder_id in (
        select unit_id from unit_ancestry
        where ancestor_id = ${organisationId}::uuid and line in ('state', 'party', 'front', 'guidance'))`;
  }
}

function underCondition(unitId: string): RawBuilder<unknown> {
  return sql`duty.holder_id in (
    select ${unitId}::uuid union all select unit_id from unit_ancestry
    where ancestor_id = ${unitId}::uuid and line in ('state', 'party', 'front', 'guidance'))`;
}

function stateCondition(
  state: (typeof STATE_FILTERS)[number],
  today: Temporal.PlainDate,
): RawBuilder<unknown> {
  const open = sql`duty.closed_at is null`;
  const awaited = sql`${open} and duty_awaits_holder(duty.state)`;
  switch (state) {
    case 'open':
      return open;
    case 'closed':
      return sql`duty.closed_at is not null`;
    case 'overdue':
      return sql`${awaited} and duty.due_on < ${today.toString()}::date`;
    case 'soon':
      return sql`${awaited} and duty.due_on between ${today.toString()}::date and ${soonUntil(today).toString()}::date`;
    default:
      return sql`duty.state = ${state}`;
  }
}

/** Among the own duties words are looked for one by one; among very many, by the index of all texts. */
function textConditions({ text, side }: DutyFilter): RawBuilder<unknown>[] {
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
  if (words.length === 0) return [];
  if (side !== 'held') return [sql`duty.id in (select duty_ids_by_text(${words}::text[], 20000))`];
  return words.map((word) => sql`strpos(duty.folded, ${word}) > 0`);
}
