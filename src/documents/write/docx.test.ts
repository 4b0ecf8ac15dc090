import assert from 'node:assert/strict';
import { test } from 'node:test';
import mammoth from 'mammoth';
import { Temporal } from 'temporal-polyfill';
import { toDocx } from './docx.ts';
import { draftOf } from './draft.ts';
import { profileFor } from './profile.ts';
import { PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';
import { docxPart } from './written-pages.ts';

const STATE = profileFor('state', Temporal.PlainDate.from('2024-03-29'));
const DOCUMENT = 'word/document.xml';

async function words(docx: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value;
}

test('the page is A4 upright with the margins of the Decree, in twentieths of a point', async () => {
  const xml = await docxPart(await toDocx(STATE_LETTER, STATE), DOCUMENT);
  assert.match(xml, /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  assert.match(xml, /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
});

test('the first page hides its number and an annex in landscape counts anew', async () => {
  const docx = await toDocx(report(2), STATE);
  const xml = await docxPart(docx, DOCUMENT);
  assert.equal(xml.match(/<w:titlePg\/>/g)?.length, 2);
  assert.equal(xml.match(/<w:pgNumType w:start="1"/g)?.length, 2);
  assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  assert.match(await docxPart(docx, 'word/header1.xml'), /PAGE/);
});

test('the header of a table is repeated on each page', async () => {
  const xml = await docxPart(await toDocx(report(2), STATE), DOCUMENT);
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
});

test('Word and PDF say the same words', async () => {
  const text = await words(
    await toDocx(PARTY_LETTER, profileFor('party', Temporal.PlainDate.from('2024-03-25'))),
  );
  for (const line of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 44-CV/BCĐ',
    'Thái Bình, ngày 25 tháng 3 năm 2024',
    'Nơi nhận:',
  ]) {
    assert.ok(text.split('\n').includes(line), line);
  }
  assert.match(text, /Kính gửi:\s- Ban Cán sự đảng Ủy ban nhân dân tỉnh,/);
});

test('a text with the marks of XML and of layout languages is printed letter for letter', async () => {
  const text = '<w:t>&amp;</w:t> #eval("1") $x$ \\n `m` @n *đ* {c} ]]> <!-- x -->';
  const draft = draftOf({
    ...PLAN,
    subject: text,
    issuer: 'Ủy ban <b>',
    body: [{ type: 'paragraph', text: `${text} x` }],
  });
  const docx = await toDocx(draft, STATE);
  const printed = await words(docx);
  assert.ok(printed.includes(`${text} x./.`));
  assert.ok(printed.includes('ỦY BAN <B>'));
  const properties = await docxPart(docx, 'docProps/core.xml');
  assert.ok(properties.includes('<dc:creator>Ủy ban &lt;b&gt;</dc:creator>'));
});

test("the file's properties carry the document's date and none while it has none", async () => {
  const issued = await docxPart(await toDocx(STATE_LETTER, STATE), 'docProps/core.xml');
  assert.match(issued, /<dcterms:created xsi:type="dcterms:W3CDTF">2024-03-29T00:00:00\+07:00</);
  assert.doesNotMatch(await docxPart(await toDocx(PLAN, STATE), 'docProps/core.xml'), /dcterms:created/);
});
