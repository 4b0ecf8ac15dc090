import { sql } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { foldWords } from './fold-name.ts';
import type {
  Page,
  ParentLine,
  Succession,
  UnitKind,
  UnitLevel,
  UnitPage,
  UnitSearch,
  UnitView,
} from './model.ts';
import { selectViews, type ViewRow, viewColumns, viewOf, viewOrder, viewTables } from './views.ts';

/** The units of these ids as they are on a date, by id. An id that is no unit is not in the answer. */
export async function unitsByIds(
  tx: Tx,
  ids: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, UnitView>> {
  if (ids.length === 0) return new Map();
  const views = await selectViews(
    tx,
    sql`select ${viewColumns} from ${viewTables(on)} where u.id = any(${ids}::uuid[])`,
  );
  return new Map(views.map((view) => [view.id, view]));
}

/** One unit as it is on a date; `exists` is false outside its days. */
export async function unitView(tx: Tx, id: string, on: string): Promise<UnitView | undefined> {
  return (await unitsByIds(tx, [id], on)).get(id);
}

/** Those of the ids that are units existing on a date. */
export async function unitsExistOn(tx: Tx, ids: readonly string[], on: string): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from unit where id = any(${ids}::uuid[]) and during @> ${on}::date`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/**
 * Units by name, diacritics or not ("thai thuy" finds Thái Thụy): the whole name first, then those that begin so, then
 * those with words that begin with each of the words. An empty text lists all that fit the other conditions.
 */
export async function searchUnits(tx: Tx, search: UnitSearch, page: Page): Promise<UnitPage> {
  const text = foldWords(search.text);
  const words = text.split(' ').filter(Boolean);
  const rank = sql`case
    when ${text} = '' or strpos('|' || n.folded || '|', '|' || ${text} || '|') > 0 then 0
    when strpos('|' || n.folded, '|' || ${text}) > 0 then 1
    when strpos(' ' || n.folded, ' ' || ${text}) > 0 then 2
    else 3 end`;
  const { rows } = await sql<ViewRow & { total: number }>`
    select ${viewColumns}, count(*) over () as total
    from ${viewTables(search.on)}
    where u.during @> d.asked
      and not exists (select from unnest(${words}::text[]) word where strpos(' ' || replace(n.folded, '|', ' '), ' ' || word) = 0)
      and ${search.class === undefined ? sql`true` : sql`u.class = ${search.class}`}
      and ${search.kinds === undefined ? sql`true` : sql`u.kind = any(${search.kinds}::text[])`}
      and ${search.level === undefined ? sql`true` : sql`u.level = ${search.level}`}
      and ${search.under === undefined ? sql`true` : isUnderCondition(search.under, search.on)}
    order by ${rank}, ${viewOrder}
    limit ${page.size} offset ${(page.number - 1) * page.size}
  `.execute(tx);
  return { units: rows.map(viewOf), total: rows[0]?.total ?? 0 };
}

function isUnderCondition(under: string, on: string) {
  const below = sql`select a.unit_id from unit_ancestry a
    where a.ancestor_id = ${under}::uuid and a.during @> ${on}::date`;
  return sql`(u.territory_id = ${under}::uuid or u.id in (${below}) or u.territory_id in (${below}))`;
}

export interface SubordinateFilter {
  /** On this line only; on any line when absent. */
  readonly line?: ParentLine | undefined;
  readonly kinds?: readonly UnitKind[] | undefined;
  readonly level?: UnitLevel | undefined;
  /** Only the children, not their children. */
  readonly direct?: boolean | undefined;
}

/** The units that stand under a unit on a date, in Vietnamese order, each once. The unit itself is not among them. */
export async function subordinatesOf(
  tx: Tx,
  id: string,
  on: string,
  filter: SubordinateFilter = {},
): Promise<readonly UnitView[]> {
  return selectViews(
    tx,
    sql`select ${viewColumns} from ${viewTables(on)}
      where u.id in (
        select a.unit_id from unit_ancestry a where a.ancestor_id = ${id}::uuid and a.during @> ${on}::date
          and ${filter.line === undefined ? sql`true` : sql`a.line = ${filter.line}`}
          and ${filter.direct === true ? sql`a.distance = 1` : sql`true`})
        and ${filter.kinds === undefined ? sql`true` : sql`u.kind = any(${filter.kinds}::text[])`}
        and ${filter.level === undefined ? sql`true` : sql`u.level = ${filter.level}`}
      order by ${viewOrder}`,
  );
}

/** The units above a unit on a date, by line, nearest first. */
export async function ancestorsOf(
  tx: Tx,
  id: string,
  on: string,
  filter: { readonly line?: ParentLine | undefined } = {},
): Promise<readonly (UnitView & { readonly by: ParentLine; readonly distance: number })[]> {
  const { rows } = await sql<ViewRow & { by: ParentLine; distance: number }>`
    select ${viewColumns}, a.line as by, a.distance
    from ${viewTables(on)} join unit_ancestry a on a.ancestor_id = u.id
    where a.unit_id = ${id}::uuid and a.during @> ${on}::date
      and ${filter.line === undefined ? sql`true` : sql`a.line = ${filter.line}`}
    order by a.line, a.distance
  `.execute(tx);
  return rows.map((row) => ({ ...viewOf(row), by: row.by, distance: row.distance }));
}

/** Whether a unit stands under another on a date, on any line. A unit does not stand under itself. */
export async function isUnder(tx: Tx, unitId: string, ancestorId: string, on: string): Promise<boolean> {
  const { rows } = await sql`
    select from unit_ancestry
    where unit_id = ${unitId}::uuid and ancestor_id = ${ancestorId}::uuid and during @> ${on}::date limit 1
  `.execute(tx);
  return rows.length > 0;
}

/** What has become of units by a date, over as many successions as there were. Every id must be a unit. */
export async function successorsOn(
  tx: Tx,
  ids: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, Succession>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ first: string; id: string; steps: number; ended: boolean }>`
    with recursive chain(first, id, steps) as (
      select id, id, 0 from unnest(${ids}::uuid[]) id
      union all
      select c.first, s.successor_id, c.steps + 1
      from chain c join unit_succession s on s.predecessor_id = c.id
      where s.on_date <= ${on}::date and s.successor_id is not null
    )
    select distinct on (c.first) c.first, c.id, c.steps, coalesce(u.valid_to <= ${on}::date, false) as ended
    from chain c join unit u on u.id = c.id
    order by c.first, c.steps desc
  `.execute(tx);
  return new Map(rows.map(({ first, id, steps, ended }) => [first, outcome(id, steps, ended)]));
}

function outcome(id: string, steps: number, ended: boolean): Succession {
  if (ended) return { status: 'ended' };
  return { status: steps === 0 ? 'same' : 'succeeded', id };
}

/** What has become of one unit by a date. The id must be a unit. */
export async function successorOn(tx: Tx, id: string, on: string): Promise<Succession> {
  return assertDefined((await successorsOn(tx, [id], on)).get(id), `unit ${id}`);
}
