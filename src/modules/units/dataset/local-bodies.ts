import type { OrganisationKind, ParentLine, TerritoryKind, UnitLevel, UnitLine } from '../model.ts';
import type { NameSeed } from './history.ts';

/** The kind and names of a territory, as a rule needs them. */
export interface PlaceName {
  readonly kind: TerritoryKind;
  readonly level: UnitLevel;
  readonly bare: string;
  readonly inText: string;
}

/** A body that every district or commune has; texts may use {place}, {bare}, {above} and {committee}. */
export interface BodyRule {
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly line: UnitLine;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly letterhead?: string;
  readonly letterheadParent?: string;
  readonly parents: readonly {
    readonly line: ParentLine;
    readonly slug: string;
    readonly at: 'own' | 'above';
  }[];
}

const COUNCIL: BodyRule = {
  slug: 'hdnd',
  kind: 'peoples_council',
  line: 'state',
  name: 'Hội đồng nhân dân {place}',
  shortName: 'HĐND {place}',
  abbreviation: 'HĐND',
  parents: [{ line: 'guidance', slug: 'hdnd', at: 'above' }],
};

const COMMITTEE: BodyRule = {
  slug: 'ubnd',
  kind: 'peoples_committee',
  line: 'state',
  name: 'Ủy ban nhân dân {place}',
  shortName: 'UBND {place}',
  abbreviation: 'UBND',
  parents: [{ line: 'state', slug: 'ubnd', at: 'above' }],
};

const FRONT: BodyRule = {
  slug: 'mttq',
  kind: 'front',
  line: 'front',
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {place}',
  shortName: 'Ủy ban MTTQ Việt Nam {place}',
  abbreviation: 'MTTQ',
  parents: [
    { line: 'front', slug: 'mttq', at: 'above' },
    { line: 'party', slug: 'cap-uy', at: 'own' },
  ],
};

const STEERING: BodyRule = {
  slug: 'bcd',
  kind: 'steering_committee',
  line: 'party',
  name: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở {place}',
  shortName: 'BCĐ thực hiện dân chủ ở cơ sở {place}',
  abbreviation: 'BCĐ',
  letterhead: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  letterheadParent: '{committee}',
  parents: [
    { line: 'party', slug: 'cap-uy', at: 'own' },
    { line: 'guidance', slug: 'bcd', at: 'above' },
  ],
};

const PARTY_COMMITTEE = {
  slug: 'cap-uy',
  kind: 'party_committee',
  line: 'party',
  name: '{committee}',
  shortName: '{committee}',
  parents: [{ line: 'party', slug: 'cap-uy', at: 'above' }],
} as const;

const DISTRICT_BODIES: readonly BodyRule[] = [
  {
    slug: 'ban-dan-van',
    kind: 'party_board',
    line: 'party',
    name: 'Ban Dân vận {committee}',
    shortName: 'Ban Dân vận {committee}',
    abbreviation: 'BDV',
    letterhead: 'Ban Dân vận',
    letterheadParent: '{committee}',
    parents: [
      { line: 'party', slug: 'cap-uy', at: 'own' },
      { line: 'guidance', slug: 'ban-dan-van', at: 'above' },
      { line: 'guidance', slug: 'ban-tuyen-giao-va-dan-van', at: 'above' },
    ],
  },
  STEERING,
  COUNCIL,
  COMMITTEE,
  FRONT,
];

/** The bodies of a district or commune. The abbreviation of its Party committee depends on its kind. */
export function bodiesOf(place: PlaceName): readonly BodyRule[] {
  if (place.level === 'district') {
    const abbreviation = place.kind === 'district' ? 'HU' : 'ThU';
    return [{ ...PARTY_COMMITTEE, abbreviation, letterheadParent: 'Đảng bộ {above}' }, ...DISTRICT_BODIES];
  }
  const committee = { ...PARTY_COMMITTEE, abbreviation: 'ĐU', letterheadParent: 'Đảng bộ {above}' };
  return [committee, STEERING, COUNCIL, COMMITTEE, FRONT];
}

/** "Huyện ủy Thái Thụy", "Thành ủy Thái Bình", "Thị ủy …", "Đảng ủy xã Thụy Trường". */
export function partyCommitteeName(place: PlaceName): string {
  switch (place.kind) {
    case 'province':
      return `Tỉnh ủy ${place.bare}`;
    case 'district':
      return `Huyện ủy ${place.bare}`;
    case 'city':
      return `Thành ủy ${place.bare}`;
    case 'town':
      return `Thị ủy ${place.bare}`;
    default:
      return `Đảng ủy ${place.inText}`;
  }
}

/** The names of a body of a place; `above` is the territory above it as it stands in a text ("huyện Thái Thụy"). */
export function fillNames(
  rule: Pick<BodyRule, 'name' | 'shortName' | 'abbreviation'> & {
    letterhead?: string;
    letterheadParent?: string;
  },
  place: PlaceName,
  above: string,
): NameSeed {
  const fill = (text: string) =>
    text
      .replaceAll('{place}', place.inText)
      .replaceAll('{bare}', place.bare)
      .replaceAll('{above}', above)
      .replaceAll('{committee}', partyCommitteeName(place));
  return {
    name: fill(rule.name),
    shortName: fill(rule.shortName),
    abbreviation: rule.abbreviation,
    letterhead: rule.letterhead === undefined ? null : fill(rule.letterhead),
    letterheadParent: rule.letterheadParent === undefined ? null : fill(rule.letterheadParent),
  };
}
