/**
 * How well texts are read: compares the reading of every labelled text in a folder with its label, field by field.
 * Prints the share that agrees, how often something was read where the label has nothing, and how right the answers
 * of each band of confidence are. `node --import tsx bench/reading-accuracy.ts [folder] [--faults]`; without a
 * folder, the labelled texts beside the project, when they are there. A label with "none": true says that its text
 * is no official document.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '#documents/read/index.ts';
import { type Comparison, compare, type Label } from './reading-score.ts';

interface Judged extends Comparison {
  readonly file: string;
}

const BANDS = [0, 0.5, 0.7, 0.85, 0.93, 1.01];
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/documents');
const faultsWanted = process.argv.includes('--faults');
if (!existsSync(join(folder, 'labels'))) {
  console.log(`no labelled texts at ${folder}`);
} else report();

function report(): void {
  const judged: Judged[] = [];
  let [wrongCount, foundInNone, none] = [0, 0, 0];
  for (const file of readdirSync(join(folder, 'labels')).toSorted()) {
    const label = JSON.parse(readFileSync(join(folder, 'labels', file), 'utf8')) as Label;
    const path = join(folder, 'texts', file.replace('.json', '.txt'));
    if (!existsSync(path)) continue;
    const read = readText(readFileSync(path, 'utf8'));
    const documents = read.ok ? read.value.documents : [];
    if (label.none === true) {
      none++;
      if (documents.length > 0) foundInNone++;
      if (faultsWanted && documents.length > 0) console.log(`${file}: a document where there is none`);
      continue;
    }
    if (label.documents !== undefined && documents.length !== label.documents) {
      wrongCount++;
      if (faultsWanted) console.log(`${file}: ${documents.length} documents, not ${label.documents}`);
    }
    judged.push(...compare(label, documents[0]).map((comparison) => ({ ...comparison, file })));
  }
  if (faultsWanted)
    for (const one of judged) if (one.score < 1) console.log(`${one.file} ${one.field}: ${one.fault}`);
  printFields(judged);
  printInventions(judged);
  printCalibration(judged);
  console.log(`texts with another number of documents: ${wrongCount}`);
  if (none > 0) console.log(`documents found in texts that are none: ${foundInNone} of ${none}`);
}

function printFields(judged: readonly Judged[]): void {
  for (const [field, group] of Map.groupBy(judged, ({ field }) => field)) {
    const got = group.reduce((sum, { score }) => sum + score, 0);
    console.log(`${field.padEnd(16)} ${got.toFixed(1)} of ${group.length}  ${percent(got / group.length)}`);
  }
}

/** Something read where the label has nothing is the worst fault; said to be unsure it is half a one. */
function printInventions(judged: readonly Judged[]): void {
  const open = judged.filter((one) => one.open);
  const read = open.filter((one) => one.answer !== null);
  const sure = read.filter((one) => (one.answer?.confidence ?? 0) >= 0.5);
  console.log(
    `read where the label has nothing: ${read.length} of ${open.length}, as sure: ${sure.length} ` +
      `(${sure.map(({ file, field }) => `${file.replace('.json', '')} ${field}`).join(', ')})`,
  );
}

function printCalibration(judged: readonly Judged[]): void {
  const answers = judged.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const lines = BANDS.slice(1).flatMap((top, index) => {
    const from = BANDS[index] ?? 0;
    const band = answers.filter(({ confidence }) => confidence >= from && confidence < top);
    const right = band.reduce((sum, answer) => sum + answer.right, 0);
    return band.length === 0
      ? []
      : [`${from}–${Math.min(top, 1)}: ${percent(right / band.length)} of ${band.length}`];
  });
  console.log(`right answers by confidence: ${lines.join('; ')}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
