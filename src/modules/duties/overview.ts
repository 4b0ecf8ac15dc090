import { sql } from 'kysely';
import { z } from 'zod';
import { compareVietnamese } from '#basics/vietnamese.ts';
import { unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { DUTY_STATES, type DutyState } from './model.ts';
import { emptyCounts } from './progress.ts';

export const CountShape = z.object({
  states: z.record(z.enum(DUTY_STATES), z.int()),
  /** All but the withdrawn. */
  total: z.int(),
  overdue: z.int(),
  dueSoon: z.int(),
});
export type CountShape = z.output<typeof CountShape>;

const OverviewUnit = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What the unit itself holds. */
  own: CountShape,
});

/** A unit directly below, with all units under it. */
const OverviewGroup = OverviewUnit.extend({
  /** The unit and all under it. */
  sum: CountShape,
  units: z.array(OverviewUnit),
});

/** Duties by state, of the units under one unit as they stand there today. */
export const Overview = z.object({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  on: z.string(),
  /** What the unit itself holds. */
  own: CountShape,
  /** All units under it, each counted once. */
  sum: CountShape,
  groups: z.array(OverviewGroup),
});
export type Overview = z.output<typeof Overview>;

interface Member {
  readonly top: string;
  readonly id: string;
}

/**
 * The overview of what stands under a unit on a day (ISO date). It reads the tallies only, so that it costs the same
 * after years of history. `soonUntil` is the last day that counts as due soon.
 */
export async function overviewOf(tx: Tx, unitId: string, on: string, soonUntil: string): Promise<Overview> {
  const members = await membersOf(tx, unitId, on);
  const ids = [...new Set([unitId, ...members.flatMap(({ top, id }) => [top, id])])];
  const counts = await countsOf(tx, ids, on, soonUntil);
  const units = await unitsByIds(tx, ids, on);
  const countOf = (id: string) => counts.get(id) ?? noCount();
  const unitOf = (id: string) => ({ id, name: units.get(id)?.shortName ?? '—', own: countOf(id) });
  const byName = (a: string, b: string) =>
    compareVietnamese(units.get(a)?.name ?? '', units.get(b)?.name ?? '');
  const groups = [...Map.groupBy(members, (member) => member.top)]
    .map(([top, group]) => ({ top, below: group.map(({ id }) => id).filter((id) => id !== top) }))
    .sort((a, b) => Number(b.below.length > 0) - Number(a.below.length > 0) || byName(a.top, b.top))
    .map(({ top, below }) => ({
      ...unitOf(top),
      sum: sumOf([top, ...below].map(countOf)),
      units: below.sort(byName).map(unitOf),
    }));
  const below = ids.filter((id) => id !== unitId);
  return {
    unit: { id: unitId, name: units.get(unitId)?.shortName ?? '—' },
    on,
    own: countOf(unitId),
    sum: sumOf(below.map(countOf)),
    groups,
  };
}

/** Every unit directly below, as its own top, and every unit under each of those. */
async function membersOf(tx: Tx, unitId: string, on: string): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    with top as materialized (
      select distinct a.unit_id as id from unit_ancestry a
      where a.ancestor_id = ${unitId}::uuid and a.distance = 1 and a.line in ('state', 'party', 'front', 'guidance')
        and a.during @> ${on}::date)
    select id as top, id from top
    union
    select top.id, a.unit_id from top join unit_ancestry a on a.ancestor_id = top.id
    where a.line in ('state', 'party', 'front', 'guidance') and a.during @> ${on}::date
  `.execute(tx);
  return rows;
}

/** Counts of what each unit holds, from the tallies. */
async function countsOf(
  tx: Tx,
  ids: readonly string[],
  on: string,
  soonUntil: string,
): Promise<ReadonlyMap<string, CountShape>> {
  const counts = new Map<string, CountShape>();
  const countOf = (id: string) => {
    const known = counts.get(id) ?? noCount();
    counts.set(id, known);
    return known;
  };
  const states = await sql<{ holder_id: string; state: DutyState; count: number }>`
    select holder_id, state, sum(count)::int as count from duty_tally
    where holder_id = any(${[...ids]}::uuid[]) and count > 0 group by 1, 2
  `.execute(tx);
  for (const { holder_id, state, count } of states.rows) {
    const into = countOf(holder_id);
    into.states[state] += count;
    if (state !== 'withdrawn') into.total += count;
  }
  const dates = await sql<{ holder_id: string; overdue: number; soon: number }>`
    select holder_id, coalesce(sum(count) filter (where due_on < ${on}::date), 0)::int as overdue,
      coalesce(sum(count) filter (where due_on >= ${on}::date), 0)::int as soon
    from duty_due_tally where holder_id = any(${[...ids]}::uuid[]) and due_on <= ${soonUntil}::date group by 1
  `.execute(tx);
  for (const { holder_id, overdue, soon } of dates.rows) {
    const into = countOf(holder_id);
    into.overdue += overdue;
    into.dueSoon += soon;
  }
  return counts;
}

function noCount(): CountShape {
  return { states: emptyCounts(), total: 0, overdue: 0, dueSoon: 0 };
}

function sumOf(counts: readonly CountShape[]): CountShape {
  const sum = noCount();
  for (const count of counts) {
    for (const state of DUTY_STATES) sum.states[state] += count.states[state];
    sum.total += count.total;
    sum.overdue += count.overdue;
    sum.dueSoon += count.dueSoon;
  }
  return sum;
}
