import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { closeFileReaders } from './processes.ts';
import { readFile, toReadLine, toRefusalLine } from './read-file.ts';
import { sampleDocx, samplePdf, sampleScan, scannedPdf } from './sample-files.ts';

after(closeFileReaders);

test('the letter is read alike from Word and PDF, each field with a confidence from 0 to 1', async () => {
  for (const bytes of [await sampleDocx(), samplePdf()]) {
    const { documents } = unsafeUnwrap(await readFile(bytes));
    assert.equal(documents.length, 1);
    const [reading] = documents;
    const { issuer, number, symbol, date, place, items, recipients, signer } = assertDefined(
      reading,
      'the letter',
    ).document;
    assert.deepEqual(
      { issuer, number, symbol, date, place, recipients, labels: items.map((item) => item.label) },
      {
        issuer: 'Ủy ban nhân dân tỉnh Thái Bình',
        number: '1140',
        symbol: 'UBND-NCKS',
        date: '2024-03-29',
        place: 'Thái Bình',
        recipients: ['Như trên', 'Lưu: VT, NCKS'],
        labels: ['1', '2'],
      },
    );
    assert.equal(signer.name, 'Nguyễn Văn Mẫu');
    for (const confidence of Object.values(assertDefined(reading, 'the letter').confidence))
      assert.ok(confidence >= 0 && confidence <= 1);
  }
});

test('the printed line is one line of JSON with the file, the documents and a confidence for each field', async () => {
  const reading = unsafeUnwrap(await readFile(await sampleDocx()));
  const line = toReadLine('thư mục/công văn "44".docx', reading);
  assert.equal(line.includes('\n'), false);
  const printed = JSON.parse(line);
  assert.deepEqual(Object.keys(printed), ['file', 'documents']);
  assert.equal(printed.file, 'thư mục/công văn "44".docx');
  const [{ confidence, ...document }] = printed.documents;
  assert.deepEqual(document, assertDefined(reading.documents[0], 'the letter').document);
  assert.deepEqual(Object.keys(confidence), Object.keys(document));
});

test('a scanned letter under a red seal is read like the written one, and believed no more than its recognition', async () => {
  const scan = await scannedPdf(await sampleScan());
  const { extracted, documents } = unsafeUnwrap(await readFile(scan));
  assert.deepEqual([extracted.format, extracted.pages, extracted.ocr?.pages], ['pdf-scan', 1, 1]);
  const { number, symbol, date, signer } = assertDefined(documents[0], 'the letter').document;
  assert.deepEqual(
    { number, symbol, date, name: signer.name },
    { number: '1140', symbol: 'UBND-NCKS', date: '2024-03-29', name: 'Nguyễn Văn Mẫu' },
  );
  const sureness = assertDefined(extracted.ocr, 'recognition').meanConfidence;
  assert.ok(sureness > 0.85 && sureness < 1);
  for (const confidence of Object.values(documents[0]?.confidence ?? {})) assert.ok(confidence <= sureness);
});

test('a refused file prints a line too, without documents and with what to do', () => {
  const printed = JSON.parse(toRefusalLine('a.pdf', { type: 'encrypted', format: 'pdf' }));
  assert.deepEqual(printed.documents, []);
  assert.equal(printed.refusal.type, 'encrypted');
  assert.match(printed.refusal.message.vi, /mật khẩu/);
});
