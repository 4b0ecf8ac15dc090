import { ok, type Result } from '#basics/result.ts';
import { repairLegacyText } from './decode-text.ts';
import type { ExtractedText, ExtractionWarning } from './extracted-text.ts';
import type { OcrAnswer } from './ocr-page.ts';
import type { PdfPage } from './pdf-text.ts';
import { parseFile, recognisePage } from './processes.ts';
import type { FileRefusal } from './refusal.ts';
import type { ScanPage } from './scan-image.ts';

/** Below this mean confidence a page must be compared with its picture word by word. */
const LOW_CONFIDENCE = 0.7;
const PAGE_BREAK = '\f';

/** Gathers what recognition gave, page by page. */
interface Recognised {
  readonly answers: OcrAnswer[];
  readonly warnings: ExtractionWarning[];
}

/** A PDF: the text of its written pages, and of its pictured pages what OCR reads there. */
export async function readPdfFile(bytes: Uint8Array): Promise<Result<ExtractedText, FileRefusal>> {
  const pages = await parseFile<readonly PdfPage[]>({ kind: 'pdf', bytes });
  if (!pages.ok) return pages;
  const recognised: Recognised = { answers: [], warnings: [] };
  const texts: string[] = [];
  for (const [index, page] of pages.value.entries()) {
    if (page.kind !== 'scan') {
      texts.push(page.kind === 'text' ? page.text : '');
      continue;
    }
    if (page.replaced) recognised.warnings.push({ type: 'text-layer-replaced', page: index + 1 });
    const drawn = await parseFile<ScanPage>({ kind: 'pdf-page', bytes, page: index + 1 });
    if (!drawn.ok) return drawn;
    const text = await recognise(drawn.value.png, index + 1, recognised);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return ok({
    format: recognised.answers.length === 0 ? 'pdf' : 'pdf-scan',
    ...repairLegacyText(texts.join(PAGE_BREAK)),
    pages: pages.value.length,
    ocr: summary(recognised),
    warnings: recognised.warnings,
  });
}

/** A photograph or scan; a TIFF may hold several pages. */
export async function readImageFile(bytes: Uint8Array): Promise<Result<ExtractedText, FileRefusal>> {
  const recognised: Recognised = { answers: [], warnings: [] };
  const texts: string[] = [];
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const prepared = await parseFile<ScanPage>({ kind: 'image', bytes, page });
    if (!prepared.ok) return prepared;
    pages = prepared.value.pages;
    const text = await recognise(prepared.value.png, page, recognised);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return ok({
    format: 'image',
    encoding: null,
    text: texts.join(PAGE_BREAK),
    pages,
    ocr: summary(recognised),
    warnings: recognised.warnings,
  });
}

async function recognise(
  png: Uint8Array,
  page: number,
  recognised: Recognised,
): Promise<Result<string, FileRefusal>> {
  const answer = await recognisePage(png);
  if (!answer.ok) return answer;
  const { text, confidence, letters } = answer.value;
  recognised.answers.push(answer.value);
  if (letters === 0) recognised.warnings.push({ type: 'page-blank', page });
  else if (confidence < LOW_CONFIDENCE)
    recognised.warnings.push({ type: 'ocr-low-confidence', page, confidence });
  return ok(text);
}

function summary({ answers }: Recognised): ExtractedText['ocr'] {
  if (answers.length === 0) return null;
  const letters = answers.reduce((sum, answer) => sum + answer.letters, 0);
  const weighted = answers.reduce((sum, answer) => sum + answer.letters * answer.confidence, 0);
  return { meanConfidence: letters === 0 ? 0 : weighted / letters, pages: answers.length };
}
