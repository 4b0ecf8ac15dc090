import type { Citation } from '../citation.ts';
import type { Standing } from '../finding.ts';
import type { Words } from '../words.ts';

/** A legal doubt that the program had to settle for itself until someone competent settles it. */
export interface Interpretation {
  /** What is unsure, and how the program acts meanwhile: shown to the user. */
  readonly vi: string;
  readonly en: string;
  /** How the program acts, in a sentence or two with their full stops. */
  readonly acts: Words;
  /** Who should confirm it. */
  readonly confirm: Words;
  readonly standing: Standing;
  readonly basis: readonly Citation[];
}
