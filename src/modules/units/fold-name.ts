import { fold } from '#basics/vietnamese.ts';

/** Words only, without case and diacritics: how names are kept for search and how what is typed is compared. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The searchable form of a name: short name and full name, kept apart so that both can be matched from their start. */
export function foldedName(name: string, shortName: string): string {
  return `${foldWords(shortName)}|${foldWords(name)}`;
}
