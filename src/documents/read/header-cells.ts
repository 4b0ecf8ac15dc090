import { type DateMark, dateMarkIn } from './date-line.ts';
import type { Line } from './lines.ts';
import { type NumberMark, numberMarkIn } from './number-line.ts';
import type { Passage } from './reading.ts';
import { capitalShare } from './vietnamese-text.ts';

export type Motto = 'national' | 'party' | 'youth';

/** A part of a line of a heading that stands for itself: what a cell of the two-column table held. */
export type HeaderCell =
  | (CellText & { readonly type: 'motto'; readonly motto: Motto })
  | (CellText & { readonly type: 'number'; readonly mark: NumberMark })
  | (CellText & { readonly type: 'date'; readonly mark: DateMark })
  | (CellText & { readonly type: 'text' });

export interface CellText extends Passage {
  readonly line: Line;
  readonly text: string;
  readonly folded: string;
  /** Columns from the left edge of the page. */
  readonly column: number;
}

/** Longer lines are paragraphs, not headings. */
export const LONGEST_HEADING_LINE = 320;

// One letter in a word may be misread; the line of words as a whole is unmistakable.
const NATIONAL = /c.ng {1,3}h.a ?x. {1,3}h.i {1,3}ch.{1,2} {1,3}ngh.a {1,3}v.{2,4} {1,3}nam/;
/** Before 02/07/1976. */
const DEMOCRATIC = /vi.t {1,3}nam {1,3}d.n {1,3}ch. {1,3}c.ng {1,3}h.a(?![a-z])/;
const INDEPENDENCE = /d.c {1,3}l.{1,2}p ?[-.,]{0,2} ?t.{1,2} {1,3}do ?[-.,]{0,2} ?h.nh {1,3}ph.{1,2}c/;
const PARTY = /dang {1,3}c.ng {1,3}s.n {1,3}vi.t {1,3}nam/;
const YOUTH =
  /(?<=^|\s{3}|\|\s{0,9})(?:doan {1,3}tncs|doan {1,3}thanh {1,3}nien {1,3}cong {1,3}san) {1,3}ho {1,3}chi {1,3}minh(?=[ |]{0,9}$)/;

/** The motto a line bears, with its range in the line, or null. */
export function mottoIn(line: Line): { motto: Motto; range: Passage } | null {
  if (line.text.length > LONGEST_HEADING_LINE || line.noise) return null;
  const found = (pattern: RegExp, motto: Motto, least: number) => {
    const match = pattern.exec(line.folded);
    if (match === null) return null;
    const range = { start: match.index, end: match.index + match[0].length };
    const alone = match[0].length > line.text.length - 3;
    // In a sentence the same words are not set in capitals ("nước Cộng hòa xã hội chủ nghĩa Việt Nam").
    const set = capitalShare(line.text.slice(range.start, range.end)) >= least;
    return set || (alone && motto === 'national') ? { motto, range } : null;
  };
  return (
    found(NATIONAL, 'national', 0.7) ??
    found(DEMOCRATIC, 'national', 0.9) ??
    found(INDEPENDENCE, 'national', 0) ??
    found(PARTY, 'party', 0.8) ??
    found(YOUTH, 'youth', 0.8)
  );
}

/** Whether a line bears the second line of the national motto, which never stands in a sentence. */
export function hasIndependence(line: Line): boolean {
  return line.text.length <= LONGEST_HEADING_LINE && INDEPENDENCE.test(line.folded);
}

/** Parts a line of a heading at the marks that are known, then at wide gaps and column bars. */
export function cellsOf(line: Line): readonly HeaderCell[] {
  if (line.text.length > LONGEST_HEADING_LINE) return [textCell(line, 0, line.text.length)];
  const cells: HeaderCell[] = [];
  let from = 0;
  for (const mark of marksOf(line)) {
    if (mark.at < from) continue;
    cells.push(...gapCells(line, from, mark.at));
    cells.push(mark.cell);
    from = mark.to;
  }
  cells.push(...gapCells(line, from, line.text.length));
  return cells;
}

interface Mark {
  /** Range within the line. */
  readonly at: number;
  readonly to: number;
  readonly cell: HeaderCell;
}

/** The known marks of a line in their order. */
function marksOf(line: Line): readonly Mark[] {
  const marks: Mark[] = [];
  const push = (range: Passage, what: (base: CellText) => HeaderCell) => {
    const cell = what(textCell(line, range.start, range.end));
    marks.push({ at: range.start, to: range.end, cell });
  };
  const motto = mottoIn(line);
  if (motto !== null) push(motto.range, (base) => ({ ...base, type: 'motto', motto: motto.motto }));
  const number = numberMarkIn(line.text, line.folded);
  if (number !== null) push(number, (base) => ({ ...base, type: 'number', mark: number }));
  const date = dateMarkIn(line.text, line.folded, number?.end ?? motto?.range.end ?? 0);
  if (date !== null) push(date, (base) => ({ ...base, type: 'date', mark: date }));
  return marks.sort((one, other) => one.at - other.at);
}

function textCell(line: Line, from: number, to: number): HeaderCell {
  return {
    type: 'text',
    line,
    text: line.text.slice(from, to),
    folded: line.folded.slice(from, to),
    column: line.indent + from,
    start: line.start + from,
    end: line.start + to,
  };
}

function gapCells(line: Line, from: number, to: number): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  let at = from;
  for (const piece of line.text.slice(from, to).split(/( {3,}|\t+|\|)/)) {
    const lead = /^\s*(?:(?:[•▪●]|\d{1,2}\.)\s+(?=\p{Lu}{2}))?/u.exec(piece)?.[0].length ?? 0;
    const trimmed = piece.slice(lead).trimEnd();
    if (trimmed !== '' && trimmed !== '|') cells.push(textCell(line, at + lead, at + lead + trimmed.length));
    at += piece.length;
  }
  return cells;
}
