import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { refreshAncestry } from './ancestry.ts';
import type { ParentSeed, SuccessionSeed, UnitSeed } from './dataset/history.ts';
import type { PlaceName } from './dataset/local-bodies.ts';
import { endUnits, moveToSuccessors } from './end.ts';
import { insertSuccessions, insertUnits } from './load.ts';
import { newBodies } from './merged-bodies.ts';
import type { UnitLevel } from './model.ts';
import { readTerritoryName } from './territory-name.ts';

export interface Merger {
  readonly predecessorIds: readonly string[];
  /** Full name of the new territory: "Xã Trang Bảo Xá". */
  readonly name: string;
  /** Its GSO code, which may be one of a predecessor. */
  readonly code: string | null;
  /** First day of the new territory. */
  readonly on: string;
  readonly basis: string;
}

/** What a merger made: the new territory, its organisations, and all that ended. */
export interface Merged {
  readonly territoryId: string;
  readonly organisationIds: readonly string[];
  readonly endedIds: readonly string[];
}

interface Predecessor {
  readonly id: string;
  readonly level: UnitLevel;
  readonly parent_id: string;
  readonly ends: boolean;
}

/**
 * Enacts a decided merger of territories: they and their bodies end, a new territory with new bodies begins, each
 * body succeeds its like; villages and other organisations go on under the new ones.
 */
export async function mergeTerritories(tx: Tx, merger: Merger): Promise<Result<Merged, Refusal>> {
  const checked = await check(tx, merger);
  if (!checked.ok) return checked;
  const { place, parentId } = checked.value;
  const territory = territorySeed(merger, place, parentId);
  const bodies = await newBodies(tx, { territory, place, parentId, predecessorIds: merger.predecessorIds });
  const successions: SuccessionSeed[] = [
    ...merger.predecessorIds.map((id) => ({ predecessorId: id, successorId: territory.id })),
    ...bodies.successors,
  ].map((pair) => ({ ...pair, on: merger.on, kind: 'merge', basis: merger.basis }));
  const endedIds = successions.map((succession) => succession.predecessorId);
  await endUnits(tx, endedIds, merger.on);
  await insertUnits(tx, [territory, ...bodies.units]);
  await insertSuccessions(tx, successions);
  const moved = await moveToSuccessors(tx, merger.on);
  const organisationIds = bodies.units.map((unit) => unit.id);
  await refreshAncestry(tx, [territory.id, ...organisationIds, ...endedIds, ...moved]);
  return ok({ territoryId: territory.id, organisationIds, endedIds });
}

async function check(
  tx: Tx,
  { predecessorIds, name, code, on }: Merger,
): Promise<Result<{ place: PlaceName; parentId: string }, Refusal>> {
  const { rows } = await sql<Predecessor>`
    select u.id, u.level, p.parent_id, u.valid_to is not null as ends
    from unit u join unit_parent p on p.unit_id = u.id and p.line = 'territory' and p.during @> ${on}::date
    where u.id = any(${predecessorIds}::uuid[]) and u.class = 'territory'
      and u.during @> ${on}::date and u.valid_from < ${on}::date
    order by u.id for update of u
  `.execute(tx);
  const first = rows[0];
  if (!first || rows.length !== new Set(predecessorIds).size || rows.some((row) => row.ends)) {
    return err({ type: 'units.not-existing', field: 'predecessorIds' });
  }
  if (rows.some((row) => row.level !== first.level || row.parent_id !== first.parent_id)) {
    return err({ type: 'units.not-mergeable', field: 'predecessorIds' });
  }
  const place = readTerritoryName(name);
  if (place === null || place.level !== first.level)
    return err({ type: 'units.name-of-territory', field: 'name' });
  if (code !== null && (await isTaken(tx, code, on, predecessorIds))) {
    return err({ type: 'units.code-taken', field: 'code', data: { code } });
  }
  if (await hasLaterFacts(tx, predecessorIds, on)) return err({ type: 'units.later-facts', field: 'on' });
  return ok({ place, parentId: first.parent_id });
}

async function isTaken(
  tx: Tx,
  code: string,
  on: string,
  predecessorIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from unit_code where scheme = 'gso' and code = ${code} and during && daterange(${on}::date, null)
      and unit_id <> all(${predecessorIds}::uuid[])`.execute(tx);
  return rows.length > 0;
}

/** Whether a name, code or parent of a territory or of its organisations begins on or after the day. */
async function hasLaterFacts(tx: Tx, territoryIds: readonly string[], on: string): Promise<boolean> {
  const { rows } = await sql`
    select from unit u where (u.id = any(${territoryIds}::uuid[]) or u.territory_id = any(${territoryIds}::uuid[])) and (
      u.valid_from >= ${on}::date
      or exists (select from unit_name f where f.unit_id = u.id and lower(f.during) >= ${on}::date)
      or exists (select from unit_code f where f.unit_id = u.id and lower(f.during) >= ${on}::date)
      or exists (select from unit_parent f where u.id in (f.unit_id, f.parent_id) and lower(f.during) >= ${on}::date)
    ) limit 1`.execute(tx);
  return rows.length > 0;
}

function territorySeed({ name, code, on }: Merger, place: PlaceName, parentId: string): UnitSeed {
  const parent: ParentSeed = { line: 'territory', parentId, from: on, to: null };
  return {
    id: uuidv7(),
    class: 'territory',
    kind: place.kind,
    level: place.level,
    line: null,
    territoryId: null,
    from: on,
    to: null,
    name: { name, shortName: place.bare, abbreviation: null, letterhead: null, letterheadParent: null },
    code: code === null ? null : { scheme: 'gso', code },
    parents: [parent],
  };
}
