import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { ParentSeed, UnitSeed } from './dataset/history.ts';
import { type BodyRule, bodiesOf, fillNames, type PlaceName } from './dataset/local-bodies.ts';
import type { ParentLine } from './model.ts';

interface Setting {
  readonly territory: UnitSeed;
  readonly place: PlaceName;
  readonly parentId: string;
  readonly predecessorIds: readonly string[];
}

interface NewBodies {
  readonly units: readonly UnitSeed[];
  readonly successors: readonly { readonly predecessorId: string; readonly successorId: string }[];
}

interface OldBody {
  readonly id: string;
  readonly kind: string;
  readonly territory_id: string;
}

/** The bodies that the new territory has by rule, for those kinds that a predecessor had, and whom each succeeds. */
export async function newBodies(tx: Tx, setting: Setting): Promise<NewBodies> {
  const { territory, place, parentId, predecessorIds } = setting;
  const old = await bodiesServing(tx, predecessorIds, territory.from);
  const above = await bodiesServing(tx, [parentId], territory.from);
  const parentPlace = await inText(tx, parentId, territory.from);
  const rules = bodiesOf(place).filter((rule) => old.some((body) => body.kind === rule.kind));
  const idOf = new Map(rules.map((rule) => [rule.slug, uuidv7()]));
  const units = rules.map((rule): UnitSeed => {
    const find = (slug: string, at: 'own' | 'above') =>
      at === 'own' ? idOf.get(slug) : above.find((body) => body.kind === kindOf(slug, place))?.id;
    return {
      id: idOf.get(rule.slug) ?? uuidv7(),
      class: 'organisation',
      kind: rule.kind,
      level: place.level,
      line: rule.line,
      territoryId: territory.id,
      from: territory.from,
      to: null,
      name: fillNames(rule, place, parentPlace),
      code: null,
      parents: parentsOf(rule, find, territory.from),
    };
  });
  const successors = old.flatMap((body) => {
    const successor = units.find((unit) => unit.kind === body.kind);
    return successor ? [{ predecessorId: body.id, successorId: successor.id }] : [];
  });
  return { units, successors };
}

function kindOf(slug: string, place: PlaceName): string | undefined {
  return bodiesOf(place).find((rule) => rule.slug === slug)?.kind;
}

function parentsOf(
  rule: BodyRule,
  find: (slug: string, at: 'own' | 'above') => string | undefined,
  from: string,
): ParentSeed[] {
  const seen = new Set<ParentLine>();
  return rule.parents.flatMap(({ line, slug, at }) => {
    const parentId = find(slug, at);
    if (parentId === undefined || seen.has(line)) return [];
    seen.add(line);
    return [{ line, parentId, from, to: null }];
  });
}

/** The organisations of local kinds that serve these territories on a day, those outside the levels left out. */
async function bodiesServing(
  tx: Tx,
  territoryIds: readonly string[],
  on: string,
): Promise<readonly OldBody[]> {
  const { rows } = await sql<OldBody>`
    select o.id, o.kind, o.territory_id from unit o join unit t on t.id = o.territory_id
    where o.territory_id = any(${territoryIds}::uuid[]) and o.during @> ${on}::date and o.level = t.level
      and o.kind in ('party_committee', 'steering_committee', 'peoples_council', 'peoples_committee', 'front')
    order by o.id`.execute(tx);
  return rows;
}

async function inText(tx: Tx, territoryId: string, on: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from unit_name where unit_id = ${territoryId}::uuid and during @> ${on}::date`.execute(tx);
  const name = rows[0]?.name ?? '';
  return name.charAt(0).toLowerCase() + name.slice(1);
}
