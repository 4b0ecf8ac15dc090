import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { recogniseFormat } from './recognise-format.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const kindOf = async (text: string) => (await recogniseFormat(bytesOf(text))).kind;

test('a PDF is recognised though its header does not stand at the first byte', async () => {
  assert.equal(await kindOf('%PDF-1.7\n'), 'pdf');
  assert.equal(await kindOf(`${'\n'.repeat(1024 - 5)}%PDF-1.7`), 'pdf');
  assert.equal(await kindOf(`${'\n'.repeat(1024 - 4)}%PDF-1.7`), 'text');
});

test('containers are recognised by their first bytes', async () => {
  assert.equal(await kindOf('PK\x03\x04rest'), 'zip');
  assert.equal(await kindOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest'), 'ole');
});

test('pictures that can be read are images, HEIC is refused by name', async () => {
  const canvas = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  for (const format of ['png', 'jpeg', 'tiff', 'webp', 'gif'] as const)
    assert.deepEqual(
      await recogniseFormat(await canvas.toFormat(format).toBuffer()),
      { kind: 'image' },
      format,
    );
  const large = sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff' } });
  assert.deepEqual(await recogniseFormat(await large.tiff({ compression: 'none' }).toBuffer()), {
    kind: 'image',
  });
  const heic = bytesOf('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic');
  assert.deepEqual(await recogniseFormat(heic), { kind: 'unsupported', format: 'heic' });
});

test('RTF, HTML and XML under any name are documents that are not read', async () => {
  for (const [text, format] of [
    ['{\\rtf1\\ansi Kinh gui}', 'rtf'],
    ['\n <!DOCTYPE html><p>', 'html'],
    ['<html><body>', 'html'],
    ['MIME-Version: 1.0\n', 'html'],
    ['<?xml version="1.0"?><edoc/>', 'xml'],
  ] as const)
    assert.deepEqual(await recogniseFormat(bytesOf(text)), { kind: 'unsupported', format }, text);
});

test('sound, archives and programs are told apart from text', async () => {
  assert.deepEqual(await recogniseFormat(bytesOf('RIFF\x24\x00\x00\x00WAVEfmt ')), {
    kind: 'unsupported',
    format: 'audio-video',
  });
  assert.deepEqual(await recogniseFormat(bytesOf('Rar!\x1a\x07\x00rest')), {
    kind: 'unsupported',
    format: 'archive',
  });
  assert.equal(
    await kindOf('\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00'),
    'unknown',
  );
});

test('whatever has no signature is taken for text and judged there', async () => {
  assert.equal(await kindOf('Kinh gui: Cac xa'), 'text');
  assert.equal(await kindOf('KÝnh göi: C¸c x·'), 'text');
});
