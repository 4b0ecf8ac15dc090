import { unitIdOf } from '../ids.ts';
import { readUnitFiles, type UnitFiles } from './files.ts';
import type { SuccessionSeed, UnitHistory, UnitSeed } from './history.ts';
import { organisationsOf } from './organisations.ts';
import {
  COMMUNES_MERGE,
  DISTRICTS_END,
  HUNG_YEN,
  type Place,
  type PlaceMerger,
  placeMergersOf,
  placesOf,
  THAI_BINH,
} from './places.ts';

const BASIS_OF_COMMUNES: Readonly<Record<string, string>> = {
  [COMMUNES_MERGE]:
    'Nghị quyết của Ủy ban Thường vụ Quốc hội ngày 28/9/2024 (có thể là số 1201/NQ-UBTVQH15, chưa đối chiếu)',
  [DISTRICTS_END]: 'Nghị quyết số 1666/NQ-UBTVQH15 ngày 16/6/2025',
};
const BASIS_OF_PROVINCE = 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025';
const BASIS_OF_DISTRICTS =
  'Kết thúc cấp huyện từ 01/7/2025: Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

/**
 * Thái Bình from 2022 and Hưng Yên after it, with territories, organisations and all successions
 * (`data/units/README.md` says what is certain).
 */
export function thaiBinh(files: UnitFiles = readUnitFiles()): UnitHistory {
  const places = placesOf(files);
  const organisations = organisationsOf(files, places);
  const known = new Set(organisations.map((unit) => unit.id));
  const mergers = placeMergersOf(files);
  return {
    units: [...places.map(territorySeed), ...organisations],
    successions: [
      ...mergers.flatMap((merger) => territoryAndBodies(merger, files, known)),
      ...districtsEnd(places, known),
      ...endsWithinProvince(files),
    ],
  };
}

function territorySeed(place: Place): UnitSeed {
  const { kind, level, from, to, name, bare, code } = place;
  return {
    id: unitIdOf('territory', place.key),
    class: 'territory',
    kind,
    level,
    line: null,
    territoryId: null,
    from,
    to,
    name: { name, shortName: bare, abbreviation: null, letterhead: null, letterheadParent: null },
    code: { scheme: 'gso', code },
    parents: place.within.map((above) => ({
      line: 'territory',
      parentId: unitIdOf('territory', above.key),
      from: above.from,
      to: above.to,
    })),
  };
}

const LOCAL_SLUGS = ['cap-uy', 'bcd', 'hdnd', 'ubnd', 'mttq'] as const;

/** A territory passes into another, and each of its bodies into the same body there. */
function territoryAndBodies(
  merger: PlaceMerger,
  files: UnitFiles,
  known: ReadonlySet<string>,
): SuccessionSeed[] {
  const { predecessor, successor, on } = merger;
  const ofProvince = predecessor === THAI_BINH;
  const basis = ofProvince ? BASIS_OF_PROVINCE : (BASIS_OF_COMMUNES[on] ?? '');
  const slugs = ofProvince
    ? files.provinceOrganisations.filter(({ to }) => to === '').map(({ slug }) => slug)
    : LOCAL_SLUGS;
  const pairs = slugs
    .map(
      (slug) =>
        [unitIdOf('organisation', slug, predecessor), unitIdOf('organisation', slug, successor)] as const,
    )
    .filter(([from, to]) => known.has(from) && known.has(to));
  pairs.push([unitIdOf('territory', predecessor), unitIdOf('territory', successor)]);
  return pairs.map(([predecessorId, successorId]) => ({
    predecessorId,
    successorId,
    on,
    kind: 'merge',
    basis,
  }));
}

/**
 * Districts and their bodies end without successor: what a district body still had to do returns to the province's
 * body that asked for it, which the duties decide, not this table.
 */
function districtsEnd(places: readonly Place[], known: ReadonlySet<string>): SuccessionSeed[] {
  const ended = places
    .filter((place) => place.level === 'district')
    .flatMap(({ key }) => [
      unitIdOf('territory', key),
      ...[...LOCAL_SLUGS, 'ban-dan-van']
        .map((slug) => unitIdOf('organisation', slug, key))
        .filter((id) => known.has(id)),
    ]);
  return ended.map((id) => dissolution(id, DISTRICTS_END, BASIS_OF_DISTRICTS));
}

/** Bodies of the province that ended before the province did. */
function endsWithinProvince(files: UnitFiles): SuccessionSeed[] {
  const rows = new Map(files.provinceOrganisations.map((row) => [row.slug, row]));
  return files.provinceOrganisations
    .filter(({ to }) => to !== '')
    .map((row): SuccessionSeed => {
      const predecessorId = unitIdOf('organisation', row.slug, THAI_BINH);
      if (row.into === '') return dissolution(predecessorId, row.to, row.basis);
      const kind = rows.get(row.into)?.from === row.to ? 'merge' : 'absorb';
      const successorId = unitIdOf('organisation', row.into, THAI_BINH);
      return { predecessorId, successorId, on: row.to, kind, basis: row.basis };
    });
}

function dissolution(predecessorId: string, on: string, basis: string): SuccessionSeed {
  return { predecessorId, successorId: null, on, kind: 'dissolve', basis };
}

export { COMMUNES_MERGE, DISTRICTS_END, HUNG_YEN, THAI_BINH };
