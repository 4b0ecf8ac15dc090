/**
 * `san-dinh verify RECORD [--since OLDCOPY] [--key FINGERPRINT] [--head SIZE:ROOT] [--lang vi|en] [--json]`: for whoever
 * holds a copy of the record. Needs no database and no settings of the program.
 */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#basics/result.ts';
import { type Sentence, sentenceOf, sentenceOfDifference } from './messages.ts';
import { type VerifyOptions, verifyRecord } from './record.ts';
import { RecordUnreadable } from './record-reader.ts';
import type { RecordReport, VerifyReport } from './report.ts';

/** Where a command writes; each text ends with its line end. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Request extends VerifyOptions {
  readonly path: string;
  readonly lang: 'vi' | 'en';
  readonly json: boolean;
}

const USAGE =
  'Cách dùng / Usage: san-dinh verify FOLDER|FILE [--since OLDCOPY] [--key FINGERPRINT] [--head SIZE:ROOT] [--lang vi|en] [--json]\n';

/** Checks a record and tells the result. Exit codes: 0 it holds, 1 it does not, 2 wrong use or nothing to read. */
export async function runVerify(args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> {
  const request = requestOf(args);
  if (!request.ok) {
    io.err(USAGE);
    return 2;
  }
  const { path, lang, json, ...options } = request.value;
  try {
    const report = await verifyRecord(path, options);
    io.out(json ? `${JSON.stringify(report)}\n` : textOf(report, request.value));
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RecordUnreadable)) throw error;
    io.err(`${unreadable(error)[lang]}\n`);
    return 2;
  }
}

function requestOf(args: readonly string[]): Result<Request, 'usage'> {
  const option = { type: 'string' } as const;
  const options = {
    since: option,
    key: option,
    head: option,
    lang: option,
    json: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...rest] = positionals;
    const { since, key: keyId, head: headText, lang = 'vi', json = false } = values;
    const head = headText === undefined ? undefined : headOf(headText);
    if (path === undefined || rest.length > 0 || head === null) return err('usage');
    if ((lang !== 'vi' && lang !== 'en') || (keyId !== undefined && !HASH.test(keyId))) return err('usage');
    return ok({ path, lang, json, ...(since && { since }), ...(keyId && { keyId }), ...(head && { head }) });
  } catch {
    return err('usage');
  }
}

const HASH = /^[0-9a-f]{64}$/;

function headOf(text: string): { size: number; root: string } | null {
  const [, size, root] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  return size === undefined || root === undefined ? null : { size: Number(size), root };
}

function unreadable({ path, reason }: RecordUnreadable): Sentence {
  if (reason === 'not-found') return { vi: `Không tìm thấy ${path}.`, en: `${path} is not there.` };
  return { vi: `${path} không phải bản ghi nhật ký.`, en: `${path} is not a record of the journal.` };
}

function textOf(report: VerifyReport, { lang, keyId }: Request): string {
  const lines = [...summary(report), ...faults(report)];
  if (report.since !== null) lines.push(...sinceLines(report.since));
  const isKeyKnown = keyId !== undefined || report.since !== null;
  if (report.ok && !isKeyKnown) lines.push(KEY_NOTICE);
  lines.push(report.ok ? HOLDS : HOLDS_NOT);
  return lines.map((line) => `${line[lang]}\n`).join('');
}

const HOLDS = { vi: 'BẢN GHI NGUYÊN VẸN.', en: 'THE RECORD HOLDS.' };
const HOLDS_NOT = { vi: 'BẢN GHI KHÔNG NGUYÊN VẸN.', en: 'THE RECORD DOES NOT HOLD.' };
const KEY_NOTICE = {
  vi: 'Hãy so dấu vân khóa với dấu vân đã công bố, hoặc dùng --since với bản cũ của bạn.',
  en: 'Compare the fingerprint of the key with the published one, or use --since with an older copy of yours.',
};

function summary({ entries, heads, lastHead, keyId }: RecordReport): Sentence[] {
  const lines = [
    {
      vi: `Số mục: ${entries}. Số đỉnh cây đã ký: ${heads}.`,
      en: `Entries: ${entries}. Signed heads: ${heads}.`,
    },
    { vi: `Dấu vân khóa: ${keyId ?? 'không có'}`, en: `Fingerprint of the key: ${keyId ?? 'none'}` },
  ];
  if (lastHead === null) return lines;
  const { size, root, at } = lastHead;
  return [
    ...lines,
    {
      vi: `Đỉnh cây đúng gần nhất: ${size} mục, gốc ${root}, ký lúc ${at}.`,
      en: `Last good head: ${size} entries, root ${root}, signed at ${at}.`,
    },
  ];
}

function faults({ problems, unlisted }: RecordReport): Sentence[] {
  const more = { vi: `… và ${unlisted} lỗi khác.`, en: `… and ${unlisted} more.` };
  return [
    ...problems.map((problem) => indented(sentenceOf(problem))),
    ...(unlisted > 0 ? [indented(more)] : []),
  ];
}

function sinceLines({ copy, differences }: NonNullable<VerifyReport['since']>): Sentence[] {
  const copyFaults = faults(copy);
  return [
    {
      vi: `Bản cũ: ${copy.entries} mục, ${copy.heads} đỉnh cây.`,
      en: `Older copy: ${copy.entries} entries, ${copy.heads} heads.`,
    },
    ...(copyFaults.length > 0
      ? [{ vi: 'Bản cũ không nguyên vẹn:', en: 'The older copy does not hold:' }, ...copyFaults]
      : []),
    ...(differences.length === 0
      ? [{ vi: 'Bản cũ là phần đầu của bản này.', en: 'The older copy is the beginning of this record.' }]
      : differences.map((difference) => indented(sentenceOfDifference(difference)))),
  ];
}

function indented({ vi, en }: Sentence): Sentence {
  return { vi: `  - ${vi}`, en: `  - ${en}` };
}
