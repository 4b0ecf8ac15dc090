/** Sentences for what a check of a record finds, Vietnamese and English. Places count entries from 1, as people do. */
import { assertNever } from '#basics/assert.ts';
import type { Difference, Problem } from './report.ts';

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** The sentence for a problem. */
export function sentenceOf(problem: Problem): Sentence {
  switch (problem.type) {
    case 'key-malformed':
    case 'key-unexpected':
    case 'line-malformed':
      return aboutFile(problem);
    case 'entry-changed':
    case 'entry-inserted':
    case 'entry-moved':
    case 'entries-missing':
    case 'entries-unsigned':
    case 'range-differs':
      return aboutEntries(problem);
    default:
      return aboutHead(problem);
  }
}

type OfType<T extends Problem['type']> = Extract<Problem, { type: T }>;
type FileProblem = OfType<'key-malformed' | 'key-unexpected' | 'line-malformed'>;
type HeadProblem = OfType<
  'head-key' | 'head-signature' | 'head-order' | 'head-time' | 'head-misplaced' | 'head-not-found'
>;

function aboutFile(problem: FileProblem): Sentence {
  switch (problem.type) {
    case 'key-malformed':
      return both(
        'Khóa công khai không phải khóa Ed25519 hợp lệ.',
        'The public key is not a valid Ed25519 key.',
      );
    case 'key-unexpected':
      return both(
        `Khóa công khai có dấu vân ${problem.found}, không phải ${problem.expected} như đã công bố.`,
        `The public key has the fingerprint ${problem.found}, not the published ${problem.expected}.`,
      );
    case 'line-malformed':
      return both(
        `${problem.file}, dòng ${problem.line}: không đúng dạng mà hệ thống xuất ra.`,
        `${problem.file}, line ${problem.line}: not what the export writes.`,
      );
    default:
      return assertNever(problem);
  }
}

function aboutEntries(problem: Exclude<Problem, FileProblem | HeadProblem>): Sentence {
  switch (problem.type) {
    case 'entry-changed':
      return both(
        `Mục ${problem.index + 1} (${problem.id}, dòng ${problem.line}) đã bị sửa: nội dung không khớp mã băm.`,
        `Entry ${problem.index + 1} (${problem.id}, line ${problem.line}) was changed: it does not give its hash.`,
      );
    case 'entry-inserted':
      return both(
        `Mục ${problem.id} (dòng ${problem.line}) bị chèn thêm: vị trí ${problem.index + 1} đã có mục khác.`,
        `Entry ${problem.id} (line ${problem.line}) was inserted: place ${problem.index + 1} is already taken.`,
      );
    case 'entry-moved':
      return both(
        `Mục ${problem.index + 1} (${problem.id}, dòng ${problem.line}) bị đổi chỗ.`,
        `Entry ${problem.index + 1} (${problem.id}, line ${problem.line}) was moved.`,
      );
    case 'entries-missing':
      return both(`Thiếu ${rangeVi(problem)}.`, `Missing: ${rangeEn(problem)}.`);
    case 'entries-unsigned':
      return both(
        `Không có chữ ký nào bao gồm ${rangeVi(problem)}.`,
        `Nobody signed for ${rangeEn(problem)}.`,
      );
    case 'range-differs':
      return rangeDiffers(problem);
    default:
      return assertNever(problem);
  }
}

function rangeDiffers(problem: OfType<'range-differs'>): Sentence {
  const suspect = problem.suspect === null ? null : problem.suspect + 1;
  return both(
    `Sai lệch đầu tiên nằm trong ${rangeVi(problem)}: không khớp gốc cây đã ký.` +
      (suspect === null ? '' : ` Mục ${suspect} không đúng thứ tự.`),
    `The first difference is within ${rangeEn(problem)}: they do not give the signed root.` +
      (suspect === null ? '' : ` Entry ${suspect} is out of order.`),
  );
}

function aboutHead(problem: HeadProblem): Sentence {
  const { size } = problem;
  const [vi, en] = [`Đỉnh cây ${size} mục`, `The head of ${size} entries`];
  switch (problem.type) {
    case 'head-key':
      return both(`${vi} ghi khóa khác: ${problem.keyId}.`, `${en} names another key: ${problem.keyId}.`);
    case 'head-signature':
      return both(`${vi}: chữ ký sai.`, `${en}: the signature is wrong.`);
    case 'head-order':
      return both(
        `${vi} đứng sau đỉnh cây ${problem.after} mục.`,
        `${en} comes after the head of ${problem.after}.`,
      );
    case 'head-time':
      return both(
        `${vi} được ký sớm hơn đỉnh đứng trước nó.`,
        `${en} was signed earlier than the head before it.`,
      );
    case 'head-misplaced':
      return both(`${vi} đứng sau ${problem.entries} mục.`, `${en} stands after ${problem.entries} entries.`);
    case 'head-not-found':
      return both(
        `${vi} với gốc ${problem.root} đã công bố không có trong bản ghi.`,
        `${en} with the root ${problem.root}, published elsewhere, is not in the record.`,
      );
    default:
      return assertNever(problem);
  }
}

/** The sentence for a departure from the older copy. */
export function sentenceOfDifference(difference: Difference): Sentence {
  switch (difference.type) {
    case 'key-swapped':
      return both('Khóa ký khác với khóa của bản cũ.', 'The key is not the key of the older copy.');
    case 'shorter':
      return both(
        `Bản này chỉ có ${difference.entries} mục, bản cũ có ${difference.old}.`,
        `This record has only ${difference.entries} entries, the older copy has ${difference.old}.`,
      );
    case 'head-missing':
      return both(
        `Đỉnh cây ${difference.size} mục của bản cũ không còn nguyên.`,
        `The head of ${difference.size} entries of the older copy is not there as it was.`,
      );
    default: {
      const [vi, en] = CHANGES[difference.type];
      return both(
        `Từ mục ${difference.index + 1}: mục ${difference.id} ${vi} so với bản cũ.`,
        `From entry ${difference.index + 1} on: entry ${difference.id} was ${en} since the older copy.`,
      );
    }
  }
}

const CHANGES = {
  changed: ['đã bị sửa', 'changed'],
  removed: ['đã bị xóa', 'removed'],
  inserted: ['đã bị chèn thêm', 'inserted'],
  reordered: ['đã bị đổi chỗ', 'moved'],
  replaced: ['đã bị thay', 'replaced'],
} as const;

function rangeVi({ from, to }: { from: number; to: number }): string {
  return to - from === 1 ? `mục ${to}` : `các mục từ ${from + 1} đến ${to}`;
}

function rangeEn({ from, to }: { from: number; to: number }): string {
  return to - from === 1 ? `entry ${to}` : `entries ${from + 1} to ${to}`;
}

function both(vi: string, en: string): Sentence {
  return { vi, en };
}
