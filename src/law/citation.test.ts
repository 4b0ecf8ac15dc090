import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unsafeUnwrap } from '#basics/result.ts';
import {
  type Citation,
  cite,
  covers,
  parent,
  parseCitation,
  printCitation,
  sameCitation,
} from './citation.ts';

const number = fc.oneof(
  fc.constantFrom(
    '10/2022/QH15',
    '91/2015/QH13',
    '36-HD/VPTW',
    '44-CV/BCĐ',
    '1140/UBND-NCKS',
    '06/2026/TT-BNV',
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('/2023/NĐ-CP', '-QĐi/TW', '/XYZ-ĐA', '/1/2'))
    .map(([n, symbol]) => `${n}${symbol}`),
);
const part = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom('a', 'đ', '3a', 'IV'));
const place = fc
  .record(
    { annex: part, item: fc.oneof(part, fc.constant('II.3.a')), article: part, clause: part, point: part },
    {
      requiredKeys: [],
    },
  )
  .filter((at) => Object.keys(at).length === 0 || 'annex' in at || 'item' in at || 'article' in at);
const citation = fc.tuple(number, place).map(([instrument, at]) => cite(instrument, at));

describe('a citation in words', () => {
  test('a clause of a law is named after the law and its article', () => {
    const c = cite('10/2022/QH15', { article: 21, clause: 1 });
    assert.equal(printCitation(c, 'vi'), 'Luật 10/2022/QH15, Điều 21 khoản 1');
    assert.equal(printCitation(c, 'en'), 'Law 10/2022/QH15, Article 21 clause 1');
  });

  test('a Party guidance, a letter of a steering committee and a letter of the State show their kind', () => {
    assert.equal(printCitation(cite('36-HD/VPTW'), 'vi'), 'Hướng dẫn 36-HD/VPTW');
    assert.equal(printCitation(cite('44-CV/BCĐ', { item: '3' }), 'vi'), 'Công văn 44-CV/BCĐ, mục 3');
    assert.equal(printCitation(cite('1140/UBND-NCKS'), 'vi'), 'Công văn 1140/UBND-NCKS');
    assert.equal(
      printCitation(cite('91/2015/QH13', { article: 148 }), 'vi'),
      'Bộ luật 91/2015/QH13, Điều 148',
    );
    assert.equal(printCitation(cite('399-QĐ/TW'), 'vi'), 'Quy định 399-QĐ/TW');
  });

  test('what is printed in either language reads back as the same citation', () => {
    fc.assert(
      fc.property(citation, fc.constantFrom('vi' as const, 'en' as const), (c, lang) => {
        assert.deepEqual(unsafeUnwrap(parseCitation(printCitation(c, lang))), c);
      }),
    );
  });

  test('a citation survives JSON', () => {
    fc.assert(fc.property(citation, (c) => assert.deepEqual(JSON.parse(JSON.stringify(c)), c)));
  });
});

describe('reading a citation as people write it', () => {
  test('the order of the parts and the word "số" do not matter', () => {
    const expected = cite('10/2022/QH15', { article: 19, clause: 1, point: 'b' });
    assert.deepEqual(unsafeUnwrap(parseCitation('điểm b khoản 1 Điều 19 Luật số 10/2022/QH15')), expected);
    assert.deepEqual(
      unsafeUnwrap(parseCitation('Art. 19 clause 1 point b of Law No. 10/2022/QH15')),
      expected,
    );
  });

  test('decomposed accents read like composed ones', () => {
    const text = 'Điều 4 Nghị định 30/2020/NĐ-CP'.normalize('NFD');
    assert.deepEqual(unsafeUnwrap(parseCitation(text)), cite('30/2020/NĐ-CP', { article: 4 }));
  });

  for (const [why, text] of [
    ['no number', 'Điều 21 Luật Thực hiện dân chủ ở cơ sở'],
    ['two instruments', 'Nghị định 59/2023/NĐ-CP và Nghị định 61/2023/NĐ-CP'],
    ['the same instrument twice', '59/2023/NĐ-CP và 59/2023/NĐ-CP'],
    ['two articles', 'Điều 4, Điều 5 Nghị định 30/2020/NĐ-CP'],
    ['a list of articles', 'Điều 4, 18 Nghị định 30/2020/NĐ-CP'],
    ['a clause in no article', 'khoản 1 Luật 10/2022/QH15'],
    ['emptiness', ''],
    ['too much text', `Luật 10/2022/QH15 ${'x'.repeat(200)}`],
  ] as const) {
    test(`text with ${why} is no citation`, () => {
      assert.deepEqual(parseCitation(text), { ok: false, error: { type: 'not-a-citation' } });
    });
  }
});

describe('making a citation', () => {
  test('a number without a symbol, a broken part and a clause in the air are bugs', () => {
    assert.throws(() => cite('Luật'));
    assert.throws(() => cite('10'));
    assert.throws(() => cite('10/2022/QH15', { article: '21 khoản 1' }));
    assert.throws(() => cite('10/2022/QH15', { clause: 1 }));
    assert.throws(() => cite('10/2022/QH15', { point: 'a' }));
  });
});

describe('what covers what', () => {
  const law = cite('10/2022/QH15');
  const article = cite('10/2022/QH15', { article: 21 });
  const clause = cite('10/2022/QH15', { article: 21, clause: 1 });

  test('the parents of a clause are its article and its law, and a law has none', () => {
    assert.deepEqual(parent(clause), article);
    assert.deepEqual(parent(article), law);
    assert.equal(parent(law), null);
  });

  test('an article covers itself and its clauses, not its law, another article or another law', () => {
    assert.ok(covers(article, article));
    assert.ok(covers(article, clause));
    assert.ok(!covers(article, law));
    assert.ok(!covers(article, cite('10/2022/QH15', { article: 2, clause: 1 })));
    assert.ok(!covers(article, cite('59/2023/NĐ-CP', { article: 21 })));
  });

  test('what covers each other is the same place', () => {
    fc.assert(
      fc.property(citation, citation, (a, b) => {
        assert.equal(covers(a, b) && covers(b, a), sameCitation(a, b));
      }),
    );
  });

  test('every part is covered by its parents and covers none of them', () => {
    fc.assert(
      fc.property(citation, (c) => {
        for (let above: Citation | null = parent(c); above !== null; above = parent(above)) {
          assert.ok(covers(above, c));
          assert.ok(!covers(c, above));
        }
      }),
    );
  });
});
