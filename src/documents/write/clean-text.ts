/** Characters that draw nothing and can mislead a reader or a layout program: controls, zero-width marks,
 * direction overrides, soft hyphens, private-use and unassigned code points, lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * The text as it may be printed: NFC, one space between words, nothing that cannot be seen. Line breaks and tabs
 * become spaces. Characters that look like markup stay: no writer reads them as such.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The text in Vietnamese capitals, as names of bodies, kinds and titles are printed. */
export function capitals(text: string): string {
  return cleanText(text).toLocaleUpperCase('vi');
}

/** The text without the comma, semicolon or stop at its end, where the form puts its own. */
export function withoutEndPunctuation(text: string): string {
  return cleanText(text).replace(/[\s;,.]+$/u, '');
}
