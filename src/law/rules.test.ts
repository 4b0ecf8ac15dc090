import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { findInstrument, instrumentInForce } from './instruments.ts';
import { INTERPRETATIONS } from './interpretations.ts';
import type { ListedRule, RuleVersion } from './rule.ts';
import { findRule, LAW_TOPICS, RULES, rulesOf } from './rules.ts';

const END = Temporal.PlainDate.from('2027-12-31');
const day = (iso: string) => Temporal.PlainDate.from(iso);

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));

/** A rule of the list also computes; the list itself hides that. */
function at(rule: ListedRule, on: Temporal.PlainDate) {
  assert.ok('at' in rule && typeof rule.at === 'function', rule.id);
  return rule.at(on);
}

function firstDay(rule: ListedRule): Temporal.PlainDate {
  const [first] = rule.versions;
  assert.ok(first, rule.id);
  return day(first.from);
}

const covers = (version: RuleVersion, on: string) =>
  version.from <= on && (version.until === null || on <= version.until);

describe('every rule of the list', () => {
  for (const rule of RULES) {
    test(`${rule.id} has exactly one version on each day from its first, and none before`, () => {
      const first = firstDay(rule);
      const eve = at(rule, first.subtract({ days: 1 }));
      assert.deepEqual(eve, { ok: false, error: { type: 'before-first-day', firstDay: String(first) } });
      const from = Temporal.PlainDate.compare(first, '2023-01-01') < 0 ? day('2023-01-01') : first;
      for (let on = from; Temporal.PlainDate.compare(on, END) <= 0; on = on.add({ days: 1 })) {
        const valid = rule.versions.filter((version) => covers(version, String(on)));
        assert.equal(valid.length, 1, `${rule.id} on ${on}`);
        const found = at(rule, on);
        assert.ok(found.ok);
        assert.deepEqual(found.value.basis, valid[0]?.basis, `${rule.id} on ${on}`);
      }
    });

    test(`${rule.id} rests, on the first and last day of each version, on instruments in force`, () => {
      for (const { from, until, basis } of rule.versions) {
        for (const on of [from, until ?? String(END)]) {
          for (const { instrument } of basis) {
            assert.notEqual(findInstrument(instrument), null, instrument);
            const inForce = instrumentInForce(instrument, day(on));
            if (inForce.ok) assert.ok(inForce.value, `${rule.id}: ${instrument} on ${on}`);
            else assert.equal(inForce.error.type, 'first-day-unknown');
          }
        }
      }
    });

    test(`${rule.id} says in Vietnamese and English what it is`, () => {
      const [first] = rule.versions;
      assert.ok(first);
      for (const words of [rule.title, ...rule.versions.map((version) => version.says)]) {
        assert.ok(words.vi.length > 3 && words.en.length > 3, rule.id);
        assert.notEqual(words.vi, words.en);
        assert.doesNotMatch(`${words.vi} ${words.en}`, /\b(?:undefined|null|NaN)\b|\[object/);
      }
    });

    test(`${rule.id} marks what was not read`, () => {
      for (const { from, standing, interpretations, basis } of rule.versions) {
        assert.ok(basis.length > 0);
        for (const { id } of interpretations) assert.ok(id in INTERPRETATIONS, id);
        const found = at(rule, day(from));
        assert.ok(found.ok);
        const notes: readonly { readonly type: string }[] = found.value.notes;
        assert.equal(notes.filter((note) => note.type === 'standing').length, standing === 'read' ? 0 : 1);
        assert.equal(notes.filter((note) => note.type === 'interpretation').length, interpretations.length);
      }
    });
  }
});

describe('the list of rules', () => {
  test('each id stands once, and begins with its topic', () => {
    assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
    for (const { id, topic } of RULES) assert.ok(id.startsWith(`${topic}.`) && /^[a-z.0-9-]+$/.test(id), id);
  });

  test('every dated table of the law floor is a rule of the list', () => {
    const outside = sources
      .filter(({ text }) => /\b(?:datedTable|since[A-Z]\w*)\b\s*[(<]/.test(text))
      .filter(({ name }) => !['dated-table.ts', 'sources.ts'].includes(name))
      .filter(({ text }) => !/\brule(?:<[^;]+?>)?\(\{/.test(text))
      .map(({ name }) => name);
    assert.deepEqual(outside, []);
  });

  test('every file that makes rules is in the list', () => {
    const written = sources
      .filter(({ name }) => name !== 'rule.ts')
      .flatMap(({ text }) => [...text.matchAll(/^\s+id: '([a-z-]+\.[a-z-]+)'/gm)].map(([, id]) => id));
    for (const id of written) assert.ok(findRule(String(id)), id);
    assert.ok(written.length > 60);
  });

  test('every topic has words and at least one rule, and the topics together are the whole list', () => {
    const topics = Object.values(LAW_TOPICS).map((words) => words.vi);
    assert.equal(new Set(topics).size, topics.length);
    for (const rule of RULES) assert.ok(rule.topic in LAW_TOPICS);
    const names = [...new Set(RULES.map((rule) => rule.topic))];
    assert.deepEqual(names.toSorted(), Object.keys(LAW_TOPICS).toSorted());
    assert.equal(names.flatMap((topic) => rulesOf(topic)).length, RULES.length);
  });

  test('an id that is no rule is not found', () => {
    assert.equal(findRule('decisions.nothing'), null);
  });
});
