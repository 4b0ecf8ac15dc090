import type { Child } from 'hono/jsx';
import type { Tone } from '../page-context.ts';

/** A part of the text that a field was read from. */
export interface Passage {
  /** Unique on the page; links to the passage go to `#<id>`. */
  readonly id: string;
  /** Offset of the first UTF-16 unit, from 0. */
  readonly start: number;
  /** Offset after the last UTF-16 unit. */
  readonly end: number;
  /** What was read here: "Số, ký hiệu". */
  readonly label: string;
  /** `warning` unless told; `danger` where the reading is doubtful. */
  readonly tone?: Tone | undefined;
}

export interface PassageViewProps {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Names the text: "Nguyên văn 44-CV/BCĐ". */
  readonly label: string;
}

/** The original text, unchanged, with the passages that were read marked. Passages may overlap. */
export function PassageView({ text, passages, label }: PassageViewProps) {
  const inside = passages
    .map((passage) => ({
      ...passage,
      start: Math.max(0, passage.start),
      end: Math.min(text.length, passage.end),
    }))
    .filter((passage) => passage.start < passage.end);
  return (
    <section class="sd-passages" aria-label={label} tabindex={0}>
      {cuts(text, inside).map(([start, end]) => marked(text.slice(start, end), start, inside, end))}
    </section>
  );
}

/** The text cut at every edge of a passage. */
function cuts(text: string, passages: readonly Passage[]): readonly (readonly [number, number])[] {
  const edges = new Set([0, text.length, ...passages.flatMap((passage) => [passage.start, passage.end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => [start, sorted[index + 1] ?? start] as const);
}

/** A piece inside the marks of every passage that covers it, the longest passage outermost. */
function marked(piece: string, start: number, passages: readonly Passage[], end: number): Child {
  return passages
    .filter((passage) => passage.start <= start && end <= passage.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .reduce<Child>(
      (content, passage) => (
        <mark
          id={passage.start === start ? passage.id : undefined}
          class={passage.tone === undefined ? undefined : `sd-${passage.tone}`}
          title={passage.label}
        >
          {content}
        </mark>
      ),
      piece,
    );
}
