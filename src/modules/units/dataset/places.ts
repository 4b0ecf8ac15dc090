import { assertDefined } from '#basics/assert.ts';
import type { TerritoryKind, UnitLevel } from '../model.ts';
import { readTerritoryName } from '../territory-name.ts';
import type { UnitFiles } from './files.ts';
import type { Span } from './history.ts';

/** First day for which the source attests the units of the first generation (not their founding). */
export const ATTESTED_FROM = '2022-07-01';
/** 28 communes of Thái Bình become 10. */
export const COMMUNES_MERGE = '2024-11-01';
/** The district level ends; Thái Bình passes to the new Hưng Yên (Resolutions 202/2025/QH15, 1666/NQ-UBTVQH15). */
export const DISTRICTS_END = '2025-07-01';

export const THAI_BINH = 'gso:34';
export const HUNG_YEN = `gso:33@${DISTRICTS_END}`;

/** A territory of the data, with its key (see `unitIdOf`). */
export interface Place extends Span {
  readonly key: string;
  readonly code: string;
  readonly kind: TerritoryKind;
  readonly level: UnitLevel;
  /** "Huyện Thái Thụy", "huyện Thái Thụy", "Thái Thụy". */
  readonly name: string;
  readonly inText: string;
  readonly bare: string;
  readonly within: readonly (Span & { readonly key: string })[];
}

/** One territory passes into another. */
export interface PlaceMerger {
  readonly predecessor: string;
  readonly successor: string;
  readonly on: string;
}

/** Provinces, districts and the three generations of communes. */
export function placesOf(files: UnitFiles): readonly Place[] {
  return [...provinces(), ...districts(files), ...communesUntil2025(files), ...communesOfHungYen(files)];
}

/** Which territory passed into which, on both days. */
export function placeMergersOf(files: UnitFiles): readonly PlaceMerger[] {
  const merged = new Set(files.merger2024.filter(hasMerged).map((row) => row.new_code));
  const in2024 = files.merger2024.filter(hasMerged).map((row) => ({
    predecessor: `gso:${row.old_code}`,
    successor: `gso:${row.new_code}@${COMMUNES_MERGE}`,
    on: COMMUNES_MERGE,
  }));
  const in2025 = files.merger2025.map((row) => ({
    predecessor: merged.has(row.old_code) ? `gso:${row.old_code}@${COMMUNES_MERGE}` : `gso:${row.old_code}`,
    successor: `gso:${row.new_code}@${DISTRICTS_END}`,
    on: DISTRICTS_END,
  }));
  return [...in2024, ...in2025, { predecessor: THAI_BINH, successor: HUNG_YEN, on: DISTRICTS_END }];
}

function hasMerged(row: UnitFiles['merger2024'][number]): boolean {
  return row.change !== 'unchanged';
}

function provinces(): Place[] {
  return [
    place('34', 'Tỉnh Thái Bình', THAI_BINH, { from: ATTESTED_FROM, to: DISTRICTS_END }, null),
    place('33', 'Tỉnh Hưng Yên', HUNG_YEN, { from: DISTRICTS_END, to: null }, null),
  ];
}

function districts(files: UnitFiles): Place[] {
  const names = new Map(files.communes2022.map((row) => [row.district_code, row.district_name]));
  const span = { from: ATTESTED_FROM, to: DISTRICTS_END };
  return [...names].map(([code, name]) => place(code, name, `gso:${code}`, span, THAI_BINH));
}

function communesUntil2025(files: UnitFiles): Place[] {
  const gone = new Set(files.merger2024.filter(hasMerged).map((row) => row.old_code));
  const made = new Set(files.merger2024.filter(hasMerged).map((row) => row.new_code));
  const first = files.communes2022.map((row) => {
    const to = gone.has(row.code) ? COMMUNES_MERGE : DISTRICTS_END;
    return place(
      row.code,
      row.full_name,
      `gso:${row.code}`,
      { from: ATTESTED_FROM, to },
      `gso:${row.district_code}`,
    );
  });
  const span = { from: COMMUNES_MERGE, to: DISTRICTS_END };
  const second = files.communes2024
    .filter((row) => made.has(row.code))
    .map((row) =>
      place(row.code, row.full_name, `gso:${row.code}@${COMMUNES_MERGE}`, span, `gso:${row.district_code}`),
    );
  return [...first, ...second];
}

function communesOfHungYen(files: UnitFiles): Place[] {
  const span = { from: DISTRICTS_END, to: null };
  return files.hungYen2025.map((row) =>
    place(row.code, row.full_name, `gso:${row.code}@${DISTRICTS_END}`, span, HUNG_YEN),
  );
}

function place(code: string, name: string, key: string, span: Span, within: string | null): Place {
  const read = assertDefined(readTerritoryName(name), `kind of ${name}`);
  return { key, code, name, ...read, ...span, within: within === null ? [] : [{ key: within, ...span }] };
}
