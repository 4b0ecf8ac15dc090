import { sql } from 'kysely';
import { type UnitView, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Period } from '../model.ts';

/**
 * A body and all bodies in whose place it stands, that existed on some day of the period: for a report on 2024 the
 * People's Committee of Hưng Yên is also that of Thái Bình. None when all of them began later.
 */
export async function bodiesInPeriod(tx: Tx, unitId: string, period: Period): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive body(id) as (
      select ${unitId}::uuid
      union
      select s.predecessor_id from body b join unit_succession s on s.successor_id = b.id)
    select u.id from body b join unit u on u.id = b.id
    where u.during && daterange(${period.from}::date, ${period.to}::date, '[]')
    order by upper(u.during) desc nulls first, u.id
  `.execute(tx);
  return rows.map((row) => row.id);
}

/** An organisation that stood under a body on some day of the period. */
export interface Subordinate {
  readonly unit: UnitView;
  /** It stood directly under it. */
  readonly direct: boolean;
}

/**
 * The organisations that stood under any of the bodies on some day of the period, with the names of that time (those of
 * the period's last day, or of their own last day in it), in Vietnamese order.
 */
export async function subordinatesInPeriod(
  tx: Tx,
  bodyIds: readonly string[],
  period: Period,
): Promise<readonly Subordinate[]> {
  const { rows } = await sql<{ id: string; direct: boolean }>`
    select u.id, bool_or(a.distance = 1) as direct
    from unit_ancestry a join unit u on u.id = a.unit_id
    where a.ancestor_id = any(${[...bodyIds]}::uuid[]) and u.class = 'organisation'
      and a.line in ('state', 'party', 'front', 'guidance')
      and a.during && daterange(${period.from}::date, ${period.to}::date, '[]')
      and u.id <> all(${[...bodyIds]}::uuid[])
    group by u.id
  `.execute(tx);
  const views = await unitsByIds(
    tx,
    rows.map((row) => row.id),
    period.to,
  );
  return rows
    .flatMap(({ id, direct }) => {
      const unit = views.get(id);
      return unit === undefined ? [] : [{ unit, direct }];
    })
    .sort((a, b) => byPlace(a.unit, b.unit));
}

const LEVEL_ORDER = ['province', 'district', 'commune', 'village', null];

function byPlace(a: UnitView, b: UnitView): number {
  const levels = LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level);
  return (
    levels || a.kind.localeCompare(b.kind) || COLLATOR.compare(a.name, b.name) || a.id.localeCompare(b.id)
  );
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Pairs of the chosen units of which one stood under the other in the period: both would count the same work. */
export async function oneUnderOther(
  tx: Tx,
  unitIds: readonly string[],
  period: Period,
): Promise<{ readonly lower: string; readonly upper: string } | null> {
  const { rows } = await sql<{ lower: string; upper: string }>`
    select unit_id as lower, ancestor_id as upper from unit_ancestry
    where unit_id = any(${[...unitIds]}::uuid[]) and ancestor_id = any(${[...unitIds]}::uuid[])
      and line = 'state' and during && daterange(${period.from}::date, ${period.to}::date, '[]') limit 1
  `.execute(tx);
  return rows[0] ?? null;
}
