import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { FILE_LIMITS } from '#documents/files/index.ts';
import { storeZip } from '#documents/files/stored-zip.ts';
import { recogniseUpload } from './recognise.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const storedZip = (parts: Record<string, string>) =>
  storeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
const recognised = async (bytes: Uint8Array) => {
  const result = await recogniseUpload(bytes);
  return result.ok ? result.value : result.error.type;
};
const office = (mainPart: string, more: Record<string, string> = {}) =>
  storedZip({
    '[Content_Types].xml': `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${mainPart}"/></Types>`,
    ...more,
  });
const compound = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  );

test('papers of offices, pictures and plain text are taken', async () => {
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } });
  for (const format of ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)
    assert.equal(await recognised(await picture.toFormat(format).toBuffer()), format);
  assert.equal(await recognised(latin('%PDF-1.7\n')), 'pdf');
  assert.equal(await recognised(office('wordprocessingml.document.main+xml')), 'docx');
  assert.equal(await recognised(office('spreadsheetml.sheet.main+xml')), 'xlsx');
  assert.equal(await recognised(office('presentationml.presentation.main+xml')), 'pptx');
  assert.equal(await recognised(compound('WordDocument')), 'doc');
  assert.equal(await recognised(compound('Workbook')), 'xls');
  assert.equal(await recognised(new TextEncoder().encode('Kính gửi: Ủy ban nhân dân các xã\n5 < 6')), 'text');
});

test('markup, scripts and programs are refused, whatever they are called', async () => {
  for (const text of [
    '<!DOCTYPE html><script>alert(1)</script>',
    '  \n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg/>',
    '<b>chào</b>',
    'chào <script src=//x></script>',
    '#!/bin/sh\nrm -rf /',
    '@echo off\r\ndel *',
    'MIME-Version: 1.0\nContent-Type: text/html',
    'MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00',
    '\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00',
    '{\\rtf1\\ansi x}',
    'RIFF\x24\x00\x00\x00WAVEfmt ',
    '\x00\x01\x02\x03\x04',
  ])
    assert.equal(await recognised(latin(text)), 'files.not-accepted', text);
});

test('an archive that is no office paper is refused, and so is an installer in a compound file', async () => {
  assert.equal(await recognised(storedZip({ 'a.txt': 'a' })), 'files.not-accepted');
  assert.equal(await recognised(latin('PK\x03\x04 broken')), 'files.not-accepted');
  assert.equal(await recognised(compound('Installer')), 'files.not-accepted');
});

test('office papers with macros are refused as such', async () => {
  assert.equal(
    await recognised(office('wordprocessingml.document.main+xml', { 'word/vbaProject.bin': 'x' })),
    'files.macros',
  );
  const macroEnabled = storedZip({
    '[Content_Types].xml': '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
  });
  assert.equal(await recognised(macroEnabled), 'files.macros');
  assert.equal(await recognised(compound('WordDocument_VBA_PROJECT')), 'files.macros');
});

test('a file may have as many bytes as the limit says and not one more, and not none', async () => {
  const largest = Buffer.alloc(FILE_LIMITS.bytes, 0x20);
  largest.write('%PDF-1.7\n');
  assert.equal(await recognised(largest), 'pdf');
  assert.equal(await recognised(Buffer.concat([largest, Buffer.from(' ')])), 'files.too-large');
  assert.equal(await recognised(new Uint8Array()), 'files.empty');
});
