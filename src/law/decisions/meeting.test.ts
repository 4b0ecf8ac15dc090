import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { fits } from '../size.ts';
import { reaches } from '../threshold.ts';
import { type ChairFacts, chairOf } from './chair.ts';
import { BALLOT_TEAM, COUNTING_BOARD, MINUTES_COPIES, WITNESSES } from './counting.ts';
import { attendance, CONVENTION_QUORUM, clustersMayMeet, SECRETARY, VOTING_METHOD } from './meeting.ts';
import type { DecisionTopic } from './topics.ts';

const ON = Temporal.PlainDate.from('2024-03-24');
const came = (topic: DecisionTopic, attending: number, households: number) =>
  unsafeUnwrap(attendance({ topic, attending, households }, ON)).value;

describe('whether enough came to a meeting', () => {
  test('contributions: as many as must agree, two thirds of all households', () => {
    assert.deepEqual(came('contributions', 143, 214), { needed: 143, enough: true });
    assert.deepEqual(came('contributions', 142, 214), { needed: 143, enough: false });
  });

  test('a convention: more than half of the households, half is not valid', () => {
    assert.deepEqual(came('convention', 101, 200), { needed: 101, enough: true });
    assert.deepEqual(came('convention', 100, 200), { needed: 101, enough: false });
    const { basis } = unsafeUnwrap(attendance({ topic: 'convention', attending: 1, households: 2 }, ON));
    assert.ok(basis.some((one) => one.instrument === '61/2023/NĐ-CP' && one.article === '10'));
  });

  test('a valid meeting on a convention is known from 16 August 2023', () => {
    assert.ok(!CONVENTION_QUORUM.at(Temporal.PlainDate.from('2023-08-15')).ok);
    assert.ok(CONVENTION_QUORUM.at(Temporal.PlainDate.from('2023-08-16')).ok);
  });

  test('before 1 July 2023 it is refused', () => {
    const eve = Temporal.PlainDate.from('2023-06-30');
    assert.ok(!attendance({ topic: 'convention', attending: 5, households: 9 }, eve).ok);
  });
});

describe('how a meeting is run', () => {
  test('secretary and voting method need more than half of those who came; half is not enough', () => {
    for (const rule of [SECRETARY, VOTING_METHOD]) {
      const share = unsafeUnwrap(rule.at(ON)).value;
      assert.ok(reaches(share, 76, 150));
      assert.ok(!reaches(share, 75, 150));
    }
  });

  for (const rule of [COUNTING_BOARD, BALLOT_TEAM]) {
    test(`${rule.id} has three to five members`, () => {
      const size = unsafeUnwrap(rule.at(ON)).value;
      assert.deepEqual(
        [2, 3, 5, 6].map((members) => fits(size, members)),
        [false, true, true, false],
      );
    });
  }

  test('two households witness the count, and the minutes are made three times', () => {
    assert.equal(unsafeUnwrap(WITNESSES.at(ON)).value.households, 2);
    assert.equal(unsafeUnwrap(MINUTES_COPIES.at(ON)).value.copies, 3);
  });

  test('clusters may meet by themselves from 200 households on, or where they live scattered', () => {
    const may = (households: number, scattered: boolean) =>
      unsafeUnwrap(clustersMayMeet({ households, scattered }, ON)).value;
    assert.ok(may(200, false));
    assert.ok(!may(199, false));
    assert.ok(may(20, true));
  });
});

describe('who chairs (Decree 59/2023/NĐ-CP Art 3.1)', () => {
  const facts: ChairFacts = {
    topic: 'contributions',
    dismissal: false,
    headLeadsFront: false,
    vacant: false,
  };
  const chair = (change: Partial<ChairFacts>) => unsafeUnwrap(chairOf({ ...facts, ...change }, ON)).value;

  test('the village head, and somebody designated where there is none', () => {
    assert.equal(chair({}), 'village-head');
    assert.equal(chair({ vacant: true }), 'designated-person');
  });

  test('the election team when a head is elected, also where there is none yet', () => {
    assert.equal(chair({ topic: 'village-head' }), 'election-team');
    assert.equal(chair({ topic: 'village-head', vacant: true }), 'election-team');
  });

  test("the Front committee's head when the head is dismissed, unless both are one person", () => {
    const dismissal = { topic: 'village-head', dismissal: true } as const;
    assert.equal(chair(dismissal), 'front-committee-head');
    assert.equal(chair({ ...dismissal, headLeadsFront: true }), 'commune-chair');
  });

  test('it is known from 15 August 2023', () => {
    assert.ok(!chairOf(facts, Temporal.PlainDate.from('2023-08-14')).ok);
    assert.ok(chairOf(facts, Temporal.PlainDate.from('2023-08-15')).ok);
  });
});
