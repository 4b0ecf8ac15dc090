/** The process that recognises Vietnamese on one page after another, offline, with one engine kept warm. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { type OcrAnswer, type RecognisedLine, readRecognised, turnNeeded } from './ocr-page.ts';

export interface OcrJob {
  readonly png: Uint8Array;
}

/** A page read with less than this may stand on its head: it is tried the other way up. */
const DOUBTFUL = 0.6;

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

async function recogniseLines(engine: Worker, png: Uint8Array): Promise<RecognisedLine[]> {
  const { data } = await engine.recognize(Buffer.from(png), {}, { blocks: true, text: false });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => line.words);
}

function turned(png: Uint8Array, degrees: number): Promise<Uint8Array> {
  return sharp(png).rotate(degrees).png({ compressionLevel: 1 }).toBuffer();
}

/** Pages that were put into the scanner sideways or upside down are turned and read once more. */
async function recogniseUpright(engine: Worker, png: Uint8Array): Promise<OcrAnswer> {
  const lines = await recogniseLines(engine, png);
  const turn = turnNeeded(lines);
  if (turn !== 0) return readRecognised(await recogniseLines(engine, await turned(png, turn)));
  const answer = readRecognised(lines);
  if (answer.letters === 0 || answer.confidence >= DOUBTFUL) return answer;
  const reversed = readRecognised(await recogniseLines(engine, await turned(png, 180)));
  return reversed.confidence > answer.confidence ? reversed : answer;
}

let engine: Promise<Worker> | undefined;

process.on('message', async (job: OcrJob) => {
  engine ??= startEngine();
  process.send?.(await recogniseUpright(await engine, job.png));
});

// The program ended, perhaps killed: nobody waits for an answer any more.
process.on('disconnect', () => process.exit());
