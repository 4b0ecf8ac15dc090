import type { z } from 'zod';
import type { FieldIssue, Refusal } from './refusal.ts';

/** The refusal of an input whose shape is wrong: one issue a field, with what a message needs. */
export function refusalOfShape(error: z.ZodError): Refusal {
  const issues = error.issues.flatMap(issueOf);
  return { type: 'invalid-input', issues, ...(issues[0] ? { field: issues[0].field } : {}) };
}

function issueOf(issue: z.core.$ZodIssue): FieldIssue[] {
  const field = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [field, key].filter(Boolean).join('.'),
        code: 'unrecognized',
      }));
    case 'too_small':
      return [{ field, code: `too-small-${issue.origin}`, data: { minimum: Number(issue.minimum) } }];
    case 'too_big':
      return [{ field, code: `too-big-${issue.origin}`, data: { maximum: Number(issue.maximum) } }];
    case 'invalid_format':
      return [{ field, code: `format-${issue.format}` }];
    case 'invalid_type':
      return [{ field, code: issue.input === undefined ? 'missing' : 'type' }];
    default:
      return [{ field, code: issue.code.replaceAll('_', '-') }];
  }
}

/**
 * The refusal of a text that can be neither stored nor hashed: one with the character U+0000 or with half of a surrogate
 * pair, or a date of the year 0, which the calendar of the database does not have. Null when every text is sound.
 */
export function unstorableText(input: unknown): Refusal | null {
  const issue = unstorableIn(input, '');
  return issue === null ? null : { type: 'invalid-input', field: issue.field, issues: [issue] };
}

function unstorableIn(value: unknown, field: string): FieldIssue | null {
  if (typeof value === 'string') return faultOf(value, field);
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const here = field === '' ? key : `${field}.${key}`;
    const issue = faultOf(key, field) ?? unstorableIn(part, here);
    if (issue !== null) return issue;
  }
  return null;
}

function faultOf(text: string, field: string): FieldIssue | null {
  if (text.includes('\0') || !text.isWellFormed()) return { field, code: 'characters' };
  return /^0000-\d\d-\d\d$/.test(text) ? { field, code: 'format-date' } : null;
}
