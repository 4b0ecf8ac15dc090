import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { type FormFacts, type FormReason, formVerdicts } from './forms.ts';
import { type DecisionTopic, TOPICS } from './topics.ts';

const MARCH_2024 = Temporal.PlainDate.from('2024-03-24');
const FACTS: FormFacts = {
  topic: 'self-management',
  scope: 'village',
  meetingFailed: false,
  headAndFrontAgree: true,
  communeChoseBallot: false,
  households: 200,
  agreedOnline: 101,
};
const ALL = unsafeUnwrap(TOPICS.at(MARCH_2024)).value;
const BY_MEETING: readonly DecisionTopic[] = ['convention', 'village-head', 'people-boards'];

const judge = (facts: Partial<FormFacts>, on = MARCH_2024) =>
  unsafeUnwrap(formVerdicts({ ...FACTS, ...facts }, on));
const open = { open: true };
const closed = (because: FormReason) => ({ open: false, because });

describe('forms of a decision (Law 10/2022/QH15 Art 17, 19)', () => {
  test('a meeting is open to every topic', () => {
    assert.equal(ALL.length, 6);
    for (const topic of ALL) assert.deepEqual(judge({ topic }).meeting.value, open);
  });

  for (const topic of BY_MEETING) {
    test(`${topic}: no ballot before a meeting, whatever head and Front agree; one after a meeting with too few`, () => {
      assert.deepEqual(judge({ topic }).ballot.value, closed({ type: 'meeting-first' }));
      const after = judge({ topic, meetingFailed: true }).ballot;
      assert.deepEqual(after.value, open);
      assert.equal(after.basis[0]?.point, 'b');
      assert.ok(after.notes.some((note) => note.type === 'interpretation' && note.id === 'failed-meeting'));
    });
  }

  for (const topic of ALL.filter((one) => !BY_MEETING.includes(one))) {
    test(`${topic}: a ballot without a meeting when village head and Front committee agree (19.1.c)`, () => {
      const agreed = judge({ topic }).ballot;
      assert.deepEqual(agreed.value, open);
      assert.equal(agreed.basis[0]?.point, 'c');
      assert.deepEqual(
        judge({ topic, headAndFrontAgree: false }).ballot.value,
        closed({ type: 'head-and-front-have-not-agreed' }),
      );
    });
  }

  test('commune-wide a ballot is what the chair of the People’s Committee chooses (19.1.a)', () => {
    const facts = { topic: 'contributions', scope: 'commune' } as const;
    assert.deepEqual(judge(facts).ballot.value, closed({ type: 'commune-has-not-chosen' }));
    const chosen = judge({ ...facts, communeChoseBallot: true }).ballot;
    assert.deepEqual(chosen.value, open);
    assert.equal(chosen.basis[0]?.point, 'a');
  });

  test('before 1 July 2023 it is refused', () => {
    const eve = Temporal.PlainDate.from('2023-06-30');
    assert.deepEqual(formVerdicts(FACTS, eve), {
      ok: false,
      error: { type: 'before-first-day', firstDay: '2023-07-01' },
    });
    assert.ok(formVerdicts(FACTS, eve.add({ days: 1 })).ok);
  });
});

describe('online votes (Law 10/2022/QH15 Art 17.2; Decree 59/2023/NĐ-CP Art 5)', () => {
  for (const topic of ALL.filter((one) => one !== 'self-management')) {
    test(`${topic} is never decided online`, () => {
      assert.deepEqual(
        judge({ topic, agreedOnline: 200 }).online.value,
        closed({ type: 'topic-not-online', topics: ['self-management'] }),
      );
    });
  }

  test('self-management is, when more than half of all households agree to the form; half is not enough', () => {
    assert.deepEqual(judge({ agreedOnline: 101 }).online.value, open);
    assert.deepEqual(
      judge({ agreedOnline: 100 }).online.value,
      closed({ type: 'too-few-agree-online', agreed: 100, needed: 101 }),
    );
  });

  test('and when village head and Front committee agree that no meeting or ballot is needed', () => {
    assert.deepEqual(
      judge({ headAndFrontAgree: false }).online.value,
      closed({ type: 'head-and-front-have-not-agreed' }),
    );
  });

  test('not before 15 August 2023, when the share was laid down', () => {
    const eve = judge({}, Temporal.PlainDate.from('2023-08-14')).online;
    assert.deepEqual(eve.value, closed({ type: 'before-first-day', firstDay: '2023-08-15' }));
    assert.deepEqual(judge({}, Temporal.PlainDate.from('2023-08-15')).online.value, open);
  });

  test('an open online vote cites the law and the decree', () => {
    const cited = judge({}).online.basis.map((one) => one.instrument);
    assert.deepEqual([...new Set(cited)], ['10/2022/QH15', '59/2023/NĐ-CP']);
  });
});
