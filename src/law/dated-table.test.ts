import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { cite } from './citation.ts';
import { type DatedRow, datedTable } from './dated-table.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const row = (from: string, value: string, standing: DatedRow<string>['standing'] = 'read') => ({
  from,
  value,
  basis: [cite('10/2022/QH15')],
  checkedOn: '2026-11-23',
  standing,
});

describe('a dated table', () => {
  const table = datedTable([row('2023-07-01', 'first'), row('2025-07-01', 'second', 'secondary')]);

  test('the old row answers until the day before the new one begins, and the new one from its first day', () => {
    assert.equal(unsafeUnwrap(table.at(day('2023-07-01'))).value, 'first');
    assert.equal(unsafeUnwrap(table.at(day('2025-06-30'))).value, 'first');
    assert.equal(unsafeUnwrap(table.at(day('2025-07-01'))).value, 'second');
    assert.equal(unsafeUnwrap(table.at(day('9999-12-31'))).value, 'second');
  });

  test('before its first day it answers nothing and names that day', () => {
    assert.deepEqual(table.at(day('2023-06-30')), {
      ok: false,
      error: { type: 'before-first-day', firstDay: '2023-07-01' },
    });
  });

  test('a row whose text was not read says so; a row that was read says nothing', () => {
    assert.deepEqual(unsafeUnwrap(table.at(day('2024-01-01'))).notes, []);
    const [note] = unsafeUnwrap(table.at(day('2026-01-01'))).notes;
    assert.equal(note?.type, 'standing');
  });

  test('no rows, unsorted rows, two rows from one day and a day that does not exist are bugs', () => {
    assert.throws(() => datedTable([]));
    assert.throws(() => datedTable([row('2025-07-01', 'a'), row('2023-07-01', 'b')]));
    assert.throws(() => datedTable([row('2025-07-01', 'a'), row('2025-07-01', 'b')]));
    assert.throws(() => datedTable([row('2025-02-29', 'a')]));
  });

  test('every day from the first is answered by the last row that has begun', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 4000 }), (begins, probe) => {
        const sorted = begins.toSorted((a, b) => a - b);
        const epoch = day('2018-01-01');
        const many = datedTable(sorted.map((n) => row(epoch.add({ days: n }).toString(), String(n))));
        const answer = many.at(epoch.add({ days: probe }));
        const begun = sorted.filter((n) => n <= probe);
        assert.equal(answer.ok ? answer.value.value : undefined, begun.map(String).at(-1));
      }),
    );
  });
});
