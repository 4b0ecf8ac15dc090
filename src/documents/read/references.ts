import { DOCUMENT_KINDS, type DocumentKind, type Reference } from '#documents/model.ts';
import { DATE_SOURCE, matchedDate } from './dates.ts';
import { type Flow, flowRange } from './flow.ts';
import { KIND_WORD_BEFORE_NUMBER, kindOfAbbreviation, nameOfKind } from './kinds.ts';
import { citedLaws } from './law-references.ts';
import type { Found, Passage } from './reading.ts';
import { foldSameLength } from './vietnamese-text.ts';

interface Cited extends Reference {
  readonly range: Passage;
  count: number;
}

const GROUP = String.raw`(?:[\p{Lu}][\p{Lu}\d&]{0,30}(?:[a-zđ]{1,2}[\p{Lu}\d]{0,12})?(?![\p{L}\d]))`;
/** Kinds that stand after a mere space in the organisations' older way to number: "84 QĐ/TWĐTN". */
const KIND = '(?:QĐ|NQ|CT|KH|HD|TB|KL|BC|CTr|TTr|CV)';
/** A number, perhaps with its year, the separator, and the groups of the symbol, which a line end may break. */
const NUMBERED = new RegExp(
  String.raw`(?<![\d/.,-])(?:(?<!\p{L})|(?<=(?<!\p{L})[Ss]ố))(\d{1,6}[a-zđ]?)(\/(?:19|20)\d{2})?(?: ?([/-]) ?| (?=${KIND}[/-]))((?:${KIND} - (?=\p{Lu}{2}))?${GROUP}(?:(?:[-/] ?| [-/]|\.(?=\p{Lu}[\p{Lu}\d]))${GROUP}){0,6})`,
  'gu',
);
const DATE_AFTER = new RegExp(`^[ ,(]{0,3}(?:ban hanh )?ngay ?${DATE_SOURCE}`);
const ISSUER_THEN_DATE = new RegExp(String.raw`^ cua [^.;:()\d]{2,90}?,? ngay ?${DATE_SOURCE}`);
const CITED_AGAIN = /(?:[;,:]| va| cung)? ?(?:so)? ?$/;

/** The documents cited by number in running text, each once, in order. The document's own number is no citation. */
export function citedByNumber(
  flow: Flow,
  own: { number: string | null; symbol: string | null },
): readonly Cited[] {
  const cited: Cited[] = [];
  let before: Before = { kind: null, letter: null, end: -1000 };
  const dashed = flow.text.replace(/[\u2010-\u2015\u2212]/g, '-');
  for (const match of dashed.matchAll(NUMBERED)) {
    const reference = citation(flow, match, before);
    if (reference === null) continue;
    const end = match.index + match[0].length;
    const isLetter = /^(?:công văn|văn bản)$/i.test(reference.kind ?? '');
    before = { kind: reference.kind, letter: isLetter ? reference.kind : before.letter, end };
    if (sameNumber(reference.number, own.number) && reference.symbol === own.symbol) continue;
    addOnce(cited, reference);
  }
  return withoutMisreadings(cited);
}

/** What a citation without a word of its own goes on: "Công văn số …; số …; số …". */
interface Before {
  readonly kind: string | null;
  /** The last word that meant an official letter, whose symbols name no kind. */
  readonly letter: string | null;
  readonly end: number;
}

function goingOn(before: Before, symbolKind: DocumentKind | null): string | null {
  if (symbolKind === null) return before.letter ?? before.kind;
  const same = kindNamed(before.kind ?? '') === symbolKind;
  return same ? before.kind : nameOfKind(symbolKind);
}

function kindNamed(word: string): DocumentKind | null {
  const name = foldSameLength(word);
  return DOCUMENT_KINDS.find((kind) => foldSameLength(kind.vi) === name)?.abbreviation ?? null;
}

function citation(flow: Flow, match: RegExpExecArray, before: Before): Cited | null {
  const lead = flow.folded.slice(Math.max(0, match.index - 60), match.index);
  const word = KIND_WORD_BEFORE_NUMBER.exec(lead);
  const leadStart = match.index - lead.length;
  const symbol = (match[4] ?? '').replace(/ /g, '');
  // "2- Ủy ban …" is a point, "3- Ban …" another.
  if (symbol.replace(/\P{Lu}/gu, '').length < 2) return null;
  const end = match.index + match[0].length;
  const after = flow.folded.slice(end, end + 140);
  const dated = DATE_AFTER.exec(after) ?? ISSUER_THEN_DATE.exec(after);
  const follows = match.index - before.end < 220 && CITED_AGAIN.test(lead) && /so ?$/.test(lead);
  const symbolKind = kindOfAbbreviation(symbol.split(/[-/]/)[0] ?? '');
  const known = symbolKind !== null;
  if (word === null && !follows && !known && dated === null && !/(?:^| )so ?$/.test(lead)) return null;
  const kind = word === null ? (follows ? goingOn(before, symbolKind) : null) : wordAt(flow, leadStart, word);
  const start = word === null ? match.index : leadStart + word.index + word[0].indexOf(word[1] ?? '');
  const date = dated === null ? null : matchedDate(dated, 1);
  const range = flowRange(flow, start, end + (dated?.[0].length ?? 0));
  return { kind, number: `${match[1] ?? ''}${match[2] ?? ''}`, symbol, date, range, count: 1 };
}

/** The word as the text writes it, with a capital. */
function wordAt(flow: Flow, leadStart: number, word: RegExpExecArray): string {
  const text = word[1] ?? '';
  const at = leadStart + word.index + word[0].indexOf(text);
  const written = flow.text.slice(at, at + text.length);
  return written.slice(0, 1).toUpperCase() + written.slice(1).toLowerCase();
}

function sameNumber(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.replace(/^0+/, '') === other.replace(/^0+/, '');
}

/** Documents are the same by number and symbol; a law that one citation only names, by its name. */
function isSame(one: Cited, other: Cited): boolean {
  if (one.number === null || other.number === null)
    return foldSameLength(one.kind ?? '') === foldSameLength(other.kind ?? '');
  // In a subject in capitals "QĐ-TTg" stands as "QĐ-TTG".
  return sameNumber(one.number, other.number) && one.symbol?.toLowerCase() === other.symbol?.toLowerCase();
}

/** The same document cited twice is one reference; the citation that has a date and a proper kind wins. */
function addOnce(cited: Cited[], reference: Cited): void {
  const at = cited.findIndex((one) => isSame(one, reference));
  const known = cited[at];
  if (known === undefined) {
    if (cited.length < 500) cited.push(reference);
    return;
  }
  const general = known.kind === null || /^văn bản$/i.test(known.kind);
  cited[at] = {
    ...known,
    kind: general ? (reference.kind ?? known.kind) : known.kind,
    number: known.number ?? reference.number,
    symbol: inSmallLetters(known.symbol, reference.symbol),
    date: known.date ?? reference.date,
    count: known.count + 1,
  };
}

/** Of two ways to write one symbol the one that is not from a line in capitals. */
function inSmallLetters(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && one === one.toUpperCase()) ? other : one;
}

/** A number read differently in one of several citations with the same symbol and date is the same document. */
function withoutMisreadings(cited: readonly Cited[]): readonly Cited[] {
  return cited.filter((one) => {
    const twin = cited.find(
      (other) =>
        other !== one &&
        one.date !== null &&
        other.date === one.date &&
        other.symbol === one.symbol &&
        other.count > one.count &&
        oneDigitApart(one.number ?? '', other.number ?? ''),
    );
    return twin === undefined;
  });
}

function oneDigitApart(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false;
  return [...one].filter((digit, index) => digit !== other[index]).length === 1;
}

/** The documents and laws that stretches of running text cite, each once, in order; null when there is none. */
export function referencesFrom(
  flows: readonly Flow[],
  own: { number: string | null; symbol: string | null },
): Found<readonly Reference[]> | null {
  const all: Cited[] = [];
  for (const flow of flows) {
    const laws = citedLaws(flow);
    const numbered = citedByNumber(flow, own).filter(
      (one) => !laws.some((law) => law.number === one.number && law.symbol === one.symbol),
    );
    const found = [...numbered, ...laws.map((law) => ({ ...law, count: 1 }))];
    for (const one of found.sort((a, b) => a.range.start - b.range.start)) addOnce(all, one);
  }
  if (all.length === 0) return null;
  const value = all.map(({ kind, number, symbol, date }) => ({ kind, number, symbol, date }));
  return { value, confidence: 0.85, ranges: all.map((one) => one.range) };
}
