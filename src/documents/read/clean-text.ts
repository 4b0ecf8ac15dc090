import { unflattened } from './flattened.ts';
import { cutMapped, type MappedText, replaceMapped, unchanged } from './mapped-text.ts';
import type { Passage } from './reading.ts';

/**
 * The text without what is not writing: composed letters (NFC), plain spaces and line ends, no markdown or HTML
 * marks, no front matter. Wide gaps and column bars stay, they tell the columns of a heading apart. Every character
 * still knows its place in the original.
 */
export function cleanText(original: string): MappedText {
  let text = composeLetters(unchanged(original));
  for (const step of STEPS) text = step(text);
  return text;
}

const STEPS = [
  plainSpaces,
  dropFrontMatter,
  dropSampleFences,
  dropHtml,
  dropMarkdown,
  joinBrokenHeading,
  unflattened,
];

/** Letters written as base and combining marks (NFD) become one character each. */
function composeLetters(mapped: MappedText): MappedText {
  if (!/\p{M}/u.test(mapped.text)) return mapped;
  // Marks that were torn off their letters stand after a space; nothing can be read from them.
  const whole = replaceMapped(mapped, /(?<=\s)\p{M}{1,8}[ ]?/gu, () => '');
  return replaceMapped(whole, /\P{M}\p{M}{1,8}/gu, (match) => match[0].normalize('NFC'));
}

function plainSpaces(mapped: MappedText): MappedText {
  const withoutMarks = replaceMapped(mapped, /\r\n?|[\f\v\u2028\u2029]/g, () => '\n');
  const spaced = replaceMapped(withoutMarks, /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, () => ' ');
  // Zero-width characters, byte order marks, soft hyphens and the private-use bullets of word processors.
  const visible = replaceMapped(spaced, /(?![\n\t])[\p{Cc}\p{Cf}]/gu, () => '');
  return replaceMapped(visible, /[\uf0a7\uf0b7\uf02d]/g, () => '-');
}

/** YAML between two lines of dashes at the very start: written by a site, not by the issuer. */
function dropFrontMatter(mapped: MappedText): MappedText {
  if (!/^\s{0,20}---[ ]*\n/.test(mapped.text)) return mapped;
  const end = mapped.text.indexOf('\n---', 5);
  if (end < 0 || end > 20_000) return mapped;
  return cutMapped(mapped, [{ start: 0, end: end + 4 }]);
}

/** A code fence after other text shows a sample; a fence at the start wraps the document itself. */
function dropSampleFences(mapped: MappedText): MappedText {
  const first = mapped.text.indexOf('```');
  if (first < 0) return mapped;
  const shown = mapped.text.slice(0, first).trim().length > 200;
  if (!shown) return replaceMapped(mapped, /```[a-z]{0,12}/g, () => '');
  const samples: Passage[] = [];
  for (let open = first; open >= 0; ) {
    const close = mapped.text.indexOf('```', open + 3);
    if (close < 0) break;
    samples.push({ start: open, end: close + 3 });
    open = mapped.text.indexOf('```', close + 3);
  }
  return cutMapped(mapped, samples);
}

function dropHtml(mapped: MappedText): MappedText {
  if (!/[<&]/.test(mapped.text)) return mapped;
  const breaks = replaceMapped(
    mapped,
    /<(?:br|\/p|\/div|\/tr|\/h[1-6]|\/li|p|tr)\b[^<>\n]{0,200}>/gi,
    () => '\n',
  );
  const cells = replaceMapped(breaks, /<\/t[dh]>/gi, () => '|');
  const tags =
    /<\/?(?:b|i|u|em|strong|span|font|div|center|table|tbody|td|th|ul|ol|li|h[1-6]|a|sup|sub)\b[^<>\n]{0,300}>/gi;
  const plain = replaceMapped(cells, tags, () => '');
  return replaceMapped(plain, /&(?:nbsp|amp|quot|lt|gt);/g, (match) => ENTITIES[match[0]] ?? match[0]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};

function dropMarkdown(mapped: MappedText): MappedText {
  // A backslash escapes a mark ("1\. Hợp nhất"), or breaks a line at its end.
  let text = replaceMapped(mapped, /\\([-*.#_>|()[\]!~`+])/g, (match) => match[1] ?? '');
  text = replaceMapped(text, /\\(?=\n|$|[ ]{2}|[ ]\n)/g, () => ' ');
  text = replaceMapped(text, /(?<=^|\n)[ ]{0,12}\*[ ](?=[^\s*])/g, () => '- ');
  text = replaceMapped(text, /\*{1,3}|_{2,3}|`/g, () => '');
  text = replaceMapped(text, /(?<=^|\n)[ ]{0,12}(?:#{1,6}|>{1,3})[ ]/g, () => '');
  // Rules and the separator rows of tables.
  text = replaceMapped(text, /(?<=^|\n)[ |:+=_-]{3,300}(?=\n|$)/g, () => '');
  return replaceMapped(text, /!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g, (match) => match[1] ?? '');
}

const LINE_START = String.raw`(?<=^|[\n|])[ ]{0,40}`;
/** A line end inside a part, with the blank lines and bars of cells around it. */
const BREAK = String.raw`\s{0,9}\n\s{0,40}`;
const DAY = String.raw`ng[àa]y\s{1,9}\d{0,2}\s{1,9}th[áa]ng\s{1,9}\d{0,2}\s{1,9}n[ăa]m\s{1,9}\d{4}`;
/** Parts of a heading that a narrow table cell broke over lines; the line end inside them becomes a space. Their
 * accents may be lost. */
const BROKEN_PARTS = [
  String.raw`C[ỘO]NG\s{1,9}H(?:ÒA|OÀ|OA)\s{1,9}X[ÃA]\s{1,9}H[ỘO]I\s{1,9}CH[ỦU]\s{1,9}NGH[ĨI]A\s{1,9}VI[ỆE]T\s{1,9}NAM`,
  String.raw`[ĐD][ẢA]NG\s{1,9}C[ỘO]NG\s{1,9}S[ẢA]N\s{1,9}VI[ỆE]T\s{1,9}NAM`,
  String.raw`[ĐD][ộo]c l[ậa]p\s{0,9}[-–]\s{0,9}T[ựu] do\s{0,9}[-–]\s{0,9}H[ạa]nh\s{1,3}ph[úu]c`,
  // The place may be broken, too, after its first word: "Mỹ / Tho, ngày …".
  String.raw`${LINE_START}(?:\p{Lu}\p{Ll}{1,9}${BREAK})?\p{Lu}[^\n,|]{1,40},\s{1,9}${DAY}`,
  String.raw`${LINE_START}\p{Lu}\p{Ll}{1,9}${BREAK}\p{Lu}\p{Ll}{1,9},?[ ]ng[àa]y[ ]\d{1,2}[ ]th[áa]ng[ ]`,
  String.raw`${LINE_START}K[íi]nh\s{1,3}g[ửu]i`,
  String.raw`${LINE_START}S[ốo][ ]?:${BREAK}(?=\d{1,6}(?:/\d{4})?[ ]?[/-]\p{Lu})`,
  String.raw`${LINE_START}S[ốo][ ]?:?[ ]?[^\n|]{1,30}[/-]${BREAK}(?=\p{Lu}{2,12}[ ]*(?:[\n|]|$))`,
  String.raw`${LINE_START}(?:ỦY|UỶ|UY)\s{1,9}BAN\s{1,9}NH[ÂA]N\s{1,9}D[ÂA]N`,
  String.raw`${LINE_START}H[ỘO]I\s{1,9}[ĐD][ỒO]NG\s{1,9}NH[ÂA]N\s{1,9}D[ÂA]N`,
  String.raw`${LINE_START}(?:TM|KT|TL|TUQ)\.${BREAK}(?=\p{Lu}{2})`,
  String.raw`${LINE_START}\((?:Ban\s{1,3}h[àa]nh\s{1,3})?[Kk][èe]m\s{1,3}theo`,
];
const BROKEN_HEADING = new RegExp(BROKEN_PARTS.join('|'), 'gu');

function joinBrokenHeading(mapped: MappedText): MappedText {
  const broken = [...mapped.text.matchAll(BROKEN_HEADING)];
  if (broken.length === 0) return mapped;
  let at = 0;
  return replaceMapped(mapped, /[ \t]{0,40}\n\s{0,60}/g, (gap) => {
    while (at < broken.length && endOf(broken[at]) <= gap.index) at++;
    const part = broken[at];
    const inside = part !== undefined && part.index < gap.index && gap.index < endOf(part);
    return inside ? ' ' : gap[0];
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}
