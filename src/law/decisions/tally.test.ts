import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { type Choice, checkCount, type EnteredCount, returnedIn, sumOf, tallyOf } from './tally.ts';
import { decisionOutcome } from './thresholds.ts';

const CHOICES: readonly Choice[] = ['agree', 'disagree', 'other', 'blank', 'spoiled'];
const choices = fc.array(fc.constantFrom(...CHOICES), { maxLength: 60 });
const ON = Temporal.PlainDate.from('2024-03-24');

const passes = (agree: number, total: number) =>
  (['contributions', 'self-management'] as const).map(
    (topic) => unsafeUnwrap(decisionOutcome({ topic, scope: 'village', on: ON, agree, total })).value.passed,
  );

describe('counting', () => {
  test('each choice counts once; blank and spoiled are invalid', () => {
    assert.deepEqual(tallyOf(['agree', 'agree', 'disagree', 'other', 'blank', 'spoiled']), {
      agree: 2,
      disagree: 1,
      other: 1,
      invalid: 2,
      blank: 1,
    });
  });

  test('the order of ballots does not matter', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat()), (list, keys) => {
        const order = keys[Symbol.iterator]();
        const shuffled = list
          .map((choice) => ({ choice, key: Number(order.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ choice }) => choice);
        assert.deepEqual(tallyOf(shuffled), tallyOf(list));
      }),
    );
  });

  test('channels, clusters and villages may be counted apart and added in any order', () => {
    fc.assert(
      fc.property(fc.array(choices, { maxLength: 5 }), (parts) => {
        const whole = tallyOf(parts.flat());
        assert.deepEqual(sumOf(parts.map(tallyOf)), whole);
        assert.deepEqual(sumOf(parts.toReversed().map(tallyOf)), whole);
        assert.equal(returnedIn(whole), parts.flat().length);
      }),
    );
  });

  test('a yes vote never loses a motion, and any other vote never wins one', () => {
    fc.assert(
      fc.property(
        choices,
        fc.constantFrom(...CHOICES),
        fc.integer({ min: 1, max: 30 }),
        (list, vote, spare) => {
          const total = list.length + spare;
          const before = passes(tallyOf(list).agree, total);
          const after = passes(tallyOf([...list, vote]).agree, total);
          for (const [index, was] of before.entries()) {
            if (vote === 'agree') assert.ok(!was || after[index]);
            else assert.equal(after[index], was);
          }
        },
      ),
    );
  });
});

describe('a count entered from paper', () => {
  const good: EnteredCount = {
    tally: { agree: 151, disagree: 30, other: 5, invalid: 4, blank: 1 },
    returned: 190,
    givenOut: 200,
    households: 214,
  };
  const faults = (change: Partial<EnteredCount>) => {
    const checked = checkCount({ ...good, ...change });
    return checked.ok ? [] : checked.error.map((fault) => fault.type);
  };

  test('agree + disagree + other + invalid = returned ≤ given out ≤ households', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ returned: 189 }), ['sum-is-not-returned']);
    assert.deepEqual(faults({ returned: 191 }), ['sum-is-not-returned']);
  });

  test('as many as were given out may come back, not one more', () => {
    assert.deepEqual(faults({ givenOut: 190 }), []);
    assert.deepEqual(faults({ givenOut: 189 }), ['returned-exceeds-given-out']);
  });

  test('as many as there are households may be given out, not one more', () => {
    assert.deepEqual(faults({ households: 200 }), []);
    assert.deepEqual(faults({ households: 199 }), ['given-out-exceeds-households']);
  });

  test('blank ballots are among the invalid ones', () => {
    assert.deepEqual(faults({ tally: { ...good.tally, blank: 4 } }), []);
    assert.deepEqual(faults({ tally: { ...good.tally, blank: 5 } }), ['blank-exceeds-invalid']);
  });

  test('what is no whole number, or is negative, is named', () => {
    for (const agree of [-1, 0.5, Number.NaN]) {
      assert.deepEqual(checkCount({ ...good, tally: { ...good.tally, agree } }), {
        ok: false,
        error: [{ type: 'no-count', field: 'agree' }],
      });
    }
  });

  test('everything that is wrong is named at once', () => {
    assert.deepEqual(faults({ returned: 300, givenOut: 250 }), [
      'sum-is-not-returned',
      'returned-exceeds-given-out',
      'given-out-exceeds-households',
    ]);
  });
});
