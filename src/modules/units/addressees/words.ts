import { fold } from '#basics/vietnamese.ts';

/** A word or a separator (comma, semicolon, colon) of a phrase, with the place in the phrase that it came from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations of official letters, folded, in full. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc',
  ubmttq: 'mat tran to quoc',
  ubmttqvn: 'mat tran to quoc',
  bcd: 'ban chi dao',
  bcs: 'ban can su',
  bcsd: 'ban can su dang',
  bql: 'ban quan ly',
  btv: 'ban thuong vu',
  btt: 'ban thuong truc',
  vp: 'van phong',
  tp: 'thanh pho',
  tx: 'thi xa',
  kkt: 'khu kinh te',
  kcn: 'khu cong nghiep',
  ldld: 'lien doan lao dong',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  tncs: 'thanh nien cong san',
  hcm: 'ho chi minh',
  qcdc: 'dan chu',
  ptnt: 'phat trien nong thon',
  tb: 'thuong binh',
  xh: 'xa hoi',
  khdt: 'ke hoach va dau tu',
  ldtbxh: 'lao dong thuong binh va xa hoi',
  tnmt: 'tai nguyen va moi truong',
  tttt: 'thong tin va truyen thong',
  khcn: 'khoa hoc va cong nghe',
  gddt: 'giao duc va dao tao',
  gtvt: 'giao thong van tai',
  nnptnt: 'nong nghiep va phat trien nong thon',
  vhttdl: 'van hoa the thao va du lich',
};

/** Spellings of one body that differ from letter to letter: what is looked for and what is kept of it. */
const SAME: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[] = [
  { from: ['mat', 'tran', 'to', 'quoc', 'viet', 'nam'], to: ['mat', 'tran', 'to', 'quoc'] },
  { from: ['uy', 'ban', 'mat', 'tran'], to: ['mat', 'tran'] },
  { from: ['quy', 'che', 'dan', 'chu'], to: ['dan', 'chu'] },
  { from: ['dan', 'chu', 'o', 'co', 'so'], to: ['dan', 'chu', 'co', 'so'] },
  { from: ['cac', 'khu', 'cong', 'nghiep'], to: ['khu', 'cong', 'nghiep'] },
  { from: ['cua'], to: [] },
];

/** The words of a phrase, folded, abbreviations in full, variant spellings made alike. */
export function wordsOf(phrase: string): readonly Word[] {
  const words = Array.from(phrase.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+|[,;:]/gu)).flatMap(
    (match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const folded = fold(match[0]);
      return (ABBREVIATIONS[folded] ?? folded).split(' ').map((text): Word => ({ text, ...span }));
    },
  );
  return SAME.reduce(alike, words);
}

/** The words joined by single spaces, for comparison. */
export function plain(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.text)
    .join(' ');
}

function alike(words: readonly Word[], { from, to }: (typeof SAME)[number]): readonly Word[] {
  const result: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const here = words.slice(i, i + from.length);
    const found = from.every((text, at) => here[at]?.text === text);
    const [first, last] = [here[0], here.at(-1)];
    if (found && first && last) {
      result.push(...to.map((text) => ({ text, start: first.start, end: last.end })));
      i += from.length;
    } else {
      if (first) result.push(first);
      i += 1;
    }
  }
  return result;
}
