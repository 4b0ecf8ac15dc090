import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '#basics/project-root.ts';
import { incompleteTexts, type Messages, parametersOf } from '#platform/i18n/text.ts';
import { describeModules } from '#src/modules.ts';
import { COMMUNE, DISTRICT, PROVINCE } from './cast.ts';
import { type AttackedSite, openAttackedSite } from './site.ts';

/** Where texts for people stand, and refusals are made. */
const ROOMS = /^(modules|web|api|demonstration|platform|law|documents)\//;
const sources = join(projectRoot(), 'src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && ROOMS.test(file) && !/\.test\.|testing|process/.test(file))
  .map((file) => ({ file, source: readFileSync(join(sources, file), 'utf8') }));

describe('every text for people', () => {
  it('that a module exports is complete in Vietnamese and English, with the same parameters', async () => {
    let found = 0;
    const faults: string[] = [];
    for (const { file } of files.filter(({ source }) => /\bvi:/.test(source))) {
      const exported = await import(join(sources, file));
      for (const [name, value] of Object.entries(exported))
        for (const text of textsIn(value)) {
          found += 1;
          faults.push(...incompleteTexts({ [`${file} ${name}`]: text }));
        }
    }
    assert.ok(found > 1000, `${found} texts were found`);
    assert.deepEqual(faults, []);
  });

  it('is Vietnamese where Vietnamese is asked for', async () => {
    for (const { file, source } of files)
      for (const [, vi] of source.matchAll(/\bvi: '([^']{12,})'/g))
        assert.doesNotMatch(vi ?? '', ENGLISH, file);
  });
});

describe('every refusal', () => {
  const { messages } = describeModules();
  const made = files.flatMap(({ file, source }) =>
    [...source.matchAll(/\btype: '([a-z]+\.[a-z-]+)'/g)].map((match) => ({
      file,
      type: match[1] ?? '',
      rest: source.slice(match.index, match.index + 300),
    })),
  );

  it('that the program makes has a message', () => {
    assert.ok(made.length > 100, `${made.length} refusals were found`);
    const without = made.filter(({ type }) => messages[type] === undefined);
    assert.deepEqual(
      without.map(({ file, type }) => `${file}: ${type}`),
      [],
    );
  });

  it('gives its message the parameters that it names', () => {
    const counted = made.filter(({ rest }) => !/^[^}]*\bdata\b(?!:)/.test(rest));
    const lacking = counted.filter(({ type, rest }) =>
      parametersOf(messages[type]?.vi ?? '').some(
        (parameter) => !new RegExp(`\\b${parameter}\\b`).test(rest),
      ),
    );
    assert.deepEqual(
      lacking.map(({ file, type }) => `${file}: ${type}`),
      [],
    );
  });
});

describe('the pages', () => {
  let site: AttackedSite;
  before(async () => {
    site = await openAttackedSite({ played: true });
  });
  after(() => site.close());

  const PAGES = [
    '/viec-cua-toi',
    '/van-ban-den',
    '/van-ban-den/tai-len',
    '/van-ban-den?muc=da-dang-ky',
    '/van-ban-di',
    '/van-ban-di/moi',
    '/nhiem-vu',
    '/nhiem-vu/tong-quan',
    '/bao-cao',
    '/don-vi',
    '/thong-bao',
    '/tai-khoan',
    '/tai-khoan/phien',
    '/tai-khoan/ma-truy-cap',
    '/tim-kiem?q=dan%20chu',
    '/nhat-ky',
    '/phap-luat',
    '/khong-co-trang-nay',
  ];

  it('of every kind say nothing in English to who reads Vietnamese, and leave no value unprinted', async () => {
    for (const actor of [PROVINCE.clerk, DISTRICT.head, COMMUNE.officer]) {
      const visitor = await site.enterAs(actor);
      for (const path of PAGES) {
        const answer = await visitor.get(path);
        assert.ok(answer.status < 500, path);
        const shown = shownText(await answer.text());
        assert.doesNotMatch(shown, ENGLISH, path);
        assert.doesNotMatch(shown, UNPRINTED, path);
      }
    }
  });

  it('have English headings, labels and buttons for who reads English', async () => {
    const visitor = await site.enterAs(PROVINCE.clerk);
    for (const path of PAGES) {
      const answer = await site.ask(path, { headers: { cookie: `${visitor.cookie}; ngon_ngu=en` } });
      const html = await answer.text();
      assert.match(html, /<html lang="en"/, path);
      const words = [...html.matchAll(HEADINGS)].map(([, , inner]) => shownText(inner ?? ''));
      for (const word of words)
        if (!NAMES.test(word))
          assert.doesNotMatch(word, /[ăđơưạảấầậắằẹẻếềểễệịọỏốồổộớờởợụủứừửữựỳ]/i, `${path}: ${word}`);
      assert.doesNotMatch(shownText(html), UNPRINTED, path);
    }
  });
});

/** What names a page, a field, an act or a column; heads of rows hold data. */
const HEADINGS = /<(h1|label|button|legend|th(?= scope="col"))\b[^>]*>(.*?)<\/\1>/gs;
/** Words that no Vietnamese sentence has. */
const ENGLISH = /\b(the|and|you|your|with|this|that|please|unknown|submit|error)\b/i;
const UNPRINTED = /\b(undefined|NaN|null)\b|\[object |Invalid Date|\{[a-z]+\}/;
/** Names stay as they are. */
const NAMES = /Sân Đình|Tiếng Việt|Thái Bình|Ủy ban/;

function shownText(html: string): string {
  return html
    .replace(/<(code|pre|title)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** The texts in an exported value, however deep. */
function textsIn(value: unknown, seen = new Set<unknown>()): Messages[string][] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return [];
  if ('vi' in value && 'en' in value) return [value as unknown as Messages];
  return Object.values(value).flatMap((part) => textsIn(part, seen));
}
