import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/**
 * How figures of the units below are gathered. sum: added up · none: each unit's own only · list: listed unit by unit.
 */
export const GATHERINGS = ['sum', 'none', 'list'] as const;

/** A figure that a call asks for. Labels are the caller's words, in Vietnamese. */
export const Question = z.strictObject({
  key: Key,
  label: z.string().trim().min(1).max(200),
  /** Đơn vị tính: "lớp", "vụ việc"; empty for a text. */
  unit: z.string().trim().max(40).default(''),
  answer: z.enum(['number', 'text']).default('number'),
  gather: z.enum(GATHERINGS),
  /** The figure of which this one is a part: a rate is shown beside it, never without it. */
  base: Key.optional(),
});
export type Question = z.output<typeof Question>;

const sum = (key: string, label: string, unit: string, base?: string): Question => ({
  key,
  label,
  unit,
  answer: 'number',
  gather: 'sum',
  ...(base === undefined ? {} : { base }),
});

/** What 44-CV/BCĐ asks for, item by item; a caller chooses among them and adds his own. */
export const READY_QUESTIONS: readonly Question[] = [
  sum('committees-completed', 'Ban chỉ đạo đã được kiện toàn', 'ban'),
  sum('classes-held', 'Lớp tập huấn về thực hiện dân chủ ở cơ sở đã mở', 'lớp'),
  sum('people-trained', 'Lượt người được tập huấn', 'lượt người'),
  sum('rules-revised', 'Quy chế, quy định được rà soát, sửa đổi, bổ sung', 'văn bản'),
  sum('inspections-commune', 'Cuộc kiểm tra tại xã, phường, thị trấn', 'cuộc'),
  sum('inspections-agency', 'Cuộc kiểm tra tại cơ quan, đơn vị', 'cuộc'),
  sum('inspections-enterprise', 'Cuộc kiểm tra tại doanh nghiệp', 'cuộc'),
  sum('difficulties-solved', 'Khó khăn, vướng mắc đã giải quyết', 'vụ việc'),
  sum('violations-handled', 'Vi phạm về thực hiện dân chủ đã xử lý', 'vụ việc'),
  sum('dialogues', 'Cuộc đối thoại của người đứng đầu với Nhân dân', 'cuộc'),
  sum('mediation-received', 'Vụ việc hòa giải ở cơ sở đã tiếp nhận', 'vụ việc'),
  sum('mediation-succeeded', 'Vụ việc hòa giải thành', 'vụ việc', 'mediation-received'),
  sum('mediation-failed', 'Vụ việc hòa giải không thành', 'vụ việc', 'mediation-received'),
  sum('mediation-pending', 'Vụ việc đang hòa giải', 'vụ việc', 'mediation-received'),
  {
    key: 'difficulties-open',
    label: 'Khó khăn, vướng mắc còn lại và kiến nghị',
    unit: '',
    answer: 'text',
    gather: 'list',
  },
];

/** Figures that the program counts from duties; nobody types them in. */
export const DUTY_QUESTIONS: readonly Question[] = [
  sum('duties-held', 'Nhiệm vụ phải thực hiện trong kỳ', 'nhiệm vụ'),
  sum('duties-given', 'Trong đó: được giao trong kỳ', 'nhiệm vụ', 'duties-held'),
  sum('duties-accepted', 'Nhiệm vụ có kết quả được chấp nhận trong kỳ', 'nhiệm vụ', 'duties-held'),
  sum('duties-open', 'Nhiệm vụ đang thực hiện khi hết kỳ', 'nhiệm vụ', 'duties-held'),
  sum('duties-overdue', 'Trong đó: đã quá hạn', 'nhiệm vụ', 'duties-open'),
];

const DUTY_KEYS = new Set(DUTY_QUESTIONS.map((question) => question.key));

/** Whether the figure is counted from duties. */
export function isCounted(key: string): boolean {
  return DUTY_KEYS.has(key);
}

/** The figures of a report: those counted from duties, then those asked for. */
export function figuresAsked(questions: readonly Question[]): readonly Question[] {
  return [...DUTY_QUESTIONS, ...questions];
}

/** A figure of the caller's own, before it has a key. */
export const OwnQuestion = Question.omit({ key: true });
export type OwnQuestion = z.output<typeof OwnQuestion>;

/** Most figures of a caller's own. */
const MOST_OWN = 20;

/**
 * The caller's own figures, one a line: "Hội nghị đã mở; hội nghị" is a number with its unit that is added up, "Kiến
 * nghị" a text that is listed unit by unit. Refusal: `reports.own-lines`.
 */
export function ownQuestions(lines: string): Result<readonly OwnQuestion[], Refusal> {
  const given = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = given.map((line) => {
    const [label = '', unit = ''] = line.split(';').map((part) => part.trim());
    return OwnQuestion.safeParse(
      unit === ''
        ? { label, answer: 'text', gather: 'list' }
        : { label, unit, answer: 'number', gather: 'sum' },
    );
  });
  const wrong = read.findIndex(({ success }) => !success);
  if (wrong >= 0 || read.length > MOST_OWN)
    return err({ type: 'reports.own-lines', field: 'ownLines', data: { limit: MOST_OWN } });
  return ok(read.flatMap(({ data }) => data ?? []));
}

/** Own figures with a key made of their label, each another one than those given. */
export function withKeys(own: readonly OwnQuestion[], taken: readonly string[]): readonly Question[] {
  const used = new Set([...taken, ...DUTY_KEYS]);
  return own.map((question) => {
    const stem = slugOf(question.label);
    let key = stem;
    for (let next = 2; used.has(key); next += 1) key = `${stem}-${next}`;
    used.add(key);
    return { ...question, key };
  });
}

function slugOf(label: string): string {
  const slug = fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(slug) ? slug : `muc-${slug}`.replace(/-$/, '');
}

/**
 * Whether the figures can be asked for together: keys are different and not those of counted figures, a text is not
 * added up, and the base of a part is another number of the same call that is gathered in the same way.
 */
export function checkQuestions(questions: readonly Question[]): Result<readonly Question[], Refusal> {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  if (byKey.size < questions.length) return err({ type: 'reports.same-key', field: 'questions' });
  for (const question of questions) {
    const data = { label: question.label };
    if (isCounted(question.key)) return err({ type: 'reports.counted-key', field: 'questions', data });
    if (question.answer === 'text' && question.gather === 'sum')
      return err({ type: 'reports.text-not-summed', field: 'questions', data });
    if (question.base === undefined) continue;
    const base = byKey.get(question.base);
    const fits = base !== undefined && base !== question && base.gather === question.gather;
    if (!fits || base.answer === 'text' || question.answer === 'text')
      return err({ type: 'reports.no-base', field: 'questions', data });
  }
  return ok(questions);
}
