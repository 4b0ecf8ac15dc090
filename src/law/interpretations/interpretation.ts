import type { Citation } from '../citation.ts';
import type { Standing } from '../finding.ts';

/** A legal doubt that the program had to settle for itself until someone competent settles it. */
export interface Interpretation {
  /** What is unsure, and how the program acts meanwhile: shown to the user. */
  readonly vi: string;
  readonly en: string;
  /** How the program acts, for the reader of docs/interpretations. */
  readonly acts: string;
  /** Who should confirm it. */
  readonly confirm: string;
  readonly standing: Standing;
  readonly basis: readonly Citation[];
}
