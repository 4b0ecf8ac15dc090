import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { cite } from '../citation.ts';
import { SHEET, VILLAGES_DECIDED } from '../rearrangements/sheets.ts';
import { RULES } from '../rules.ts';
import { DECISION_SENT } from './effect.ts';
import { PROPOSERS } from './people.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ids = RULES.map((rule) => rule.id);
const before = (a: string, b: string) => assert.ok(ids.indexOf(a) < ids.indexOf(b), `${a} before ${b}`);

describe('who acts', () => {
  test('a village head agrees with the Front committee, a commune chair with the Front (Art 16.1, 16.2)', () => {
    const { village, commune } = unsafeUnwrap(PROPOSERS.at(day('2024-03-24'))).value;
    assert.deepEqual(village, { by: 'village-head', agreedWith: 'front-committee-head' });
    assert.deepEqual(commune, { by: 'commune-chair', agreedWith: 'front-chair' });
  });

  test('the decree is cited beside the law from 15 August 2023, and not before', () => {
    const basis = (on: string) => unsafeUnwrap(DECISION_SENT.at(day(on))).basis;
    assert.deepEqual(basis('2023-08-14'), [cite('10/2022/QH15', { article: 20, clause: 3 })]);
    assert.ok(basis('2023-08-15').some((one) => one.instrument === '59/2023/NĐ-CP'));
  });
});

describe('sheets of a consultation', () => {
  test('each voter answers until 15 December 2025, the representative from the 16th, with an identity number', () => {
    const sheet = (on: string) => unsafeUnwrap(SHEET.at(day(on))).value;
    assert.deepEqual(sheet('2025-12-15'), { answers: 'each-voter', identityNumber: false });
    assert.deepEqual(sheet('2025-12-16'), { answers: 'representative', identityNumber: true });
  });

  test("the commune's council decides on villages from 26 May 2026", () => {
    assert.ok(!VILLAGES_DECIDED.at(day('2026-05-25')).ok);
    assert.equal(unsafeUnwrap(VILLAGES_DECIDED.at(day('2026-05-26'))).value, 'commune-council');
  });
});

test('the list follows the law: article 15 before 21 before 22, the law before its decree, decisions first', () => {
  before('decisions.topics', 'decisions.threshold-other');
  before('decisions.threshold-other', 'decisions.amendment');
  before('decisions.amendment', 'decisions.meeting-notice');
  before('decisions.meeting-notice', 'initiatives.share');
  before('initiatives.share', 'documents.form-state');
});
