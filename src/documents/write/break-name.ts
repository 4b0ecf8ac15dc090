import { textWidth } from './font-metrics.ts';

/** Names that stay whole on a line of their own when what follows them goes to the next. */
const HEADS = [
  'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'BAN CHỈ ĐẠO',
  'BAN CHẤP HÀNH',
  'BAN THƯỜNG VỤ',
  'BAN DÂN VẬN',
  'VĂN PHÒNG',
];

/** As wide as a space, and no place to break. */
const TIED = '\u00a0';

/** Words of two syllables that names of bodies are made of, and that no line break parts. */
const COMPOUNDS =
  /(?<= |^)(?:DÂN CHỦ|CƠ SỞ|THỰC HIỆN|NHÂN DÂN|HỘI ĐỒNG|MẶT TRẬN|TỔ QUỐC|VIỆT NAM|PHỤ NỮ|NÔNG DÂN|LAO ĐỘNG|THANH NIÊN|CỰU CHIẾN|CHỈ ĐẠO|PHÁT TRIỂN|NÔNG THÔN|CÔNG THƯƠNG|NỘI VỤ|TƯ PHÁP)(?= |$)/gu;

/**
 * A body's name in capitals, broken into lines no longer than `width` points at this size, bold: after the kind
 * of body where it has one, otherwise into as few and as even lines as the words allow. A word longer than the
 * line stands alone and is wrapped by the page.
 */
export function breakName(name: string, size: number, width: number): readonly string[] {
  const fits = (text: string) => textWidth(text, size, 'bold') <= width;
  if (fits(name) && textWidth(name, size, 'bold') <= 0.8 * width) return [name];
  const head = HEADS.find((candidate) => name.startsWith(`${candidate} `));
  if (head !== undefined && fits(head)) {
    return [head, ...evenLines(name.slice(head.length + 1), size, width)];
  }
  return evenLines(name, size, width);
}

function evenLines(name: string, size: number, width: number): readonly string[] {
  const words = name.replace(COMPOUNDS, (compound) => compound.replace(' ', TIED)).split(' ');
  const fewest = greedy(words, size, width);
  const target = textWidth(words.join(' '), size, 'bold') / fewest.length;
  let lines = fewest;
  // The narrowest measure that needs no more lines is the most even one.
  for (let measure = target; measure < width; measure += size / 2) {
    lines = greedy(words, size, measure);
    if (lines.length <= fewest.length) break;
  }
  return (lines.length <= fewest.length ? lines : fewest).map((line) => line.replaceAll(TIED, ' '));
}

function greedy(words: readonly string[], size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, 'bold') <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
