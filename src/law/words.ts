import type { Threshold } from './threshold.ts';

/** The same in Vietnamese and English. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A share in words: "từ 2/3 trở lên", "trên 50%". */
export function shareWords({ comparison, numerator, denominator }: Threshold): Words {
  const percent = (100 * numerator) / denominator;
  const share = Number.isInteger(percent) ? `${percent}%` : `${numerator}/${denominator}`;
  return comparison === 'at-least'
    ? { vi: `từ ${share} trở lên`, en: `at least ${share}` }
    : { vi: `trên ${share}`, en: `more than ${share}` };
}

/** One sentence from a list: "a; b; c". */
export function listed(items: readonly Words[]): Words {
  return { vi: items.map((item) => item.vi).join('; '), en: items.map((item) => item.en).join('; ') };
}

/** Says "HEAD: a; b; c" of a list of keys, each with its words. */
export function saysList<K extends string>(
  head: Words,
  words: Readonly<Record<K, Words>>,
): (keys: readonly K[]) => Words {
  return (keys) => {
    const items = listed(keys.map((key) => words[key]));
    return { vi: `${head.vi}: ${items.vi}`, en: `${head.en}: ${items.en}` };
  };
}

/** Says "SHARE of WHOM": "Trên 50% tổng số đại diện hộ gia đình". */
export function saysShare(of: Words): (share: Threshold) => Words {
  return (share) => {
    const words = shareWords(share);
    return { vi: capital(`${words.vi} ${of.vi}`), en: capital(`${words.en} of ${of.en}`) };
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}
