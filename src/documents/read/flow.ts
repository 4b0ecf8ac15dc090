import type { Line } from './lines.ts';
import type { Passage } from './reading.ts';

/**
 * Lines put together as running text: one space for any gap or line end, so that a sentence broken by a line or a
 * page reads on. Each character knows its place in the clean text.
 */
export interface Flow {
  readonly text: string;
  /** Without case and diacritics; same length as `text`. */
  readonly folded: string;
  readonly offsets: Int32Array;
  /** Where in `text` each line begins, in order. */
  readonly starts: readonly LineStart[];
}

export interface LineStart {
  readonly at: number;
  readonly line: Line;
}

/** The running text of some lines, stamps and page numbers left out. */
export function flowOf(lines: readonly Line[]): Flow {
  const text: string[] = [];
  const folded: string[] = [];
  const offsets: number[] = [];
  const starts: LineStart[] = [];
  for (const line of lines) {
    if (line.noise) continue;
    if (offsets.length > 0) {
      text.push(' ');
      folded.push(' ');
      offsets.push(line.start);
    }
    starts.push({ at: offsets.length, line });
    appendLine(line, text, folded, offsets);
  }
  return { text: text.join(''), folded: folded.join(''), offsets: Int32Array.from(offsets), starts };
}

function appendLine(line: Line, text: string[], folded: string[], offsets: number[]): void {
  let from = 0;
  for (let index = 0; index <= line.text.length; index++) {
    const gap = index < line.text.length && isGap(line.text.charCodeAt(index));
    const runsOn = gap && isGap(line.text.charCodeAt(index - 1));
    if (index < line.text.length && !gap) offsets.push(line.start + index);
    if (gap && !runsOn) offsets.push(line.start + index);
    if (!gap && index < line.text.length) continue;
    if (index > from) {
      text.push(line.text.slice(from, index));
      folded.push(line.folded.slice(from, index));
    }
    if (gap && !runsOn) {
      text.push(' ');
      folded.push(' ');
    }
    from = index + 1;
  }
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x7c;
}

/** A range of the flow as a range of the clean text. */
export function flowRange(flow: Flow, start: number, end: number): Passage {
  const first = flow.offsets[start] ?? 0;
  const last = flow.offsets[Math.max(start, end - 1)] ?? first;
  return { start: first, end: last + 1 };
}
