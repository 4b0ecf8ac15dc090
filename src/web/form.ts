import { parseSubmission } from '@conform-to/dom/future';
import { configureCoercion } from '@conform-to/zod/v4/future';
import { z } from 'zod';
import type { Lang } from '#platform/i18n/text.ts';
import { explain, explainIssue, type RefusalMessages } from '#platform/procedure/messages.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { IDEMPOTENCY_FIELD } from './components/action-form.tsx';
import type { FieldError } from './components/error-summary.tsx';

/** What a page shows again after a form was refused: what the person entered, and what is wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** For `Layout` and `errorFor`; names as the form spells them ("items[0].title"). */
  readonly errors: readonly FieldError[];
}

/** The state of a form that nobody has sent yet. */
export const UNTOUCHED: FormState = { values: {}, errors: [] };

/** What was entered in a field, or what it shows at first. */
export function enteredIn(form: FormState, name: string, atFirst = ''): string {
  return form.values[name]?.[0] ?? atFirst;
}

/** What was chosen in a field of several values, or what it shows at first. */
export function chosenIn(form: FormState, name: string, atFirst: readonly string[] = []): readonly string[] {
  return form === UNTOUCHED ? atFirst : (form.values[name] ?? []);
}

const { coerceFormValue } = configureCoercion({
  stripEmptyString: (value) => value.trim().replace(/\r\n/g, '\n') || undefined,
  type: { number: parseVietnameseNumber },
  customize: (type) =>
    isDateShape(type) ? (value) => (typeof value === 'string' ? parseVietnameseDate(value) : value) : null,
});

/** The fields of a form as the value that a procedure's input shape wants, or what does not fit it. */
export function readForm<I extends z.ZodType>(shape: I, fields: FormData): z.ZodSafeParseResult<z.output<I>> {
  const { payload } = parseSubmission(fields, { skipEntry: (name) => name === IDEMPOTENCY_FIELD });
  return coerceFormValue(shape).safeParse(payload) as z.ZodSafeParseResult<z.output<I>>;
}

/** What the page shows again after a refusal. */
export function refusedForm(
  fields: FormData,
  refusal: Refusal,
  messages: RefusalMessages,
  lang: Lang,
): FormState {
  const issues = (refusal.issues ?? []).map((issue) => faultOf(issue.field, explainIssue(issue, lang)));
  const whole = faultOf(refusal.field, explain(refusal, messages, lang));
  return { values: textValues(fields), errors: issues.length > 0 ? issues : [whole] };
}

function faultOf(path: string | undefined, message: string): FieldError {
  return path ? { name: formName(path), message } : { message };
}

function textValues(fields: FormData): Record<string, readonly string[]> {
  const names = [...new Set(fields.keys())].filter((name) => name !== IDEMPOTENCY_FIELD);
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

/** "items.0.title" as forms spell it: "items[0].title". */
export function formName(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** "1.234,5" and "1234" as numbers; anything else is NaN, which the shape refuses. */
export function parseVietnameseNumber(text: string): number {
  const plain = text.trim().replace(/\s/g, '');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(plain)) return Number.NaN;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

/** "29/3/2024", "29-03-2024" or "2024-03-29" as an ISO date; what is no date stays as it is and the shape refuses it. */
export function parseVietnameseDate(text: string): string | undefined {
  const plain = text.trim();
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (!parts) return plain || undefined;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDateShape(type: unknown): boolean {
  return type instanceof z.ZodISODate;
}
