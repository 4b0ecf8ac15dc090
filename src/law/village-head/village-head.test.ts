import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { dueAfter } from '../periods.ts';
import { reaches } from '../threshold.ts';
import { DISMISSAL_PETITION, DISMISSAL_RECOGNISED, NEW_ELECTION } from './dismissal.ts';
import {
  CANDIDATES,
  candidatesInTeam,
  electionOutcome,
  electionSteps,
  RESULT_RECOGNISED,
} from './election.ts';
import { HEAD_AGE, HEAD_TERM, PROVISIONAL_HEAD } from './office.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ELECTION = day('2024-03-24');

describe('electing a village head (Decree 59/2023/NĐ-CP Art 6, 8)', () => {
  test('for an election on 24 March 2024: decided by 4 March, candidates by 9, team by 14, published by 17', () => {
    const steps = unsafeUnwrap(electionSteps(ELECTION));
    assert.equal(String(steps.decided.value), '2024-03-04');
    assert.equal(String(steps.candidates.value), '2024-03-09');
    assert.equal(String(steps.team.value), '2024-03-14');
    assert.equal(String(steps.published.value), '2024-03-17');
  });

  test('the steps are known for elections from 15 August 2023', () => {
    assert.ok(!electionSteps(day('2023-08-14')).ok);
    assert.ok(electionSteps(day('2023-08-15')).ok);
  });

  test('more than half of all households elect; exactly half does not', () => {
    const elect = (votes: readonly (readonly [string, number])[]) =>
      unsafeUnwrap(electionOutcome(new Map(votes), 200, ELECTION)).value;
    assert.deepEqual(
      elect([
        ['a', 101],
        ['b', 99],
      ]),
      { elected: 'a', needed: 101 },
    );
    assert.deepEqual(
      elect([
        ['a', 99],
        ['b', 101],
      ]),
      { elected: 'b', needed: 101 },
    );
    assert.deepEqual(
      elect([
        ['a', 100],
        ['b', 100],
      ]),
      { elected: null, needed: 101 },
    );
    assert.equal(elect([['a', 90]]).elected, null);
  });

  test('more votes than households are a bug', () => {
    assert.throws(() =>
      electionOutcome(
        new Map([
          ['a', 101],
          ['b', 100],
        ]),
        200,
        ELECTION,
      ),
    );
  });

  test('one candidate is enough', () => {
    assert.equal(unsafeUnwrap(CANDIDATES.at(ELECTION)).value.least, 1);
  });

  test('who stands for election is not in the election team', () => {
    assert.deepEqual(candidatesInTeam(['x', 'b', 'y'], ['a', 'b']), ['b']);
    assert.deepEqual(candidatesInTeam(['x', 'y', 'z'], ['a', 'b']), []);
  });

  test('the result received on Monday 25 March is recognised by Monday 1 April: five working days', () => {
    assert.equal(String(unsafeUnwrap(dueAfter(RESULT_RECOGNISED, day('2024-03-25'))).value), '2024-04-01');
  });
});

describe('dismissing a village head (Decree 59/2023/NĐ-CP Art 9)', () => {
  test('a petition of half of all households is enough, one fewer is not', () => {
    const share = unsafeUnwrap(DISMISSAL_PETITION.at(ELECTION)).value;
    assert.ok(reaches(share, 100, 200));
    assert.ok(!reaches(share, 99, 200));
    assert.ok(!reaches(share, 100, 201));
  });

  test('it is recognised in five working days, and a new election decided on in 60 days', () => {
    assert.equal(String(unsafeUnwrap(dueAfter(DISMISSAL_RECOGNISED, day('2024-03-25'))).value), '2024-04-01');
    const due = unsafeUnwrap(dueAfter(NEW_ELECTION, day('2024-04-01')));
    assert.equal(String(due.value), '2024-05-31');
    assert.ok(
      due.notes.some((note) => note.type === 'interpretation' && note.id === 'head-new-election-start'),
    );
  });
});

describe('the office of a village head (Decree 185/2026/NĐ-CP)', () => {
  test('term, provisional head and age are known from 26 May 2026, and marked as unsettled', () => {
    for (const rule of [HEAD_TERM, PROVISIONAL_HEAD, HEAD_AGE]) {
      assert.ok(!rule.at(day('2026-05-25')).ok);
      const { notes } = unsafeUnwrap<{ readonly notes: readonly { readonly type: string }[] }, unknown>(
        rule.at(day('2026-05-26')),
      );
      assert.ok(notes.some((note) => note.type === 'interpretation'));
    }
    assert.deepEqual(unsafeUnwrap(HEAD_TERM.at(day('2026-06-01'))).value, { years: 5, movedAtMostMonths: 6 });
  });
});
