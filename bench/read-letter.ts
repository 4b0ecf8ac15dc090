/**
 * How long reading a letter takes, in one process on one core: the median over 1,000 readings of a letter of 8 kB,
 * and how much the heap grew between the first hundred readings and the last.
 * `node --expose-gc --import tsx bench/read-letter.ts`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '#documents/read/index.ts';

const READINGS = 1000;
const LETTER_BYTES = 8_000;

/** A letter of about 8 kB: a fixture whose points are repeated under growing numbers. */
function letter(): string {
  const path = join(import.meta.dirname, '../src/documents/read/fixtures/ministry-circular-letter.txt');
  const text = readFileSync(path, 'utf8');
  const [head, tail] = text.split(/(?=\n {6}Đề nghị Ủy ban)/u);
  const points: string[] = [];
  const size = () => Buffer.byteLength(`${head}${points.join('')}${tail}`);
  for (let number = 4; size() < LETTER_BYTES; number++) {
    points.push(`\n      ${number}. Kết quả thực hiện Kế hoạch số ${number}/KH-UBND ngày 15/3/2024 về công khai, bàn bạc, kiểm
tra, giám sát tại thôn, tổ dân phố; khó khăn, vướng mắc và kiến nghị.`);
  }
  return `${head}${points.join('')}${tail}`;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const text = letter();
const times: number[] = [];
let early = 0;
for (let reading = 0; reading < READINGS; reading++) {
  // A copy each time: no engine may remember the answer by the string's identity.
  const copy = `${text} ${reading}`;
  const start = performance.now();
  readText(copy);
  times.push(performance.now() - start);
  if (reading === 100) early = heap();
}
times.sort((one, other) => one - other);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(
  `${Buffer.byteLength(text)} bytes, ${READINGS} readings: median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
);
console.log(
  `heap after 100 readings ${(early / 1e6).toFixed(1)} MB, after ${READINGS} ${(heap() / 1e6).toFixed(1)} MB`,
);
