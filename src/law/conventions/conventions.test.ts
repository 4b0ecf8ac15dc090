import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { dueAfter, keptUntil } from '../periods.ts';
import { reaches } from '../threshold.ts';
import {
  CONVENTION_PASSED,
  CONVENTION_PROPOSAL,
  CONVENTION_RECOGNISED,
  DOSSIER_SENT,
  DRAFT_POSTED,
} from './adoption.ts';
import {
  CONVENTION_ANNULLED,
  CONVENTION_REPORT,
  CONVENTION_REVIEW,
  CONVENTION_SUSPENDED,
} from './afterwards.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const MONDAY = day('2024-03-25');

describe('village conventions (Decree 61/2023/NĐ-CP)', () => {
  test('a draft posted on 1 March 2024 stays until 31 March (Art 9.1)', () => {
    assert.equal(String(unsafeUnwrap(keptUntil(DRAFT_POSTED, day('2024-03-01'))).value), '2024-03-31');
  });

  test('a citizen proposes with a tenth of the households (Art 7)', () => {
    const share = unsafeUnwrap(CONVENTION_PROPOSAL.at(MONDAY)).value;
    assert.ok(reaches(share, 20, 200));
    assert.ok(!reaches(share, 19, 200));
  });

  test('more than half of all households pass it, half does not (Art 10)', () => {
    const share = unsafeUnwrap(CONVENTION_PASSED.at(MONDAY)).value;
    assert.ok(reaches(share, 101, 200));
    assert.ok(!reaches(share, 100, 200));
  });

  for (const [rule, last] of [
    [DOSSIER_SENT, '2024-04-01'],
    [CONVENTION_RECOGNISED, '2024-04-01'],
    [CONVENTION_SUSPENDED, '2024-03-28'],
    [CONVENTION_ANNULLED, '2024-04-01'],
  ] as const) {
    test(`${rule.id}: from Monday 25 March 2024 until ${last}`, () => {
      assert.equal(String(unsafeUnwrap(dueAfter(rule, MONDAY)).value), last);
    });
  }

  test('it is reviewed on 18 November and reported on before 30 November (Art 15.4, 16.3)', () => {
    assert.deepEqual(unsafeUnwrap(CONVENTION_REVIEW.at(MONDAY)).value, { month: 11, day: 18 });
    assert.deepEqual(unsafeUnwrap(CONVENTION_REPORT.at(MONDAY)).value, { month: 11, day: 30 });
  });

  test('the decree begins on 16 August 2023', () => {
    assert.ok(!DRAFT_POSTED.at(day('2023-08-15')).ok);
    assert.ok(DRAFT_POSTED.at(day('2023-08-16')).ok);
  });
});
