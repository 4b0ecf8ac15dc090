/**
 * How Vietnamese a text looks, judged by its syllables: an onset, a rime of the language's closed list, at most
 * one tone. It tells the right decoding of a legacy text from the wrong ones.
 */

const ONSET = 'ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]';
const RIMES = [
  'a|ai|ao|au|ay|ac|ach|am|an|ang|anh|ap|at|ăc|ăm|ăn|ăng|ăp|ăt|âu|ây|âc|âm|ân|âng|âp|ât',
  'e|eo|ec|em|en|eng|ep|et|ê|êu|êch|êm|ên|ênh|êp|êt',
  'i|ia|iu|ich|im|in|inh|ip|it|iêu|iêc|iêm|iên|iêng|iêp|iêt',
  'o|oa|oe|oi|oai|oay|oao|oeo|oc|om|on|ong|op|ot|oac|oach|oam|oan|oang|oanh|oap|oat|oăc|oăm|oăn|oăng|oăt|oen|oet|ooc|oong',
  'ô|ôi|ôc|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt',
  'u|ua|ui|uy|uc|um|un|ung|up|ut|uê|uơ|uya|uyu|uân|uâng|uât|uây|uêch|uênh|uyên|uyêt|uych|uynh|uyt|uôi|uôc|uôm|uôn|uông|uôt',
  'ư|ưa|ưi|ưu|ưc|ưm|ưn|ưng|ưt|ươi|ươu|ươc|ươm|ươn|ương|ươp|ươt',
  'y|yêu|yên|yêm|yêt|ynh|yt',
  // After "qu" the glide is part of the onset.
  'ach|ăc|ăn|ăng|ăt|et|en|eo|it|inh|iêt|yên|yêt|yt|ynh|ây|ân|ât',
].join('|');
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RIMES})$`, 'u');
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const EDGES = /^[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'.,;:!?/*+–—…-]+|[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'.,;:!?/*+–—…-]+$/gu;
const BREAKS = /[\s/,;:.()–—-]+/u;

/** Whether the word, in Unicode, can be a Vietnamese syllable. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}

export interface SyllableCount {
  /** Words with a letter or sign outside ASCII. */
  readonly marked: number;
  /** Those of them that are Vietnamese syllables. */
  readonly valid: number;
}

/** Counts over the first `limit` characters; words of ASCII alone say nothing about an encoding. */
export function countSyllables(text: string, limit = 60_000): SyllableCount {
  let marked = 0;
  let valid = 0;
  for (const raw of text.slice(0, limit).split(BREAKS)) {
    const word = raw.replace(EDGES, '');
    if (word.length > 24 || !/[^ -~]/.test(word)) continue;
    marked += 1;
    if (isVietnameseSyllable(word)) valid += 1;
  }
  return { marked, valid };
}
