import type { Passage } from './reading.ts';

/** A text that was changed, and for each of its characters the offset in the original it came from. */
export interface MappedText {
  readonly text: string;
  /** `offsets[i]` is the original offset of character i, `offsets[text.length]` the original's length; null when
   * nothing was changed. */
  readonly offsets: Int32Array | null;
}

/** The text as it is, mapped onto itself. */
export function unchanged(text: string): MappedText {
  return { text, offsets: null };
}

/** The original offset of a character, or of the end of the text. */
export function originalOffset(mapped: MappedText, index: number): number {
  return mapped.offsets === null ? index : (mapped.offsets[index] ?? 0);
}

/** A range of the changed text as a range of the original: it covers everything that was left out inside it. */
export function originalPassage(mapped: MappedText, range: Passage): Passage {
  const start = originalOffset(mapped, range.start);
  if (range.end <= range.start) return { start, end: start };
  // The character after the last one: what was removed behind it does not belong to the passage.
  const last = originalOffset(mapped, range.end - 1);
  const next = originalOffset(mapped, range.end);
  return { start, end: mapped.offsets === null ? next : Math.max(last + 1, Math.min(next, last + 4)) };
}

/**
 * Replaces every match of a global pattern. The new characters come from where the match began, in order, so that
 * a replacement of equal length maps one to one.
 */
export function replaceMapped(
  mapped: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): MappedText {
  const { text } = mapped;
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const matched = match[0];
    const replaced = replacement(match);
    if (replaced === matched || matched === '') continue;
    keep(mapped, offsets, from, match.index);
    pieces.push(text.slice(from, match.index), replaced);
    for (let index = 0; index < replaced.length; index++) {
      offsets.push(originalOffset(mapped, match.index + Math.min(index, matched.length - 1)));
    }
    from = match.index + matched.length;
  }
  if (from === 0) return mapped;
  keep(mapped, offsets, from, text.length + 1);
  pieces.push(text.slice(from));
  return { text: pieces.join(''), offsets: Int32Array.from(offsets) };
}

function keep(mapped: MappedText, offsets: number[], from: number, to: number): void {
  for (let index = from; index < to; index++) offsets.push(originalOffset(mapped, index));
}

/** Replaces ranges (ascending, not overlapping) by one line end each. */
export function cutMapped(mapped: MappedText, ranges: readonly Passage[]): MappedText {
  if (ranges.length === 0) return mapped;
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  for (const range of ranges) {
    keep(mapped, offsets, from, range.start);
    pieces.push(mapped.text.slice(from, range.start), '\n');
    offsets.push(originalOffset(mapped, range.start));
    from = range.end;
  }
  keep(mapped, offsets, from, mapped.text.length + 1);
  pieces.push(mapped.text.slice(from));
  return { text: pieces.join(''), offsets: Int32Array.from(offsets) };
}
