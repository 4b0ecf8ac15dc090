import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { consentExpires, initiativeStanding } from './initiatives.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const consents = (households: number, givenOn: string) =>
  Array.from({ length: households }, (_, n) => ({ household: `h${n}`, givenOn: day(givenOn) }));
const standing = (count: number, households: number, endorsed = false, on = '2024-03-24') =>
  unsafeUnwrap(initiativeStanding({ consents: consents(count, '2024-03-01'), households, endorsed }, day(on)))
    .value;

describe('a citizen’s initiative (Law 10/2022/QH15 Art 16.3)', () => {
  test('a tenth of the households brings it before the community, one fewer does not', () => {
    assert.deepEqual(standing(20, 200), { valid: 20, needed: 20, comes: 'enough-agree' });
    assert.deepEqual(standing(19, 200), { valid: 19, needed: 20, comes: 'not-yet' });
    assert.equal(standing(22, 214).comes, 'enough-agree');
    assert.equal(standing(21, 214).comes, 'not-yet');
  });

  test('with fewer it comes when the Front committee endorses it', () => {
    assert.equal(standing(1, 200, true).comes, 'endorsed');
  });

  test('a household that consents twice counts once', () => {
    const twice = [...consents(10, '2024-03-01'), ...consents(10, '2024-03-02')];
    const found = initiativeStanding(
      { consents: twice, households: 200, endorsed: false },
      day('2024-03-24'),
    );
    assert.equal(unsafeUnwrap(found).value.valid, 10);
  });

  test('a consent of 1 March counts through 1 June and no longer, and not before it was given', () => {
    assert.equal(standing(20, 200, false, '2024-06-01').valid, 20);
    assert.equal(standing(20, 200, false, '2024-06-02').valid, 0);
    assert.equal(standing(20, 200, false, '2024-02-29').valid, 0);
    assert.equal(standing(20, 200, false, '2024-03-01').valid, 20);
  });

  test('where the third month is shorter, it counts through its last day (Civil Code 91/2015/QH13 Art 148.3)', () => {
    assert.equal(String(unsafeUnwrap(consentExpires(day('2023-11-30'))).value), '2024-02-29');
    assert.equal(String(unsafeUnwrap(consentExpires(day('2024-11-30'))).value), '2025-02-28');
  });

  test('a household that consents again begins anew', () => {
    const again = [...consents(20, '2024-01-10'), ...consents(20, '2024-03-10')];
    const valid = (on: string) =>
      unsafeUnwrap(initiativeStanding({ consents: again, households: 200, endorsed: false }, day(on))).value
        .valid;
    assert.equal(valid('2024-04-11'), 20);
    assert.equal(valid('2024-06-11'), 0);
  });

  test('another consent never sets an initiative back, in whatever order consents stand', () => {
    const consent = fc.record({
      household: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      givenOn: fc.integer({ min: 0, max: 200 }).map((n) => day('2024-01-01').add({ days: n })),
    });
    fc.assert(
      fc.property(fc.array(consent, { maxLength: 12 }), consent, (list, more) => {
        const of = (given: typeof list) =>
          unsafeUnwrap(
            initiativeStanding({ consents: given, households: 30, endorsed: false }, day('2024-06-01')),
          ).value.valid;
        assert.ok(of([...list, more]) >= of(list));
        assert.equal(of(list), of(list.toReversed()));
      }),
    );
  });
});
