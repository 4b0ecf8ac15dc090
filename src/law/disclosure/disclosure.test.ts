import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { dueAfter } from '../periods.ts';
import {
  DISCLOSED,
  DISCLOSURE_ITEMS,
  type DisclosureItem,
  disclosureWays,
  postedUntil,
} from './disclosure.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ON = day('2024-03-01');
const ways = (item: DisclosureItem) => unsafeUnwrap(disclosureWays(item, ON)).value;
const itemsWhere = (holds: (item: DisclosureItem) => boolean) => DISCLOSURE_ITEMS.filter(holds);

describe('how a commune discloses (Law 10/2022/QH15 Art 11–13)', () => {
  test('fourteen items, all of them on the portal', () => {
    assert.equal(DISCLOSURE_ITEMS.length, 14);
    assert.ok(DISCLOSURE_ITEMS.every((item) => ways(item).portal));
  });

  test('items 4 and 13 stay posted, item 14 has no length, all others are posted for 30 days (13.2)', () => {
    assert.deepEqual(
      itemsWhere((item) => ways(item).posted === 'permanently'),
      [4, 13],
    );
    assert.deepEqual(
      itemsWhere((item) => ways(item).posted === null),
      [14],
    );
    for (const item of [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12] as const) {
      assert.deepEqual(ways(item).posted, { bound: 'lasting', days: 30, unit: 'calendar' });
    }
  });

  test('items 7 to 12 are broadcast on three days and go through village heads; 6 and 13 do not (13.3, 13.4)', () => {
    assert.deepEqual(
      itemsWhere((item) => ways(item).broadcast?.days === 3),
      [7, 8, 9, 10, 11, 12],
    );
    assert.deepEqual(
      itemsWhere((item) => ways(item).villageHeads),
      [7, 8, 9, 10, 11, 12],
    );
  });

  test('a budget posted on 1 March 2024 is up through 31 March; procedures stay', () => {
    assert.equal(String(unsafeUnwrap(postedUntil(2, ON)).value), '2024-03-31');
    assert.equal(unsafeUnwrap(postedUntil(13, ON)).value, null);
    assert.equal(unsafeUnwrap(postedUntil(14, ON)).value, null);
  });

  test('a decision of Friday 1 March 2024 is disclosed by Friday 8 March: five working days (12.3)', () => {
    assert.equal(String(unsafeUnwrap(dueAfter(DISCLOSED, ON)).value), '2024-03-08');
  });

  test('before 1 July 2023 it is refused', () => {
    assert.ok(!disclosureWays(1, day('2023-06-30')).ok);
    assert.ok(disclosureWays(1, day('2023-07-01')).ok);
  });
});
