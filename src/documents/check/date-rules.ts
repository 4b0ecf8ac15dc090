import { Temporal } from 'temporal-polyfill';
import type { OfficialDocument, Reference } from '../model.ts';
import { one, type Rule } from './departure.ts';

const ALL = ['state', 'party', 'front'] as const;
const DATE_PLACE = { annex: 'I', item: 'II.4', point: 'b' } as const;
const REFERENCE_PLACE = { annex: 'I', item: 'II.6', point: 'b' } as const;

/** The date of issue and the dates of what is cited. */
export const DATE_RULES: readonly Rule[] = [
  {
    id: 'date-missing',
    severity: 'must',
    field: 'date',
    styles: ALL,
    place: DATE_PLACE,
    interpretation: false,
    find: ({ date }, form) => one(date === null && form.stage === 'issued' && {}),
  },
  {
    id: 'date-impossible',
    severity: 'must',
    field: 'date',
    styles: ALL,
    place: DATE_PLACE,
    interpretation: false,
    find: ({ date }) => one(date !== null && !exists(date) && { date }),
  },
  {
    id: 'date-in-future',
    severity: 'must',
    field: 'date',
    styles: ALL,
    place: DATE_PLACE,
    interpretation: true,
    find: ({ date }, form) =>
      one(date !== null && exists(date) && date > form.on && { date, today: form.on }),
  },
  {
    id: 'date-before-reference',
    severity: 'should',
    field: 'date',
    styles: ALL,
    place: REFERENCE_PLACE,
    interpretation: true,
    find: laterReferences,
  },
  {
    id: 'reference-without-date',
    severity: 'should',
    field: 'references',
    styles: ALL,
    place: REFERENCE_PLACE,
    interpretation: false,
    find: undatedReferences,
  },
];

function exists(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() === date;
  } catch {
    return false;
  }
}

/** What is cited was issued before, or on the same day. */
function laterReferences({ date, references }: OfficialDocument): ReturnType<Rule['find']> {
  if (date === null || !exists(date)) return [];
  return references.flatMap((cited) =>
    one(
      cited.date !== null &&
        exists(cited.date) &&
        cited.date > date && { cited: printed(cited), citedDate: cited.date, date },
    ),
  );
}

/** The first mention gives the date; laws are cited by name. Once dated anywhere, a document counts as dated. */
function undatedReferences({ references }: OfficialDocument): ReturnType<Rule['find']> {
  const dated = new Set(references.filter((cited) => cited.date !== null).map(printed));
  const undated = references.filter((cited) => cited.number !== null && cited.date === null).map(printed);
  return [...new Set(undated)].filter((cited) => !dated.has(cited)).map((cited) => ({ cited }));
}

function printed(reference: Reference): string {
  const { number, symbol } = reference;
  const separator = symbol !== null && /^\p{L}+\//u.test(symbol) ? '-' : '/';
  return [number, symbol].filter((part) => part !== null).join(separator) || (reference.kind ?? '');
}
