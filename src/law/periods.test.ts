import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { withHoliday } from './calendar/calendar.ts';
import { VIETNAM_CALENDAR } from './calendar/vietnam.ts';
import { cite } from './citation.ts';
import { DRAFT_POSTED } from './conventions/adoption.ts';
import { BALLOT_PLAN_SENT } from './decisions/ballot.ts';
import { DECISION_SENT } from './decisions/effect.ts';
import { MEETING_NOTICE } from './decisions/meeting.ts';
import { INSPECTION_NOTICE } from './inspection-boards/inspection-board.ts';
import { daysWords, dueAfter, keptUntil, latestBefore } from './periods.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const anyDay = fc.integer({ min: 0, max: 1400 }).map((n) => day('2023-08-20').add({ days: n }));
const ids = (notes: readonly { readonly type: string; readonly id?: string }[]) =>
  notes.flatMap((note) => (note.type === 'interpretation' ? [note.id] : []));

describe('what is due after an event', () => {
  test('a decision passed on Sunday 24 March 2024 is sent by Friday 29 March: five working days', () => {
    assert.equal(String(unsafeUnwrap(dueAfter(DECISION_SENT, day('2024-03-24'))).value), '2024-03-29');
  });

  test('it rests on the article that sets the period and on the Civil Code that says how to count', () => {
    const { basis } = unsafeUnwrap(dueAfter(DECISION_SENT, day('2024-03-24')));
    assert.deepEqual(basis[0], cite('10/2022/QH15', { article: 20, clause: 3 }));
    assert.ok(basis.some((one) => one.instrument === '91/2015/QH13'));
  });

  test('a period in calendar days that ends on a Sunday ends on the Monday', () => {
    // Two days after Friday 22 March 2024 is Sunday the 24th.
    assert.equal(String(unsafeUnwrap(dueAfter(BALLOT_PLAN_SENT, day('2024-03-22'))).value), '2024-03-25');
    assert.equal(String(unsafeUnwrap(dueAfter(BALLOT_PLAN_SENT, day('2024-03-20'))).value), '2024-03-22');
  });

  test('a holiday declared later moves it', () => {
    const calendar = withHoliday(VIETNAM_CALENDAR, {
      on: '2024-03-27',
      vi: 'Quốc tang',
      en: 'State mourning',
      kind: 'holiday',
      basis: cite('45/2019/QH14', { article: 112 }),
      standing: 'recalled',
    });
    const due = unsafeUnwrap(dueAfter(DECISION_SENT, day('2024-03-24'), calendar));
    assert.equal(String(due.value), '2024-04-01');
  });

  test('before the rule it is refused', () => {
    assert.deepEqual(dueAfter(BALLOT_PLAN_SENT, day('2023-08-14')), {
      ok: false,
      error: { type: 'before-first-day', firstDay: '2023-08-15' },
    });
    assert.ok(dueAfter(BALLOT_PLAN_SENT, day('2023-08-15')).ok);
  });
});

describe('what must come before an event', () => {
  test('two days before a meeting on Wednesday 20 March 2024 is Monday the 18th, and says how it was counted', () => {
    const found = unsafeUnwrap(latestBefore(MEETING_NOTICE, day('2024-03-20')));
    assert.equal(String(found.value), '2024-03-18');
    assert.ok(ids(found.notes).includes('days-before'));
  });

  test('days of rest do not move calendar days counted backwards', () => {
    assert.equal(String(unsafeUnwrap(latestBefore(MEETING_NOTICE, day('2024-03-26'))).value), '2024-03-24');
  });

  test('five working days before Monday 25 March 2024 is Monday the 18th', () => {
    const found = unsafeUnwrap(latestBefore(INSPECTION_NOTICE, day('2024-03-25')));
    assert.equal(String(found.value), '2024-03-18');
  });

  test('the rule of the event counts: nothing is known for a meeting before 15 August 2023', () => {
    assert.ok(!latestBefore(MEETING_NOTICE, day('2023-08-14')).ok);
    assert.ok(latestBefore(MEETING_NOTICE, day('2023-08-15')).ok);
  });

  test('what has the notice has it for every later meeting too', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (on, later) => {
        const first = unsafeUnwrap(latestBefore(INSPECTION_NOTICE, on)).value;
        const second = unsafeUnwrap(latestBefore(INSPECTION_NOTICE, on.add({ days: later }))).value;
        assert.ok(Temporal.PlainDate.compare(first, second) <= 0);
      }),
    );
  });
});

describe('what must last', () => {
  test('thirty days of posting from 1 March 2024 end with Sunday 31 March, which nothing moves', () => {
    const found = unsafeUnwrap(keptUntil(DRAFT_POSTED, day('2024-03-01')));
    assert.equal(String(found.value), '2024-03-31');
    assert.ok(ids(found.notes).includes('minimum-duration'));
  });

  test('it is always exactly thirty days after the first', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const until = unsafeUnwrap(keptUntil(DRAFT_POSTED, on)).value;
        assert.equal(on.until(until).days, 30);
      }),
    );
  });
});

test('a period is said in days or working days', () => {
  assert.deepEqual(daysWords({ days: 5, unit: 'working' }), { vi: '5 ngày làm việc', en: '5 working days' });
  assert.deepEqual(daysWords({ days: 1, unit: 'calendar' }), { vi: '1 ngày', en: '1 day' });
});
