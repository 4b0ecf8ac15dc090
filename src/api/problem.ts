import { printCitation } from '#law/citation.ts';
import type { Lang } from '#platform/i18n/text.ts';
import { explain, explainIssue, type RefusalMessages } from '#platform/procedure/messages.ts';
import { type Refusal, statusOf } from '#platform/procedure/refusal.ts';

/** A refusal as problem+json (RFC 9457): what is wrong, the rule, and one entry a faulty field. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly basis?: string;
  readonly field?: string;
  readonly issues?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export function problem(refusal: Refusal, messages: RefusalMessages, lang: Lang): ProblemBody {
  const { type, citation, field, issues } = refusal;
  return {
    type,
    title: explain(refusal, messages, lang),
    status: statusOf(refusal),
    ...(citation ? { basis: printCitation(citation, lang) } : {}),
    ...(field ? { field } : {}),
    ...(issues
      ? {
          issues: issues.map((issue) => ({
            field: issue.field,
            code: issue.code,
            message: explainIssue(issue, lang),
          })),
        }
      : {}),
  };
}
