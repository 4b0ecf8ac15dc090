import { assert } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { kindOfNumber, kindWord } from './instrument-kinds.ts';

/**
 * A place in an instrument: the whole of it, or an article, clause, point, annex or item of it. A plain object that
 * survives JSON; absent parts are absent keys. Make it with {@link cite}, which checks it.
 */
export interface Citation {
  /** The instrument's number with its symbol, as printed: "10/2022/QH15", "36-HD/VPTW", "44-CV/BCĐ". */
  readonly instrument: string;
  /** Phụ lục: "I". */
  readonly annex?: string;
  /** Mục, of a document that has no articles, or of an annex: "3", "II.3". */
  readonly item?: string;
  /** Điều: "21", "3a". */
  readonly article?: string;
  /** Khoản: "1". */
  readonly clause?: string;
  /** Điểm: "đ". */
  readonly point?: string;
}

/** Where in the instrument; a number is the same as its digits. */
export interface Place {
  readonly annex?: string | number;
  readonly item?: string | number;
  readonly article?: string | number;
  readonly clause?: string | number;
  readonly point?: string | number;
}

/** The text is no citation of one place in one instrument. */
export interface NotACitation {
  readonly type: 'not-a-citation';
}

type Level = keyof Place;

/** From the widest part to the narrowest. */
const LEVELS = ['annex', 'item', 'article', 'clause', 'point'] as const satisfies readonly Level[];

/** The parts that can stand directly in an instrument; clauses and points stand in one of them. */
const WHOLE = ['annex', 'item', 'article'] as const satisfies readonly Level[];

const LABELS = {
  annex: { vi: 'Phụ lục', en: 'Annex', read: 'Phụ lục|Annex' },
  item: { vi: 'mục', en: 'item', read: 'mục|item' },
  article: { vi: 'Điều', en: 'Article', read: 'Điều|Article|Art\\.?' },
  clause: { vi: 'khoản', en: 'clause', read: 'khoản|clause' },
  point: { vi: 'điểm', en: 'point', read: 'điểm|point' },
} as const satisfies Record<Level, { vi: string; en: string; read: string }>;

const NUMBER = /^\d[^\s,;()/]*(?:\/[^\s,;()/]+)+$/u;
const PART = /^[\p{L}\p{N}]+$/u;
const ITEM = /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u;
const LONGEST_TEXT = 200;

/**
 * A citation: `cite('10/2022/QH15', { article: 21, clause: 1 })`, `cite('44-CV/BCĐ', { item: 3 })`.
 * Throws (a bug) on a number without symbol, on a part that is no number or letter, and on a clause or point that
 * hangs in the air.
 */
export function cite(instrument: string, at: Place = {}): Citation {
  const number = instrument.normalize('NFC');
  assert(NUMBER.test(number), `number of an instrument: ${number}`);
  const parts: [Level, string][] = [];
  for (const level of LEVELS) {
    const value = at[level];
    if (value === undefined) continue;
    const text = String(value).normalize('NFC');
    assert((level === 'item' ? ITEM : PART).test(text), `${level} of ${number}: ${text}`);
    parts.push([level, text]);
  }
  const hangs = parts.length > 0 && !WHOLE.some((level) => at[level] !== undefined);
  assert(!hangs, `a clause or point of ${number} stands in an article, item or annex`);
  return { instrument: number, ...Object.fromEntries(parts) };
}

/** The citation in words: "Luật 10/2022/QH15, Điều 21 khoản 1"; "Law 10/2022/QH15, Article 21 clause 1". */
export function printCitation(citation: Citation, lang: 'vi' | 'en'): string {
  const kind = kindOfNumber(citation.instrument);
  const head = kind === null ? citation.instrument : `${kindWord(kind, lang)} ${citation.instrument}`;
  const place = LEVELS.flatMap((level) => {
    const value = citation[level];
    return value === undefined ? [] : [`${LABELS[level][lang]} ${value}`];
  });
  return place.length === 0 ? head : `${head}, ${place.join(' ')}`;
}

/**
 * Reads one citation, as {@link printCitation} writes it and as people write it ("khoản 1 Điều 21 Luật số
 * 10/2022/QH15"), in Vietnamese or English. Refuses text with no number, two numbers, a part named twice, or digits
 * that belong to no part.
 */
export function parseCitation(text: string): Result<Citation, NotACitation> {
  const refusal = err({ type: 'not-a-citation' } as const);
  if (text.length > LONGEST_TEXT) return refusal;
  const tokens = text.normalize('NFC').split(/[\s,;()]+/u);
  const numbers = tokens.filter((token) => NUMBER.test(token));
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return refusal;
  const rest = tokens.filter((token) => token !== number).join(' ');
  const place = readPlace(rest);
  if (place === null) return refusal;
  return ok(cite(number, place));
}

function readPlace(text: string): Place | null {
  const found = new Map<Level, string>();
  let rest = text;
  for (const level of LEVELS) {
    const value = level === 'item' ? '[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*' : '[\\p{L}\\p{N}]+';
    const part = new RegExp(`(?<=^| )(?:${LABELS[level].read}) (${value})\\.?(?= |$)`, 'giu');
    const hits = [...rest.matchAll(part)];
    if (hits.length > 1) return null;
    const hit = hits[0]?.[1];
    if (hit === undefined) continue;
    found.set(level, hit);
    rest = rest.replace(part, '');
  }
  if (/\p{N}/u.test(rest)) return null;
  const hangs = (found.has('clause') || found.has('point')) && !WHOLE.some((level) => found.has(level));
  if (hangs) return null;
  return Object.fromEntries(found);
}

/** The citation one step wider: of a clause its article, of an article the instrument; null above the instrument. */
export function parent(citation: Citation): Citation | null {
  const narrowest = LEVELS.findLast((level) => citation[level] !== undefined);
  if (narrowest === undefined) return null;
  const { [narrowest]: _dropped, ...wider } = citation;
  return wider;
}

/** Whether `wide` is `narrow` itself or a part that contains it: Article 21 covers Article 21 clause 1. */
export function covers(wide: Citation, narrow: Citation): boolean {
  if (sameCitation(wide, narrow)) return true;
  const above = parent(narrow);
  return above !== null && covers(wide, above);
}

/** Whether both name the same place of the same instrument. */
export function sameCitation(a: Citation, b: Citation): boolean {
  return a.instrument === b.instrument && LEVELS.every((level) => a[level] === b[level]);
}
