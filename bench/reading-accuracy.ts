/**
 * How well texts are read: compares the reading of every labelled text in a folder with its label, field by field,
 * and prints the share that agrees. `node --import tsx bench/reading-accuracy.ts [folder] [--faults]`; without a
 * folder, the labelled texts beside the project, when they are there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#basics/vietnamese.ts';
import { type DocumentReading, readText } from '#documents/read/index.ts';

type Label = Readonly<Record<string, unknown>>;
interface Score {
  readonly got: number;
  readonly of: number;
}
interface LabelledReference {
  readonly type?: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
}

const KIND_OF_WORD: Readonly<Record<string, string>> = {
  congvan: 'CV',
  quyetdinh: 'QĐ',
  thongbao: 'TB',
  chithi: 'CT',
  kehoach: 'KH',
  totrinh: 'TTr',
  nghiquyet: 'NQ',
  baocao: 'BC',
  huongdan: 'HD',
  thongtu: 'TT',
  chuongtrinh: 'CTr',
  congdien: 'CĐ',
  quyche: 'QC',
  ketluan: 'KL',
  quydinh: 'QyĐ',
  giaymoi: 'GM',
};
const PLAIN_FIELDS = [
  'kind',
  'style',
  'issuer',
  'parentIssuer',
  'number',
  'symbol',
  'date',
  'place',
  'subject',
  'reportTo',
];

const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/documents');
const faultsWanted = process.argv.includes('--faults');
if (!existsSync(join(folder, 'labels'))) {
  console.log(`no labelled texts at ${folder}`);
} else report();

function report(): void {
  const totals = new Map<string, Score>();
  const faults: string[] = [];
  for (const file of readdirSync(join(folder, 'labels')).toSorted()) {
    const label = JSON.parse(readFileSync(join(folder, 'labels', file), 'utf8')) as Label;
    const path = join(folder, 'texts', file.replace('.json', '.txt'));
    if (!existsSync(path)) continue;
    const read = readText(readFileSync(path, 'utf8'));
    const first = read.ok ? read.value.documents[0] : undefined;
    for (const [field, score, fault] of compare(label, first)) {
      const total = totals.get(field) ?? { got: 0, of: 0 };
      totals.set(field, { got: total.got + score.got, of: total.of + score.of });
      if (score.got < score.of) faults.push(`${file} ${field}: ${fault}`);
    }
  }
  if (faultsWanted) console.log(faults.join('\n'));
  for (const [field, { got, of }] of totals)
    console.log(`${field.padEnd(14)} ${got.toFixed(1)} of ${of}  ${((100 * got) / of).toFixed(0)} %`);
}

type Comparison = [field: string, score: Score, fault: string];

function compare(label: Label, reading: DocumentReading | undefined): Comparison[] {
  if (reading === undefined) return [['document', { got: 0, of: 1 }, 'not found']];
  const { document } = reading;
  const comparisons: Comparison[] = PLAIN_FIELDS.map((field) => plain(label, reading, field));
  const signer = (label.signer ?? {}) as Record<string, string | null>;
  for (const part of ['name', 'title', 'capacity'] as const) {
    const agrees =
      same(signer[part] ?? null, document.signer[part]) ||
      unsure(document.signer[part], reading.confidence.signer);
    comparisons.push([`signer.${part}`, one(agrees), `${signer[part]} ≠ ${document.signer[part]}`]);
  }
  comparisons.push(list('addressees', label.addressees as string[], document.addressees));
  comparisons.push(list('recipients', label.recipients as string[], document.recipients));
  comparisons.push(references(label, document.references));
  comparisons.push(items(label, document.items));
  const deadlines = (label.deadlines as { date: string | null; text: string }[]).map(
    (deadline) => `${deadline.date}`,
  );
  comparisons.push(
    list(
      'deadlines',
      deadlines,
      document.deadlines.map((deadline) => `${deadline.date}`),
    ),
  );
  return comparisons;
}

function one(agrees: boolean): Score {
  return { got: agrees ? 1 : 0, of: 1 };
}

function plain(label: Label, reading: DocumentReading, field: string): Comparison {
  const document = reading.document as unknown as Record<string, string | null>;
  const confidence = (reading.confidence as Record<string, number>)[field] ?? 0;
  const raw = (label[field] ?? null) as string | null;
  const expected = field === 'kind' && raw !== null ? (KIND_OF_WORD[raw] ?? raw) : raw;
  const value = document[field] ?? null;
  const truth = (label.truth as Record<string, string> | undefined)?.[field];
  const agrees =
    same(expected, value) ||
    (truth !== undefined && unsure(value, confidence)) ||
    (expected === null && unsure(value, confidence));
  return [
    field,
    one(agrees),
    `${expected} ≠ ${value} (${confidence})${truth === undefined ? '' : ` truth ${truth}`}`,
  ];
}

function unsure(value: string | null, confidence: number): boolean {
  return value === null || confidence < 0.5;
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function same(expected: string | null, value: string | null): boolean {
  if (expected === null || value === null) return expected === value;
  const [left, right] = [bare(expected), bare(value)];
  return (
    left === right ||
    (left.length > 12 && right.length > 12 && (left.startsWith(right) || right.startsWith(left)))
  );
}

/** F1 of two lists, as a share of one. */
function list(field: string, expected: readonly string[], values: readonly string[]): Comparison {
  if (expected.length === 0 && values.length === 0) return [field, one(true), ''];
  const left = [...values];
  const hits = expected.filter((entry) => {
    const at = left.findIndex((value) => same(entry, value));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const got = (2 * hits.length) / (expected.length + values.length);
  const missing = expected.filter((entry) => !values.some((value) => same(entry, value)));
  return [field, { got, of: 1 }, `missing ${JSON.stringify(missing)}, extra ${JSON.stringify(left)}`];
}

function references(
  label: Label,
  values: readonly {
    kind: string | null;
    number: string | null;
    symbol: string | null;
    date: string | null;
  }[],
): Comparison {
  const key = (
    reference: { number: string | null; symbol: string | null; date: string | null },
    name: string | null,
  ) =>
    `${reference.number === null ? name : reference.number.replace(/^0+/, '')} ${reference.symbol ?? ''} ${reference.date ?? ''}`;
  const expected = (label.references as LabelledReference[]).map((reference) =>
    key(reference, reference.type ?? null),
  );
  const result = list(
    'references',
    expected,
    values.map((reference) => key(reference, reference.kind)),
  );
  return label.referencesComplete === false ? recallOnly(result, expected.length) : result;
}

function items(label: Label, values: readonly { label: string; text: string }[]): Comparison {
  const expected = label.items as { label: string; startsWith: string }[];
  const hits = expected.filter((item) =>
    values.some(
      (value) => bare(value.label) === bare(item.label) && bare(value.text).startsWith(bare(item.startsWith)),
    ),
  );
  const got =
    expected.length + values.length === 0 ? 1 : (2 * hits.length) / (expected.length + values.length);
  const missing = expected
    .filter((item) => !hits.includes(item))
    .map((item) => `${item.label} ${item.startsWith}`);
  const extra = values
    .filter((value) => !expected.some((item) => bare(item.label) === bare(value.label)))
    .map((value) => `${value.label} ${value.text.slice(0, 30)}`);
  const result: Comparison = [
    'items',
    { got, of: 1 },
    `missing ${JSON.stringify(missing)}, extra ${JSON.stringify(extra)}`,
  ];
  return label.itemsComplete === false ? recallOnly(result, expected.length, hits.length) : result;
}

/** An incomplete label judges only what it lists. */
function recallOnly([field, score, fault]: Comparison, expected: number, hits?: number): Comparison {
  if (expected === 0) return [field, one(true), ''];
  return [field, { got: hits === undefined ? score.got : hits / expected, of: 1 }, fault];
}
