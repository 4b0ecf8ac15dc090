import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { periodBefore, type ReportingCycle, reportingPeriod } from './reporting-period.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const CYCLES: readonly ReportingCycle[] = ['month', 'quarter', 'six-months', 'year'];

function span(cycle: ReportingCycle, containing: string): string {
  const { from, to } = reportingPeriod(cycle, day(containing)).value;
  return `${from}..${to}`;
}

describe('periods of reports (Decree 09/2019/NĐ-CP, as Circular 26/2025/TT-BNNMT and others quote it)', () => {
  for (const [cycle, containing, expected] of [
    ['year', '2024-12-14', '2023-12-15..2024-12-14'],
    ['year', '2024-12-15', '2024-12-15..2025-12-14'],
    ['six-months', '2024-06-14', '2023-12-15..2024-06-14'],
    ['six-months', '2024-06-15', '2024-06-15..2024-12-14'],
    ['quarter', '2024-03-14', '2023-12-15..2024-03-14'],
    ['quarter', '2024-03-15', '2024-03-15..2024-06-14'],
    ['quarter', '2024-12-15', '2024-12-15..2025-03-14'],
    ['month', '2024-02-29', '2024-02-15..2024-03-14'],
    ['month', '2024-01-14', '2023-12-15..2024-01-14'],
    ['month', '2024-12-31', '2024-12-15..2025-01-14'],
  ] as const) {
    test(`${containing} lies in the ${cycle} ${expected}`, () =>
      assert.equal(span(cycle, containing), expected));
  }

  test('every day lies in exactly one period of each cycle, and periods follow without gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CYCLES), fc.integer({ min: 0, max: 5000 }), (cycle, n) => {
        const on = day('2019-01-01').add({ days: n });
        const period = reportingPeriod(cycle, on).value;
        assert.ok(Temporal.PlainDate.compare(period.from, on) <= 0);
        assert.ok(Temporal.PlainDate.compare(on, period.to) <= 0);
        assert.deepEqual(reportingPeriod(cycle, period.from).value.to.toString(), period.to.toString());
        assert.deepEqual(reportingPeriod(cycle, period.to).value.from.toString(), period.from.toString());
        const before = periodBefore(cycle, period).value;
        assert.ok(before.to.add({ days: 1 }).equals(period.from));
      }),
    );
  });

  test('the periods are marked as an interpretation', () => {
    const [note] = reportingPeriod('year', day('2024-06-01')).notes;
    assert.equal(note?.type === 'interpretation' ? note.id : undefined, 'report-periods');
  });
});
