import { err, ok, type Result } from '#basics/result.ts';

/** What one household's valid act says; `blank` and `spoiled` are invalid ballots. */
export type Choice = 'agree' | 'disagree' | 'other' | 'blank' | 'spoiled';

/** A count of one vote, over one channel or all of them. Whole numbers, 0 or more. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly other: number;
  /** Blank and spoiled ballots together. */
  readonly invalid: number;
  /** Those of the invalid that were left blank. */
  readonly blank: number;
}

/** The tally of nothing. */
export const NO_VOTES: Tally = { agree: 0, disagree: 0, other: 0, invalid: 0, blank: 0 };

/** The tally of these choices, in whatever order. */
export function tallyOf(choices: Iterable<Choice>): Tally {
  const count = { agree: 0, disagree: 0, other: 0, blank: 0, spoiled: 0 };
  for (const choice of choices) count[choice] += 1;
  const { agree, disagree, other, blank, spoiled } = count;
  return { agree, disagree, other, invalid: blank + spoiled, blank };
}

/** The tally of several channels, clusters or villages. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  let sum = NO_VOTES;
  for (const one of tallies) {
    sum = {
      agree: sum.agree + one.agree,
      disagree: sum.disagree + one.disagree,
      other: sum.other + one.other,
      invalid: sum.invalid + one.invalid,
      blank: sum.blank + one.blank,
    };
  }
  return sum;
}

/** Ballots returned: valid and invalid ones. */
export function returnedIn({ agree, disagree, other, invalid }: Tally): number {
  return agree + disagree + other + invalid;
}

/** A count as people enter it from paper, to be checked. */
export interface EnteredCount {
  readonly tally: Tally;
  readonly returned: number;
  readonly givenOut: number;
  /** All households of the roll. */
  readonly households: number;
}

/** Why a count cannot be: what does not add up. */
export type CountFault =
  | { readonly type: 'no-count'; readonly field: string }
  | { readonly type: 'sum-is-not-returned'; readonly sum: number; readonly returned: number }
  | { readonly type: 'blank-exceeds-invalid'; readonly blank: number; readonly invalid: number }
  | { readonly type: 'returned-exceeds-given-out'; readonly returned: number; readonly givenOut: number }
  | { readonly type: 'given-out-exceeds-households'; readonly givenOut: number; readonly households: number };

/** agree + disagree + other + invalid = returned ≤ given out ≤ households, each a whole number; otherwise all that is wrong. */
export function checkCount(count: EnteredCount): Result<EnteredCount, readonly CountFault[]> {
  const { tally, returned, givenOut, households } = count;
  const broken = Object.entries({ ...tally, returned, givenOut, households })
    .filter(([, value]) => !Number.isSafeInteger(value) || value < 0)
    .map(([field]) => ({ type: 'no-count', field }) as const);
  if (broken.length > 0) return err(broken);
  const sum = returnedIn(tally);
  const faults: CountFault[] = [];
  if (sum !== returned) faults.push({ type: 'sum-is-not-returned', sum, returned });
  const { blank, invalid } = tally;
  if (blank > invalid) faults.push({ type: 'blank-exceeds-invalid', blank, invalid });
  if (returned > givenOut) faults.push({ type: 'returned-exceeds-given-out', returned, givenOut });
  if (givenOut > households) faults.push({ type: 'given-out-exceeds-households', givenOut, households });
  return faults.length === 0 ? ok(count) : err(faults);
}
