import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { cite } from '../citation.ts';
import { type DecisionTopic, decisionOutcome, decisionThreshold } from './thresholds.ts';

const MARCH_2024 = Temporal.PlainDate.from('2024-03-24');
const TOPICS: readonly DecisionTopic[] = [
  'contributions',
  'community-funds',
  'convention',
  'village-head',
  'people-boards',
  'self-management',
];
const BY_MAJORITY = TOPICS.slice(2);

const village = (topic: DecisionTopic, agree: number, total: number) =>
  unsafeUnwrap(decisionOutcome({ topic, scope: 'village', on: MARCH_2024, agree, total })).value;

describe('what passes a decision of the people (Law 10/2022/QH15 Art 21.1)', () => {
  for (const topic of TOPICS.slice(0, 2)) {
    test(`${topic}: two thirds of all households of the village pass it, one fewer does not`, () => {
      assert.equal(village(topic, 143, 214).needed, 143);
      assert.ok(village(topic, 143, 214).passed);
      assert.ok(!village(topic, 142, 214).passed);
      assert.ok(village(topic, 200, 300).passed);
    });
  }

  for (const topic of BY_MAJORITY) {
    test(`${topic}: more than half of all households pass it, exactly half does not`, () => {
      assert.ok(!village(topic, 100, 200).passed);
      assert.ok(village(topic, 101, 200).passed);
      assert.equal(village(topic, 101, 200).of, 'households');
    });

    test(`${topic} is never decided commune-wide`, () => {
      assert.deepEqual(decisionThreshold(topic, 'commune', MARCH_2024), {
        ok: false,
        error: { type: 'village-only', basis: cite('10/2022/QH15', { article: 21, clause: 1 }) },
      });
    });
  }

  test('commune-wide, contributions pass with two thirds of the villages, which is marked as an interpretation', () => {
    const judge = (agree: number) =>
      unsafeUnwrap(
        decisionOutcome({ topic: 'contributions', scope: 'commune', on: MARCH_2024, agree, total: 9 }),
      );
    assert.ok(judge(6).value.passed);
    assert.ok(!judge(5).value.passed);
    assert.equal(judge(6).value.of, 'villages');
    assert.ok(judge(6).notes.some((n) => n.type === 'interpretation' && n.id === 'commune-wide-threshold'));
  });

  test('the rule begins on 1 July 2023 and answers for every topic on every day since', () => {
    const first = Temporal.PlainDate.from('2023-07-01');
    for (const topic of TOPICS) {
      assert.deepEqual(decisionThreshold(topic, 'village', first.subtract({ days: 1 })), {
        ok: false,
        error: { type: 'before-first-day', firstDay: '2023-07-01' },
      });
      for (let on = first; on.year < 2028; on = on.add({ days: 7 })) {
        assert.ok(decisionThreshold(topic, 'village', on).ok, `${topic} on ${on}`);
      }
    }
  });

  test('from 1 July 2025 the finding says that the wording of Law 97/2025/QH15 was not read', () => {
    const marked = (iso: string) =>
      unsafeUnwrap(decisionThreshold('village-head', 'village', Temporal.PlainDate.from(iso))).notes.some(
        (note) => note.type === 'interpretation' && note.id === 'law-97-2025',
      );
    assert.ok(!marked('2025-06-30'));
    assert.ok(marked('2025-07-01'));
  });
});
