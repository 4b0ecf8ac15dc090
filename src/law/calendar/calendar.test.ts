import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { cite } from '../citation.ts';
import {
  calendarOf,
  dayNumber,
  type Holiday,
  isKnown,
  isWorkingDay,
  withHoliday,
  withSwapDay,
} from './calendar.ts';
import { VIETNAM_CALENDAR } from './vietnam.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const worked = (iso: string) => isWorkingDay(day(iso), VIETNAM_CALENDAR);

/** The days of a span, both inclusive, that are worked. */
function workedIn(from: string, to: string): readonly string[] {
  const length = day(from).until(day(to)).days;
  const all = Array.from({ length: length + 1 }, (_, n) => day(from).add({ days: n }));
  return all.filter((on) => isWorkingDay(on, VIETNAM_CALENDAR)).map(String);
}

const storm = (on: string): Holiday => ({
  on,
  vi: 'Nghỉ phòng chống bão',
  en: 'Storm closure',
  kind: 'holiday',
  basis: cite('45/2019/QH14', { article: 112 }),
  standing: 'read',
});

describe('rest periods that the yearly notices name', () => {
  for (const [source, from, to] of [
    ['Tết 2023, notice 5034/TB-LĐTBXH: 20 to 26 January', '2023-01-20', '2023-01-26'],
    ['National Day 2023, notice 5034/TB-LĐTBXH: 1 to 4 September', '2023-09-01', '2023-09-04'],
    ['the Hùng Kings, 30 April and 1 May 2023 with two days in lieu', '2023-04-29', '2023-05-03'],
    ['Tết 2024, letter 8662/VPCP-KGVX: 8 to 14 February', '2024-02-08', '2024-02-14'],
    ['30 April and 1 May 2024, letter 2450/VPCP-KGVX: 27 April to 1 May', '2024-04-27', '2024-05-01'],
    ['National Day 2024, letter 8662/VPCP-KGVX: 31 August to 3 September', '2024-08-31', '2024-09-03'],
    ['Tết 2025, notice 6150/TB-BLĐTBXH: 25 January to 2 February', '2025-01-25', '2025-02-02'],
    ['30 April and 1 May 2025, notice 6150/TB-BLĐTBXH: 30 April to 4 May', '2025-04-30', '2025-05-04'],
    ['National Day 2025, notice 6150/TB-BLĐTBXH: 30 August to 2 September', '2025-08-30', '2025-09-02'],
    ['New Year 2026, letter 12729/VPCP-KGVX: 1 to 4 January', '2026-01-01', '2026-01-04'],
    ['Tết 2026, notice 9441/TB-BNV: 14 to 22 February', '2026-02-14', '2026-02-22'],
    ['the Hùng Kings 2026 on a Sunday, with the Monday in lieu', '2026-04-25', '2026-04-27'],
    ['National Day 2026, notice 9441/TB-BNV: 29 August to 2 September', '2026-08-29', '2026-09-02'],
  ] as const) {
    test(`${source} is rest, and the working days around it are not`, () => {
      assert.deepEqual(workedIn(from, to), []);
      const before = day(from).subtract({ days: 1 });
      const after = day(to).add({ days: 1 });
      assert.ok(isWorkingDay(before, VIETNAM_CALENDAR), String(before));
      assert.ok(isWorkingDay(after, VIETNAM_CALENDAR), String(after));
    });
  }

  test('the Saturdays worked for days swapped off are working days, the Saturdays beside them are not', () => {
    for (const saturday of ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']) {
      assert.ok(worked(saturday), saturday);
      assert.ok(!isWorkingDay(day(saturday).add({ days: 7 }), VIETNAM_CALENDAR), saturday);
      assert.ok(!isWorkingDay(day(saturday).subtract({ days: 7 }), VIETNAM_CALENDAR), saturday);
    }
  });

  test('24 November is Culture Day from 2026 on, under Resolution 28/2026/QH16, and not before', () => {
    assert.ok(worked('2025-11-24'));
    assert.ok(!worked('2026-11-24'));
    assert.ok(!worked('2027-11-24'));
  });

  test('the swap of 23 November 2026 that was only proposed does not count', () => {
    assert.ok(worked('2026-11-23'));
    assert.ok(!worked('2026-11-28'));
  });
});

describe('the calendar of a year', () => {
  const statutory = (year: string) =>
    VIETNAM_CALENDAR.holidays.filter((h) => h.on.startsWith(year) && h.kind === 'holiday');
  const lieuDays = (year: string) =>
    VIETNAM_CALENDAR.holidays.filter((h) => h.on.startsWith(year) && h.kind === 'in-lieu');

  test('Article 112 gives eleven days a year, Resolution 28/2026 a twelfth from 2026', () => {
    const counts = ['2023', '2024', '2025', '2026', '2027'].map((year) => statutory(year).length);
    assert.deepEqual(counts, [11, 11, 11, 12, 12]);
  });

  test('every holiday of Article 112 that falls on a weekend is made up by one day in lieu on a weekday', () => {
    for (const year of ['2023', '2024', '2025', '2026', '2027']) {
      const onWeekend = statutory(year).filter((h) => day(h.on).dayOfWeek >= 6);
      assert.equal(lieuDays(year).length, onWeekend.length, year);
      for (const h of lieuDays(year)) assert.ok(day(h.on).dayOfWeek <= 5, h.on);
    }
  });
});

describe('days as numbers', () => {
  test('the number of a day is its distance from 1970-01-01, and weekends outside the known years are rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        const on = day('1970-01-01').add({ days: n });
        assert.equal(dayNumber(on), n);
        if (!isKnown(on, VIETNAM_CALENDAR)) {
          assert.equal(isWorkingDay(on, VIETNAM_CALENDAR), on.dayOfWeek <= 5, String(on));
        }
      }),
    );
  });
});

describe('a calendar is a value', () => {
  test('a holiday declared later is rest in the new calendar and leaves the old one as it was', () => {
    const changed = withHoliday(VIETNAM_CALENDAR, storm('2024-09-09'));
    assert.ok(!isWorkingDay(day('2024-09-09'), changed));
    assert.ok(worked('2024-09-09'));
  });

  test('a holiday declared on a Saturday that was to be worked cancels that swap', () => {
    const changed = withHoliday(VIETNAM_CALENDAR, storm('2026-08-22'));
    assert.ok(!isWorkingDay(day('2026-08-22'), changed));
    assert.ok(isWorkingDay(day('2026-08-31'), changed));
  });

  test('the same holiday declared twice counts once', () => {
    const once = withHoliday(VIETNAM_CALENDAR, storm('2024-09-09'));
    assert.deepEqual(withHoliday(once, storm('2024-09-09')), once);
  });

  test('a swap declared later takes off its working day and works its rest day', () => {
    const swap = {
      off: '2026-11-23',
      worked: '2026-11-28',
      basis: cite('9441/TB-BNV'),
      standing: 'read',
    } as const;
    const changed = withSwapDay(VIETNAM_CALENDAR, swap);
    assert.ok(!isWorkingDay(day('2026-11-23'), changed));
    assert.ok(isWorkingDay(day('2026-11-28'), changed));
  });

  test('a day outside the span, given twice or impossible, and a swap of the wrong kind of day are bugs', () => {
    assert.throws(() => withHoliday(VIETNAM_CALENDAR, storm('2028-01-03')));
    assert.throws(() => withHoliday(VIETNAM_CALENDAR, storm('2023-02-29')));
    const swap = { basis: cite('9441/TB-BNV'), standing: 'read' } as const;
    assert.throws(() => withSwapDay(VIETNAM_CALENDAR, { ...swap, off: '2026-11-24', worked: '2026-11-28' }));
    assert.throws(() => withSwapDay(VIETNAM_CALENDAR, { ...swap, off: '2026-11-21', worked: '2026-11-28' }));
    assert.throws(() => withSwapDay(VIETNAM_CALENDAR, { ...swap, off: '2026-11-23', worked: '2026-11-27' }));
    assert.throws(() => calendarOf({ ...VIETNAM_CALENDAR, restDays: [1, 2, 3, 4, 5, 6, 7] }));
  });
});
