/**
 * How long one short letter takes in each format, and what a thousand of them leave in memory. Run by hand:
 * `node bench/read-files.ts`. The first run of a format starts its process; it is shown apart.
 */
import { readFileSync } from 'node:fs';
import { assert } from '#basics/assert.ts';
import { closeFileReaders, readFile } from '#documents/files/index.ts';
import {
  SAMPLE_LINES,
  sampleDocx,
  samplePdf,
  sampleScan,
  scannedPdf,
} from '#documents/files/sample-files.ts';

const scan = await sampleScan();
const letterText = Buffer.from(SAMPLE_LINES.join('\n'));
const FILES: readonly (readonly [name: string, bytes: Uint8Array, runs: number])[] = [
  ['text, 1 kB', letterText, 200],
  ['.docx', await sampleDocx(), 50],
  ['.doc', readFileSync(new URL('../src/documents/files/fixtures/letter.doc', import.meta.url)), 50],
  ['PDF with text', samplePdf(), 50],
  ['photograph (OCR)', scan, 5],
  ['scanned PDF (OCR)', await scannedPdf(scan), 5],
];

async function milliseconds(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const read = await readFile(bytes);
  assert(read.ok && read.value.documents.length === 1, 'the letter is read');
  return performance.now() - start;
}

for (const [name, bytes, runs] of FILES) {
  const first = await milliseconds(bytes);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await milliseconds(bytes));
  times.sort((a, b) => a - b);
  const show = (value: number | undefined) => (value ?? 0).toFixed(1).padStart(8);
  console.log(
    `${name.padEnd(20)} first ${show(first)} ms   median ${show(times[runs >> 1])} ms   worst ${show(times.at(-1))} ms`,
  );
}

const before = process.memoryUsage.rss();
const docx = await sampleDocx();
for (let run = 0; run < 1_000; run += 1) await milliseconds(run % 2 === 0 ? letterText : docx);
console.log(
  `1,000 letters more: memory of the program ${((process.memoryUsage.rss() - before) / 2 ** 20).toFixed(0)} MB`,
);
await closeFileReaders();
