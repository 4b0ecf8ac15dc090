import { z } from 'zod';
import type { Question } from './questions.ts';

/** Largest number that a unit can enter; sums of all units of the country stay exact far below 2^53. */
export const MOST_VALUE = 1_000_000_000;
/** Longest text that a unit can give as a figure, in characters. */
export const MOST_TEXT = 2000;

/** What a unit gives for a figure: a whole number or a text. */
export const FigureValue = z.union([z.int().nonnegative(), z.string().min(1).max(MOST_TEXT)]);
export type FigureValue = z.output<typeof FigureValue>;

/** What the report above takes over of one figure of a sent report: its value, and how many units gave their own. */
export const Total = z.object({ value: FigureValue.nullable(), givers: z.int().nonnegative() });
export type Total = z.output<typeof Total>;

/** By key of the figure. A figure that is not in it was not asked of that unit: it gave none. */
export type Totals = Readonly<Record<string, Total>>;

/** What a unit below contributes: its sent totals, or null while it has not reported. */
export interface Contribution {
  readonly totals: Totals | null;
}

/** A figure and what it is made of. */
export const Figure = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  answer: z.enum(['number', 'text']),
  gather: z.enum(['sum', 'none', 'list']),
  base: z.string().nullable(),
  /** What the unit itself gives; null: no figure. */
  own: FigureValue.nullable(),
  /** What each unit below gives, in the order of the report's units; null: not reported, or no figure. */
  parts: z.array(FigureValue.nullable()),
  /** Own and parts together; null when nobody gave a figure, which is not zero. */
  total: FigureValue.nullable(),
  /** Units below that reported and gave this figure; how many there are and have reported stands in the report. */
  given: z.int().nonnegative(),
  /** Units at all levels, this one included, whose own figure is in the total. */
  givers: z.int().nonnegative(),
});
export type Figure = z.output<typeof Figure>;

/**
 * Puts one figure together from the unit's own value and the sent totals of the units below. A unit that has not
 * reported, or gave no figure, is left out and never counted as zero; when all are, the total is null.
 */
export function gather(question: Question, own: FigureValue | null, below: readonly Contribution[]): Figure {
  const taken = below.map(({ totals }) => totals?.[question.key] ?? { value: null, givers: 0 });
  const parts = question.gather === 'none' ? taken.map(() => null) : taken.map(({ value }) => value);
  const ownGiver = own === null ? 0 : 1;
  const lower = question.gather === 'none' ? 0 : taken.reduce((count, { givers }) => count + givers, 0);
  return {
    key: question.key,
    label: question.label,
    unit: question.unit,
    answer: question.answer,
    gather: question.gather,
    base: question.base ?? null,
    own,
    parts,
    total: question.gather === 'sum' ? sumOf([own, ...parts]) : own,
    given: parts.filter((part) => part !== null).length,
    givers: ownGiver + lower,
  };
}

/** The sum of the numbers that were given; null when none was. */
function sumOf(values: readonly (FigureValue | null)[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0);
}

/** What the report above takes over: sums, and own values; a listed text stays with its unit. */
export function totalsOf(figures: readonly Figure[]): Totals {
  return Object.fromEntries(
    figures.map(({ key, total, givers }) => [key, { value: total, givers } satisfies Total]),
  );
}

/** A part of a whole: the rate, and the two numbers that it is made of. */
export interface Rate {
  readonly part: number;
  readonly base: number;
  /** In tenths of a percent, rounded half up: 667 is 66.7 %. */
  readonly permille: number;
}

/**
 * The rate of a figure in its base. None when either is missing, the base is zero or smaller than the part, or the two
 * do not come from the same units: a rate of numbers from different units would mislead.
 */
export function rateOf(figure: Figure, figures: readonly Figure[]): Rate | null {
  const base = figures.find(({ key }) => key === figure.base);
  if (base === undefined || typeof figure.total !== 'number' || typeof base.total !== 'number') return null;
  if (base.total === 0 || figure.total > base.total || !sameUnits(figure, base)) return null;
  const permille = Math.floor((2000 * figure.total + base.total) / (2 * base.total));
  return { part: figure.total, base: base.total, permille };
}

function sameUnits(one: Figure, other: Figure): boolean {
  const agrees = (a: FigureValue | null, b: FigureValue | null | undefined) => (a === null) === (b === null);
  return (
    one.givers === other.givers &&
    agrees(one.own, other.own) &&
    one.parts.every((part, index) => agrees(part, other.parts[index]))
  );
}
