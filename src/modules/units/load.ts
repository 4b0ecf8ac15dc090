import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { refreshAncestry } from './ancestry.ts';
import type { SuccessionSeed, UnitHistory, UnitSeed } from './dataset/history.ts';
import { foldedName } from './fold-name.ts';

/**
 * Brings the units of a history into the database: new units are added, ends that are now known are set, successions
 * written, ancestry made. The same history again changes nothing, so that a province loaded as known in March 2024
 * can be loaded again as known later. For the owner of the database (it also tells the planner about the new rows).
 */
export async function loadProvince(tx: Tx, history: UnitHistory): Promise<void> {
  await closeEnds(tx, history.units);
  await insertUnits(tx, history.units);
  await insertSuccessions(tx, history.successions);
  await refreshAncestry(
    tx,
    history.units.map((unit) => unit.id),
  );
  await sql`analyze unit, unit_name, unit_parent, unit_ancestry`.execute(tx);
}

/** Sets the ends of units, names, codes and parents that are in the database with an open end. */
async function closeEnds(tx: Tx, units: readonly UnitSeed[]): Promise<void> {
  const ended = JSON.stringify(units.filter(({ to }) => to !== null).map(({ id, to }) => ({ id, ends: to })));
  const left = JSON.stringify(
    units.flatMap(({ id, parents }) =>
      parents
        .filter(({ to }) => to !== null)
        .map(({ line, from, to }) => ({ id, line, begins: from, ends: to })),
    ),
  );
  await sql`
    update unit set valid_to = e.ends from jsonb_to_recordset(${ended}::jsonb) e(id uuid, ends date)
    where unit.id = e.id and unit.valid_to is null
  `.execute(tx);
  for (const table of ['unit_name', 'unit_code']) {
    await sql`
      update ${sql.table(table)} f set during = daterange(lower(f.during), e.ends)
      from jsonb_to_recordset(${ended}::jsonb) e(id uuid, ends date)
      where f.unit_id = e.id and upper_inf(f.during)
    `.execute(tx);
  }
  await sql`
    update unit_parent f set during = daterange(e.begins, e.ends)
    from jsonb_to_recordset(${left}::jsonb) e(id uuid, line text, begins date, ends date)
    where f.unit_id = e.id and f.line = e.line and lower(f.during) = e.begins and upper_inf(f.during)
  `.execute(tx);
}

/** Adds units that are not there yet, with their names, codes and parents. Ancestry is left to the caller. */
export async function insertUnits(tx: Tx, units: readonly UnitSeed[]): Promise<void> {
  const rows = JSON.stringify(units.map(rowOf));
  const all = sql`jsonb_to_recordset(${rows}::jsonb) r(
    id uuid, class text, kind text, level text, territory_id uuid, line text, begins date, ends date, name text,
    short_name text, abbreviation text, letterhead text, letterhead_parent text, folded text, scheme text, code text)`;
  await sql`
    insert into unit (id, class, kind, level, territory_id, line, valid_from, valid_to)
    select id, class, kind, level, territory_id, line, begins, ends from ${all}
    where not exists (select from unit u where u.id = r.id)
  `.execute(tx);
  await sql`
    insert into unit_name (unit_id, name, short_name, abbreviation, letterhead, letterhead_parent, folded, during)
    select id, name, short_name, abbreviation, letterhead, letterhead_parent, folded, daterange(begins, ends) from ${all}
    where not exists (select from unit_name n where n.unit_id = r.id)
  `.execute(tx);
  await sql`
    insert into unit_code (unit_id, scheme, code, during)
    select id, scheme, code, daterange(begins, ends) from ${all}
    where code is not null and not exists (select from unit_code c where c.unit_id = r.id and c.scheme = r.scheme)
  `.execute(tx);
  await insertParents(
    tx,
    units.flatMap((unit) => unit.parents.map((parent) => ({ unitId: unit.id, ...parent }))),
  );
}

async function insertParents(
  tx: Tx,
  parents: readonly (UnitSeed['parents'][number] & { readonly unitId: string })[],
): Promise<void> {
  const rows = JSON.stringify(
    parents.map(({ unitId, parentId, line, from, to }) => ({
      id: unitId,
      parent: parentId,
      line,
      begins: from,
      ends: to,
    })),
  );
  await sql`
    insert into unit_parent (unit_id, parent_id, line, during)
    select id, parent, line, daterange(begins, ends)
    from jsonb_to_recordset(${rows}::jsonb) r(id uuid, parent uuid, line text, begins date, ends date)
    where not exists (
      select from unit_parent p where p.unit_id = r.id and p.line = r.line and lower(p.during) = r.begins)
  `.execute(tx);
}

/** Writes successions that are not there yet. The predecessors must end on that day. */
export async function insertSuccessions(tx: Tx, successions: readonly SuccessionSeed[]): Promise<void> {
  const rows = JSON.stringify(
    successions.map(({ predecessorId, successorId, on, kind, basis }) => ({
      predecessor: predecessorId,
      successor: successorId,
      day: on,
      kind,
      basis,
    })),
  );
  await sql`
    insert into unit_succession (predecessor_id, successor_id, on_date, kind, basis)
    select predecessor, successor, day, kind, basis
    from jsonb_to_recordset(${rows}::jsonb) r(predecessor uuid, successor uuid, day date, kind text, basis text)
    where not exists (select from unit_succession s where s.predecessor_id = r.predecessor)
  `.execute(tx);
}

function rowOf({ id, class: unitClass, kind, level, territoryId, line, from, to, name, code }: UnitSeed) {
  return {
    id,
    class: unitClass,
    kind,
    level,
    territory_id: territoryId,
    line,
    begins: from,
    ends: to,
    name: name.name,
    short_name: name.shortName,
    abbreviation: name.abbreviation,
    letterhead: name.letterhead,
    letterhead_parent: name.letterheadParent,
    folded: foldedName(name.name, name.shortName),
    scheme: code?.scheme ?? null,
    code: code?.code ?? null,
  };
}
