import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { instrumentInForce } from './instruments.ts';
import { documentForm, issueBy, numberingScheme, type RuleStyle, registerBy } from './official-documents.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const form = (style: RuleStyle, on: string) => unsafeUnwrap(documentForm(style, day(on)));
const STYLES: readonly RuleStyle[] = ['state', 'party', 'front'];

describe('the form of a document on its date', () => {
  test('a Party document follows 36-HD/VPTW until 26 May 2026 and 05-HD/VPTW from 27 May 2026', () => {
    assert.equal(form('party', '2024-03-25').value.form, 'party-36');
    assert.equal(form('party', '2026-05-26').value.form, 'party-36');
    assert.equal(form('party', '2026-05-27').value.form, 'party-05');
  });

  test('from 05-HD/VPTW a submission is addressed "Kính trình" and recipients are separated by semicolons', () => {
    const { value, notes } = form('party', '2026-06-01');
    assert.equal(value.submissionAddress, 'Kính trình');
    assert.equal(value.recipientSeparator, ';');
    assert.ok(notes.some((note) => note.type === 'interpretation' && note.id === 'party-form-2026'));
  });

  test('a State document follows Decree 30/2020/NĐ-CP from 5 March 2020; an earlier one is refused', () => {
    assert.equal(form('state', '2020-03-05').value.form, 'decree-30');
    assert.deepEqual(form('state', '2024-03-29').notes, []);
    assert.deepEqual(documentForm('state', day('2020-03-04')), {
      ok: false,
      error: { type: 'before-first-day', firstDay: '2020-03-05' },
    });
  });

  test('on every day the form and the numbering rest on instruments that are in force', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.integer({ min: 0, max: 3000 }), (style, n) => {
        const on = day('2020-03-05').add({ days: n });
        const form = unsafeUnwrap(documentForm(style, on));
        const numbering = unsafeUnwrap(numberingScheme(style, on));
        for (const { instrument } of [...form.basis, ...numbering.basis]) {
          assert.ok(unsafeUnwrap(instrumentInForce(instrument, on)), `${instrument} on ${on}`);
        }
      }),
    );
  });
});

describe('numbers of outgoing documents', () => {
  const scheme = (style: RuleStyle, on: string) => unsafeUnwrap(numberingScheme(style, day(on)));

  test('a State body numbers all its documents in one series a calendar year, from 01', () => {
    const { value, notes } = scheme('state', '2024-03-29');
    assert.deepEqual(value, { series: 'body', period: 'calendar-year', firstNumber: 1, width: 2 });
    assert.deepEqual(notes, []);
  });

  test("a Party body numbers each kind through the committee's term, which is marked as unsettled", () => {
    for (const on of ['2024-03-25', '2026-01-08', '2026-01-09', '2026-11-23']) {
      const { value, notes } = scheme('party', on);
      assert.equal(value.series, 'body-and-kind');
      assert.equal(value.period, 'committee-term');
      assert.ok(notes.some((note) => note.type === 'interpretation' && note.id === 'party-numbering'));
    }
  });

  test("the Front's numbers follow the State's, which is marked as unsettled", () => {
    const { value, notes } = scheme('front', '2024-03-29');
    assert.deepEqual(value, scheme('state', '2024-03-29').value);
    assert.ok(notes.some((note) => note.type === 'interpretation' && note.id === 'front-follows-state'));
  });
});

describe('when a document is sent and registered', () => {
  const ordinary = { style: 'state', urgency: 'ordinary' } as const;
  const urgent = { style: 'state', urgency: 'urgent' } as const;

  test('a letter signed on Friday 29 March 2024 is sent by Monday 1 April, an urgent one on the Friday', () => {
    assert.equal(String(issueBy(day('2024-03-29'), ordinary).value), '2024-04-01');
    assert.equal(String(issueBy(day('2024-03-29'), urgent).value), '2024-03-29');
  });

  test('a letter received on the last working day before Tết 2024 is registered by the first one after it', () => {
    assert.equal(String(registerBy(day('2024-02-07'), ordinary).value), '2024-02-15');
    assert.equal(String(registerBy(day('2024-02-07'), urgent).value), '2024-02-07');
  });

  test('sending rests on Articles 4 and 18, registering on Articles 4 and 22', () => {
    const articles = (found: ReturnType<typeof issueBy>) => found.basis.map((c) => c.article);
    assert.deepEqual(articles(issueBy(day('2024-03-29'), ordinary)), ['4', '18']);
    assert.deepEqual(articles(registerBy(day('2024-03-29'), ordinary)), ['4', '22']);
  });

  test("only for the State is the day settled: the Party and the Front borrow the State's rule", () => {
    assert.deepEqual(issueBy(day('2024-03-29'), ordinary).notes, []);
    for (const style of ['party', 'front'] as const) {
      const { notes } = issueBy(day('2024-03-29'), { style, urgency: 'ordinary' });
      assert.ok(notes.some((note) => note.type === 'interpretation' && note.id === 'party-issue-day'));
    }
  });
});
