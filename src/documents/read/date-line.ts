import { isoDate } from './dates.ts';
import { PROVINCES } from './place-names.ts';
import type { Passage } from './reading.ts';
import { foldSameLength, oneLine } from './vietnamese-text.ts';

/** The place and date of a heading ("Thái Bình, ngày 29 tháng 3 năm 2024"), within one line. */
export interface DateMark extends Passage {
  readonly place: string | null;
  readonly placeRange: Passage | null;
  /** Null where a part is blank, garbled, or the day does not exist. */
  readonly date: string | null;
  readonly dateRange: Passage;
  /** Something stood where the day or month belongs, but it was no number. */
  readonly garbled: boolean;
}

/** Day, month and year in words; each part may be blank or garbled, so that the line is still known for what it is. */
const IN_WORDS =
  /nga[yuv](.{0,16}?)th[ad]ng(.{0,14}?)n[ad]m(?: {0,4}(\d{4})|[ .…_\d]{0,16}| ?\d\S{2,4})(?=[^\d]{0,4}$| {2}|\|| den(?![a-z]))/;
const IN_FIGURES = /,\s{0,4}ngay {0,3}(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?=[^\d]{0,4}$| {2}|\|)/;

/** Finds the place and date of a heading; the place is looked for from `from` on. */
export function dateMarkIn(text: string, folded: string, from: number): DateMark | null {
  const words = IN_WORDS.exec(folded.slice(from));
  if (words !== null) {
    const [day, month] = [filledIn(words[1]), filledIn(words[2])];
    const date = figures(day) && figures(month) ? isoDate(day, month, words[3] ?? '') : null;
    const readable = blankOrFigures(day) && blankOrFigures(month);
    // A day that the calendar does not have was misread, too.
    const garbled = !readable || (date === null && figures(day) && figures(month));
    return markAt(text, from, from + words.index, words[0].length, date, garbled);
  }
  const match = IN_FIGURES.exec(folded.slice(from));
  if (match === null) return null;
  const date = isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  const lead = match[0].indexOf('n');
  return markAt(text, from, from + match.index + lead, match[0].length - lead, date, false);
}

/** What a person filled into a dotted line ("ngày …12… tháng"), without the dots or a comma behind it. */
function filledIn(part: string | undefined): string {
  return (part ?? '').replace(/^[\s.…_]+|[\s.…_,]+$/g, '');
}

function figures(part: string): boolean {
  return /^\d{1,2}$/.test(part);
}

function blankOrFigures(part: string): boolean {
  return /^[\s.…_]*$/.test(part) || figures(part);
}

function markAt(
  text: string,
  from: number,
  at: number,
  length: number,
  date: string | null,
  garbled: boolean,
): DateMark | null {
  const end = at + text.slice(at, at + length).trimEnd().length;
  // "Thứ Hai, ngày 5 tháng 8 năm 2024" is the day a page was shown.
  if (
    /(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|hom nay)[,:]? {0,3}$/.test(
      foldSameLength(text.slice(Math.max(0, at - 20), at)),
    )
  )
    return null;
  const placeRange = placeBefore(text, from, at);
  if (placeRange === null && /[\p{L}\d]/u.test(text.slice(Math.max(from, at - 8), at))) return null;
  const place = placeRange === null ? null : oneLine(text.slice(placeRange.start, placeRange.end));
  return {
    start: placeRange?.start ?? at,
    end,
    place,
    placeRange,
    date,
    dateRange: { start: at, end },
    garbled,
  };
}

/** The words before the comma, back to a gap or to the first word that no place name holds. */
function placeBefore(text: string, from: number, at: number): Passage | null {
  const before = text.slice(from, at);
  const comma = /[,.;]?\s*$/.exec(before)?.index ?? before.length;
  const gap = comma === 0 ? -1 : before.lastIndexOf('   ', comma - 1);
  const bar = comma === 0 ? -1 : before.lastIndexOf('|', comma - 1);
  const cell = Math.max(gap < 0 ? 0 : gap + 3, bar + 1, comma - 60);
  const start = placeStart(before.slice(cell, comma));
  if (start === null) return null;
  const padded = from + cell + start;
  return { start: padded, end: from + comma };
}

const TOWN = String.raw`(?<!\p{L})(?:(?:TP\.?|Tp\.?|TX\.?)\s?)?`;
/** Words with a capital each; a word all in capitals beside them belongs to the issuer. */
const PLACE = new RegExp(
  String.raw`${TOWN}(?:\p{Lu}(?!\p{Lu})[\p{L}'’.]{0,12}(?:\s[-–]\s|[-–]|\s|$)){1,5}$`,
  'u',
);
/** "Quận 8", "Phường 12". */
const NUMBERED_PLACE = /(?<!\p{L})(?:Quận|Phường|Khu phố|Ấp|Tổ)\s\d{1,2}$/u;
const PLACE_IN_CAPITALS = new RegExp(
  String.raw`${TOWN}(?:\p{Lu}[\p{L}'’.]{0,12}(?:\s[-–]\s|[-–]|\s|$)){1,4}$`,
  'u',
);

/** "Thừa Thiên Huế" ends with another name of the list. */
const LONGEST_FIRST = PROVINCES.toSorted((one, other) => other.length - one.length);

function placeStart(cell: string): number | null {
  const folded = foldSameLength(cell);
  for (const province of LONGEST_FIRST) {
    if (folded.endsWith(foldSameLength(province))) return withPrefix(folded, cell.length - province.length);
  }
  const name = PLACE.exec(cell) ?? NUMBERED_PLACE.exec(cell) ?? PLACE_IN_CAPITALS.exec(cell);
  if (name === null || name[0].trim() === '') return null;
  return name.index;
}

function withPrefix(folded: string, start: number): number {
  const prefix = /(?:tp\.?|thanh pho) ?$/.exec(folded.slice(0, start));
  return prefix === null ? start : prefix.index;
}
