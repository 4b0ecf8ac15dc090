import type { Passage } from './reading.ts';

/** The number and symbol of a heading ("Số: 1140/UBND-NCKS", "Số 44 -CV/BCĐ"), within one line. */
export interface NumberMark extends Passage {
  /** Null where it is blank, or where recognition left something that is no number. */
  readonly number: string | null;
  readonly symbol: string | null;
  /** Something stood where the number belongs, but it was no number. */
  readonly garbled: boolean;
  /** The number stood close to its separator, as a printed one does; a filled-in one often leaves a gap. */
  readonly printed: boolean;
  /** Ranges within the line. */
  readonly numberRange: Passage | null;
  readonly symbolRange: Passage | null;
}

/** "Số" where a cell begins; recognition turns its vowel into 6, 0 or b. */
const OPENING =
  /(?:^|[|]| {2})[ ]{0,40}(?:(?:nghi quyet|luat|phap lenh|nghi dinh) (?=so ?:))?([s5$][o06b](?![a-z])|sa(?=:))[ ]{0,20}[:;.]{0,2}/g;

const SEGMENT = String.raw`\p{Lu}[\p{Lu}\d&.,]{0,30}(?:[a-zđ]{1,3}[\p{Lu}\d]{0,12})?(?![\p{Ll}])`;
/** The separator after the number, then the groups of the symbol; one space is forgiven on one side of a hyphen. */
const SYMBOL = new RegExp(
  `^[ ]{0,60}([^ ](?:.{0,24}?[^ ])??)??[ ]{0,60}([/-]|(?<=\\d )(?=(?:QĐ|NQ|CT|KH|HD|TB|KL|BC|CTr|TTr|CV)/))[ ]{0,6}(${SEGMENT}(?:(?:[-/] ?| [-/]|\\.(?=\\p{Lu}{2})| - (?=\\p{Lu}{2,12}(?:$| {2}|\\|)))${SEGMENT}){0,6})`,
  'u',
);
/** A symbol typed in small letters, alone in its cell: "45/ubnd-vp". */
const SMALL_SYMBOL =
  /^[ ]{0,20}(\d{1,6})[ ]?([/-])[ ]?([a-zđ]{2,8}(?:[-/][a-zđ]{2,8}){1,3})[ ]*(?=$| {3}|\|)/u;
const NUMBER = /^\d{1,6}[a-zđA-ZĐ]?(?: ?\/ ?(?:19|20)\d{2})?$/;
const BLANK = /^[\s.…_-]*$/;
const NUMBER_ALONE = /^[ ]{0,20}(\d{1,6}[a-z]?)[ ]*(?=$| {3}|\|)/;

/** Finds the number of a heading in a line of at most a few hundred characters; `folded` is of equal length. */
export function numberMarkIn(text: string, folded: string): NumberMark | null {
  const dashed = text.replace(/[\u2010-\u2015\u2212]/g, '-');
  for (const opening of folded.matchAll(OPENING)) {
    const word = opening.index + opening[0].indexOf(opening[1] ?? '');
    // "SỞ NỘI VỤ - SỞ TÀI CHÍNH" folds to the same letters and names two departments.
    if (/^S[ởỞ]/.test(text.slice(word))) continue;
    const after = opening.index + opening[0].length;
    const mark = markAfter(dashed, word, after);
    if (mark !== null) return mark;
  }
  return null;
}

function markAfter(text: string, word: number, after: number): NumberMark | null {
  const rest = text.slice(after);
  const match = SYMBOL.exec(rest) ?? SMALL_SYMBOL.exec(rest);
  if (match === null) return bareNumber(rest, word, after) ?? blankNumber(rest, word, after);
  const filled = match[1] ?? '';
  // A number filled into a dotted line: "Số: …412…/UBND".
  const written = filled.replace(/^[.…_(\s]+|[.…_),\s]+$/g, '');
  const symbol = (match[3] ?? '').replace(/[.,]+$/, '');
  // A sentence ("Số liệu báo cáo …") is no heading; a few capitals are a number that recognition garbled.
  if (/\p{Ll}{3}|\p{L}{7}|\p{L}+ \p{L}/u.test(written)) return null;
  const number = NUMBER.test(written) ? written.replace(/ /g, '') : null;
  const numberStart = after + match[0].indexOf(written);
  const symbolStart = after + match[0].length - (match[3] ?? '').length;
  return {
    start: word,
    end: symbolStart + symbol.length,
    number,
    symbol: symbol.replace(/ /g, ''),
    garbled: number === null && !BLANK.test(written),
    printed: number !== null && filled === written && !match[0].includes(`${written} `),
    numberRange: number === null ? null : { start: numberStart, end: numberStart + written.length },
    symbolRange: { start: symbolStart, end: symbolStart + symbol.length },
  };
}

function bareNumber(rest: string, word: number, after: number): NumberMark | null {
  const match = NUMBER_ALONE.exec(rest);
  const number = match?.[1];
  if (match === null || number === undefined) return null;
  const start = after + match[0].indexOf(number);
  const numberRange = { start, end: start + number.length };
  return {
    ...numberRange,
    start: word,
    number,
    symbol: null,
    garbled: false,
    printed: true,
    numberRange,
    symbolRange: null,
  };
}

function blankNumber(rest: string, word: number, after: number): NumberMark | null {
  const match = /^[ .…_]{0,60}[/-]?[ .…_/-]{0,40}(?=$| {3}|\|)/.exec(rest);
  if (match === null || rest.trim() === '' || match[0].trim() === '') return null;
  return {
    start: word,
    end: after + match[0].trimEnd().length,
    number: null,
    symbol: null,
    garbled: false,
    printed: false,
    numberRange: null,
    symbolRange: null,
  };
}
