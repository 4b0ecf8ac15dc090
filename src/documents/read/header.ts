import { type CellText, cellsOf, type HeaderCell, LONGEST_HEADING_LINE, type Motto } from './header-cells.ts';
import { type Title, titleAt } from './kinds.ts';
import type { Line } from './lines.ts';
import { isNameOfBody, leavesNameOpen, opensWithAuthority, opensWithBody } from './organisation-names.ts';
import {
  opensBasis,
  opensBody,
  opensLetterSubject,
  saysAttachedTo,
  subjectUnderTitle,
  type TitleSubject,
} from './subject.ts';
import { capitalShare, foldSameLength, isCapitals } from './vietnamese-text.ts';

type NumberCell = Extract<HeaderCell, { type: 'number' }>;
type DateCell = Extract<HeaderCell, { type: 'date' }>;

/** The heading of a document: what stands above its body, part by part. */
export interface Header {
  /** Index of the heading's first line. */
  readonly from: number;
  /** Index of the first line of the body: "Kính gửi", or what follows the subject. */
  readonly bodyFrom: number;
  readonly motto: Motto | null;
  readonly issuerCells: readonly CellText[];
  readonly number: NumberCell | null;
  readonly date: DateCell | null;
  /** The subject of an official letter, under the number. */
  readonly letterSubject: readonly CellText[];
  readonly title: { readonly cell: CellText; readonly title: Title } | null;
  readonly titleSubject: TitleSubject | null;
}

/** The subject of a letter, in a narrow column, takes at most this many lines. */
const LONGEST_SUBJECT = 14;
/** A heading is read over at most this many written lines. */
const LONGEST_HEADING = 48;

/** Reads the heading that begins at line `from`, at most up to line `to`; `titled` when its first line is a title. */
export function readHeader(lines: readonly Line[], from: number, to: number, titled = false): Header {
  const walk = new HeaderWalk(from, titled);
  let read = 0;
  let at = from;
  for (; at < to && read < LONGEST_HEADING; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.noise) continue;
    read++;
    if (walk.endsBefore(line)) break;
    for (const cell of cellsOf(line)) walk.take(cell);
    if (walk.title !== null) {
      at++;
      break;
    }
  }
  const title = walk.title;
  if (title === null) return walk.header(at, null);
  const rest = restOfTitle(title.cell, title.title);
  const subject = subjectUnderTitle(lines, at, Math.min(to, at + LONGEST_HEADING), rest);
  return walk.header(subject.next, subject);
}

/** What a title's line holds after the name of the kind. */
function restOfTitle(cell: CellText, title: Title): CellText | null {
  const text = cell.text.slice(title.length);
  const lead = text.length - text.trimStart().length;
  if (!/\p{L}{2}/u.test(text) || isAuthorOfTitle(text)) return null;
  const start = cell.start + title.length + lead;
  return { ...cell, text: text.trim(), folded: cell.folded.slice(title.length + lead).trimEnd(), start };
}

/** "THÔNG TƯ Quy định về …": the kind in capitals, and the subject on the same line. */
function opensWithTitle(line: Line): boolean {
  const title = titleAt(line.folded);
  return title !== null && capitalShare(line.text.slice(0, title.length)) >= 0.9;
}

/** "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …": who decides, not what about. */
function isAuthorOfTitle(text: string): boolean {
  const folded = foldSameLength(text.trim());
  return isCapitals(text) && folded.startsWith('cua ') && opensWithAuthority(folded.slice('cua '.length));
}

class HeaderWalk {
  readonly from: number;
  title: { cell: CellText; title: Title } | null = null;
  #motto: Motto | null = null;
  #issuerCells: CellText[] = [];
  #number: NumberCell | null = null;
  #date: DateCell | null = null;
  #subject: CellText[] = [];
  #subjectOpen = false;

  readonly #titled: boolean;

  constructor(from: number, titled: boolean) {
    this.from = from;
    this.#titled = titled;
  }

  header(bodyFrom: number, titleSubject: TitleSubject | null): Header {
    return {
      from: this.from,
      bodyFrom,
      motto: this.#motto,
      issuerCells: this.#issuerCells,
      number: this.#number,
      date: this.#date,
      letterSubject: this.#subject,
      title: this.title,
      titleSubject,
    };
  }

  /** Whether the body begins with this line. */
  endsBefore(line: Line): boolean {
    if (saysAttachedTo(line) && this.#begun()) return true;
    if (/^\W{0,3}kinh (?:g[uo]i|[ou]ui|trinh|chuyen|moi)/.test(line.folded)) return true;
    if (!this.#begun()) return false;
    if (opensBody(line) && (!this.#isSubjectLine(line) || opensBasis(line))) return true;
    if (line.text.length > LONGEST_HEADING_LINE) return true;
    const columns = cellsOf(line).length;
    if (columns > 1 || isCapitals(line.text) || this.#isSubjectLine(line) || opensWithTitle(line))
      return false;
    // A paragraph: a long line that is no part of the heading.
    return line.text.length > 64 && this.#number !== null && !opensLetterSubject(line.folded);
  }

  #begun(): boolean {
    return this.#number !== null || this.#date !== null || this.#motto !== null;
  }

  #isSubjectLine(line: Line): boolean {
    return this.#subjectOpen && line.blanksBefore === 0;
  }

  take(cell: HeaderCell): void {
    if (cell.type === 'motto') this.#motto = this.#motto ?? cell.motto;
    else if (cell.type === 'number') this.#number = this.#number ?? cell;
    else if (cell.type === 'date') this.#date = this.#date ?? cell;
    else this.#takeText(cell);
  }

  #takeText(cell: CellText): void {
    if (!/\p{L}/u.test(cell.text) || /^(?:du thao|hoa toc|khan|thuong khan|mat)$/.test(cell.folded)) return;
    if (opensLetterSubject(cell.folded)) {
      this.#subject = [cell];
      this.#subjectOpen = true;
      return;
    }
    if (this.#subjectOpen && this.#goesOnSubject(cell)) {
      this.#subject.push(cell);
      return;
    }
    const title = this.#titleIn(cell);
    if (title !== null) this.title = { cell, title };
    else if (this.#isIssuerLine(cell)) this.#issuerCells.push(cell);
    else if (this.#number !== null && this.#subject.length === 0) this.#takeUnmarkedSubject(cell);
  }

  #goesOnSubject(cell: CellText): boolean {
    const last = this.#subject.at(-1);
    if (last === undefined || this.#titleIn(cell) !== null) return false;
    const below = cell.line.index - last.line.index;
    if (below > 3 || cell.text.length > 200 || this.#subject.length >= LONGEST_SUBJECT) return false;
    if (/[.;]$/.test(last.text)) return false;
    if (cell.column > last.column + 36) return false;
    return cell.line.blanksBefore === 0 || /^\p{Ll}/u.test(cell.text);
  }

  /** The Party's letters give their subject under the number without "V/v" (05-HD/VPTW). */
  #takeUnmarkedSubject(cell: CellText): void {
    if (this.#subjectOpen || cell.text.length > 120 || isCapitals(cell.text)) return;
    if (/[.:;]$/.test(cell.text) || opensWithBody(cell.folded)) return;
    this.#subject.push(cell);
    this.#subjectOpen = true;
  }

  #titleIn(cell: CellText): Title | null {
    if (!this.#begun() && !this.#titled) return null;
    const title = titleAt(cell.folded);
    if (title === null || capitalShare(cell.text.slice(0, title.length)) < 0.7) return null;
    if (leavesNameOpen(this.#issuerCells.at(-1)?.folded ?? '')) return null;
    // In the left column above the number "QUY CHẾ DÂN CHỦ Ở CƠ SỞ" goes on a committee's name.
    const bare = this.#titled || cell.text.slice(title.length).trim() === '';
    const parted = this.#motto !== null && this.#issuerCells.length > 0 && cell.line.blanksBefore > 0;
    const expectsIssuer = this.#number === null && this.#date === null && !parted;
    return bare || !expectsIssuer ? title : null;
  }

  /** "Trường Tiểu học Hoàng Lương" under the office in capitals, or above everything else. */
  #isSmallIssuer(cell: CellText): boolean {
    if (this.#number !== null || this.#date !== null || this.#issuerCells.length > 1) return false;
    return isNameOfBody(cell.text, cell.folded);
  }

  #isIssuerLine(cell: CellText): boolean {
    if (cell.text.length > 120 || this.#subject.length > 0) return false;
    if (!isCapitals(cell.text)) return this.#isSmallIssuer(cell);
    // A symbol, or letters that recognition ruined.
    if (/[+~=^|<>{}]|\p{L}-\p{L}+-\p{L}/u.test(cell.text)) return false;
    const beside = this.#issuerCells.at(-1);
    if (beside === undefined) return opensWithBody(cell.folded);
    if (this.#number !== null || cell.line.index - beside.line.index > 3) return false;
    return cell.column < beside.column + 40;
  }
}
