import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { cite } from '../citation.ts';
import { isWorkingDay, withHoliday } from './calendar.ts';
import { deadline } from './deadline.ts';
import { VIETNAM_CALENDAR } from './vietnam.ts';
import { addDays, addWorkingDays, workingDayFrom, workingDaysBetween } from './working-days.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const working = (from: string, days: number) =>
  String(deadline({ from: day(from), days, unit: 'working' }).value);
const calendarDays = (from: string, days: number) =>
  String(deadline({ from: day(from), days, unit: 'calendar' }).value);
const noteIds = (notes: ReturnType<typeof deadline>['notes']) =>
  notes.flatMap((note) => (note.type === 'interpretation' ? [note.id] : []));

const anyDay = fc.integer({ min: 0, max: 1700 }).map((n) => day('2023-02-01').add({ days: n }));
const count = fc.integer({ min: 0, max: 60 });

describe('periods in working days', () => {
  test('five working days from a Friday end on the next Friday: the day of the event is not counted', () => {
    assert.equal(working('2024-03-29', 5), '2024-04-05');
  });

  test('five working days from the last day before Tết 2024 end five working days after it', () => {
    // Wed 7 Feb; rest 8–14; Thu 15, Fri 16, Mon 19, Tue 20, Wed 21.
    assert.equal(working('2024-02-07', 5), '2024-02-21');
  });

  test('a swap day is skipped and the Saturday worked for it counts', () => {
    // Fri 26 April 2024: rest 27 April–1 May; Thu 2, Fri 3, Sat 4 (worked).
    assert.equal(working('2024-04-26', 3), '2024-05-04');
    assert.equal(working('2024-04-26', 4), '2024-05-06');
  });

  test('an event on a day of rest starts the count on the next working day', () => {
    assert.equal(working('2024-04-06', 1), '2024-04-08');
    assert.equal(working('2024-04-07', 1), '2024-04-08');
  });

  test('zero days end on the day itself', () => {
    assert.equal(working('2024-04-05', 0), '2024-04-05');
  });
});

describe('periods in calendar days', () => {
  test('a period that ends on a working day ends there, and the last day still counts', () => {
    // 30 days of posting from Fri 1 March 2024 end on Sun 31 March; 28 days end on Fri 29 March.
    assert.equal(calendarDays('2024-03-01', 28), '2024-03-29');
    assert.deepEqual(deadline({ from: day('2024-03-01'), days: 28, unit: 'calendar' }).basis, [
      cite('91/2015/QH13', { article: 147, clause: 2 }),
      cite('91/2015/QH13', { article: 148, clause: 1 }),
    ]);
  });

  test('a period that ends on a Saturday or Sunday ends on the Monday, and says under which article', () => {
    assert.equal(calendarDays('2024-03-01', 29), '2024-04-01');
    const sunday = deadline({ from: day('2024-03-01'), days: 30, unit: 'calendar' });
    assert.equal(String(sunday.value), '2024-04-01');
    assert.deepEqual(sunday.basis.at(-1), cite('91/2015/QH13', { article: 148, clause: 5 }));
    const remark = sunday.notes.find((note) => note.type === 'remark');
    assert.match(remark?.vi ?? '', /31\/0?3\/2024.*0?1\/0?4\/2024/);
  });

  test('a deadline that ends on Tết moves to the first working day after it', () => {
    assert.equal(calendarDays('2024-01-11', 28), '2024-02-15');
    assert.equal(calendarDays('2024-01-11', 34), '2024-02-15');
    assert.equal(calendarDays('2024-01-11', 27), '2024-02-07');
  });

  test('a period that ends on a Saturday that is worked ends there', () => {
    assert.equal(calendarDays('2024-04-24', 10), '2024-05-04');
  });

  test('a period that does not move ends on the Sunday, with nothing asked of the holidays', () => {
    const fixed = deadline({ from: day('2026-12-31'), days: 3, unit: 'calendar', rollToWorkingDay: false });
    assert.equal(String(fixed.value), '2027-01-03');
    assert.deepEqual(noteIds(fixed.notes), ['civil-code-periods']);
  });
});

describe('what a deadline says of its doubts', () => {
  const ids = (from: string, days: number) =>
    noteIds(deadline({ from: day(from), days, unit: 'working' }).notes).filter(
      (id) => id !== 'civil-code-periods',
    );

  test('days of 2024 are settled', () => assert.deepEqual(ids('2024-01-02', 20), []));
  test('a period that touches 2027 rests on holidays that are not announced', () => {
    assert.deepEqual(ids('2026-12-29', 2), []);
    assert.deepEqual(ids('2026-12-29', 3), ['holidays-2027']);
  });
  test('a period over 23 November 2026 rests on a swap that is not decided', () => {
    assert.deepEqual(ids('2026-11-19', 1), []);
    assert.deepEqual(ids('2026-11-20', 1), ['swap-2026-11']);
  });
  test('a period that leaves the known years says so', () => {
    assert.deepEqual(ids('2027-12-30', 1), ['holidays-2027']);
    assert.deepEqual(ids('2027-12-30', 2), ['holidays-2027', 'calendar-outside-span']);
    assert.deepEqual(ids('2022-12-30', 1), ['calendar-outside-span']);
  });
});

describe('a new holiday', () => {
  test('moves a deadline that is still running, and only when it lies in its way', () => {
    const storm = (on: string) =>
      withHoliday(VIETNAM_CALENDAR, {
        on,
        vi: 'Nghỉ phòng chống bão',
        en: 'Storm closure',
        kind: 'holiday',
        basis: cite('45/2019/QH14', { article: 112 }),
        standing: 'read',
      });
    const due = (calendar = VIETNAM_CALENDAR) =>
      String(deadline({ from: day('2024-09-06'), days: 5, unit: 'working', calendar }).value);
    assert.equal(due(), '2024-09-13');
    assert.equal(due(storm('2024-09-09')), '2024-09-16');
    assert.equal(due(storm('2024-09-16')), '2024-09-13');
  });
});

describe('counting working days', () => {
  test('the result of one or more working days is a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        assert.ok(isWorkingDay(addWorkingDays(start, n), VIETNAM_CALENDAR));
      }),
    );
  });

  test('more days never end earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, count, count, (start, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        const earlier = addWorkingDays(start, fewer);
        assert.ok(Temporal.PlainDate.compare(earlier, addWorkingDays(start, more)) <= 0);
        assert.ok(Temporal.PlainDate.compare(earlier, addWorkingDays(start.add({ days: 1 }), fewer)) <= 0);
      }),
    );
  });

  test('counting forth and back from a working day returns to it', () => {
    fc.assert(
      fc.property(anyDay, count, (start, n) => {
        const from = workingDayFrom(start);
        assert.ok(addWorkingDays(addWorkingDays(from, n), -n).equals(from));
      }),
    );
  });

  test('between a day and its n-th working day lie n working days', () => {
    fc.assert(
      fc.property(anyDay, count, (start, n) => {
        assert.equal(workingDaysBetween(start, addWorkingDays(start, n)), n);
      }),
    );
  });

  test('a period in working days is never shorter than the same in calendar days', () => {
    fc.assert(
      fc.property(anyDay, count, (start, n) => {
        assert.ok(Temporal.PlainDate.compare(addWorkingDays(start, n), addDays(start, n)) >= 0);
      }),
    );
  });

  test('broken and negative lengths are bugs', () => {
    assert.throws(() => addWorkingDays(day('2024-01-02'), 1.5));
    assert.throws(() => addDays(day('2024-01-02'), Number.NaN));
    assert.throws(() => addDays(day('2024-01-02'), 4001));
    assert.throws(() => deadline({ from: day('2024-01-02'), days: -1, unit: 'working' }));
  });
});
