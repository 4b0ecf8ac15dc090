import type { OfficialDocument } from '../model.ts';
import { isWellFormedSymbol } from '../write/symbol.ts';
import { one, type Rule } from './departure.ts';

const ALL = ['state', 'party', 'front'] as const;
const DECREE = ['state', 'front'] as const;
const NUMBER_PLACE = { annex: 'I', item: 'II.3', point: 'c' } as const;
const SYMBOL_PLACE = { annex: 'I', item: 'II.3', point: 'b' } as const;

/** Number and symbol: Decree 30/2020/NĐ-CP, Annex I, part I, II.3; the Party's guidelines. */
export const NUMBER_RULES: readonly Rule[] = [
  {
    id: 'number-missing',
    severity: 'must',
    field: 'number',
    styles: ALL,
    place: { annex: 'I', item: 'II.3', point: 'a' },
    interpretation: false,
    find: ({ number }, form) => one(number === null && form.stage === 'issued' && {}),
  },
  {
    id: 'number-form',
    severity: 'must',
    field: 'number',
    styles: ALL,
    place: { annex: 'I', item: 'II.3', point: 'a' },
    interpretation: false,
    // With a year ("14/2025") it is a normative act, which this decree does not govern.
    find: ({ number }) => one(number !== null && !/^(?!0+$)\d+(?:\/\d{4})?$/.test(number) && { number }),
  },
  {
    id: 'number-padding',
    severity: 'must',
    field: 'number',
    styles: ALL,
    place: NUMBER_PLACE,
    interpretation: false,
    find: ({ number }) =>
      one(number !== null && /^[1-9]$/.test(number) && { number, expected: `0${number}` }),
  },
  {
    id: 'symbol-missing',
    severity: 'must',
    field: 'symbol',
    styles: ALL,
    place: SYMBOL_PLACE,
    interpretation: false,
    find: ({ symbol }) => one(symbol === null && {}),
  },
  {
    id: 'symbol-form',
    severity: 'must',
    field: 'symbol',
    styles: ALL,
    place: NUMBER_PLACE,
    interpretation: false,
    find: ({ symbol, kind }, form) =>
      one(symbol !== null && !isWellFormedSymbol(form.style, kind ?? 'CV', symbol) && { symbol }),
  },
  {
    id: 'symbol-kind',
    severity: 'must',
    field: 'symbol',
    styles: ALL,
    place: SYMBOL_PLACE,
    interpretation: false,
    // A symbol without the form is one departure, not two.
    find: (document, form) => {
      if (!isWellFormedSymbol(form.style, document.kind ?? 'CV', document.symbol ?? '')) return [];
      return form.style === 'party' ? partyKind(document) : namedKind(document);
    },
  },
  {
    id: 'symbol-letter-has-kind',
    severity: 'must',
    field: 'symbol',
    // Bodies of the Front do write "CV" in their symbols.
    styles: ['state'],
    place: SYMBOL_PLACE,
    interpretation: false,
    find: ({ kind, symbol }) =>
      one(
        kind === 'CV' && symbol !== null && /^CV[-/]/.test(symbol) && { symbol, expected: symbol.slice(3) },
      ),
  },
  {
    id: 'symbol-drafting-unit',
    severity: 'should',
    field: 'symbol',
    styles: DECREE,
    place: SYMBOL_PLACE,
    interpretation: false,
    find: ({ kind, symbol }) =>
      one(kind === 'CV' && symbol !== null && /^[\p{L}\d.&]+$/u.test(symbol) && { symbol }),
  },
];

/** A named kind's symbol opens with its abbreviation: "KH-UBND". */
function namedKind({ kind, symbol }: OfficialDocument): ReturnType<Rule['find']> {
  if (kind === null || kind === 'CV' || symbol === null) return [];
  const found = symbol.split('-')[0] ?? '';
  return one(found !== kind && { symbol, kind, found });
}

/** The Party names the kind in every symbol; a regulation has carried both QĐ and QĐi. */
function partyKind({ kind, symbol }: OfficialDocument): ReturnType<Rule['find']> {
  if (kind === null || symbol === null) return [];
  const found = symbol.split('/')[0] ?? '';
  const allowed = kind === 'QyĐ' ? ['QĐ', 'QĐi'] : [kind];
  return one(!allowed.includes(found) && { symbol, kind, found });
}
