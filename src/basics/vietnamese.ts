/**
 * The text with case and diacritics removed, for searching and loose comparison: "Thái Thụy" and
 * "THAI THUY" fold to "thai thuy"; "đ" folds to "d"; runs of white space become one space.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Compares names in Vietnamese order (a < ă < â < b … d < đ), numbers inside by value. */
export const compareVietnamese = new Intl.Collator('vi', { numeric: true }).compare;
