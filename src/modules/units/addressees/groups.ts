import type { OrganisationKind, TerritoryKind } from '../model.ts';

/** A group of bodies that a letter addresses at once. */
export type Group =
  /** Bodies of these kinds that serve territories of these kinds: "UBND các huyện, thành phố". */
  | {
      readonly type: 'local';
      readonly bodies: readonly OrganisationKind[];
      readonly territories: readonly TerritoryKind[];
    }
  /** Party committees of districts, and those directly under the provincial one; or their steering committees. */
  | {
      readonly type: 'party';
      readonly bodies: 'committees' | 'steering';
      readonly territories: readonly TerritoryKind[];
      readonly directlyUnder: boolean;
    }
  /** "Các sở, ban, ngành". */
  | { readonly type: 'departments' }
  /** "Các tổ chức chính trị - xã hội", with the Front when the letter says "đoàn thể". */
  | { readonly type: 'unions'; readonly withFront: boolean };

export interface GroupMatch {
  readonly group: Group;
  /** Characters of the plain text that were read. */
  readonly length: number;
}

const BOUNDARY = '(?= [,;]| va | de |$)';
const AND = '(?: ,| va)';

const TERRITORY_WORDS: Readonly<Record<string, readonly TerritoryKind[]>> = {
  'cap huyen': ['district', 'city', 'town'],
  huyen: ['district'],
  'thi xa': ['town'],
  'thanh pho': ['city'],
  'cap xa': ['commune', 'ward', 'township'],
  xa: ['commune'],
  phuong: ['ward'],
  'thi tran': ['township'],
};
const TERRITORY = Object.keys(TERRITORY_WORDS).join('|');
const TERRITORIES = `(?:cac )?((?:${TERRITORY})(?:${AND} (?:cac )?(?:${TERRITORY}))*)(?:(?: truc)? thuoc tinh| trong tinh| tren dia ban(?: tinh)?)?`;

const STEERING = 'ban chi dao(?: thuc hien)?(?: dan chu co so)?';
const BODY_WORDS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/uy ban nhan dan/, 'peoples_committee'],
  [/hoi dong nhan dan/, 'peoples_council'],
  [/mat tran to quoc/, 'front'],
  [/ban chi dao/, 'steering_committee'],
  [/dang uy/, 'party_committee'],
];
const BODY = `(?:(?:thuong truc )?hoi dong nhan dan|uy ban nhan dan|(?:ban thuong truc )?mat tran to quoc|${STEERING}|(?:ban thuong vu )?dang uy)`;
const BODIES = `(${BODY}(?:${AND} ${BODY})*)`;

const LOCAL = new RegExp(`(?:cac )?${BODIES} ${TERRITORIES}${BOUNDARY}`, 'y');
const LOCAL_HEAD = new RegExp(`(?:cac )?(${BODY}) ${TERRITORIES} :`, 'y');

const PARTY_WORDS: Readonly<Record<string, TerritoryKind>> = {
  'huyen uy': 'district',
  'thanh uy': 'city',
  'thi uy': 'town',
};
const COMMITTEE = `(?:${Object.keys(PARTY_WORDS).join('|')})`;
const DIRECT = '(?:dang uy|dang bo)(?: truc thuoc)?(?: tinh uy| tinh)?';
const PARTY = new RegExp(
  `(${STEERING} )?(?:ban thuong vu )?(?:cac )?(${COMMITTEE}(?:${AND} (?:cac )?(?:${COMMITTEE}|${DIRECT}))*)(?: truc thuoc tinh uy)?${BOUNDARY}`,
  'y',
);

const DEPARTMENTS = new RegExp(
  `(?:(?:cac )?so(?:(?: ,)? ban)?(?:(?: ,)? nganh)?(?:(?: ,)? don vi)?|(?:cac )?co quan chuyen mon)(?: (?:truc )?thuoc)?(?: uy ban nhan dan)?(?: cap)?(?: tinh)?${BOUNDARY}`,
  'y',
);
const DEPARTMENTS_HEAD = /(?:cac )?so(?:(?: ,)? (?:ban|nganh))* :/y;
const UNIONS = new RegExp(
  `(?:cac )?(to chuc chinh tri xa hoi|doan the(?: chinh tri xa hoi)?)(?: cap)?(?: tinh)?${BOUNDARY}`,
  'y',
);

/** The group that begins at a place of the plain text, if one does. */
export function groupAt(text: string, at: number): GroupMatch | null {
  const party = matchAt(PARTY, text, at);
  if (party) return { group: partyGroup(party[1] !== undefined, party[2] ?? ''), length: party[0].length };
  const local = matchAt(LOCAL, text, at);
  if (local) return { group: localGroup(local[1] ?? '', local[2] ?? ''), length: local[0].length };
  const departments = matchAt(DEPARTMENTS, text, at);
  if (departments) return { group: { type: 'departments' }, length: departments[0].length };
  const unions = matchAt(UNIONS, text, at);
  if (unions) {
    const withFront = unions[1]?.startsWith('doan the') === true;
    return { group: { type: 'unions', withFront }, length: unions[0].length };
  }
  return null;
}

/** A head with a colon, "Các Sở: …" or "UBND các huyện: …": what stands before each name after it. */
export function headAt(
  text: string,
  at: number,
): { readonly prefixes: readonly string[]; readonly length: number } | null {
  const departments = matchAt(DEPARTMENTS_HEAD, text, at);
  if (departments) return { prefixes: ['so'], length: departments[0].length };
  const local = matchAt(LOCAL_HEAD, text, at);
  if (!local) return null;
  const territories = wordsIn(local[2] ?? '', Object.keys(TERRITORY_WORDS));
  return { prefixes: territories.map((word) => `${local[1]} ${word}`), length: local[0].length };
}

function localGroup(bodies: string, territories: string): Group {
  return {
    type: 'local',
    bodies: BODY_WORDS.filter(([word]) => word.test(bodies)).map(([, kind]) => kind),
    territories: wordsIn(territories, Object.keys(TERRITORY_WORDS)).flatMap(
      (word) => TERRITORY_WORDS[word] ?? [],
    ),
  };
}

function partyGroup(steering: boolean, committees: string): Group {
  return {
    type: 'party',
    bodies: steering ? 'steering' : 'committees',
    territories: wordsIn(committees, Object.keys(PARTY_WORDS)).flatMap((word) => PARTY_WORDS[word] ?? []),
    directlyUnder: /dang (?:uy|bo)/.test(committees),
  };
}

/** Which of the words stand as items of a list "a , b va c". */
function wordsIn(list: string, words: readonly string[]): readonly string[] {
  const items = list.split(/ (?:,|va) /).map((item) => item.replace(/^cac /, ''));
  return words.filter((word) => items.includes(word));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
