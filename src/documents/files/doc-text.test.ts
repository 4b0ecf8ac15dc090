import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { readDoc } from './doc-text.ts';
import { SAMPLE_LINES } from './sample-files.ts';

/** The letter of `sampleDocx()`, saved as Word 97 by LibreOffice. */
const LETTER = readFileSync(new URL('./fixtures/letter.doc', import.meta.url));
/** Where the Word stream begins: its magic number at a sector's start. */
const HEADER = Array.from({ length: LETTER.length / 512 }, (_, sector) => sector * 512).find(
  (at) => LETTER.readUInt16LE(at) === 0xa5ec,
);

/** The letter with the word at the offset in the header of its Word stream changed. */
function changed(offset: number, value: number): Buffer {
  const copy = Buffer.from(LETTER);
  copy.writeUInt16LE(value, assertDefined(HEADER, 'the Word stream') + offset);
  return copy;
}

function container(...names: string[]): Buffer {
  const head = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  return Buffer.concat([head, ...names.map((name) => Buffer.from(name, 'utf16le')), Buffer.alloc(2048)]);
}

test('a Word 97 letter is read, cells on lines of their own; that its automatic numbers are missing is said', async () => {
  const { text, warnings } = unsafeUnwrap(await readDoc(LETTER));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  assert.deepEqual(
    lines,
    SAMPLE_LINES.map((line) => line.replace(/^\d\. /, '')),
  );
  assert.deepEqual(warnings, [{ type: 'numbering-unread' }]);
});

test('a document with a password, .doc or .docx, is refused as encrypted', async () => {
  assert.deepEqual(await readDoc(changed(10, 0x0100)), {
    ok: false,
    error: { type: 'encrypted', format: 'doc' },
  });
  assert.deepEqual(await readDoc(container('EncryptionInfo', 'EncryptedPackage')), {
    ok: false,
    error: { type: 'encrypted', format: 'docx' },
  });
});

test('Word 95 and older are refused by their magic number or version', async () => {
  const tooOld = { ok: false, error: { type: 'doc-too-old' } };
  assert.deepEqual(await readDoc(changed(0, 0xa5dc)), tooOld);
  assert.deepEqual(await readDoc(changed(2, 0x00c0)), tooOld);
});

test('other containers are named for what they are', async () => {
  assert.deepEqual(await readDoc(container('Workbook')), {
    ok: false,
    error: { type: 'format-unsupported', format: 'spreadsheet' },
  });
  assert.deepEqual(await readDoc(container('PowerPoint Document')), {
    ok: false,
    error: { type: 'format-unsupported', format: 'presentation' },
  });
  assert.deepEqual(await readDoc(container('__properties_version1.0')), {
    ok: false,
    error: { type: 'not-a-document', detected: 'application/x-cfb' },
  });
});

test('a container that breaks off is broken', async () => {
  const broken = { ok: false, error: { type: 'doc-broken' } };
  assert.deepEqual(await readDoc(container('WordDocument')), broken);
  const headerOnly = Buffer.concat([container('WordDocument').subarray(0, 512), Buffer.alloc(512)]);
  assert.deepEqual(await readDoc(headerOnly), broken);
});
