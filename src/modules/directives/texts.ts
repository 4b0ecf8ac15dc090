import { documentTexts } from './texts/documents.ts';
import { draftTexts } from './texts/drafts.ts';

/** The words of this module's pages. */
export const directiveTexts = { ...draftTexts, ...documentTexts } as const;
