import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { PARTY_DEFAULTS, profileFor } from './profile.ts';
import { PROFILES } from './profiles.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

test('the Party writes by 36-HD/VPTW until 26/05/2026 and by 05-HD/VPTW from the next day', () => {
  assert.equal(profileFor('party', on('2026-05-26')).id, 'party-36');
  assert.equal(profileFor('party', on('2026-05-27')).id, 'party-05');
});

test('Decree 30 holds from the day it was signed; before it nothing is written', () => {
  assert.equal(profileFor('state', on('2020-03-05')).id, 'state');
  assert.throws(() => profileFor('state', on('2020-03-04')), RangeError);
  assert.throws(() => profileFor('party', on('2018-04-02')), RangeError);
});

test('exactly one layout answers for each style on each day', () => {
  for (const style of ['state', 'party', 'front'] as const) {
    for (let day = on('2024-01-01'); day.year < 2028; day = day.add({ days: 1 })) {
      const iso = day.toString();
      const held = PROFILES.filter(
        (p) => p.style === style && p.from <= iso && (p.until === null || iso <= p.until),
      );
      assert.equal(held.length, 1, `${style} ${iso}`);
    }
  }
});

test('a committee can choose where the digests of 05-HD/VPTW disagree', () => {
  const chosen = { exactLine: 19, basesItalic: true, letterSubjectPrefix: 'Về việc' } as const;
  const profile = profileFor('party', on('2026-06-01'), chosen);
  assert.deepEqual(profile.body.line, { rule: 'exactly', value: 19 });
  assert.equal(profile.bases.italic, true);
  assert.equal(profile.letterSubject.prefix, 'Về việc');
  assert.deepEqual(profileFor('party', on('2024-03-25'), chosen), profileFor('party', on('2024-03-25')));
  assert.equal(PARTY_DEFAULTS.exactLine, 18);
});

/** The ranges of Decree 30/2020, Annex I, part I; sizes in points, margins in millimetres. */
test('the State layout keeps within the ranges of Decree 30', () => {
  const { margins, sizes, body } = profileFor('state', on('2024-03-29'));
  const within = (value: number, low: number, high: number) => assert.ok(value >= low && value <= high);
  within(margins.top, 20, 25);
  within(margins.bottom, 20, 25);
  within(margins.left, 30, 35);
  within(margins.right, 15, 20);
  within(sizes.nation, 12, 13);
  within(sizes.motto, 13, 14);
  within(sizes.issuer, 12, 13);
  assert.equal(sizes.number, 13);
  within(sizes.placeDate, 13, 14);
  within(sizes.kind, 13, 14);
  within(sizes.subject, 13, 14);
  within(sizes.letterSubject, 12, 13);
  within(sizes.body, 13, 14);
  within(sizes.signature, 13, 14);
  assert.equal(sizes.recipientsHeading, 12);
  assert.equal(sizes.recipients, 11);
  within(sizes.pageNumber, 13, 14);
  assert.equal(sizes.annexLabel, 14);
  within(body.indent, 10, 12.7);
  within(body.line.value, 1, 1.5);
  assert.ok(body.spacing >= 6);
});
