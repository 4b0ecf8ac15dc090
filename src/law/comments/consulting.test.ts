import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { CONFERENCE_NOTICE, CONFERENCE_REPORTS } from '../annual-conference/annual-conference.ts';
import { DIALOGUE_NOTICE, DIALOGUE_OUTCOME, DIALOGUE_REQUEST, DIALOGUES } from '../dialogue/dialogue.ts';
import { dueAfter, keptUntil, latestBefore } from '../periods.ts';
import { reaches } from '../threshold.ts';
import { COMMENT_FORMS, COMMENT_PERIOD, COMMENT_TOPICS } from './comments.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the people comment (Law 10/2022/QH15 Art 25–28)', () => {
  test('nine topics and eight forms', () => {
    assert.equal(unsafeUnwrap(COMMENT_TOPICS.at(day('2024-03-01'))).value.length, 9);
    assert.equal(unsafeUnwrap(COMMENT_FORMS.at(day('2024-03-01'))).value.length, 8);
  });

  test('what is made public on 1 March 2024 may be commented on through 21 March: twenty days (28.2)', () => {
    assert.equal(String(unsafeUnwrap(keptUntil(COMMENT_PERIOD, day('2024-03-01'))).value), '2024-03-21');
  });
});

describe('dialogue (Law 10/2022/QH15 Art 32; Law 72/2025/QH15 Art 43)', () => {
  test('once a year since 1 July 2023', () => {
    assert.ok(!DIALOGUES.at(day('2023-06-30')).ok);
    for (const on of ['2023-07-01', '2025-06-15', '2025-06-16', '2026-11-23']) {
      assert.equal(unsafeUnwrap(DIALOGUES.at(day(on))).value.aYear, 1);
    }
  });

  test('at the request of a tenth of the voters, from 16 June 2025', () => {
    assert.ok(!DIALOGUE_REQUEST.at(day('2025-06-15')).ok);
    const share = unsafeUnwrap(DIALOGUE_REQUEST.at(day('2025-06-16'))).value;
    assert.ok(reaches(share, 500, 5000));
    assert.ok(!reaches(share, 499, 5000));
  });

  test('announced seven days before, its outcome published within ten', () => {
    const on = day('2026-03-20');
    assert.equal(String(unsafeUnwrap(latestBefore(DIALOGUE_NOTICE, on)).value), '2026-03-13');
    assert.equal(String(unsafeUnwrap(dueAfter(DIALOGUE_OUTCOME, on)).value), '2026-03-30');
  });
});

describe('the yearly conference (Law 10/2022/QH15 Art 33; Decree 59/2023/NĐ-CP Art 10)', () => {
  test('households are told five days before; three report', () => {
    const on = day('2024-12-20');
    assert.equal(String(unsafeUnwrap(latestBefore(CONFERENCE_NOTICE, on)).value), '2024-12-15');
    assert.equal(unsafeUnwrap(CONFERENCE_REPORTS.at(on)).value.length, 3);
  });
});
