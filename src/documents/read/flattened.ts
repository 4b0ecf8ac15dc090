import { DOCUMENT_KINDS } from '#documents/model.ts';
import { type MappedText, replaceMapped } from './mapped-text.ts';
import type { Passage } from './reading.ts';

/** A line longer than this that holds a heading was once many lines. */
const LONG_LINE = 200;
/** "Nơi nhận" alone may stand in a longer paragraph that speaks of it. */
const LONGEST_PARAGRAPH = 400;
/** What is left of it after a first parting still holds several parts. */
const SHORT_LINE = 60;
const HEADING_IN_LINE = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH/u;
const RECIPIENTS_IN_LINE = /Nơi nhận ?:/u;

const TITLES = DOCUMENT_KINDS.map((kind) => kind.vi.toUpperCase()).join('|');

/** Who decides, between the subject and the bases. */
const AUTHORITY =
  '(?:CHỦ TỊCH|(?<!CHỦ TỊCH )(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|HIỆU TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)';

/** Where the parts of a document begin in a line that holds them all; each match is the space before one. */
const PART = new RegExp(
  [
    String.raw` (?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập [-–]|Số ?: ?|Số \d{1,5} ?[-–]|V\/v |Kính gửi|ĐOÀN TNCS HỒ CHÍ MINH(?= \p{Lu}\p{Ll})|-{3,}|\*{1,3} )`,
    ` (?=(?:${TITLES})(?: (?=[\\p{Lu}]\\p{Ll})|\\n))`,
    String.raw` (?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?:|Điều \d{1,3}\. |Căn cứ (?:Luật|Nghị|Quyết|Thông|Hiến)|Nơi nhận ?:|(?:TM|KT|TL|TUQ)\. ?\p{Lu}|T\/M \p{Lu})`,
    String.raw`(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,12}) (?=(?:TP\. ?)?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}, ngày )`,
    ` (?=(?:${TITLES})(?!\\p{L}))(?<=(?:năm|/) ?\\d{4} (?:\\| )?)`,
    String.raw` (?=${AUTHORITY}[^\p{Ll}\n]{0,90} ?(?:[-–] ?)?Căn cứ )`,
    String.raw`(?<!\p{Lu}) (?=(?:UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|HUYỆN ỦY|ĐẢNG BỘ|ĐẢNG ỦY|BAN|BỘ|SỞ|VĂN PHÒNG|PHÒNG) [^\p{Ll}\n]{2,120}(?:CỘNG H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN|Số ?: ?|Số \d))`,
    String.raw`(?<=[;:,.]) (?=[-–+] \p{Lu})| (?=[-–] Căn cứ )`,
    String.raw`(?<=[.:;]|:|\/\.) (?=\d{1,2}[.] \p{Lu}|[IVX]{1,4}\. \p{Lu}|[a-zđ]\) \p{Lu})`,
    String.raw`(?<=\.) (?=(?:Thực hiện|Căn cứ|Ngày \d|Để|Theo|Xét|Sau khi|Trong|Triển khai|Nhằm|Vừa qua,|Hiện nay,) )`,
    String.raw`(?<=-{3}) (?=\p{L})`,
    `(?<=Hạnh phúc) `,
    String.raw`(?<=\.\/\.|\.\/|\/\.) (?=\p{L})`,
  ].join('|'),
  'gu',
);

/** Parts that a crawler glued together, with no space where one ended: "…VPĐOÀN TNCS", "QUYẾT ĐỊNHVề việc". The
 * match is the last character of the first part. */
const GLUED = new RegExp(
  [
    String.raw`\*(?=Số ?:|Số \d)|-(?=(?:CỘNG H|ĐẢNG CỘNG|BAN |CHỦ TỊCH ))|\p{L}(?=- Căn cứ )`,
    String.raw`\p{Lu}(?=ĐOÀN TNCS HỒ CHÍ MINH|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Số ?: ?\d)`,
    String.raw`\p{Lu}(?=Về việc |(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC)(?!\p{L}))`,
    String.raw`(?<=năm ?\d{3})\d(?=\p{Lu}{2})`,
  ].join('|'),
  'gu',
);

/** Puts the line ends back that a crawler took out of a document; texts with lines of their own stay as they are. */
export function unflattened(mapped: MappedText): MappedText {
  if (longLines(mapped.text, LONG_LINE).length === 0) return mapped;
  const parted = inLongLines(mapped, LONG_LINE, GLUED, (match) => `${match[0]}\n`);
  return inLongLines(parted, SHORT_LINE, PART, () => '\n');
}

function inLongLines(
  mapped: MappedText,
  least: number,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): MappedText {
  const long = longLines(mapped.text, least);
  let at = 0;
  return replaceMapped(mapped, pattern, (match) => {
    while ((long[at]?.end ?? Number.POSITIVE_INFINITY) <= match.index) at++;
    const line = long[at];
    return line !== undefined && line.start <= match.index ? replacement(match) : match[0];
  });
}

function longLines(text: string, least: number): readonly Passage[] {
  const long: Passage[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > least && isFlattened(text.slice(start, end), least)) long.push({ start, end });
    start = end + 1;
  }
  return long;
}

function isFlattened(line: string, least: number): boolean {
  if (HEADING_IN_LINE.test(line)) return true;
  return (least < LONG_LINE || line.length > LONGEST_PARAGRAPH) && RECIPIENTS_IN_LINE.test(line);
}
