import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { err, ok, type Result } from '#basics/result.ts';
import { FILE_LIMITS } from './limits.ts';
import { layOutPage, type PlacedText } from './page-layout.ts';
import { withPdf } from './pdf-document.ts';
import type { FileRefusal } from './refusal.ts';
import { countSyllables } from './vietnamese-syllables.ts';

/** A page of a PDF: its text, or that it is a picture to be recognised. */
export type PdfPage =
  | { readonly kind: 'text'; readonly text: string }
  /** `replaced`: there is a text layer, which a scanner's own recognition left unusable. */
  | { readonly kind: 'scan'; readonly replaced: boolean }
  | { readonly kind: 'blank' };

/** The pages of a PDF, in order; the text of those that have it. */
export function readPdf(bytes: Uint8Array): Promise<Result<readonly PdfPage[], FileRefusal>> {
  return withPdf(bytes, async (pdf) => {
    const limit = FILE_LIMITS.textPages;
    if (pdf.numPages > limit)
      return err({ type: 'too-many-pages', pages: pdf.numPages, limit, reading: 'text' });
    return readPages(pdf);
  });
}

async function readPages(pdf: PDFDocumentProxy): Promise<Result<readonly PdfPage[], FileRefusal>> {
  const pages: PdfPage[] = [];
  let scans = 0;
  let textBytes = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const read = await readPage(page);
    page.cleanup();
    pages.push(read);
    if (read.kind === 'text') textBytes += Buffer.byteLength(read.text);
    if (textBytes > FILE_LIMITS.textBytes)
      return err({ type: 'text-too-long', limitBytes: FILE_LIMITS.textBytes });
    if (read.kind === 'scan') scans += 1;
    if (scans > FILE_LIMITS.ocrPages)
      return err({
        type: 'too-many-pages',
        pages: pdf.numPages,
        limit: FILE_LIMITS.ocrPages,
        reading: 'ocr',
      });
  }
  return ok(pages);
}

/** Below this a page cannot be a written page; above `FEW_LETTERS` it cannot be only a stamp on a scan. */
const HARDLY_ANY_LETTERS = 40;
const FEW_LETTERS = 250;
/** Pixels of a page scanned at about 85 dots an inch; a logo or a signature has fewer. */
const SCAN_PIXELS = 700_000;
/** Drawn paths of a page whose letters were turned into curves. */
const CURVES_OF_LETTERS = 200;
/** Of Vietnamese words more than half carry a mark; a text layer under this share is not Vietnamese. */
const MARKED_SHARE = 0.15;

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const text = await pageText(page);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const plausible = letters >= FEW_LETTERS && markedShare(text) >= MARKED_SHARE;
  if (plausible) return { kind: 'text', text };
  const drawn = await drawing(page);
  if (letters < HARDLY_ANY_LETTERS) {
    const isPicture = drawn.pixels > 0 || drawn.paths > CURVES_OF_LETTERS;
    if (isPicture) return { kind: 'scan', replaced: letters > 0 };
    return text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text };
  }
  return drawn.pixels >= SCAN_PIXELS ? { kind: 'scan', replaced: true } : { kind: 'text', text };
}

function markedShare(text: string): number {
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words === 0 ? 0 : countSyllables(text).marked / words;
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: PlacedText[] = [];
  let spaceBefore = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaceBefore ||= item.str !== '';
      continue;
    }
    const piece = placeItem(item, viewport.transform, spaceBefore);
    if (piece !== null) pieces.push(piece);
    spaceBefore = false;
  }
  return layOutPage(pieces, viewport.width).join('\n').normalize('NFC');
}

/** Null for text that runs up or down the margin: a stamp of the system that sent the file. */
function placeItem(
  item: { readonly str: string; readonly transform: readonly unknown[]; readonly width: number },
  view: readonly number[],
  spaceBefore: boolean,
): PlacedText | null {
  const [a, b, c, d, e, f] = item.transform.map(Number) as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number];
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  if (Math.abs(along.y) > Math.abs(along.x)) return null;
  return {
    text: item.str,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width: item.width,
    height: Math.max(1, Math.hypot(va * c + vc * d, vb * c + vd * d)),
    spaceBefore,
  };
}

async function drawing(page: PDFPageProxy): Promise<{ pixels: number; paths: number }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let pixels = 0;
  let paths = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.constructPath) paths += 1;
    if (operator === OPS.paintImageXObject) pixels += pixelsOf(argsArray[index]);
    else if (IMAGE_OPERATORS.has(operator)) pixels += SCAN_PIXELS;
  }
  return { pixels, paths };
}

/** Pictures given in other ways, whose size the operator list does not tell; scanners paint pages as masks. */
const IMAGE_OPERATORS: ReadonlySet<number> = new Set([
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
]);

function pixelsOf(args: unknown): number {
  const [, width, height] = Array.isArray(args) ? args : [];
  return Number(width) * Number(height) || 0;
}
