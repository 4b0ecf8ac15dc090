import { Temporal } from 'temporal-polyfill';
import { assert, assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { Citation } from './citation.ts';
import { type Finding, finding, type Note, type Standing, standingNotes } from './finding.ts';

/** One version of a rule. It answers from its first day until the day before the next row's first day. */
export interface DatedRow<T> {
  /** First day on which this value holds, inclusive, ISO date. */
  readonly from: string;
  readonly value: T;
  readonly basis: readonly Citation[];
  /** The day on which someone last looked whether the value still holds, ISO date. */
  readonly checkedOn: string;
  readonly standing: Standing;
  readonly notes?: readonly Note[];
}

/** The table has no value yet on that day. */
export interface BeforeFirstDay {
  readonly type: 'before-first-day';
  /** ISO date. */
  readonly firstDay: string;
}

/** A rule and its versions: exactly one row answers each day from the first row's first day on, without end. */
export interface DatedTable<T> {
  readonly rows: readonly DatedRow<T>[];
  /** The value on that day with its basis; a row whose text was not read says so in a note. */
  at(on: Temporal.PlainDate): Result<Finding<T>, BeforeFirstDay>;
}

/** A table of the rows, oldest first. Throws (a bug) when empty, unsorted, or when two rows begin on the same day. */
export function datedTable<T>(rows: readonly DatedRow<T>[]): DatedTable<T> {
  assert(rows.length > 0, 'a dated table has a row');
  const starts = rows.map((row) => Temporal.PlainDate.from(row.from));
  for (const [index, start] of starts.entries()) {
    const before = index === 0 ? undefined : starts[index - 1];
    const sorted = before === undefined || Temporal.PlainDate.compare(before, start) < 0;
    assert(sorted, `rows of a dated table begin on later and later days: ${start}`);
    Temporal.PlainDate.from(assertDefined(rows[index], 'row').checkedOn);
  }
  return {
    rows,
    at(on) {
      const index = starts.findLastIndex((start) => Temporal.PlainDate.compare(start, on) <= 0);
      const row = rows[index];
      if (row === undefined) return err({ type: 'before-first-day', firstDay: String(starts[0]) });
      const notes = [...(row.notes ?? []), ...standingNotes(row.standing, row.checkedOn)];
      return ok(finding(row.value, row.basis, notes));
    },
  };
}
