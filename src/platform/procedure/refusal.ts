import type { Citation } from '#law/citation.ts';

/**
 * Why an act was not done: data, no sentence. `type` names the message in the message table of the platform or of
 * the module that refuses ("not-permitted", "duties.not-open"); `data` fills its parameters.
 */
export interface Refusal {
  readonly type: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** The rule on which the refusal rests, shown beside the message. */
  readonly citation?: Citation;
  /** The input field that is at fault, in dotted form ("items.0.title"), where there is one. */
  readonly field?: string;
  /** One entry a field, when the shape of the input is at fault (type `invalid-input`). */
  readonly issues?: readonly FieldIssue[];
}

export interface FieldIssue {
  readonly field: string;
  /** zod's code ("too_small", "invalid_format") with its parameters in `data`. */
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** The refusals of the platform itself and the HTTP status that each answers with; a module's own answer with 422. */
export const PLATFORM_REFUSALS = {
  'invalid-input': 422,
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-in-scope': 403,
  'not-found': 404,
  'key-reused': 409,
  conflict: 409,
  'too-large': 413,
} as const;

export type PlatformRefusalType = keyof typeof PLATFORM_REFUSALS;

/** The HTTP status with which a refusal is answered. */
export function statusOf(refusal: Refusal): number {
  return refusal.type in PLATFORM_REFUSALS ? PLATFORM_REFUSALS[refusal.type as PlatformRefusalType] : 422;
}
