/** How far the reading of one text agrees with its label, field by field. */
import { fold } from '#basics/vietnamese.ts';
import type { DocumentReading, ReadingField } from '#documents/read/index.ts';

export type Label = Readonly<Record<string, unknown>>;

/** One field of one text. */
export interface Comparison {
  readonly field: string;
  /** From 0 to 1; a field that the label leaves open is right when nothing, or nothing sure, was read. */
  readonly score: number;
  readonly fault: string;
  /** What was read, where something was: how sure, and from 0 to 1 how right. */
  readonly answer: { readonly confidence: number; readonly right: number } | null;
  /** The label has nothing here. */
  readonly open: boolean;
}

/** A confidence under this says: look before you use it. */
const SURE = 0.5;

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
] as const;

/** Every field of a label against the reading; a document that was not found has every field wrong. */
export function compare(label: Label, reading: DocumentReading | undefined): readonly Comparison[] {
  const lists = [
    entries(label, reading, 'addressees'),
    entries(label, reading, 'recipients'),
    references(label, reading),
    items(label, reading),
    deadlines(label, reading),
  ];
  return [...PLAIN_FIELDS.map((field) => plain(label, reading, field)), ...signer(label, reading), ...lists];
}

function plain(label: Label, reading: DocumentReading | undefined, field: ReadingField): Comparison {
  const raw = (label[field] ?? null) as string | null;
  const expected = field === 'kind' && raw !== null ? (KIND_OF_WORD[raw] ?? raw) : raw;
  const value = (reading?.document[field] ?? null) as string | null;
  const hidden = (label.truth as Record<string, string> | undefined)?.[field] !== undefined;
  return valued(field, expected, value, reading?.confidence[field] ?? 0, expected === null || hidden);
}

function signer(label: Label, reading: DocumentReading | undefined): readonly Comparison[] {
  const expected = (label.signer ?? {}) as Record<string, string | null>;
  return (['name', 'title', 'capacity'] as const).map((part) => {
    const value = reading?.document.signer[part] ?? null;
    const confidence = reading?.confidence.signer ?? 0;
    return valued(`signer.${part}`, expected[part] ?? null, value, confidence, false);
  });
}

/** `lenient`: an answer that says it is unsure is as good as none. */
function valued(
  field: string,
  expected: string | null,
  value: string | null,
  confidence: number,
  lenient: boolean,
): Comparison {
  const agrees = same(expected, value);
  return {
    field,
    score: agrees || (lenient && confidence < SURE) ? 1 : 0,
    fault: `${expected} ≠ ${value} (${confidence})`,
    answer: value === null ? null : { confidence, right: agrees ? 1 : 0 },
    open: expected === null,
  };
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function same(expected: string | null, value: string | null): boolean {
  if (expected === null || value === null) return expected === value;
  const [left, right] = [bare(expected), bare(value)];
  const long = left.length > 12 && right.length > 12;
  return left === right || (long && (left.startsWith(right) || right.startsWith(left)));
}

function entries(
  label: Label,
  reading: DocumentReading | undefined,
  field: 'addressees' | 'recipients',
): Comparison {
  return listed(field, label[field] as string[], reading?.document[field] ?? [], reading?.confidence[field]);
}

function deadlines(label: Label, reading: DocumentReading | undefined): Comparison {
  const expected = (label.deadlines as { date: string | null }[]).map(({ date }) => `${date}`);
  const values = (reading?.document.deadlines ?? []).map(({ date }) => `${date}`);
  return listed('deadlines', expected, values, reading?.confidence.deadlines);
}

interface Cited {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
}

function references(label: Label, reading: DocumentReading | undefined): Comparison {
  const key = ({ number, symbol, date }: Cited, name: string | null) =>
    `${number === null ? name : number.replace(/^0+/, '')} ${symbol ?? ''} ${date ?? ''}`;
  const cited = label.references as (Cited & { readonly type?: string })[];
  const values = reading?.document.references ?? [];
  return listed(
    'references',
    cited.map((one) => key(one, one.type ?? null)),
    values.map((one) => key(one, one.kind)),
    reading?.confidence.references,
    label.referencesComplete !== false,
  );
}

function items(label: Label, reading: DocumentReading | undefined): Comparison {
  const expected = label.items as { label: string; startsWith: string }[];
  const values = reading?.document.items ?? [];
  const key = (name: string, text: string) => `${bare(name)} ${bare(text)}`.trim();
  return listed(
    'items',
    expected.map((item) => key(item.label, item.startsWith)),
    values.map((item) => key(item.label, item.text)),
    reading?.confidence.items,
    label.itemsComplete !== false,
    (wanted, value) => value.startsWith(wanted),
  );
}

/** F1 of two lists; of a label that is not complete only how much of it was found. */
function listed(
  field: string,
  expected: readonly string[],
  values: readonly string[],
  confidence = 0,
  complete = true,
  agrees: (wanted: string, value: string) => boolean = same,
): Comparison {
  const left = [...values];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex((value) => agrees(wanted, value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const hits = expected.length - missing.length;
  const whole = complete ? (expected.length + values.length) / 2 : expected.length;
  const score = whole === 0 ? 1 : hits / whole;
  const judged = values.length > 0 && (complete || expected.length > 0);
  return {
    field,
    score,
    fault: `missing ${JSON.stringify(missing)}, extra ${JSON.stringify(left.map((one) => one.slice(0, 90)))}`,
    answer: judged ? { confidence, right: score } : null,
    open: complete && expected.length === 0,
  };
}
