import { BULLET } from './addressees.ts';
import type { Line } from './lines.ts';
import type { Found, Passage } from './reading.ts';
import { capacityStart, nameIn } from './signature-words.ts';
import { recipientsHead } from './tail.ts';
import { oneLine, trimEntry } from './vietnamese-text.ts';

/** A piece of a line in the signature block. */
export interface Piece extends Passage {
  readonly text: string;
  readonly line: Line;
  /** Columns from the left edge of the page. */
  readonly column: number;
}

export interface Recipients {
  readonly found: Found<readonly string[]> | null;
  /** What stood beside or below the recipients: the signature. */
  readonly beside: readonly Piece[];
}

/** Characters no recipient's name holds; a line with them was not recognised. */
const UNREADABLE = /[¡¿©®|=_^\\<>~{}§¢£¥#@]/;

/**
 * Reads "Nơi nhận" (Decree 30/2020/NĐ-CP Annex I, box 9b), one entry a line, and gives back what belongs to the
 * signature, which stands in the right column of the same lines or below.
 */
export function recipientsFrom(lines: readonly Line[], at: number, end: number): Recipients {
  const bulleted = lines
    .slice(at, Math.min(end, at + 14))
    .some((line) => BULLET.test(line.text.slice(recipientsHead(line.folded)).replace(/^[|\s]+/, '')));
  const list = new RecipientList(bulleted);
  for (let index = at; index < end; index++) {
    const line = lines[index];
    if (line === undefined || line.noise) continue;
    for (const piece of piecesOf(line, index === at)) list.take(piece);
  }
  return { found: list.result(), beside: list.beside };
}

/** The columns of a line, and the entries of a line that holds several. */
function piecesOf(line: Line, first: boolean): readonly Piece[] {
  const head = first ? recipientsHead(line.folded) : 0;
  // A dash far from its entry ("-    Như trên") still belongs to it.
  const dash = /^[|\s]*[-–—•+*]\s*/.exec(line.text.slice(head))?.[0] ?? '';
  const bars = /^[|\s]*/.exec(dash)?.[0].length ?? 0;
  const pieces: Piece[] = [];
  let at = head + dash.length;
  for (const part of line.text.slice(at).split(/( {3,}|\t+|\|)/)) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    if (text !== '' && text !== '|') {
      const from = pieces.length === 0 && dash !== '' ? head + bars : at + lead;
      const piece = pieceAt(line, from, at + lead + text.length - from);
      // What stands behind a gap or a bar is the right column.
      const column = pieces.length === 0 ? piece.column : Math.max(piece.column, RIGHT_COLUMN);
      pieces.push(...cutSignature({ ...piece, column }));
    }
    at += part.length;
  }
  return pieces;
}

function pieceAt(line: Line, from: number, length: number): Piece {
  const start = line.start + from;
  return {
    text: line.text.slice(from, from + length),
    line,
    column: line.indent + from,
    start,
    end: start + length,
  };
}

/** "- Lưu: VT CHỦ TỊCH": one space is all that recognition left between the columns. */
function cutSignature(piece: Piece): readonly Piece[] {
  const at = capacityStart(piece.text) ?? nameAfterEntry(piece.text);
  if (at === null) return [piece];
  const offset = piece.start - piece.line.start;
  const left = piece.text.slice(0, at).trimEnd();
  const right = pieceAt(piece.line, offset + at, piece.text.length - at);
  // The right column begins further right than any recipient: its place on the page is not known here.
  const signature = { ...right, column: Math.max(right.column, RIGHT_COLUMN) };
  return left === '' ? [signature] : [pieceAt(piece.line, offset, left.length), signature];
}

const RIGHT_COLUMN = 30;

/** "- Lưu: VT. Nguyễn Văn Hiệu": where the signer's name begins that stands beside a recipient. */
function nameAfterEntry(text: string): number | null {
  const entry = /^\W{0,3}(?:L[ưu]u[^;.]{0,60}[;.]|[^;]{2,90};)\s+(?=\p{Lu})/u.exec(text);
  if (entry === null) return null;
  const name = nameIn(text.slice(entry[0].length));
  // After the register's line nothing but the signer stands; a gap shows it for any name.
  const least = / {2}$/.test(entry[0]) ? 0.6 : 0.9;
  return name !== null && name.confidence >= least && name.at === 0 ? entry[0].length : null;
}

class RecipientList {
  readonly beside: Piece[] = [];
  readonly #bulleted: boolean;
  #entries: { text: string; ranges: Passage[] }[] = [];
  #dropped = false;
  #done = false;

  constructor(bulleted: boolean) {
    this.#bulleted = bulleted;
  }

  take(piece: Piece): void {
    const bullet = BULLET.exec(piece.text)?.[0].length ?? 0;
    const last = this.#entries.at(-1);
    if (bullet > 0 && piece.column < RIGHT_COLUMN + 20) this.#open(piece, bullet);
    else if (this.#done && !this.#runsOn(piece)) this.beside.push(piece);
    else if (piece.column >= RIGHT_COLUMN) this.beside.push(piece);
    else if (last !== undefined && this.#goesOn(last.text, piece)) {
      last.text = `${last.text} ${piece.text}`;
      last.ranges.push({ start: piece.start, end: piece.end });
    } else if (!this.#bulleted && !this.#done && /\p{L}{2}/u.test(piece.text)) this.#open(piece, 0);
    else this.beside.push(piece);
  }

  /** Several entries can stand on one line: "- Như trên; - Lưu: VT." */
  #open(piece: Piece, bullet: number): void {
    let at = bullet;
    for (const part of piece.text.slice(bullet).split(/((?<=;) ?[-–] ?)/)) {
      if (!/^ ?[-–] ?$/.test(part)) {
        const start = piece.start + at;
        this.#entries.push({ text: part, ranges: [{ start, end: start + part.trimEnd().length }] });
      }
      at += part.length;
    }
    const last = this.#entries.at(-1)?.text ?? '';
    this.#done = /^l[uưứừ]+u\b|^L[ưu]u/u.test(last.trim());
  }

  /** The register's line ("Lưu: VT, …") closes the list unless it ends with a comma. */
  #runsOn(piece: Piece): boolean {
    const last = this.#entries.at(-1)?.text.trimEnd() ?? '';
    return /,$/.test(last) && piece.column < RIGHT_COLUMN && piece.line.blanksBefore === 0;
  }

  #goesOn(last: string, piece: Piece): boolean {
    const before = last.trimEnd();
    if (/;$|\.$/.test(before)) return false;
    if (/,$/.test(before)) return true;
    return (
      piece.line.blanksBefore === 0 &&
      (!this.#bulleted ? /^\p{Ll}/u.test(piece.text) : !isNameLike(piece.text))
    );
  }

  result(): Found<readonly string[]> | null {
    const values: string[] = [];
    const ranges: Passage[] = [];
    for (const entry of this.#entries) {
      const value = trimEntry(withoutDebris(oneLine(entry.text)));
      if (!/\p{L}{2}/u.test(value)) continue;
      if (UNREADABLE.test(value)) {
        this.#dropped = true;
        continue;
      }
      values.push(value);
      ranges.push(...entry.ranges);
    }
    if (values.length === 0) return null;
    return { value: values, confidence: this.#dropped ? 0.6 : 0.9, ranges };
  }
}

/** Cuts a brace that ties entries to a remark ("{ để báo cáo"), and strokes of the pen after the stop. */
function withoutDebris(entry: string): string {
  return entry
    .replace(/\s*[{}].*$/, '')
    .replace(/;\s*\S{1,3}$/, ';')
    .replace(/\.\s+[^\p{L}\s]{1,2}$/u, '.');
}

function isNameLike(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+$/u.test(text);
}
