import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { atLeast, moreThan, needed, reaches } from './threshold.ts';

const threshold = fc.oneof(
  fc.constantFrom(atLeast(2, 3), moreThan(1, 2), atLeast(1, 2), atLeast(1, 10)),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(10, 12)).map(([n, d]) => moreThan(n, d)),
);
const total = fc.integer({ min: 1, max: 600_000 });

describe('a threshold', () => {
  test('two thirds of 214 households are 143: 142 are too few', () => {
    assert.equal(needed(atLeast(2, 3), 214), 143);
    assert.ok(reaches(atLeast(2, 3), 143, 214));
    assert.ok(!reaches(atLeast(2, 3), 142, 214));
  });

  test('two thirds of 300 households are exactly 200', () => {
    assert.equal(needed(atLeast(2, 3), 300), 200);
    assert.ok(reaches(atLeast(2, 3), 200, 300));
    assert.ok(!reaches(atLeast(2, 3), 199, 300));
  });

  test('more than half of 200 is 101, at least half is 100', () => {
    assert.ok(!reaches(moreThan(1, 2), 100, 200));
    assert.ok(reaches(moreThan(1, 2), 101, 200));
    assert.ok(reaches(atLeast(1, 2), 100, 200));
    assert.ok(!reaches(atLeast(1, 2), 99, 200));
    assert.deepEqual([needed(moreThan(1, 2), 200), needed(atLeast(1, 2), 200)], [101, 100]);
  });

  test('of an odd number, half of the households is not a whole number and both need the next one', () => {
    assert.deepEqual([needed(moreThan(1, 2), 201), needed(atLeast(1, 2), 201)], [101, 101]);
  });

  test('what is needed is the least that reaches it', () => {
    fc.assert(
      fc.property(threshold, total, (t, all) => {
        const least = needed(t, all);
        if (least > 0) assert.ok(!reaches(t, least - 1, all));
        assert.ok(reaches(t, least, all));
      }),
    );
  });

  test('one more in favour never loses what was reached', () => {
    fc.assert(
      fc.property(threshold, total, fc.nat(), (t, all, seed) => {
        const count = seed % all;
        if (reaches(t, count, all)) assert.ok(reaches(t, count + 1, all));
      }),
    );
  });

  test('counts that cannot be are bugs', () => {
    for (const [count, all] of [
      [1, 0],
      [-1, 3],
      [4, 3],
      [1.5, 3],
      [Number.NaN, 3],
    ] as const) {
      assert.throws(() => reaches(atLeast(2, 3), count, all), `${count} of ${all}`);
    }
    assert.throws(() => needed(atLeast(2, 3), 0));
  });
});
