import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { unsafeUnwrap } from '#basics/result.ts';
import { readPdf } from './pdf-text.ts';
import { pdfOf } from './sample-files.ts';

interface PageParts {
  /** Text in ASCII, as a scanner's English recognition leaves it. */
  readonly text?: string;
  /** Pixels a side of a white picture over the whole page. */
  readonly picture?: number;
}

/** A PDF whose pages all show the same. */
function pdfWith({ text, picture }: PageParts, pages = 1): Uint8Array {
  const content = [
    picture === undefined ? '' : 'q 595 0 0 842 0 0 cm /Picture Do Q',
    text === undefined ? '' : `BT /F 10 Tf 40 800 Td (${text}) Tj ET`,
  ].join('\n');
  const side = picture ?? 8;
  const pixels = deflateSync(Buffer.alloc((side * side) / 8, 0xff));
  const kids = Array.from({ length: pages }, (_, index) => `${index + 6} 0 R`).join(' ');
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R' +
    '/Resources<</Font<</F 5 0 R>>/XObject<</Picture 4 0 R>>>>>>';
  const image = `<</Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode/Length ${pixels.length}>>stream\n`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    Buffer.concat([Buffer.from(image), pixels, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: pages }, () => page),
  ]);
}

const kindsOf = async (parts: PageParts) =>
  unsafeUnwrap(await readPdf(pdfWith(parts))).map((page) =>
    page.kind === 'scan' ? `scan, ${page.replaced ? 'text replaced' : 'no text'}` : page.kind,
  );
const LETTERS = 'CONG HOA XA HOI CHU NGHIA VIET NAM Doc lap Tu do Hanh phuc ';
const GARBLED = LETTERS.repeat(8);
const SCAN = 1_000;

test('a page that is one picture is a scan', async () => {
  assert.deepEqual(await kindsOf({ picture: SCAN }), ['scan, no text']);
});

test('a picture with the few words of a stamp or signature over it is a scan', async () => {
  assert.deepEqual(
    await kindsOf({ picture: SCAN, text: 'Nguoi ky: Van phong UBND tinh Thai Binh, 29-03-2024' }),
    ['scan, text replaced'],
  );
});

test('a text layer without Vietnamese letters over a scan is not believed, without a scan it is all there is', async () => {
  assert.deepEqual(await kindsOf({ picture: SCAN, text: GARBLED }), ['scan, text replaced']);
  assert.deepEqual(await kindsOf({ text: GARBLED }), ['text']);
});

test('text beside a small picture, a logo, is text', async () => {
  assert.deepEqual(await kindsOf({ picture: 200, text: LETTERS }), ['text']);
});

test('a page with nothing on it is blank', async () => {
  assert.deepEqual(await kindsOf({}), ['blank']);
});

test('30 scanned pages are accepted, 31 are refused', async () => {
  assert.equal((await readPdf(pdfWith({ picture: SCAN }, 30))).ok, true);
  assert.deepEqual(await readPdf(pdfWith({ picture: SCAN }, 31)), {
    ok: false,
    error: { type: 'too-many-pages', pages: 31, limit: 30, reading: 'ocr' },
  });
});
