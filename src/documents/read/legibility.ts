/** How well a text can be read: whether recognition lost its accents, garbled some of it, or ruined it. */
export type Legibility = 'clear' | 'noisy' | 'unaccented' | 'ruined';

/** The highest confidence a value read from such a text can have. */
export const MOST_CONFIDENT: Readonly<Record<Legibility, number>> = {
  clear: 1,
  noisy: 0.9,
  unaccented: 0.7,
  ruined: 0.4,
};

const SAMPLE = 60_000;

/** Judges a clean text by its words: those with accents, and those that no word can be. */
export function legibilityOf(text: string): Legibility {
  let words = 0;
  let accented = 0;
  let odd = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(/[^\s|]{2,40}/g)) {
    if (!/\p{L}/u.test(word)) continue;
    words++;
    if (/[\u00c0-\u1ef9]/.test(word)) accented++;
    if (isOdd(word)) odd++;
  }
  if (words < 12) return 'clear';
  if (accented / words < 0.25) return odd / words > 0.05 ? 'ruined' : 'unaccented';
  return odd / words > 0.006 ? 'noisy' : 'clear';
}

/** A letter and a digit or sign run together inside a word as no writer joins them. */
function isOdd(word: string): boolean {
  if (/^https?:|@|^\d+[a-z]{1,2}$|\d[/.,-]/i.test(word)) return false;
  return /\p{Ll}[~^\\{}©®¡¢£¥;!<>=|$&]\p{L}|\p{Ll}\d\p{Ll}|\p{Ll}\p{Lu}\p{Ll}|[~^\\{}©®¡¿¢£¥=]|\p{Ll}[@§]/u.test(
    word,
  );
}
