import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { dueAfter, latestBefore } from '../periods.ts';
import { fits } from '../size.ts';
import {
  BOARD_DEPUTIES,
  boardBars,
  boardSize,
  INSPECTION_NOTICE,
  isReplaced,
  RECOMMENDATION_ANSWERED,
} from './inspection-board.ts';
import {
  type InvestmentBoardFacts,
  investmentBoardBars,
  investmentBoardFaults,
  SUPERVISION_ANSWERED,
  SUPERVISION_NOTICE,
} from './investment-board.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ON = day('2024-03-25');

describe("the people's inspection board (Law 10/2022/QH15 Art 36–40; Decree 59/2023/NĐ-CP Art 13–14)", () => {
  const size = (villages: number) => unsafeUnwrap(boardSize(villages, ON)).value;

  test('with fewer than five villages it has five members, no fewer and no more', () => {
    for (const villages of [1, 4]) {
      assert.deepEqual(
        [4, 5, 6].map((members) => fits(size(villages), members)),
        [false, true, false],
      );
    }
  });

  test('from five villages on, at least one of each', () => {
    assert.ok(!fits(size(5), 4));
    assert.ok(fits(size(5), 5));
    assert.ok(!fits(size(12), 11));
    assert.ok(fits(size(12), 12));
  });

  test('a member who leaves is replaced when six months of the term remain, one day fewer is too few', () => {
    const replaced = (left: string) => unsafeUnwrap(isReplaced(day(left), day('2026-06-15'))).value;
    assert.ok(replaced('2025-12-15'));
    assert.ok(!replaced('2025-12-16'));
  });

  test('permanent residents who are neither officials nor part-time staff may be elected (Art 37.2)', () => {
    const may = { permanentResident: true, communeOfficial: false, partTimeStaff: false };
    const bars = (change: Partial<typeof may>) => unsafeUnwrap(boardBars({ ...may, ...change }, ON)).value;
    assert.deepEqual(bars({}), []);
    assert.deepEqual(bars({ permanentResident: false }), ['not-a-permanent-resident']);
    assert.deepEqual(bars({ communeOfficial: true }), ['commune-official']);
    assert.deepEqual(bars({ partTimeStaff: true }), ['part-time-staff']);
  });

  test('it has at most two deputies', () => {
    assert.equal(unsafeUnwrap(BOARD_DEPUTIES.at(ON)).value.most, 2);
  });

  test('the plan of an inspection on Monday 8 April 2024 is sent by Monday 1 April', () => {
    assert.equal(
      String(unsafeUnwrap(latestBefore(INSPECTION_NOTICE, day('2024-04-08'))).value),
      '2024-04-01',
    );
  });

  test('a recommendation of 25 March is settled by 9 April: fifteen days', () => {
    assert.equal(String(unsafeUnwrap(dueAfter(RECOMMENDATION_ANSWERED, ON)).value), '2024-04-09');
  });
});

describe('the investment supervision board (Law 10/2022/QH15 Art 41–45; Decree 59/2023/NĐ-CP Art 17)', () => {
  const board: InvestmentBoardFacts = { members: 7, residents: 5, deputies: 2 };
  const faults = (change: Partial<InvestmentBoardFacts>) =>
    unsafeUnwrap(investmentBoardFaults({ ...board, ...change }, ON)).value.map((fault) => fault.type);

  test('five members are enough, four are not', () => {
    assert.deepEqual(faults({ members: 5, residents: 3 }), []);
    assert.deepEqual(faults({ members: 4, residents: 2 }), ['too-few-members']);
  });

  test('five residents may sit on it, six may not', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ members: 8, residents: 6 }), ['residents-out-of-bounds']);
    assert.deepEqual(faults({ residents: 0 }), ['residents-out-of-bounds']);
  });

  test('it has at most two deputies', () => {
    assert.deepEqual(faults({ deputies: 3 }), ['too-many-deputies']);
  });

  test('nobody with a relative in the project, no official and no stranger (Art 42.2)', () => {
    const may = { permanentResident: true, communeOfficial: false, relativeInProject: false };
    const bars = (change: Partial<typeof may>) =>
      unsafeUnwrap(investmentBoardBars({ ...may, ...change }, ON)).value;
    assert.deepEqual(bars({}), []);
    assert.deepEqual(bars({ relativeInProject: true }), ['relative-in-project']);
    assert.deepEqual(bars({ communeOfficial: true }), ['commune-official']);
    assert.deepEqual(bars({ permanentResident: false }), ['not-a-permanent-resident']);
  });

  test('the owner is told 45 days before, and recommendations are answered in fifteen', () => {
    assert.equal(
      String(unsafeUnwrap(latestBefore(SUPERVISION_NOTICE, day('2024-05-15'))).value),
      '2024-03-31',
    );
    assert.equal(String(unsafeUnwrap(dueAfter(SUPERVISION_ANSWERED, ON)).value), '2024-04-09');
  });
});
