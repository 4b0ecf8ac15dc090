import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { dueAfter, latestBefore } from '../periods.ts';
import {
  COMMUNE_CHAIR_RECEIVES,
  GROUP_SPEAKERS,
  RECEPTION_ANSWERED,
  REFUSAL_NOTICE,
  SCHEDULE_POSTED,
  speakersAllowed,
} from './reception.ts';
import { receptionShortfalls } from './shortfall.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const floor = (on: string) => unsafeUnwrap(COMMUNE_CHAIR_RECEIVES.at(day(on))).value;
const short = (from: string, to: string, days: readonly string[]) =>
  unsafeUnwrap(
    receptionShortfalls({ from: day(from), to: day(to), days: days.map(day) }, COMMUNE_CHAIR_RECEIVES),
  ).value.map((one) => `${one.from} ${one.held}/${one.least}`);

/** Every Thursday of the span. */
function thursdays(from: string, to: string): string[] {
  const found: string[] = [];
  for (let on = day(from); Temporal.PlainDate.compare(on, day(to)) <= 0; on = on.add({ days: 1 })) {
    if (on.dayOfWeek === 4) found.push(String(on));
  }
  return found;
}

describe("the chair of a commune's People's Committee receives citizens", () => {
  test('one day a week until 30 June 2026, two days a month from 1 July 2026', () => {
    assert.deepEqual(floor('2026-06-30'), { days: 1, per: 'week' });
    assert.deepEqual(floor('2026-07-01'), { days: 2, per: 'month' });
  });

  test('a week without a day of reception is named until June 2026', () => {
    // March 2026: whole weeks begin on 2, 9, 16 and 23; the week of 30 March reaches into April.
    const days = ['2026-03-05', '2026-03-12', '2026-03-26'];
    assert.deepEqual(short('2026-03-01', '2026-03-31', days), ['2026-03-16 0/1']);
    assert.deepEqual(short('2026-03-01', '2026-03-31', [...days, '2026-03-22']), []);
  });

  test('a month with one day is named from July 2026, one with two is not', () => {
    assert.deepEqual(short('2026-07-01', '2026-07-31', ['2026-07-02']), ['2026-07-01 1/2']);
    assert.deepEqual(short('2026-07-01', '2026-07-31', ['2026-07-02', '2026-07-02']), ['2026-07-01 1/2']);
    assert.deepEqual(short('2026-07-01', '2026-07-31', ['2026-07-02', '2026-07-31']), []);
  });

  test('the law is a floor: going on weekly is never wrong, on either side of the change', () => {
    assert.deepEqual(short('2026-05-01', '2026-09-30', thursdays('2026-05-01', '2026-09-30')), []);
  });

  test('the week that straddles the change is looked at under neither rule', () => {
    // Monday 29 June to Sunday 5 July 2026.
    assert.deepEqual(short('2026-06-29', '2026-07-05', []), []);
    assert.deepEqual(short('2026-06-22', '2026-07-05', []), ['2026-06-22 0/1']);
  });

  test('a week of Tết in which nobody works is left out', () => {
    // Monday 16 to Sunday 22 February 2026.
    assert.deepEqual(short('2026-02-16', '2026-02-22', []), []);
    assert.deepEqual(short('2026-02-09', '2026-02-15', []), ['2026-02-09 0/1']);
  });

  test('one more day of reception never makes a shortfall', () => {
    const date = fc.integer({ min: 0, max: 150 }).map((n) => String(day('2026-05-01').add({ days: n })));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 20 }), date, (days, more) => {
        const before = short('2026-05-01', '2026-09-30', days);
        assert.ok(short('2026-05-01', '2026-09-30', [...days, more]).length <= before.length);
      }),
    );
  });
});

describe('reception of citizens', () => {
  test('the schedule stands five working days before, an answer within ten', () => {
    const on = day('2024-03-25');
    assert.equal(String(unsafeUnwrap(latestBefore(SCHEDULE_POSTED, on)).value), '2024-03-18');
    assert.equal(String(unsafeUnwrap(dueAfter(RECEPTION_ANSWERED, on)).value), '2024-04-08');
  });

  test('a group of five to ten names one or two to speak, a larger one at most five (Law 42/2013/QH13 Art 29)', () => {
    const rule = unsafeUnwrap(GROUP_SPEAKERS.at(day('2024-03-25'))).value;
    assert.deepEqual(
      [4, 5, 10, 11].map((group) => speakersAllowed(group, rule)),
      [4, 2, 2, 5],
    );
  });

  test('a refusal is told within three working days, from 1 July 2026', () => {
    assert.ok(!dueAfter(REFUSAL_NOTICE, day('2026-06-30')).ok);
    assert.equal(String(unsafeUnwrap(dueAfter(REFUSAL_NOTICE, day('2026-07-01'))).value), '2026-07-06');
  });
});
