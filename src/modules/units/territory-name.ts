import type { TerritoryKind, UnitLevel } from './model.ts';

const KINDS: readonly { word: string; kind: TerritoryKind; level: UnitLevel }[] = [
  { word: 'Tỉnh', kind: 'province', level: 'province' },
  { word: 'Thành phố', kind: 'city', level: 'district' },
  { word: 'Thị xã', kind: 'town', level: 'district' },
  { word: 'Huyện', kind: 'district', level: 'district' },
  { word: 'Thị trấn', kind: 'township', level: 'commune' },
  { word: 'Phường', kind: 'ward', level: 'commune' },
  { word: 'Xã', kind: 'commune', level: 'commune' },
];

/** Kind, level and bare name of a territory from its full name ("Thị trấn Diêm Điền"). */
export function readTerritoryName(name: string) {
  const found = KINDS.find(({ word }) => name.startsWith(`${word} `));
  if (!found) return null;
  const bare = name.slice(found.word.length + 1);
  return { kind: found.kind, level: found.level, bare, inText: `${found.word.toLowerCase()} ${bare}` };
}
