import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { VIETNAM_CALENDAR } from './calendar/vietnam.ts';
import { cite } from './citation.ts';
import { kindOfNumber } from './instrument-kinds.ts';
import { amendmentsInForce, findInstrument, INSTRUMENTS, instrumentInForce } from './instruments.ts';
import { INTERPRETATIONS } from './interpretations.ts';

const inForce = (number: string, on: string) => instrumentInForce(number, Temporal.PlainDate.from(on));
const yes = { ok: true, value: true };
const no = { ok: true, value: false };

describe('when an instrument is in force', () => {
  for (const [number, first] of [
    ['10/2022/QH15', '2023-07-01'],
    ['59/2023/NĐ-CP', '2023-08-15'],
    ['61/2023/NĐ-CP', '2023-08-16'],
    ['97/2025/QH15', '2025-07-01'],
    ['321/2025/NĐ-CP', '2025-12-16'],
    ['136/2025/QH15', '2026-07-01'],
    ['05-HD/VPTW', '2026-05-27'],
  ] as const) {
    test(`${number} is in force from ${first}, not on the day before`, () => {
      assert.deepEqual(inForce(number, first), yes);
      const eve = Temporal.PlainDate.from(first).subtract({ days: 1 });
      assert.deepEqual(instrumentInForce(number, eve), no);
    });
  }

  for (const [number, last, successor] of [
    ['36-HD/VPTW', '2026-05-26', '05-HD/VPTW'],
    ['66-QĐ/TW', '2026-01-08', '399-QĐ/TW'],
    ['66/2023/NĐ-CP', '2025-12-15', '321/2025/NĐ-CP'],
    ['64/2014/NĐ-CP', '2026-06-30', '154/2026/NĐ-CP'],
    ['34/2007/PL-UBTVQH11', '2023-06-30', '10/2022/QH15'],
  ] as const) {
    test(`${number} is last in force on ${last}, and ${successor} from the day after`, () => {
      const after = Temporal.PlainDate.from(last).add({ days: 1 });
      assert.deepEqual(inForce(number, last), yes);
      assert.deepEqual(instrumentInForce(number, after), no);
      assert.deepEqual(inForce(successor, last), no);
      assert.deepEqual(instrumentInForce(successor, after), yes);
      assert.equal(findInstrument(number)?.replacedBy, successor);
    });
  }

  test('where the first day is not known, only the days outside signing and end are answered', () => {
    assert.deepEqual(inForce('54/2018/NĐ-CP', '2018-04-15'), no);
    assert.deepEqual(inForce('54/2018/NĐ-CP', '2024-03-24'), {
      ok: false,
      error: { type: 'first-day-unknown', number: '54/2018/NĐ-CP' },
    });
    assert.deepEqual(inForce('54/2018/NĐ-CP', '2025-12-16'), no);
  });

  test('an instrument that the registry does not know is refused', () => {
    const error = { type: 'unknown-instrument', number: '1/2099/NĐ-CP' };
    assert.deepEqual(inForce('1/2099/NĐ-CP', '2026-01-01'), { ok: false, error });
    assert.equal(findInstrument('1/2099/NĐ-CP'), null);
  });

  test('Law 97/2025/QH15 amends the Law on Grassroots Democracy from 1 July 2025', () => {
    const on = (iso: string) => amendmentsInForce('10/2022/QH15', Temporal.PlainDate.from(iso));
    assert.deepEqual(on('2025-06-30'), []);
    assert.deepEqual(on('2025-07-01'), ['47/2024/QH15', '97/2025/QH15']);
  });
});

describe('the registry', () => {
  test('every number shows the kind that the registry gives', () => {
    for (const { number, kind } of INSTRUMENTS) assert.equal(kindOfNumber(number), kind, number);
  });

  test('every number can be cited', () => {
    for (const { number } of INSTRUMENTS) assert.equal(cite(number).instrument, number);
  });

  test('days exist and stand in order: signed, in force, ended', () => {
    for (const { number, signedOn, inForceFrom, inForceUntil, checkedOn } of INSTRUMENTS) {
      const days = [signedOn, inForceFrom, inForceUntil, checkedOn].filter((day) => day !== null);
      for (const day of days) assert.equal(Temporal.PlainDate.from(day).toString(), day, number);
      const ordered = [signedOn, inForceFrom, inForceUntil].filter((day) => day !== null);
      assert.deepEqual(ordered, ordered.toSorted(), number);
    }
  });

  test('successors and amendments are themselves in the registry, and what has ended has a successor', () => {
    for (const { number, amendedBy, replacedBy, inForceUntil } of INSTRUMENTS) {
      for (const other of [...amendedBy, ...(replacedBy === null ? [] : [replacedBy])]) {
        assert.notEqual(findInstrument(other), null, `${number} → ${other}`);
      }
      if (inForceUntil !== null) assert.notEqual(replacedBy, null, number);
    }
  });

  test('everything that the calendar and the interpretations cite is in the registry', () => {
    const cited = [
      ...VIETNAM_CALENDAR.holidays.map((holiday) => holiday.basis),
      ...VIETNAM_CALENDAR.swapDays.map((swap) => swap.basis),
      ...Object.values(INTERPRETATIONS).flatMap((one) => one.basis),
    ];
    for (const { instrument } of cited) assert.notEqual(findInstrument(instrument), null, instrument);
  });
});
