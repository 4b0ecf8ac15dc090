import type { Signer } from '#documents/model.ts';
import { continuesName } from './organisation-names.ts';
import type { Found, Passage } from './reading.ts';
import type { Piece } from './recipients.ts';
import { type Name, nameIn, officeAfterBody, opensCapacity, opensTitle } from './signature-words.ts';
import { capitalShare, foldSameLength, isCapitals, oneLine } from './vietnamese-text.ts';

interface SignatureLine {
  text: string;
  readonly kind: 'capacity' | 'title' | 'and' | 'capitals';
  readonly range: Passage;
}

/**
 * Reads who signed, in which office, and in whose place, from the pieces of the signature block in reading order
 * (Decree 30/2020/NĐ-CP Annex I, boxes 7a to 7c). Null when nothing of it was found.
 */
export function signerFrom(pieces: readonly Piece[]): Found<Signer> | null {
  const lines: SignatureLine[] = [];
  let name: Name | null = null;
  const ranges: Passage[] = [];
  for (const piece of pieces.flatMap(withoutRemarks).flatMap(partsOf)) {
    const line = classified(piece, lines);
    if (line !== null) {
      if (name !== null && line.kind !== 'capitals') break;
      lines.push(line);
      continue;
    }
    const here: Name | null = name === null ? nameIn(piece.text) : null;
    if (here === null || opensTitle(foldSameLength(here.name))) continue;
    name = here;
    ranges.push({ start: piece.start + here.at, end: piece.end });
  }
  const signed = titlesOf(lines);
  if (name === null && signed.title === null && signed.capacity === null) return null;
  const value = { name: name?.name ?? null, title: signed.title, capacity: signed.capacity };
  const sure = name === null ? 0.4 : name.confidence;
  return {
    value,
    confidence: signed.title === null ? Math.min(sure, 0.6) : sure,
    ranges: [...lines.map((line) => line.range), ...ranges],
  };
}

/** "BÍ THƯ (đã ký) Phan Văn A": the remark parts the title from the name. */
function withoutRemarks(piece: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const part of piece.text.split(/(\((?:đã ký|ký)[^()]{0,30}\))/iu)) {
    const text = part.trim();
    const start = piece.start + at + (part.length - part.trimStart().length);
    if (text !== '' && !part.startsWith('(')) parts.push({ ...piece, text, start, end: start + text.length });
    at += part.length;
  }
  return parts;
}

/** A line that holds several parts of the signature: "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH Nguyễn Văn A". */
function partsOf(piece: Piece): readonly Piece[] {
  const cuts = [0];
  for (const match of piece.text.matchAll(
    /(?<=\p{L}{2}\s(?:[-–]\s)?)(?:(?:KT|TL|TUQ)\.|K\/T|T\/L|PHÓ (?=\p{Lu}{2}))/gu,
  )) {
    const before = piece.text.slice(0, match.index);
    if (match.index > 0 && (opensCapacity(foldSameLength(before)) || /[./]/.test(match[0])))
      cuts.push(match.index);
  }
  const name = /(?<=\p{Lu}{2}\s)(?=(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+$)/u.exec(piece.text);
  if (name !== null && name.index > 0) cuts.push(name.index);
  const office = officeAfterBody(foldSameLength(piece.text.slice(0, name?.index).trimEnd()));
  if (office !== null) cuts.push(office);
  cuts.sort((one, other) => one - other);
  return cuts.map((cut, index) => {
    const to = cuts[index + 1] ?? piece.text.length;
    const text = piece.text.slice(cut, to).replace(/[\s–-]+$/, '');
    return { ...piece, text, start: piece.start + cut, end: piece.start + cut + text.length };
  });
}

function classified(piece: Piece, before: readonly SignatureLine[]): SignatureLine | null {
  const text = oneLine(piece.text)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L})]+$/u, '');
  const folded = foldSameLength(text);
  const range = { start: piece.start, end: piece.end };
  if (text.length < 2 || text.length > 120 || /^\(?(?:da ky|ky ten|ky,|ky va|ky)(?![a-z])/.test(folded))
    return null;
  if (/^kiem$/.test(folded)) return { text, kind: 'and', range };
  if (opensCapacity(folded)) return { text, kind: 'capacity', range };
  if (opensTitle(folded) && (capitalShare(text) > 0.6 || isOfficeInWords(text)))
    return { text, kind: 'title', range };
  if (before.length > 0 && isCapitals(text) && nameIn(text) === null)
    return { text, kind: 'capitals', range };
  return null;
}

/** "Phó Thủ tướng": an office in small letters, alone on its line. */
function isOfficeInWords(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.split(' ').length <= 5 && !/[;:,.]$/.test(text);
}

function titlesOf(lines: readonly SignatureLine[]): Pick<Signer, 'title' | 'capacity'> {
  const joined: { text: string; kind: SignatureLine['kind'] }[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    // "TM. ỦY BAN NHÂN DÂN / XÃ AN BÌNH" and "PHÓ CHỦ TỊCH / THƯỜNG TRỰC" are one line broken in two.
    if (
      line.kind === 'capitals' &&
      above !== undefined &&
      (continuesName(foldSameLength(line.text)) || above.kind !== 'and')
    ) {
      above.text = `${above.text} ${line.text}`;
    } else joined.push({ text: line.text, kind: line.kind });
  }
  const last = joined.at(-1);
  if (last === undefined) return { title: null, capacity: null };
  if (last.kind === 'capacity') return { title: null, capacity: joined.map((line) => line.text).join(' / ') };
  const and = joined.findIndex((line) => line.kind === 'and');
  if (and > 0) return { title: last.text, capacity: joined.map((line) => line.text).join(' ') };
  const above = joined
    .slice(0, -1)
    .map((line) => line.text)
    .join(' / ');
  return { title: last.text, capacity: above === '' ? null : above };
}
