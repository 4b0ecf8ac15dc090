import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { type DocumentDraft, draftOf } from './draft.ts';
import { toPdf, unprintableCharacters } from './pdf.ts';
import { profileFor } from './profile.ts';
import { PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';
import { type PlacedText, pdfText, placedText } from './written-pages.ts';

const STATE = profileFor('state', Temporal.PlainDate.from('2024-03-29'));
const PARTY = profileFor('party', Temporal.PlainDate.from('2024-03-25'));
/** Points in a millimetre. */
const MM = 72 / 25.4;

function piece(pieces: readonly PlacedText[], text: string): PlacedText {
  const found = pieces.find((candidate) => candidate.text.includes(text));
  assert.ok(found, `"${text}" is on the page`);
  return found;
}

const middle = (text: PlacedText) => (text.left + text.right) / 2;
const near = (actual: number, expected: number, by: number) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is about ${expected}`);

test('the body stands between the margins of the Decree: 30 mm at the left, 15 mm at the right', async () => {
  const lines = await placedText(await toPdf(STATE_LETTER, STATE));
  near(Math.min(...lines.map((line) => line.left)), 30 * MM, 0.5);
  near(Math.max(...lines.map((line) => line.right)), (210 - 15) * MM, 0.5);
});

test('the number is centred under the issuer and on one line with place and date, which is centred under the motto', async () => {
  const lines = await placedText(await toPdf(STATE_LETTER, STATE));
  const number = piece(lines, 'Số: 1140/UBND-NCKS');
  const date = piece(lines, 'Thái Bình, ngày 29 tháng 3 năm 2024');
  near(middle(number), middle(piece(lines, 'TỈNH THÁI BÌNH')), 1);
  near(number.baseline, date.baseline, 0.5);
  near(middle(date), middle(piece(lines, 'Độc lập - Tự do - Hạnh phúc')), 1);
  near(middle(piece(lines, 'V/v tiếp tục')), middle(number), 1);
});

test('the dashes of several addressees stand under the colon of "Kính gửi:"', async () => {
  const lines = await placedText(await toPdf(STATE_LETTER, STATE));
  const label = piece(lines, 'Kính gửi:');
  const dashes = lines.filter((line) => /^- (?:Các sở|Ủy ban nhân dân huyện)/.test(line.text));
  assert.equal(dashes.length, 2);
  // The colon is 0.28 em wide.
  for (const dash of dashes) near(dash.left, label.right - 0.28 * 14, 1);
});

test('"Nơi nhận:" stands at the left margin, level with the authority of the signer', async () => {
  const lines = await placedText(await toPdf(STATE_LETTER, STATE));
  const heading = piece(lines, 'Nơi nhận:');
  near(heading.left, 30 * MM, 0.5);
  assert.equal(heading.size, 12);
  near(heading.baseline, piece(lines, 'TL. CHỦ TỊCH').baseline, 3);
  near(middle(piece(lines, 'Nguyễn Văn A')), middle(piece(lines, 'TL. CHỦ TỊCH')), 1);
});

test('a Party document has no quốc hiệu, an asterisk under the issuer and a number without colon', async () => {
  const text = await pdfText(await toPdf(PARTY_LETTER, PARTY));
  assert.ok(!text.includes('CỘNG HÒA'));
  for (const line of ['ĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số 44-CV/BCĐ', 'K/T TRƯỞNG BAN']) {
    assert.ok(text.split('\n').includes(line), line);
  }
});

test('the first page shows no number, the second "2" in the middle of the top margin', async () => {
  const body = Array.from(
    { length: 40 },
    () => ({ type: 'paragraph', text: 'Nội dung văn bản. '.repeat(12) }) as const,
  );
  const lines = await placedText(await toPdf({ ...STATE_LETTER, body }, STATE));
  const numbers = lines.filter((line) => /^\d+$/.test(line.text));
  assert.deepEqual(
    numbers.map((line) => [line.page, line.text]),
    [...new Set(lines.map((line) => line.page))].slice(1).map((page) => [page, String(page)]),
  );
  const second = numbers[0];
  assert.ok(second !== undefined && second.baseline < 20 * MM);
  near(middle(second), ((30 + 210 - 15) / 2) * MM, 1);
});

test('a signature never stands alone on a page: the last paragraph goes with it', async () => {
  const line = { type: 'paragraph', text: 'Nội dung văn bản.' } as const;
  for (let count = 14; count < 24; count += 1) {
    const body = [
      ...Array.from({ length: count }, () => line),
      { type: 'paragraph', text: 'Đoạn cuối' } as const,
    ];
    const lines = await placedText(await toPdf({ ...STATE_LETTER, body }, STATE));
    assert.equal(piece(lines, 'Đoạn cuối').page, piece(lines, 'Nguyễn Văn A').page, `${count} paragraphs`);
  }
});

test("an annex counts its own pages and repeats its table's header", async () => {
  const lines = await placedText(await toPdf(report(40), STATE));
  const pageNumbers = lines.filter((line) => line.baseline < 20 * MM);
  assert.deepEqual(
    pageNumbers.map((line) => [line.page, line.text]),
    [[3, '2']],
  );
  assert.deepEqual(
    lines.filter((line) => line.text === 'Cuộc họp thôn').map((line) => line.page),
    [2, 3],
  );
});

test('a text with the marks of layout languages is printed letter for letter', async () => {
  const text =
    '#eval("1") $x^2$ \\n "trích" `mã` @nhan *đậm* _nghiêng_ <a> [b] {c} = - + / ~ // /* %s $(d) &amp; 1.';
  const draft = draftOf({
    ...PLAN,
    issuer: 'Ủy ban #1 $A$',
    subject: text,
    body: [
      { type: 'paragraph', text },
      { type: 'table', header: [text], rows: [[text]], columns: null },
    ],
    signature: { lines: ['CHỦ TỊCH'], name: '*A* #b' },
    recipients: [text],
  });
  const printed = (await pdfText(await toPdf(draft, STATE))).replace(/\s+/g, '');
  const expected = text.slice(0, -1).replace(/\s+/g, '');
  // Subject, paragraph, two cells, recipient.
  assert.equal(printed.split(expected).length - 1, 5);
  assert.ok(printed.includes('*A*#b'));
});

test('control characters disappear and characters without a glyph become a box, which is told beforehand', async () => {
  const draft: DocumentDraft = {
    ...STATE_LETTER,
    body: [{ type: 'paragraph', text: 'Dân\u0007 chủ 😀 ở\u202e cơ sở' }],
  };
  assert.ok((await pdfText(await toPdf(draft, STATE))).includes('Dân chủ □ ở cơ sở'));
  assert.deepEqual(unprintableCharacters(draft, STATE), ['😀']);
  assert.deepEqual(unprintableCharacters(STATE_LETTER, STATE), []);
});

test('a word longer than the line does not leave the page', async () => {
  const word = 'https://thaibinh.gov.vn/'.padEnd(400, 'abcdefghij');
  const draft: DocumentDraft = { ...STATE_LETTER, body: [{ type: 'paragraph', text: `Xem ${word} này` }] };
  const lines = await placedText(await toPdf(draft, STATE));
  for (const line of lines) assert.ok(line.right <= (210 - 15) * MM + 0.5, line.text);
  assert.ok(
    lines
      .map((line) => line.text)
      .join('')
      .replaceAll('\u200b', '')
      .includes(word),
  );
});

test('a word longer than its column stays in the column', async () => {
  const word = '1234567890'.repeat(6);
  const narrow = { type: 'table', header: ['TT', 'Nội dung'], rows: [[word, 'x']], columns: null } as const;
  const lines = await placedText(await toPdf({ ...STATE_LETTER, body: [narrow] }, STATE));
  const half = ((30 + 210 - 15) / 2) * MM;
  const digits = lines.filter((line) => /^[\d\u200b]+$/.test(line.text));
  assert.ok(digits.length > 1);
  for (const line of digits) assert.ok(line.right <= half, line.text);
});

test('the same draft gives the same bytes, a PDF/A-2 with tags; beyond 300 rows without', async () => {
  const first = await toPdf(STATE_LETTER, STATE);
  assert.deepEqual(await toPdf(STATE_LETTER, STATE), first);
  const source = Buffer.from(first).toString('latin1');
  assert.match(source, /pdfaid:part>2</);
  assert.match(source, /pdfaid:conformance>A</);
  assert.match(source, /\/MarkInfo/);
  const bulky = Buffer.from(await toPdf(report(301), STATE)).toString('latin1');
  assert.match(bulky, /pdfaid:conformance>U</);
  assert.doesNotMatch(bulky, /\/StructTreeRoot/);
});
