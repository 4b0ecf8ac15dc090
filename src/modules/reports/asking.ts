import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { successorsOn, type UnitView } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { MOST_ASKED, type Period } from './model.ts';
import { bodiesInPeriod, oneUnderOther, type Subordinate, subordinatesInPeriod } from './store/units.ts';

/** All organisations of a kind on a level: "peoples_committee:district", "department:province", "front:". */
export const GroupKey = z.string().regex(/^[a-z_]{1,40}:[a-z]{0,20}$/);

/**
 * Whom to ask: every unit of some groups, and units one by one. They are those that stood under the caller on some day
 * of the period, so that a report on a time before a merger asks about the units of that time.
 */
export const Asked = {
  groups: z.array(GroupKey).max(100).default([]),
  unitIds: z.array(z.uuid()).max(MOST_ASKED).default([]),
} as const;

/** A group of units that can be asked at once. */
export interface Group {
  readonly key: string;
  readonly kind: UnitView['kind'];
  readonly level: UnitView['level'];
  /** All of them stood directly under the caller. */
  readonly direct: boolean;
  readonly units: readonly UnitView[];
}

/** Who stood under a body in a period, in groups; those directly under it first. */
export function groupsOf(subordinates: readonly Subordinate[]): readonly Group[] {
  const byKey = Map.groupBy(subordinates, ({ unit }) => groupKey(unit));
  const groups = [...byKey].map(([key, members]) => ({
    key,
    members,
    direct: members.every(({ direct }) => direct),
  }));
  return groups
    .sort((a, b) => Number(b.direct) - Number(a.direct))
    .flatMap(({ key, members, direct }) => {
      const [first] = members;
      if (first === undefined) return [];
      const { kind, level } = first.unit;
      return [{ key, kind, level, direct, units: members.map(({ unit }) => unit) }];
    });
}

function groupKey(unit: UnitView): string {
  return `${unit.kind}:${unit.level ?? ''}`;
}

/** Who stood under the body, or under those in whose place it stands, in the period. */
export async function candidatesOf(tx: Tx, bodyId: string, period: Period): Promise<readonly Subordinate[]> {
  const bodies = await bodiesInPeriod(tx, bodyId, period);
  return bodies.length === 0 ? [] : subordinatesInPeriod(tx, bodies, period);
}

/** The days of a period up to today: of days ahead nobody knows which units there will be. */
export function livedPart(period: Period, today: string): Period {
  return today < period.to ? { from: period.from, to: today } : period;
}

export interface Choice {
  readonly groups: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * The units that were meant. Refusals: `reports.nobody-chosen`, `reports.not-under-you`, `reports.one-under-other`,
 * `reports.too-many`.
 */
export async function chosenUnits(
  tx: Tx,
  candidates: readonly Subordinate[],
  { choice, period }: { readonly choice: Choice; readonly period: Period },
): Promise<Result<readonly UnitView[], Refusal>> {
  const known = new Map(candidates.map(({ unit }) => [unit.id, unit]));
  const strangers = choice.unitIds.filter((id) => !known.has(id)).length;
  if (strangers > 0)
    return err({ type: 'reports.not-under-you', data: { count: strangers }, field: 'unitIds' });
  const wanted = new Set(choice.unitIds);
  const units = candidates
    .map(({ unit }) => unit)
    .filter((unit) => wanted.has(unit.id) || choice.groups.includes(groupKey(unit)));
  if (units.length === 0) return err({ type: 'reports.nobody-chosen', field: 'groups' });
  if (units.length > MOST_ASKED)
    return err({ type: 'reports.too-many', data: { limit: MOST_ASKED }, field: 'groups' });
  const pair = await oneUnderOther(
    tx,
    units.map(({ id }) => id),
    period,
  );
  if (pair === null) return ok(units);
  const data = {
    lower: known.get(pair.lower)?.shortName ?? '',
    upper: known.get(pair.upper)?.shortName ?? '',
  };
  return err({ type: 'reports.one-under-other', data, field: 'groups' });
}

/**
 * Who writes for each of the units today: the unit itself, its successor, or the asking body where it ended without one.
 */
export async function writersOf(
  tx: Tx,
  units: readonly UnitView[],
  { askerId, today }: { readonly askerId: string; readonly today: string },
): Promise<ReadonlyMap<string, string>> {
  const outcomes = await successorsOn(
    tx,
    units.map(({ id }) => id),
    today,
  );
  return new Map(
    units.map(({ id }) => {
      const outcome = outcomes.get(id);
      return [id, outcome === undefined || outcome.status === 'ended' ? askerId : outcome.id];
    }),
  );
}
