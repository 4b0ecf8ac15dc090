import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { UnitView } from './model.ts';

interface ViewRow {
  readonly id: string;
  readonly class: UnitView['class'];
  readonly kind: UnitView['kind'];
  readonly level: UnitView['level'];
  readonly line: UnitView['line'];
  readonly territory_id: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly exists: boolean;
  readonly name: string;
  readonly short_name: string;
  readonly abbreviation: string | null;
  readonly letterhead: string | null;
  readonly letterhead_parent: string | null;
  readonly within: string | null;
}

/** Columns of a view; with {@link viewTables}, where `u` is the unit, `n` its name. */
export const viewColumns = sql`
  u.id, u.class, u.kind, u.level, u.line, u.territory_id, u.valid_from, u.valid_to, u.during @> d.asked as exists,
  n.name, n.short_name, n.abbreviation, n.letterhead, n.letterhead_parent,
  (select w.name from unit_name w where w.during @> d.day and w.unit_id = coalesce(
    (select p.parent_id from unit_parent p
     where p.unit_id = coalesce(u.territory_id, u.id) and p.line = 'territory' and p.during @> d.day
       and (u.class = 'territory' or u.level <> 'province')),
    u.territory_id)) as within`;

/** Units as they are on a date; one that does not exist then shows its first or last day. */
export function viewTables(on: string): RawBuilder<unknown> {
  return sql`
    unit u
    cross join lateral (
      select ${on}::date as asked, greatest(u.valid_from, least(${on}::date, u.valid_to - 1)) as day) d
    join unit_name n on n.unit_id = u.id and n.during @> d.day`;
}

/** Order of lists: territories first, then from the province down, then by name in Vietnamese order. */
export const viewOrder = sql`
  u.class desc, array_position(array['province', 'district', 'commune', 'village'], u.level) nulls last, n.name, u.id`;

/** The view of a row that was selected with {@link viewColumns}. */
export function viewOf(row: ViewRow): UnitView {
  return {
    id: row.id,
    class: row.class,
    kind: row.kind,
    level: row.level,
    line: row.line,
    territoryId: row.territory_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    exists: row.exists,
    name: row.name,
    shortName: row.short_name,
    abbreviation: row.abbreviation,
    letterhead: row.letterhead ?? row.name,
    letterheadParent: row.letterhead_parent,
    within: row.within,
  };
}

/** Runs a query that selects {@link viewColumns}. */
export async function selectViews(tx: Tx, query: RawBuilder<unknown>): Promise<UnitView[]> {
  const { rows } = await (query as RawBuilder<ViewRow>).execute(tx);
  return rows.map(viewOf);
}

export type { ViewRow };
