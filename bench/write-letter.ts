/**
 * How long it takes to write an official letter, and a report with a long annex, as DOCX and as PDF.
 * Run: node_modules/.bin/node --expose-gc --import tsx bench/write-letter.ts
 */
import { Temporal } from 'temporal-polyfill';
import { toDocx } from '#documents/write/docx.ts';
import { toPdf } from '#documents/write/pdf.ts';
import { profileFor } from '#documents/write/profile.ts';
import { report, STATE_LETTER } from '#documents/write/sample-drafts.ts';

const profile = profileFor('state', Temporal.PlainDate.from('2024-03-29'));
const letter = (round: number) => ({ ...STATE_LETTER, number: String(1000 + round) });

async function median(rounds: number, write: (round: number) => Promise<Uint8Array>): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    bytes = (await write(round)).length;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(rounds - 1, Math.floor(rounds * share))]?.toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, first or slowest ${at(1)} ms, ${Math.round(bytes / 1000)} kB`;
}

console.log(`letter, PDF:            ${await median(200, (round) => toPdf(letter(round), profile))}`);
console.log(`letter, DOCX:           ${await median(200, (round) => toDocx(letter(round), profile))}`);
for (const rows of [300, 1000, 5000]) {
  console.log(`report, ${rows} rows, PDF:  ${await median(3, () => toPdf(report(rows), profile))}`);
  console.log(`report, ${rows} rows, DOCX: ${await median(3, () => toDocx(report(rows), profile))}`);
}

globalThis.gc?.();
const before = process.memoryUsage.rss();
await median(500, (round) => toPdf(letter(round + 500), profile));
globalThis.gc?.();
console.log(`500 more letters as PDF: memory ${Math.round((process.memoryUsage.rss() - before) / 1e6)} MB`);
