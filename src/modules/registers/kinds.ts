import { DOCUMENT_KINDS, type DocumentKind } from '#documents/model.ts';
import type { Text } from '#platform/i18n/text.ts';

/** Abbreviations of the kinds of document, as an input names them. */
export const KINDS = DOCUMENT_KINDS.map((kind) => kind.abbreviation) as [DocumentKind, ...DocumentKind[]];

/** "Công văn", "Official letter"; the abbreviation itself for a kind that is not known. */
export function kindLabel(kind: string): Text {
  const known = DOCUMENT_KINDS.find((one) => one.abbreviation === kind);
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  return known === undefined ? { vi: kind, en: kind } : { vi: capital(known.vi), en: capital(known.en) };
}
