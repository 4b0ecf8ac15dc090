import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { AMENDMENT } from './amendment.ts';
import { type DecisionDocumentField, DOCUMENT_FIELDS, documentLacks } from './document.ts';
import { effectOf, type PassedDecision } from './effect.ts';
import type { DecisionTopic } from './topics.ts';

const PASSED = Temporal.PlainDate.from('2024-03-24');
const LATER = Temporal.PlainDate.from('2024-04-05');
const passed: PassedDecision = {
  topic: 'contributions',
  scope: 'village',
  passedOn: PASSED,
  recognisedOn: null,
  communeSet: null,
};
const effect = (change: Partial<PassedDecision>) => unsafeUnwrap(effectOf({ ...passed, ...change })).value;

describe('from when a decision holds (Law 10/2022/QH15 Art 21.2)', () => {
  for (const topic of ['contributions', 'community-funds', 'self-management'] as const) {
    test(`${topic} in a village: from the day of passing, recognised or not`, () => {
      assert.deepEqual(effect({ topic }), { from: 'passing', day: PASSED });
      assert.deepEqual(effect({ topic, recognisedOn: LATER }), { from: 'passing', day: PASSED });
    });
  }

  const recognisers: readonly [DecisionTopic, string][] = [
    ['convention', 'recognised-by-committee'],
    ['village-head', 'recognised-by-committee'],
    ['people-boards', 'recognised-by-front'],
  ];
  for (const [topic, from] of recognisers) {
    test(`${topic}: waits for recognition and holds from its day`, () => {
      assert.deepEqual(effect({ topic }), { from, day: null });
      assert.deepEqual(effect({ topic, recognisedOn: LATER }), { from, day: LATER });
    });
  }

  test('commune-wide: on the day that the commune sets', () => {
    assert.deepEqual(effect({ scope: 'commune' }), { from: 'day-set-by-commune', day: null });
    assert.deepEqual(effect({ scope: 'commune', communeSet: LATER }).day, LATER);
  });

  test('a decision passed before 1 July 2023 is refused', () => {
    assert.ok(!effectOf({ ...passed, passedOn: Temporal.PlainDate.from('2023-06-30') }).ok);
    assert.ok(effectOf({ ...passed, passedOn: Temporal.PlainDate.from('2023-07-01') }).ok);
  });
});

describe('what a decision document needs (Law 10/2022/QH15 Art 20.2)', () => {
  const fields = new Set<DecisionDocumentField>(unsafeUnwrap(DOCUMENT_FIELDS.at(PASSED)).value);
  const four = { villageHead: 1, frontCommitteeHead: 1, households: 2 };
  const none = { villageHead: 0, frontCommitteeHead: 0, households: 0 };
  const lacks = (have: ReadonlySet<DecisionDocumentField>, signatures: typeof four) =>
    unsafeUnwrap(documentLacks({ fields: have, signatures }, PASSED)).value;

  test('eight things said and four signatures are enough', () => {
    assert.equal(fields.size, 8);
    assert.deepEqual(lacks(fields, four), { fields: [], signatures: none });
  });

  test('one household signature is one too few, three are not too many', () => {
    assert.equal(lacks(fields, { ...four, households: 1 }).signatures.households, 1);
    assert.equal(lacks(fields, { ...four, households: 3 }).signatures.households, 0);
  });

  test('each signature and each thing not said is named', () => {
    const without = new Set([...fields].filter((field) => field !== 'absent'));
    assert.deepEqual(lacks(without, none), { fields: ['absent'], signatures: four });
  });
});

test('the commune may annul what is unlawful; where only the procedure was breached it may also ask to amend', () => {
  const powers = unsafeUnwrap(AMENDMENT.at(PASSED)).value;
  assert.deepEqual(powers.unlawful, { by: 'peoples-committee', may: ['annul'] });
  assert.deepEqual(powers['procedure-breached'].may, ['annul', 'ask-to-amend']);
  assert.equal(powers['community-wishes'].by, 'community');
});
