import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Figure, gather, rateOf, type Totals, totalsOf } from './figures.ts';
import { type Question, READY_QUESTIONS } from './questions.ts';

const CLASSES: Question = { key: 'classes', label: 'Lớp', unit: 'lớp', answer: 'number', gather: 'sum' };
const sent = (value: number | null, givers = value === null ? 0 : 1) => ({
  totals: { classes: { value, givers } },
});
const UNSENT = { totals: null };

/** A unit with what it entered, whether its report has come in, and the units below it. */
interface Tree {
  readonly own: number | null;
  readonly reported: boolean;
  readonly below: readonly Tree[];
}

const unitOver = (below: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  fc.record({
    own: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null }),
    reported: fc.boolean(),
    below,
  });
const village = unitOver(fc.constant([]));
const commune = unitOver(fc.array(village, { maxLength: 4 }));
const district = unitOver(fc.array(commune, { maxLength: 4 }));
const tree = unitOver(fc.array(district, { maxLength: 4 }));

/** As reports do it: each sends its totals up, level by level. */
function totalsUp(unit: Tree): Totals {
  const below = unit.below.map((child) => ({ totals: child.reported ? totalsUp(child) : null }));
  return totalsOf([gather(CLASSES, unit.own, below)]);
}

/** By hand: the values of all units from which an unbroken line of sent reports leads up. */
function givenUnder(unit: Tree): number[] {
  const below = unit.below.filter((child) => child.reported).flatMap(givenUnder);
  return unit.own === null ? below : [unit.own, ...below];
}

describe('a figure that is added up', () => {
  it('counts a unit that has not reported, or gave no figure, as nothing and never as zero', () => {
    const figure = gather(CLASSES, null, [UNSENT, sent(null), UNSENT]);
    assert.deepEqual(
      [figure.total, figure.parts, figure.given, figure.givers],
      [null, [null, null, null], 0, 0],
    );
  });

  it('keeps a zero that was reported', () => {
    const figure = gather(CLASSES, null, [UNSENT, sent(0)]);
    assert.deepEqual([figure.total, figure.parts, figure.given, figure.givers], [0, [null, 0], 1, 1]);
  });

  it('adds the own figure to those of the units below', () => {
    const figure = gather(CLASSES, 2, [sent(40, 3), UNSENT, sent(81, 30)]);
    assert.deepEqual([figure.own, figure.total, figure.given, figure.givers], [2, 123, 2, 34]);
  });

  it('is, over any tree of units, the sum of what was given along unbroken lines of sent reports', () => {
    fc.assert(
      fc.property(tree, (province) => {
        const given = givenUnder(province);
        const { classes } = totalsUp(province);
        assert.equal(classes?.givers, given.length);
        assert.equal(
          classes?.value,
          given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0),
        );
      }),
    );
  });

  it('takes a figure that a unit was not asked for as not given', () => {
    assert.equal(gather(CLASSES, null, [{ totals: {} }]).total, null);
  });
});

describe('a figure that is not added up', () => {
  it('stays with each unit when it is listed', () => {
    const list: Question = { ...CLASSES, answer: 'text', gather: 'list' };
    const below = [{ totals: { classes: { value: 'thiếu kinh phí', givers: 1 } } }, UNSENT];
    const figure = gather(list, 'chưa có', below);
    assert.deepEqual([figure.total, figure.parts, figure.given], ['chưa có', ['thiếu kinh phí', null], 1]);
  });

  it('takes nothing from below when it is each unit’s own', () => {
    const figure = gather({ ...CLASSES, gather: 'none' }, 3, [sent(40)]);
    assert.deepEqual([figure.total, figure.parts, figure.givers], [3, [null], 1]);
  });
});

describe('a rate', () => {
  const PART: Question = { ...CLASSES, key: 'succeeded', base: 'received' };
  const BASE: Question = { ...CLASSES, key: 'received' };
  const pair = (part: number | null, base: number | null): readonly [Figure, Figure[]] => {
    const figures = [gather(PART, part, []), gather(BASE, base, [])] as const;
    return [figures[0], [...figures]];
  };

  it('stands with the two numbers of which it is made, in tenths of a percent, half up', () => {
    assert.deepEqual(rateOf(...pair(2, 3)), { part: 2, base: 3, permille: 667 });
    assert.deepEqual(rateOf(...pair(1, 3)), { part: 1, base: 3, permille: 333 });
    assert.deepEqual(rateOf(...pair(1, 16)), { part: 1, base: 16, permille: 63 });
    assert.deepEqual(rateOf(...pair(0, 7)), { part: 0, base: 7, permille: 0 });
    assert.deepEqual(rateOf(...pair(7, 7)), { part: 7, base: 7, permille: 1000 });
  });

  it('is not given without a base, in a base of zero, or of more than the whole', () => {
    for (const [part, base] of [
      [2, null],
      [null, 3],
      [0, 0],
      [4, 3],
    ] as const)
      assert.equal(rateOf(...pair(part, base)), null);
  });

  it('is not given when part and base come from different units', () => {
    const totals = (value: number) => ({ value, givers: 1 });
    const both = { totals: { succeeded: totals(2), received: totals(3) } };
    const baseOnly = { totals: { received: totals(5) } };
    const same = [gather(PART, null, [both]), gather(BASE, null, [both])] as const;
    assert.equal(rateOf(same[0], same)?.permille, 667);
    const other = [gather(PART, null, [both, baseOnly]), gather(BASE, null, [both, baseOnly])] as const;
    assert.equal(rateOf(other[0], other), null);
  });
});

describe('the ready figures', () => {
  it('show every rate of mediation in the cases received', () => {
    const parts = READY_QUESTIONS.filter(({ key }) => /^mediation-(succeeded|failed|pending)$/.test(key));
    assert.deepEqual(
      parts.map(({ base }) => base),
      ['mediation-received', 'mediation-received', 'mediation-received'],
    );
  });
});
