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
  for (const [word] of text.slice(0, SAMPLE).matchAll(/[^\s|]{1,40}/g)) {
    if (isOdd(word)) odd++;
    if (!/\p{L}/u.test(word)) continue;
    words++;
    if (/[\u00c0-\u1ef9]/.test(word)) accented++;
  }
  if (words < 12) return 'clear';
  if (accented / words < 0.25) return odd / words > 0.05 ? 'ruined' : 'unaccented';
  // One odd sign can be a writer's; two in a text of ordinary length are a scanner's.
  return odd >= 2 && odd / words > 0.0008 ? 'noisy' : 'clear';
}

const RUN_TOGETHER = /\p{Ll}[~^\\{}©®¡¢£¥;!<>=|$&]\p{L}|\p{Ll}\d\p{Ll}|\p{Ll}\p{Lu}\p{Ll}|\p{Ll}[@§]/u;
/** Signs that nobody types in an official document. */
const STRAY_SIGN = /[~^\\{}©®¡¿¢£¥°¬¦«»‹›„øßðþ`]|^[=_]$/;

/** A letter and a digit or sign run together inside a word as no writer joins them. */
function isOdd(word: string): boolean {
  if (/^https?:|@[a-z0-9-]+\.[a-z]|^\d+[a-z]{1,2}$/i.test(word)) return false;
  return RUN_TOGETHER.test(word) || STRAY_SIGN.test(word) || /^['‘]\p{L}+$/u.test(word);
}
