import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { covers, type Span } from '../dataset/history.ts';
import { foldWords } from '../fold-name.ts';
import type { UnitClass, UnitKind, UnitLevel, UnitLine } from '../model.ts';

/** A unit that a row can refer to, or that it would repeat. */
export interface KnownUnit extends Span {
  readonly id: string;
  readonly class: UnitClass;
  readonly kind: UnitKind;
  readonly level: UnitLevel | null;
  readonly line: UnitLine | null;
  /** The territory it lies in (territories) or serves (organisations). */
  readonly territoryId: string | null;
  readonly names: readonly string[];
  readonly codes: readonly (Span & { readonly code: string })[];
}

/** The units within a keeper's territory, with those that rows of the file have added so far. */
export class KnownUnits {
  readonly #units: KnownUnit[];
  constructor(units: readonly KnownUnit[]) {
    this.#units = [...units];
  }

  add(unit: KnownUnit): void {
    this.#units.push(unit);
  }

  /** The territory with this GSO code or id on a day. */
  territory(reference: string, on: string): KnownUnit | undefined {
    return this.#units.find(
      (unit) =>
        unit.class === 'territory' &&
        covers(unit, on) &&
        (unit.id === reference.toLowerCase() ||
          unit.codes.some((code) => code.code === reference && covers(code, on))),
    );
  }

  /** The organisations with this id, or called so, those of the territory before others. */
  organisations(reference: string, territoryId: string, on: string): readonly KnownUnit[] {
    const name = foldWords(reference);
    const found = this.#units.filter(
      (unit) =>
        unit.class === 'organisation' &&
        covers(unit, on) &&
        (unit.id === reference.toLowerCase() || unit.names.includes(name)),
    );
    const near = found.filter((unit) => unit.territoryId === territoryId);
    return near.length > 0 ? near : found;
  }

  /** Whether a unit of this kind is called so in this territory on a day or later. */
  has(kind: UnitKind, name: string, territoryId: string, from: string): boolean {
    const folded = foldWords(name);
    return this.#units.some(
      (unit) =>
        unit.kind === kind &&
        unit.territoryId === territoryId &&
        unit.names.includes(folded) &&
        (unit.to === null || unit.to > from),
    );
  }
}

interface KnownRow {
  readonly id: string;
  readonly class: UnitClass;
  readonly kind: UnitKind;
  readonly level: UnitLevel | null;
  readonly line: UnitLine | null;
  readonly territory_id: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly folded: readonly string[];
  readonly codes: readonly { code: string; from: string; to: string | null }[];
}

/** Reads the units of a territory and all below it, over all time; of everywhere when the territory is null. */
export async function readKnownUnits(tx: Tx, territoryId: string | null): Promise<KnownUnits> {
  const scope =
    territoryId === null
      ? sql`true`
      : sql`(coalesce(u.territory_id, u.id) = ${territoryId}::uuid or coalesce(u.territory_id, u.id) in (
          select unit_id from unit_ancestry where ancestor_id = ${territoryId}::uuid and line = 'territory'))`;
  const { rows } = await sql<KnownRow>`
    select u.id, u.class, u.kind, u.level, u.line, u.valid_from, u.valid_to,
      coalesce(u.territory_id, (select p.parent_id from unit_parent p
        where p.unit_id = u.id and p.line = 'territory' order by lower(p.during) desc limit 1)) as territory_id,
      (select array_agg(n.folded) from unit_name n where n.unit_id = u.id) as folded,
      coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'from', lower(c.during), 'to', upper(c.during)))
        from unit_code c where c.unit_id = u.id and c.scheme = 'gso'), '[]') as codes
    from unit u where ${scope}`.execute(tx);
  return new KnownUnits(
    rows.map(({ territory_id, valid_from, valid_to, folded, ...row }) => ({
      ...row,
      territoryId: territory_id,
      from: valid_from,
      to: valid_to,
      names: folded.flatMap((both) => both.split('|')),
    })),
  );
}

/** The codes that are held by any unit on or after the days asked for. */
export async function codesTaken(
  tx: Tx,
  codes: readonly string[],
): Promise<readonly (Span & { code: string })[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string; from: string; to: string | null }>`
    select code, lower(during) as from, upper(during) as to from unit_code
    where scheme = 'gso' and code = any(${codes}::text[])`.execute(tx);
  return rows;
}
