import type { MappedText } from './mapped-text.ts';
import { isPageNumber, isStamp } from './noise-lines.ts';
import type { Passage } from './reading.ts';
import { foldSameLength } from './vietnamese-text.ts';

/** A line with writing on it. Its range lies in the clean text and has no white space at its ends. */
export interface Line extends Passage {
  readonly index: number;
  /** As written, inner gaps kept: they part columns. */
  readonly text: string;
  /** The same without case and diacritics; same length. */
  readonly folded: string;
  /** Columns of white space before the first character. */
  readonly indent: number;
  /** How many blank lines stand before it. */
  readonly blanksBefore: number;
  /** A page number or stamp: passed over, but a paragraph may run on across it. */
  readonly noise: boolean;
}

/** The lines of a clean text that hold something. */
export function linesOf(clean: MappedText): readonly Line[] {
  const lines: Line[] = [];
  const { text } = clean;
  let blanks = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = lineBetween(text, start, end, lines.length, blanks);
    // The bars of an empty row of a table are no writing; they part as a blank line does, but make no gap wider.
    if (line === null) blanks = text.slice(start, end).includes('|') ? Math.max(blanks, 1) : blanks + 1;
    else {
      lines.push(line);
      blanks = 0;
    }
    start = end + 1;
  }
  return lines;
}

function lineBetween(text: string, start: number, end: number, index: number, blanks: number): Line | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const written = text.slice(from, to);
  if (/^[|\s]*$/.test(written)) return null;
  const folded = foldSameLength(written);
  const noise = isPageNumber(folded) || isStamp(folded);
  return {
    index,
    start: from,
    end: to,
    text: written,
    folded,
    indent: from - start,
    blanksBefore: blanks,
    noise,
  };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
