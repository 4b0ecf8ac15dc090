import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentDraftShape, DRAFT_LIMITS } from './draft-shape.ts';
import { DECISION, PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';

test('a draft that is stored as JSON comes back the same', () => {
  for (const draft of [STATE_LETTER, PARTY_LETTER, PLAN, DECISION, report(3)]) {
    assert.deepEqual(DocumentDraftShape.parse(JSON.parse(JSON.stringify(draft))), draft);
  }
});

test('a subject of 500 characters is taken, of 501 refused (Decree 30/2020, Annex VI)', () => {
  const withSubject = (length: number) => ({ ...PLAN, subject: 'a'.repeat(length) });
  assert.equal(DocumentDraftShape.safeParse(withSubject(DRAFT_LIMITS.subject)).success, true);
  assert.equal(DocumentDraftShape.safeParse(withSubject(DRAFT_LIMITS.subject + 1)).success, false);
});

test('60,000 table cells with their headings are taken, more are refused', () => {
  const table = (rows: number) => ({
    type: 'table',
    header: ['1', '2', '3', '4', '5', '6'],
    rows: Array.from({ length: rows }, () => ['', '', '', '', '', '']),
    columns: null,
  });
  const most = DRAFT_LIMITS.cells / 6;
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, body: [table(most - 1)] }).success, true);
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, body: [table(most)] }).success, false);
});

test('a row with a cell too few, a date that does not exist and an unknown kind are refused', () => {
  const table = { type: 'table', header: ['a', 'b'], rows: [['1']], columns: null };
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, body: [table] }).success, false);
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, date: '2024-02-30' }).success, false);
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, date: '2024-02-29' }).success, true);
  assert.equal(DocumentDraftShape.safeParse({ ...PLAN, kind: 'XX' }).success, false);
});
