import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '#basics/result.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { parseVietnameseDate } from '#web/form.ts';
import { foldWords } from '../fold-name.ts';
import { KIND_LABELS } from '../labels.ts';
import { IsoDate, type UnitKind } from '../model.ts';

/** The columns of the exchange file, in the order in which they are written; they may be read in any order. */
export const COLUMNS = [
  'loai',
  'ten',
  'ten_ngan',
  'viet_tat',
  'ma',
  'dia_ban',
  'cap_tren',
  'tu_ngay',
  'den_ngay',
] as const;
export type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['loai', 'ten', 'dia_ban', 'tu_ngay'];

/** At most so many rows in one file. */
export const ROW_LIMIT = 5000;

/** Why a row cannot be accepted; `messages.ts` of this folder has the sentences. */
export type RowFault =
  | 'kind'
  | 'name'
  | 'short-name'
  | 'abbreviation'
  | 'code'
  | 'code-taken'
  | 'date'
  | 'end'
  | 'territory'
  | 'territory-level'
  | 'territory-ends'
  | 'parent'
  | 'parent-ambiguous'
  | 'exists'
  | 'repeated';

/** One row of the file, its fields checked by themselves. */
export interface ImportRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly kind: UnitKind | null;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string | null;
  readonly code: string | null;
  /** GSO code or id: of the territory it lies in (territories), or that it serves (organisations). */
  readonly territory: string;
  /** Name or id of the organisation above. */
  readonly parent: string | null;
  readonly from: string;
  readonly faults: readonly RowFault[];
}

/** Reads an exchange file. Faults of single rows stand with the row; a file that is no such table is refused. */
export function readRows(csv: string): Result<readonly ImportRow[], Refusal> {
  const read = readTable(csv);
  if (!read.ok) return read;
  const [header, ...lines] = read.value;
  const names = header?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const unknown = names.some((name) => !(COLUMNS as readonly string[]).includes(name));
  if (unknown || REQUIRED.some((name) => !names.includes(name))) return err(unreadable(1));
  if (lines.length > ROW_LIMIT) return err({ type: 'units.import-too-many', data: { limit: ROW_LIMIT } });
  return ok(
    lines.map(({ record, info }) => {
      const field = (column: Column) => (record[names.indexOf(column)] ?? '').normalize('NFC').trim();
      return rowOf(field, info.lines);
    }),
  );
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readTable(csv: string): Result<readonly Line[], Refusal> {
  try {
    return ok(
      parse(csv, {
        bom: true,
        info: true,
        skip_empty_lines: true,
        delimiter: [',', ';'],
        max_record_size: 10_000,
      }) as unknown as Line[],
    );
  } catch (error) {
    if (error instanceof CsvError) return err(unreadable(Number(error.lines ?? 1)));
    throw error;
  }
}

function unreadable(line: number): Refusal {
  return { type: 'units.import-unreadable', data: { line, header: COLUMNS.join(',') } };
}

const KIND_OF = new Map<string, UnitKind>(
  Object.entries(KIND_LABELS).flatMap(([kind, label]) => [
    [kind.replaceAll('_', ' '), kind as UnitKind],
    [foldWords(label.vi), kind as UnitKind],
  ]),
);

function rowOf(field: (column: Column) => string, line: number): ImportRow {
  const kind = KIND_OF.get(foldWords(field('loai'))) ?? null;
  const name = field('ten');
  const shortName = field('ten_ngan') || bareName(name, kind);
  const abbreviation = field('viet_tat') || null;
  const code = field('ma') || null;
  const from = parseVietnameseDate(field('tu_ngay')) ?? '';
  const checks: readonly (readonly [RowFault, boolean])[] = [
    ['kind', kind !== null],
    ['name', isPlainText(name, 200)],
    ['short-name', isPlainText(shortName, 120)],
    ['abbreviation', abbreviation === null || isPlainText(abbreviation, 20)],
    ['code', code === null || /^\d{2,5}$/.test(code)],
    ['date', IsoDate.safeParse(from).success],
    ['end', field('den_ngay') === ''],
  ];
  const faults = checks.filter(([, good]) => !good).map(([fault]) => fault);
  const territory = field('dia_ban');
  return {
    line,
    kind,
    name,
    shortName,
    abbreviation,
    code,
    territory,
    parent: field('cap_tren') || null,
    from,
    faults,
  };
}

/** "Thôn Đông" without its kind, the short name of a territory. */
function bareName(name: string, kind: UnitKind | null): string {
  const label = kind === null ? '' : KIND_LABELS[kind].vi;
  return name.toLowerCase().startsWith(`${label.toLowerCase()} `) ? name.slice(label.length + 1) : name;
}

function isPlainText(text: string, longest: number): boolean {
  return text.length > 0 && text.length <= longest && !/\p{Cc}/u.test(text);
}
