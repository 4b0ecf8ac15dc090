import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { type Citation, cite, printCitation } from '#law/citation.ts';
import { findRule, LAW_TOPICS, RULES } from '#law/rules.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { formatDate } from '#web/format.ts';
import { findRules, proceduresUnder, versionOn } from './find-rules.ts';
import { interpretationHref, LAW_PATHS } from './paths.ts';
import { ask } from './testing/ask.ts';

const LIST = LAW_PATHS.rules;
const sent = ruleNamed('decisions.sent');

function ruleNamed(id: string) {
  const rule = findRule(id);
  assert.ok(rule, id);
  return rule;
}

function reading(name: string, basis: readonly Citation[]) {
  return procedure({
    name,
    title: { vi: `Việc ${name}`, en: `Do ${name}` },
    basis,
    effect: 'read',
    access: signedIn(),
    input: z.strictObject({}),
    output: z.null(),
    handle: async () => ok(null),
  });
}

const ids = (found: ReturnType<typeof findRules>) => found.map(({ rule }) => rule.id);

describe('the list of rules', () => {
  test('names to a visitor every rule in force today under its topic, and leads to what they say', async () => {
    const { text, html, status } = await ask(LIST);
    assert.equal(status, 200);
    for (const rule of RULES) {
      const isKnownToday = versionOn(rule, '2024-03-29') !== null;
      assert.equal(html.includes(`href="${LAW_PATHS.rule(rule.id)}"`), isKnownToday, rule.id);
      if (isKnownToday) assert.ok(html.includes(`href="${LIST}?linh-vuc=${rule.topic}"`));
    }
    for (const topic of ['decisions', 'reception', 'documents'] as const)
      assert.ok(text.includes(LAW_TOPICS[topic].vi));
  });

  test('says of each rule of a topic what it is, its place in the law and how it is known', async () => {
    for (const topic of Object.keys(LAW_TOPICS)) {
      const { text, compressed } = await ask(`${LIST}?linh-vuc=${topic}`, {
        now: '2026-11-23T08:00:00+07:00',
      });
      assert.ok(compressed < 30_000, `${topic}: ${compressed} bytes`);
      for (const rule of RULES.filter((one) => one.topic === topic)) {
        const version = versionOn(rule, '2026-11-23');
        assert.ok(version !== null && text.includes(version.says.vi), rule.id);
        for (const place of version.basis) assert.ok(text.includes(printCitation(place, 'vi')));
      }
    }
  });

  test('is found by words without diacritics, in any order, and by the place in the law', () => {
    const on = '2024-03-29';
    const found = ids(findRules(RULES, { text: 'CONG DONG  gui quyết định', topic: null, on }));
    assert.ok(found.includes('decisions.sent'));
    const byPlace = ids(findRules(RULES, { text: 'dieu 33 luat 10/2022', topic: null, on }));
    assert.deepEqual(byPlace, ['annual-conference.yearly', 'annual-conference.reports']);
    assert.deepEqual(findRules(RULES, { text: 'không có từ này', topic: null, on }), []);
  });

  test('keeps to one topic', () => {
    const found = ids(findRules(RULES, { text: '', topic: 'reception', on: '2024-03-29' }));
    assert.ok(found.length > 0 && found.every((id) => id.startsWith('reception.')));
  });

  test('shows a rule from its first day on, and each version to its last day', async () => {
    const [first, second] = sent.versions;
    assert.ok(first && second);
    assert.equal(versionOn(sent, '2023-06-30'), null);
    assert.equal(versionOn(sent, '2023-07-01'), first);
    assert.equal(versionOn(sent, '2023-08-14'), first);
    assert.equal(versionOn(sent, '2023-08-15'), second);
    const eve = await ask(`${LIST}?ngay=15/06/2025`);
    assert.ok(!eve.html.includes(LAW_PATHS.rule('dialogue.notice')));
    const day = await ask(`${LIST}?ngay=16/06/2025`);
    assert.ok(day.html.includes(`${LAW_PATHS.rule('dialogue.notice')}?ngay=2025-06-16`));
    assert.match((await ask(`${LIST}?ngay=01/01/2010`)).text, / 0\/\d+ .*Không có quy định phù hợp/);
  });

  test('a day that is none is told, and today is shown', async () => {
    const { text, status } = await ask(`${LIST}?ngay=31/02/2024`);
    assert.equal(status, 200);
    assert.match(text, /“31\/02\/2024” không phải là ngày/);
    assert.match(text, /có hiệu lực ngày 29\/3\/2024/);
  });

  test('what a visitor typed is text, not markup; an unknown topic is all topics', async () => {
    const { html } = await ask(`${LIST}?tu-khoa=${encodeURIComponent('<b>x"')}&linh-vuc=__proto__`);
    assert.ok(!html.includes('<b>x'));
    assert.ok(html.includes('&lt;b&gt;x&quot;'));
  });
});

describe('the page of a rule', () => {
  test('tells each version: its days, sentence, places, standing, day of checking, interpretations', async () => {
    for (const lang of ['vi', 'en'] as const) {
      for (const rule of RULES) {
        const { text, html, status, compressed } = await ask(LAW_PATHS.rule(rule.id), { lang });
        assert.equal(status, 200);
        assert.ok(compressed < 30_000, `${rule.id}: ${compressed} bytes`);
        assert.ok(text.includes(rule.title[lang]) && text.includes(LAW_TOPICS[rule.topic][lang]));
        for (const { from, until, says, basis, interpretations, checkedOn } of rule.versions) {
          for (const day of [from, until, checkedOn])
            if (day !== null) assert.ok(text.includes(formatDate(day, lang)), `${rule.id} ${day}`);
          assert.ok(text.includes(says[lang]));
          for (const place of basis) assert.ok(text.includes(printCitation(place, lang)));
          for (const { id } of interpretations) assert.ok(html.includes(`href="${interpretationHref(id)}"`));
        }
      }
    }
  });

  test('says of each version how well it is known', async () => {
    const { text } = await ask(LAW_PATHS.rule('rearrangements.consultation'));
    assert.match(text, /theo trí nhớ, cần đối chiếu/);
    assert.match(text, /theo nguồn thứ cấp, cần đối chiếu/);
    assert.match((await ask(LAW_PATHS.rule('decisions.sent'))).text, /đã đọc nguyên văn/);
  });

  test('marks the version of the day: today’s, or that of the day in the address', async () => {
    const marks = async (path: string) => {
      const { text } = await ask(path);
      return [
        ...text.matchAll(/(Đang áp dụng|Áp dụng ngày \S+|Chưa đến ngày|Áp dụng sau|Đã hết|Hết áp dụng)/g),
      ].map(([mark]) => mark);
    };
    const path = LAW_PATHS.rule('decisions.sent');
    assert.deepEqual(await marks(path), ['Chưa đến ngày', 'Đang áp dụng', 'Đã hết']);
    assert.deepEqual(await marks(`${path}?ngay=2023-08-14`), [
      'Áp dụng sau',
      'Áp dụng sau',
      'Áp dụng ngày 14/8/2023',
    ]);
    assert.deepEqual(await marks(`${path}?ngay=2025-07-01`), [
      'Áp dụng ngày 01/7/2025',
      'Hết áp dụng',
      'Hết áp dụng',
    ]);
  });

  test('an id that is no rule is not found', async () => {
    for (const id of ['decisions.nothing', '__proto__', '%3Cb%3E'])
      assert.equal((await ask(`${LIST}/${id}`)).status, 404);
  });
});

describe('where a rule is used', () => {
  const whole = reading('samples.whole', [cite('59/2023/NĐ-CP')]);
  const article = reading('samples.article', [cite('10/2022/QH15', { article: 20 })]);
  const clause = reading('samples.clause', [cite('10/2022/QH15', { article: 20, clause: 3 })]);
  const beside = reading('samples.beside', [cite('10/2022/QH15', { article: 20, clause: 1 })]);
  const none = reading('samples.none', []);

  test('a procedure that cites the same place, one in it or one around it rests on the rule; one beside it does not', () => {
    const found = proceduresUnder(sent, [whole, article, clause, beside, none]);
    assert.deepEqual(found, [whole, article, clause]);
    const topics = ruleNamed('decisions.topics');
    const point = reading('samples.point', [cite('10/2022/QH15', { article: 15, clause: 2, point: 'a' })]);
    assert.deepEqual(proceduresUnder(topics, [point]), [point]);
  });

  test('the page leads to what describes those procedures, or says that there is none', async () => {
    const path = LAW_PATHS.rule('decisions.sent');
    const used = await ask(path, { procedures: [clause, beside] });
    assert.ok(
      used.html.includes('href="/thu-tuc/samples.clause"') && used.text.includes('Việc samples.clause'),
    );
    assert.ok(!used.html.includes('samples.beside'));
    assert.match((await ask(path)).text, /Chưa có việc nào trong phần mềm viện dẫn/);
  });
});

test('every page of the law is light and leads to the others', async () => {
  const pages = [LAW_PATHS.instruments, LIST, LAW_PATHS.interpretations, LAW_PATHS.calendar];
  for (const lang of ['vi', 'en'] as const) {
    for (const path of pages) {
      const { compressed, html } = await ask(path, { lang, now: '2026-11-23T08:00:00+07:00' });
      assert.ok(compressed < 30_000, `${path}: ${compressed} bytes`);
      for (const other of pages) assert.ok(html.includes(`href="${other}"`), `${path} → ${other}`);
    }
  }
});
