import type { Line } from './lines.ts';

/** What kind of mark opens an enumerated point; the smaller the rank, the higher it stands. */
export type MarkerClass =
  | 'letter-section'
  | 'article'
  | 'section'
  | 'number'
  | 'sub-number'
  | 'numbered-parenthesis'
  | 'letter';

export const RANK: Readonly<Record<MarkerClass, number>> = {
  'letter-section': 0,
  article: 1,
  section: 1,
  number: 2,
  'sub-number': 3,
  'numbered-parenthesis': 3,
  letter: 4,
};

export interface Marker {
  readonly cls: MarkerClass;
  /** Its place in its sequence, from 1. */
  readonly value: number;
  readonly label: string;
  readonly line: Line;
  /** Where the point's text begins in the line. */
  readonly textAt: number;
}

/** The letters that number points in Vietnamese law, in order (Decree 34/2016/NĐ-CP's drafting style: no f, j, w, z). */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
];

/** On the folded line: recognition loses accents of "Điều". */
const ARTICLE = /^dieu (\d{1,3})\s?[.:]\s*/;
const SECTION = /^([IVX]{1,5})\s?(?:[.)/]|[-–](?= ))\s*(?=\P{Ll})/u;
const LETTER_SECTION = /^([A-EĐ])\s?(?:\.|\/|[-–](?= ))\s*(?=\p{Lu}{2})/u;
const SUB_NUMBER = /^(\d{1,2})\.(\d{1,2})\s?[.)/]?\s+(?=[\p{L}“"(])/u;
const NUMBER = /^(\d{1,2})\s?(\.|\/|\)|[-–](?= ))\s*(?=[\p{L}“"(])/u;
const LETTER = /^[_ .]{0,3}([a-zđ])\s?[).]\s*(?=[\p{L}“"(\d])/u;
/** A letter that recognition did not know ("ø)", "©)"): its place follows from the one before it. */
const UNKNOWN_LETTER = /^([^\p{L}\d\s(“"]|[øðßþæœ])\)\s*(?=\p{L})/u;

/** The mark that opens a line, or null. `lastLetter` is the place of the lettered point before it. */
export function markerOf(line: Line, lastLetter: number): Marker | null {
  const { text } = line;
  const article = /^[ĐÐD]/.test(text) ? ARTICLE.exec(line.folded) : null;
  if (article !== null)
    return marker(line, 'article', Number(article[1]), `Điều ${article[1] ?? ''}`, article[0]);
  const section = SECTION.exec(text);
  const roman = ROMAN.indexOf(section?.[1] ?? '') + 1;
  if (section !== null && roman > 0) return marker(line, 'section', roman, section[1] ?? '', section[0]);
  const lettered = LETTER_SECTION.exec(text);
  if (lettered !== null) {
    return marker(
      line,
      'letter-section',
      'ABCDE'.indexOf(lettered[1] ?? '') + 1,
      lettered[1] ?? '',
      lettered[0],
    );
  }
  return numberedMarker(line) ?? letterMarker(line, lastLetter);
}

function numberedMarker(line: Line): Marker | null {
  const sub = SUB_NUMBER.exec(line.text);
  if (sub !== null)
    return marker(line, 'sub-number', Number(sub[2]), `${sub[1] ?? ''}.${sub[2] ?? ''}`, sub[0]);
  const number = NUMBER.exec(line.text);
  if (number === null) return null;
  const cls = number[2] === ')' ? 'numbered-parenthesis' : 'number';
  return marker(line, cls, Number(number[1]), String(Number(number[1])), number[0]);
}

function letterMarker(line: Line, lastLetter: number): Marker | null {
  const letter = LETTER.exec(line.text);
  if (letter !== null) {
    return marker(line, 'letter', LETTERS.indexOf(letter[1] ?? '') + 1, letter[1] ?? '', letter[0]);
  }
  const unknown = UNKNOWN_LETTER.exec(line.text);
  if (unknown === null || lastLetter === 0) return null;
  return marker(line, 'letter', lastLetter + 1, LETTERS[lastLetter] ?? '', unknown[0]);
}

function marker(line: Line, cls: MarkerClass, value: number, label: string, opening: string): Marker | null {
  return value < 1 ? null : { cls, value, label, line, textAt: opening.length };
}

export interface Enumeration {
  readonly accepted: readonly Marker[];
  /** Classes in which marks stand that fit no sequence: recognition garbled them. */
  readonly broken: ReadonlySet<MarkerClass>;
}

/**
 * The marks that form sequences (1, 2, 3 … under what stands above them). A number that does not go on is no mark:
 * a figure at the start of a line, a quoted clause, a nested list. One missing member is forgiven: originals skip
 * numbers, and recognition loses them.
 */
export function enumerationOf(lines: readonly Line[]): Enumeration {
  const accepted: Marker[] = [];
  const broken = new Set<MarkerClass>();
  const last = new Map<MarkerClass, number>();
  let quotedUntil = -1;
  lines.forEach((line, index) => {
    if (index <= quotedUntil) return;
    quotedUntil = Math.max(quotedUntil, quoteEnd(lines, index));
    if (opensPart(line)) for (const cls of last.keys()) if (cls !== 'article') last.delete(cls);
    const mark = markerOf(line, last.get('letter') ?? 0);
    if (mark === null) return;
    const before = last.get(mark.cls) ?? 0;
    const goesOn =
      mark.value === before + 1 || (before > 0 && mark.value === before + 2) || startsLate(mark, before);
    if (!goesOn) {
      broken.add(mark.cls);
      return;
    }
    accepted.push(mark);
    last.set(mark.cls, mark.value);
    for (const cls of last.keys()) if (RANK[cls] > RANK[mark.cls]) last.delete(cls);
  });
  return { accepted, broken };
}

/** "Phần II", "Chương I", "Mục 2": points begin anew under them, articles go on. */
function opensPart(line: Line): boolean {
  return (
    line.text.length < 120 &&
    /^(?:phan|chuong|muc) (?:[ivx]{1,5}|\d{1,2}|thu [a-z]+)(?![a-z])/.test(line.folded)
  );
}

/** A numbered list whose first mark was lost begins with 2. */
function startsLate(mark: Marker, before: number): boolean {
  return before === 0 && mark.value === 2 && (mark.cls === 'number' || mark.cls === 'section');
}

/** The last line of a quotation that opens in this line and runs over the next ones; else -1. */
function quoteEnd(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  const opened = text.lastIndexOf('“');
  if (opened < 0 || text.indexOf('”', opened) >= 0) return -1;
  for (let next = index + 1; next < Math.min(lines.length, index + 40); next++) {
    if ((lines[next]?.text ?? '').includes('”')) return next;
  }
  return -1;
}
