import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { formatCounter } from './docx-numbering.ts';
import { readDocx } from './docx-text.ts';
import { docxEntries, paragraph, zipOf } from './hostile-zip.ts';
import { SAMPLE_LINES, sampleDocx } from './sample-files.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const read = async (bytes: Uint8Array) => lines(unsafeUnwrap(await readDocx(bytes)).text);
const docx = (body: string, prologue = '') => zipOf(docxEntries(body, prologue));

test('header cells come on lines of their own, left before right, and automatic numbers are written out', async () => {
  assert.deepEqual(await read(await sampleDocx()), SAMPLE_LINES);
});

test('letters come as their font shows them: .VnTime, .VnTimeH, VNI and capitals by style', async () => {
  const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
  const body = [
    paragraph('ViÖt Nam', '', font('.VnTime')),
    paragraph('ViÖt Nam', '', font('.VnTimeH')),
    paragraph('Vieät Nam', '', font('VNI-Times')),
    paragraph('Việt Nam', '', '<w:rPr><w:caps/></w:rPr>'),
  ].join('');
  assert.deepEqual(await read(docx(body)), ['Việt Nam', 'VIỆT NAM', 'Việt Nam', 'VIỆT NAM']);
});

test('a table with three filled cells in a row is data: one line a row', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const table = `<w:tbl>${row('TT', 'Đơn vị', 'Số hộ')}${row('1', 'Xã A', '1.200')}</w:tbl>`;
  assert.deepEqual(await read(docx(table)), ['TT | Đơn vị | Số hộ', '1 | Xã A | 1.200']);
});

test('numbers run on through their list, restart below a higher level, and take their list’s form', async () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const item = (text: string, at: number) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr>`);
  const body =
    item('một', 0) + item('a', 1) + item('b', 1) + item('hai', 0) + item('c', 1) + paragraph('kết');
  const bytes = zipOf([...docxEntries(body), { name: 'word/numbering.xml', data: numbering }]);
  assert.deepEqual(await read(bytes), ['I. một', 'I.1. a', 'I.2. b', 'II. hai', 'II.1. c', 'kết']);
});

test('counters print as Word prints them', () => {
  assert.equal(formatCounter(4, 'lowerRoman'), 'iv');
  assert.equal(formatCounter(1999, 'upperRoman'), 'MCMXCIX');
  assert.deepEqual(
    [1, 26, 27].map((count) => formatCounter(count, 'lowerLetter')),
    ['a', 'z', 'aa'],
  );
  assert.equal(formatCounter(3, 'decimalZero'), '03');
});

test('a document type, and with it any external entity, is refused in every part', async () => {
  const prologue = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  assert.deepEqual(await readDocx(docx(paragraph('&x;'), prologue)), {
    ok: false,
    error: { type: 'docx-doctype', part: 'word/document.xml' },
  });
  const styles = { name: 'word/styles.xml', data: `<?xml version="1.0"?><!doctype a><w:styles ${W}/>` };
  assert.deepEqual(await readDocx(zipOf([...docxEntries(paragraph('a')), styles])), {
    ok: false,
    error: { type: 'docx-doctype', part: 'word/styles.xml' },
  });
});

test('a part in UTF-16, which could hide a document type, is refused', async () => {
  const [types, root] = docxEntries('');
  const hidden = Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE a><a/>', 'utf16le');
  const bytes = zipOf(
    [types, root, { name: 'word/document.xml', data: hidden }].filter((e) => e !== undefined),
  );
  assert.deepEqual(await readDocx(bytes), { ok: false, error: { type: 'docx-broken' } });
});

test('relationships to the outside are dropped and the text is read', async () => {
  const relationships =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="p1"/></w:drawing></w:r></w:p>';
  const bytes = zipOf([
    ...docxEntries(picture + paragraph('Kính gửi')),
    { name: 'word/_rels/document.xml.rels', data: relationships },
  ]);
  assert.deepEqual(await read(bytes), ['Kính gửi']);
});

test('other archives are named for what they are', async () => {
  for (const [names, format] of [
    [['xl/workbook.xml'], 'spreadsheet'],
    [['ppt/presentation.xml'], 'presentation'],
    [['mimetype', 'content.xml'], 'odt'],
    [['readme.txt'], 'archive'],
  ] as const)
    assert.deepEqual(await readDocx(zipOf(names.map((name) => ({ name, data: 'x' })))), {
      ok: false,
      error: { type: 'format-unsupported', format },
    });
});

test('XML that does not end is a broken document', async () => {
  assert.deepEqual(await readDocx(docx('<w:p><w:r>')), { ok: false, error: { type: 'docx-broken' } });
});
