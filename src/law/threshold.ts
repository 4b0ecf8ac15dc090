import { assert } from '#basics/assert.ts';

/** A share that must be reached: `at-least` 2/3, `more-than` 1/2. Whole numbers only; never a percentage or a float. */
export interface Threshold {
  readonly comparison: 'at-least' | 'more-than';
  readonly numerator: number;
  readonly denominator: number;
}

/** At least that share: "từ hai phần ba trở lên". */
export function atLeast(numerator: number, denominator: number): Threshold {
  return { comparison: 'at-least', numerator, denominator };
}

/** More than that share: "trên 50%". */
export function moreThan(numerator: number, denominator: number): Threshold {
  return { comparison: 'more-than', numerator, denominator };
}

/**
 * Whether `count` of `total` reaches the threshold. Throws (a bug) unless both are whole numbers with
 * 0 ≤ count ≤ total and total > 0.
 */
export function reaches(threshold: Threshold, count: number, total: number): boolean {
  assertTotal(total);
  assert(Number.isSafeInteger(count) && count >= 0 && count <= total, `${count} of ${total}`);
  const { comparison, numerator, denominator } = threshold;
  const [have, want] = [denominator * count, numerator * total];
  return comparison === 'at-least' ? have >= want : have > want;
}

/** The smallest count of `total` that reaches the threshold: 143 of 214 for at least 2/3. */
export function needed(threshold: Threshold, total: number): number {
  assertTotal(total);
  const { comparison, numerator, denominator } = threshold;
  const want = numerator * total;
  const whole = (want - (want % denominator)) / denominator;
  const exact = want % denominator === 0;
  return comparison === 'at-least' && exact ? whole : whole + 1;
}

function assertTotal(total: number): void {
  // Far above any count of households, and small enough that the products stay exact.
  assert(Number.isSafeInteger(total) && total > 0 && total <= 1_000_000_000, `a total: ${total}`);
}
