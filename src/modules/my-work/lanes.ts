import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { soonUntil } from './due.ts';
import {
  DONE_DAYS,
  LANES,
  type Lane,
  type LaneTotals,
  MOST_ITEMS,
  type WorkContext,
  type WorkItem,
  type WorkPart,
} from './item.ts';

/** What every row of work has, whatever else its query selects. */
export interface WorkRow {
  readonly id: string;
  readonly due_on: string | null;
  readonly at: Date;
  readonly urgent: boolean;
}

/** The queries of a lane; each selects at least the columns of {@link WorkRow}, all the same columns in one order. */
export type LaneQueries = (lane: Lane) => readonly RawBuilder<unknown>[];

export interface LaneRows<Row extends WorkRow> {
  readonly rows: readonly Row[];
  readonly totals: WorkPart['totals'];
}

const NOTHING: LaneTotals = { count: 0, overdue: 0, soon: 0 };

/** The rows of one lane, most urgent first, and how many there are in each lane. */
export async function readLane<Row extends WorkRow>(
  { tx, today }: Pick<WorkContext, 'tx' | 'today'>,
  queriesOf: LaneQueries,
  lane: Lane,
): Promise<LaneRows<Row>> {
  const counted = LANES.flatMap((each) =>
    queriesOf(each).map((query) => sql`select ${each}::text as lane, due_on from (${query}) work`),
  );
  const totals = { todo: NOTHING, waiting: NOTHING, done: NOTHING };
  if (counted.length === 0) return { rows: [], totals };
  const [day, soon] = [sql`${today.toString()}::date`, sql`${soonUntil(today).toString()}::date`];
  const found = await sql<LaneTotals & { lane: Lane }>`
    select lane, count(*)::int as count, count(*) filter (where due_on < ${day})::int as overdue,
      count(*) filter (where due_on between ${day} and ${soon})::int as soon
    from (${sql.join(counted, sql` union all `)}) work group by lane
  `.execute(tx);
  for (const { lane: each, ...sums } of found.rows) totals[each] = sums;
  const queries = queriesOf(lane);
  if (queries.length === 0 || totals[lane].count === 0) return { rows: [], totals };
  // The same order as `byUrgency`.
  const order =
    lane === 'done'
      ? sql`at desc, id`
      : sql`case when due_on < ${day} then 0 when urgent or due_on <= ${soon} then 1 else 2 end,
          case when due_on <= ${soon} then due_on end nulls last, at desc, id`;
  const { rows } = await sql<Row>`
    select * from (${sql.join(queries, sql` union all `)}) work order by ${order} limit ${MOST_ITEMS}
  `.execute(tx);
  return { rows, totals };
}

/** From when on what was finished is shown; of one type with its column, so that an index serves under row-level security. */
export function doneSince(today: Temporal.PlainDate): RawBuilder<Date> {
  return sql<Date>`${today.subtract({ days: DONE_DAYS }).toString()}::date::timestamptz`;
}

/** The order of a lane: overdue, then due soon or urgent, by date; then the newest. What is done: the newest. */
export function byUrgency(lane: Lane, today: Temporal.PlainDate): (a: WorkItem, b: WorkItem) => number {
  const [day, soon] = [today.toString(), soonUntil(today).toString()];
  const rank = ({ dueOn, urgent }: WorkItem) => {
    if (dueOn !== null && dueOn < day) return 0;
    return urgent || (dueOn !== null && dueOn <= soon) ? 1 : 2;
  };
  const date = ({ dueOn }: WorkItem) => (dueOn !== null && dueOn <= soon ? dueOn : '9999');
  const newest = (a: WorkItem, b: WorkItem) => compare(b.at, a.at) || compare(a.id, b.id);
  if (lane === 'done') return newest;
  return (a, b) => rank(a) - rank(b) || compare(date(a), date(b)) || newest(a, b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
