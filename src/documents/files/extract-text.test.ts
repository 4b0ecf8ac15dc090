import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { unsafeUnwrap } from '#basics/result.ts';
import { extractText } from './extract-text.ts';
import { docxEntries, paragraph, zipOf } from './hostile-zip.ts';
import { closeFileReaders } from './processes.ts';
import { pdfOf, SAMPLE_LINES, sampleDocx, samplePdf, sampleScan } from './sample-files.ts';

after(closeFileReaders);

const refusalOf = async (bytes: Uint8Array) => {
  const result = await extractText(bytes);
  return result.ok ? `read: ${result.value.text.slice(0, 60)}` : result.error;
};
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Edits (insert, delete, replace) that turn one text into the other: Levenshtein's distance. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

test('plain text comes with its encoding, without trailing spaces and with plain line ends', async () => {
  const read = unsafeUnwrap(
    await extractText(Buffer.from('Kính gửi:  \r\n- Các xã;\r\n\r\n\r\n\r\n\r\nHết')),
  );
  assert.deepEqual(read, {
    format: 'text',
    encoding: 'utf-8',
    ocr: null,
    warnings: [],
    text: 'Kính gửi:\n- Các xã;\n\n\nHết',
  });
});

test('a .docx and a PDF of the same letter give the same lines', async () => {
  const word = unsafeUnwrap(await extractText(await sampleDocx(), { fileName: 'cong-van.docx' }));
  assert.deepEqual([word.format, word.encoding, word.ocr, word.warnings], ['docx', null, null, []]);
  assert.equal(squeezed(word.text), SAMPLE_LINES.join(' '));
  const pdf = unsafeUnwrap(await extractText(samplePdf()));
  assert.deepEqual([pdf.format, pdf.pages, pdf.ocr, pdf.warnings], ['pdf', 1, null, []]);
  assert.equal(squeezed(pdf.text), SAMPLE_LINES.join(' '));
});

test('a name that says otherwise is only a warning', async () => {
  const read = unsafeUnwrap(await extractText(await sampleDocx(), { fileName: 'Công văn.PDF' }));
  assert.equal(read.format, 'docx');
  assert.deepEqual(read.warnings, [{ type: 'name-differs', extension: '.pdf' }]);
});

test('a photographed letter under a red seal is read with few errors', async () => {
  const read = unsafeUnwrap(await extractText(await sampleScan()));
  assert.deepEqual([read.format, read.encoding, read.pages, read.ocr?.pages], ['image', null, 1, 1]);
  const confidence = read.ocr?.meanConfidence ?? 0;
  assert.ok(confidence > 0.85 && confidence <= 1);
  const truth = SAMPLE_LINES.join(' ');
  const errors = distance(squeezed(read.text), truth) / truth.length;
  assert.ok(errors < 0.02, `character error ${errors}`);
});

test('an empty file, and one over the limit, are refused before any work', async () => {
  assert.deepEqual(await refusalOf(new Uint8Array()), { type: 'file-empty' });
  const limit = 50 * 1024 * 1024;
  assert.deepEqual(await refusalOf(new Uint8Array(limit + 1)), {
    type: 'file-too-large',
    bytes: limit + 1,
    limit,
  });
  assert.deepEqual(await refusalOf(new Uint8Array(2_000_001).fill(0x61)), {
    type: 'text-too-long',
    limitBytes: 2_000_000,
  });
});

test('what has no letters is refused: spaces, numbers, a program', async () => {
  assert.deepEqual(await refusalOf(Buffer.from(' \n\t 12.345 -- \n')), { type: 'no-text' });
  assert.deepEqual(await refusalOf(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 200, 201])), {
    type: 'not-a-document',
    detected: null,
  });
});

test('a .docx that unpacks to a gigabyte is refused unopened', async () => {
  const zeros = Buffer.alloc(16 * 1024 * 1024);
  const entries = [...docxEntries(paragraph('a')), { name: 'word/media/a.bmp', data: zeros }];
  assert.deepEqual(await refusalOf(zipOf(entries)), { type: 'archive-bomb', exceeded: 'ratio', limit: 200 });
  const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `word/${index}.xml`, data: '' }));
  assert.deepEqual(await refusalOf(zipOf(many)), {
    type: 'archive-bomb',
    exceeded: 'entries',
    limit: 2_000,
  });
});

test('a PDF that is cut short, is no PDF inside, or wants a password is refused', async () => {
  assert.deepEqual(await refusalOf(Buffer.from('%PDF-1.7\nnothing here')), { type: 'pdf-broken' });
  assert.deepEqual(await refusalOf(pdfOf(['<</Type/Catalog>>']).slice(0, 30)), { type: 'pdf-broken' });
  const key = '00'.repeat(32);
  const locked = pdfOf(
    ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'],
    `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`,
  );
  assert.deepEqual(await refusalOf(locked), { type: 'encrypted', format: 'pdf' });
});

test('a PDF of 200 pages is read, one of 201 is refused', async () => {
  const pages = (count: number) => {
    const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
    const tree = `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
    return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', tree, ...Array.from({ length: count }, () => page)]);
  };
  assert.deepEqual(await refusalOf(pages(200)), { type: 'no-text' });
  assert.deepEqual(await refusalOf(pages(201)), {
    type: 'too-many-pages',
    pages: 201,
    limit: 200,
    reading: 'text',
  });
});

test('a picture of 50,000 pixels a side, or of more than 50 megapixels, is refused by its header', async () => {
  const limits = { pixelLimit: 50_000_000, sideLimit: 20_000 };
  const png = async (width: number, height: number) => {
    const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    small.writeUInt32BE(width, 16);
    small.writeUInt32BE(height, 20);
    return small;
  };
  for (const [width, height] of [
    [50_000, 50_000],
    [20_001, 10],
    [10_000, 5_001],
  ] as const)
    assert.deepEqual(await refusalOf(await png(width, height)), {
      type: 'image-too-large',
      width,
      height,
      ...limits,
    });
  assert.deepEqual(await refusalOf(await png(10_000, 5_000)), { type: 'image-broken' });
});
