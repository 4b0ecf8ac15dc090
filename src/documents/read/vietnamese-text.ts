/** Characters that fold to another one: the Latin letters with their diacritics, and the capitals. */
const FOLD_LIMIT = 0x1f00;

const FOLDED = buildFoldTable();

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(FOLD_LIMIT);
  for (let code = 0; code < FOLD_LIMIT; code++) {
    const letter = String.fromCharCode(code);
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
    table[code] = base.length === 1 ? base.charCodeAt(0) : code;
  }
  return table;
}

/**
 * The text without case and diacritics, character for character: the result has the length of the input (which
 * must be composed, NFC), so that an index found in one is an index in the other. Dashes become "-", quotes stay.
 */
export function foldSameLength(text: string): string {
  const parts: string[] = [];
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    codes.push(code < FOLD_LIMIT ? (FOLDED[code] ?? code) : foldHigh(code));
    if (codes.length === 4096) {
      parts.push(String.fromCharCode(...codes));
      codes.length = 0;
    }
  }
  parts.push(String.fromCharCode(...codes));
  return parts.join('');
}

function foldHigh(code: number): number {
  // Hyphen, dashes and the minus sign: recognition and word processors use them for one another.
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? 0x2d : code;
}

/** The text with every run of white space as one space, without white space at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The share of capitals among the letters, from 0 to 1; 0 when there is no letter. */
export function capitalShare(text: string): number {
  let capitals = 0;
  let letters = 0;
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const upper = letter.toUpperCase();
    if (lower === upper) continue;
    letters++;
    if (letter === upper) capitals++;
  }
  return letters === 0 ? 0 : capitals / letters;
}

/** Whether a line is set in capitals; one letter lost to recognition does not change it. */
export function isCapitals(text: string): boolean {
  return capitalShare(text) >= 0.8;
}

/** The text without the marks that close a list entry or open one. */
export function trimEntry(text: string): string {
  return oneLine(text)
    .replace(/^[-–—~•·*+▪●,;.:\s]+/, '')
    .replace(/[;,.:\s]+$/, '');
}

/** How many single-character changes turn one word into the other, counted up to `limit` + 1. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || one.length > 80 || other.length > 80) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? limit + 1;
}
