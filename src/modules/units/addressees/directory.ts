import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { UnitView } from '../model.ts';
import { selectViews, viewColumns, viewTables } from '../views.ts';
import type { Group } from './groups.ts';
import { plain } from './words.ts';

/** The organisations that a letter of one issuer can address on a day, by name and by group. */
export interface Directory {
  /** Plain name → organisations called so. */
  readonly byName: ReadonlyMap<string, readonly UnitView[]>;
  inGroup(group: Group): readonly UnitView[];
  /** Prefers the organisations within the issuer's own territory. */
  nearest(units: readonly UnitView[]): readonly UnitView[];
}

interface Setting {
  readonly issuer: { readonly territory_id: string; readonly level: string | null };
  /** The issuer's territory and those above it, with their plain bare names. */
  readonly home: readonly { readonly id: string; readonly level: string; readonly bare: string }[];
}

/** Reads the organisations of the issuer's province. Null when the issuer is no organisation in a province. */
export async function readDirectory(tx: Tx, issuerId: string, on: string): Promise<Directory | null> {
  const setting = await readSetting(tx, issuerId, on);
  const province = setting?.home.find((territory) => territory.level === 'province');
  if (!setting || !province) return null;
  const units = await selectViews(
    tx,
    sql`select ${viewColumns} from ${viewTables(on)}
      where u.class = 'organisation' and u.during @> d.asked and (u.territory_id = ${province.id}::uuid
        or u.territory_id in (select a.unit_id from unit_ancestry a where a.ancestor_id = ${province.id}::uuid
          and a.line = 'territory' and a.during @> ${on}::date))
      order by u.level, n.name, u.id`,
  );
  const own = await idsUnder(tx, setting.issuer.territory_id, on);
  const kinds = await territoryKinds(tx, units);
  const parents = await partyParents(tx, units, on);
  const scope =
    setting.issuer.level === 'district' ? units.filter((unit) => own.has(unit.territoryId ?? '')) : units;
  return {
    byName: namesOf(units, setting),
    inGroup: (group) => membersOf(group, units, scope, kinds, parents),
    nearest: (found) => {
      const near = found.filter((unit) => own.has(unit.territoryId ?? ''));
      return near.length > 0 ? near : found;
    },
  };
}

async function readSetting(tx: Tx, issuerId: string, on: string): Promise<Setting | null> {
  const { rows } = await sql<Setting['issuer']>`
    select territory_id, level from unit where id = ${issuerId}::uuid and class = 'organisation'`.execute(tx);
  const issuer = rows[0];
  if (!issuer) return null;
  const home = await sql<{ id: string; level: string; short_name: string }>`
    select u.id, u.level, n.short_name from unit u join unit_name n on n.unit_id = u.id and n.during @> ${on}::date
    where u.id = ${issuer.territory_id}::uuid or u.id in (select a.ancestor_id from unit_ancestry a
      where a.unit_id = ${issuer.territory_id}::uuid and a.line = 'territory' and a.during @> ${on}::date)
  `.execute(tx);
  return {
    issuer,
    home: home.rows.map(({ id, level, short_name }) => ({ id, level, bare: plain(short_name) })),
  };
}

async function idsUnder(tx: Tx, territoryId: string, on: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from unit_ancestry
    where ancestor_id = ${territoryId}::uuid and line = 'territory' and during @> ${on}::date`.execute(tx);
  return new Set([territoryId, ...rows.map((row) => row.id)]);
}

async function territoryKinds(tx: Tx, units: readonly UnitView[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(units.map((unit) => unit.territoryId))];
  const { rows } = await sql<{ id: string; kind: string }>`
    select id, kind from unit where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.kind]));
}

async function partyParents(
  tx: Tx,
  units: readonly UnitView[],
  on: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = units.filter((unit) => unit.line === 'party').map((unit) => unit.id);
  const { rows } = await sql<{ unit_id: string; parent_id: string }>`
    select unit_id, parent_id from unit_parent
    where unit_id = any(${ids}::uuid[]) and line = 'party' and during @> ${on}::date`.execute(tx);
  return new Map(rows.map((row) => [row.unit_id, row.parent_id]));
}

/**
 * The members of a group. The province's departments include the Office of its People's Committee, which is one of its
 * specialised agencies (Decree 24/2014/NĐ-CP, as amended); that letters mean it too is an interpretation.
 */
function membersOf(
  group: Group,
  all: readonly UnitView[],
  scope: readonly UnitView[],
  kinds: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, string>,
): readonly UnitView[] {
  const serves = (unit: UnitView, wanted: readonly string[]) =>
    wanted.includes(kinds.get(unit.territoryId ?? '') ?? '');
  switch (group.type) {
    case 'local':
      return scope.filter(
        (unit) => (group.bodies as readonly string[]).includes(unit.kind) && serves(unit, group.territories),
      );
    case 'departments':
      return all.filter(
        (unit) => unit.level === 'province' && (unit.kind === 'department' || unit.kind === 'office'),
      );
    case 'unions':
      return all.filter(
        (unit) =>
          unit.level === 'province' && (unit.kind === 'union' || (group.withFront && unit.kind === 'front')),
      );
    case 'party': {
      const top = all.find((unit) => unit.kind === 'party_committee' && unit.level === 'province');
      const committees = all.filter(
        (unit) =>
          unit.kind === 'party_committee' &&
          (serves(unit, group.territories) ||
            (group.directlyUnder && unit.level === null && parents.get(unit.id) === top?.id)),
      );
      if (group.bodies === 'committees') return committees;
      const ids = new Set(committees.map((unit) => unit.id));
      return all.filter((unit) => unit.kind === 'steering_committee' && ids.has(parents.get(unit.id) ?? ''));
    }
  }
}

function namesOf(units: readonly UnitView[], setting: Setting): ReadonlyMap<string, readonly UnitView[]> {
  const names = new Map<string, UnitView[]>();
  for (const unit of units) {
    for (const name of variantsOf(unit, setting)) {
      const known = names.get(name) ?? [];
      if (!known.includes(unit)) names.set(name, [...known, unit]);
    }
  }
  return names;
}

/** All plain names by which a letter of this issuer may call a unit; commas count for nothing. */
function variantsOf(unit: UnitView, { home }: Setting): readonly string[] {
  const names = [unit.name, unit.shortName].map((name) => withoutCommas(plain(name)));
  const full = unit.within === null ? [] : names.map((name) => `${name} ${plain(unit.within ?? '')}`);
  // "Tỉnh ủy", "UBND huyện": an organisation of the issuer's own province or district needs no proper name.
  const level = unit.level ?? 'province';
  const own = home.find((territory) => territory.id === unit.territoryId && territory.level === level);
  const relative =
    own === undefined
      ? []
      : names
          .filter((name) => name.endsWith(` ${own.bare}`))
          .map((name) => name.slice(0, -own.bare.length - 1));
  const ofProvince = own !== undefined && level === 'province';
  const front = ofProvince && unit.kind === 'front' ? ['mat tran to quoc'] : [];
  const described = ofProvince
    ? names.filter((name) => !/ tinh\b/.test(name)).map((name) => `${name} tinh`)
    : [];
  return [...names, ...full, ...relative, ...front, ...described];
}

export function withoutCommas(text: string): string {
  return text.replaceAll(' ,', '');
}
