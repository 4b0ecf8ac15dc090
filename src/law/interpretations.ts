import type { InterpretationNote } from './finding.ts';
import { ABOUT_CALENDAR } from './interpretations/calendar.ts';
import { ABOUT_DECISIONS } from './interpretations/decisions.ts';
import { ABOUT_DOCUMENTS } from './interpretations/documents.ts';
import type { Interpretation } from './interpretations/interpretation.ts';
import { ABOUT_PARTICIPATION } from './interpretations/participation.ts';
import { ABOUT_REARRANGEMENTS } from './interpretations/rearrangements.ts';

export type { Interpretation } from './interpretations/interpretation.ts';

const REGISTRY = {
  ...ABOUT_CALENDAR,
  ...ABOUT_DOCUMENTS,
  ...ABOUT_DECISIONS,
  ...ABOUT_PARTICIPATION,
  ...ABOUT_REARRANGEMENTS,
} as const satisfies Record<string, Interpretation>;

/** The name of a registered interpretation. */
export type InterpretationId = keyof typeof REGISTRY;

/** All interpretations by id; docs/interpretations/README.md is written from this. */
export const INTERPRETATIONS: Readonly<Record<InterpretationId, Interpretation>> = REGISTRY;

/** The note that a finding carries when it rests on that interpretation. */
export function interpretation(id: InterpretationId): InterpretationNote {
  const { vi, en, standing } = INTERPRETATIONS[id];
  return { type: 'interpretation', id, vi, en, standing };
}
