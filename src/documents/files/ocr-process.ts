/** The process that recognises Vietnamese on one page after another, offline, with one engine kept warm. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import { layOutPage, type PlacedText } from './page-layout.ts';

export interface OcrJob {
  readonly png: Uint8Array;
}

export interface OcrAnswer {
  readonly text: string;
  /** 0 to 1, mean over the letters of all words. */
  readonly confidence: number;
  /** Letters and digits found; the weight of the page in a mean over pages. */
  readonly letters: number;
}

async function startEngine(): Promise<Worker> {
  const language = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  const engine = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(language, '4.0.0_best_int'),
    // The language file is read from node_modules each time: nothing is fetched, nothing is written.
    cacheMethod: 'none',
    // Without a handler the library throws where nobody can catch it; the job's own promise rejects as well.
    errorHandler: () => undefined,
  });
  await engine.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
  return engine;
}

let engine: Promise<Worker> | undefined;

process.on('message', async (job: OcrJob) => {
  engine ??= startEngine();
  const { data } = await (await engine).recognize(Buffer.from(job.png), {}, { blocks: true, text: false });
  process.send?.(readPage(data));
});

function readPage(page: Page): OcrAnswer {
  const lines = (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => line.words.filter((word) => word.text.trim() !== ''))
    .filter((words) => !isDirt(words));
  const words = lines.flat();
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
  const weighted = words.reduce((sum, word) => sum + lettersOf(word) * word.confidence, 0);
  const usualHeight = median(words.map(heightOf));
  const placed = lines.flatMap((line) => placeLine(line, usualHeight));
  const width = Math.max(1, ...placed.map((piece) => piece.x + piece.width));
  return {
    text: layOutPage(placed, width).join('\n').normalize('NFC'),
    confidence: letters === 0 ? 0 : weighted / letters / 100,
    letters,
  };
}

interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

function lettersOf(word: RecognisedWord): number {
  return word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function heightOf({ bbox }: RecognisedWord): number {
  return bbox.y1 - bbox.y0;
}

/** A line without a digit and with one letter at most is dust, a fold or the rest of a seal, not writing. */
function isDirt(words: readonly RecognisedWord[]): boolean {
  const text = words.map((word) => word.text).join('');
  return (text.match(/\p{L}/gu)?.length ?? 0) <= 1 && !/\p{N}/u.test(text);
}

/** The words of one recognised line share its height and base line, so that a skewed scan keeps its lines. */
function placeLine(words: readonly RecognisedWord[], usualHeight: number): PlacedText[] {
  const y = median(words.map(({ bbox }) => (bbox.y0 + bbox.y1) / 2));
  // Dashes and stops are low; a line made mostly of them is still a line of usual letters.
  const height = Math.max(median(words.map(heightOf)), 0.8 * usualHeight);
  return words.map(({ text, bbox }) => ({
    text,
    x: bbox.x0,
    width: bbox.x1 - bbox.x0,
    y,
    height,
    spaceBefore: true,
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
