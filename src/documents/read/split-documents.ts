import { type Header, readHeader } from './header.ts';
import { cellsOf, hasIndependence, LONGEST_HEADING_LINE, mottoIn } from './header-cells.ts';
import { titleAt } from './kinds.ts';
import type { Line } from './lines.ts';
import { isNameOfBody, opensWithBody } from './organisation-names.ts';
import { saysAttachedTo } from './subject.ts';
import { isTailStart, opensRecipients } from './tail.ts';
import { capitalShare, isCapitals } from './vietnamese-text.ts';

/** The lines of one document in a text: from its heading up to `to`, exclusive. */
export interface Segment {
  readonly header: Header;
  readonly to: number;
}

/** No text holds more documents than this; what follows stays with the last. */
const MOST_DOCUMENTS = 50;
/** Nor more lines that look like a heading: a table of samples, or no text at all. */
const MOST_HEADINGS = 300;
/** How far above a heading prose is looked for. */
const PROSE_LINES = 400;

/**
 * Finds the documents in a text. A heading begins one when the document before it has ended (its end mark or its
 * recipients were passed); a sample heading inside a guide does not. An annex with a heading of its own ends the
 * document it follows.
 */
export function segmentsOf(lines: readonly Line[]): readonly Segment[] {
  const begun: Begun[] = [];
  let tried = 0;
  for (let at = 0; at < lines.length && begun.length < MOST_DOCUMENTS && tried < MOST_HEADINGS; at++) {
    const last = begun.at(-1) ?? null;
    if (last !== null && at < last.header.bodyFrom) continue;
    const start = headingStart(lines, at, last);
    if (start === null) continue;
    tried++;
    const header = readHeader(lines, start, lines.length, isAttachedTitle(lines, start));
    const verdict = judge(lines, header, last);
    if (verdict === 'no heading') continue;
    begun.push({ header, endsAt: tailFrom(lines, header.bodyFrom), counts: verdict === 'document' });
  }
  if (begun.length === 0) return withoutHeading(lines);
  return begun.flatMap(({ header, counts }, index) => {
    const to = begun[index + 1]?.header.from ?? lines.length;
    return counts ? [{ header, to: siteEnd(lines, header.bodyFrom, to) }] : [];
  });
}

/** Where a site goes on under the document: its counters, its other news, its readers' comments. */
function siteEnd(lines: readonly Line[], from: number, to: number): number {
  for (let index = from + 1; index < to; index++) {
    const line = lines[index];
    if (line !== undefined && line.text.length < 80 && SITE.test(line.folded)) return index;
  }
  return to;
}

const SITE =
  /^(?:luot (?:xem|doc|truy cap)|(?:cac )?(?:tin|bai viet|van ban) (?:khac|lien quan|cung (?:nhom|loai|chuyen muc))|tin moi (?:hon|nhat)|y kien ban doc|binh luan|gui binh luan|chia se bai viet|ban quyen (?:thuoc|cua)|tro ve dau trang|tai lieu tuong tu|thong ke truy cap)(?![a-z])/;

interface Begun {
  readonly header: Header;
  /** Index of the line that ends its body, or the number of lines when none does. */
  readonly endsAt: number;
  /** False for an annex with the national motto but without number, date and title. */
  readonly counts: boolean;
}

function tailFrom(lines: readonly Line[], from: number): number {
  const length = lines.slice(from).findIndex(isTailStart);
  return length < 0 ? lines.length : from + length;
}

/** Where a heading begins that shows itself at line `at`: by a motto, by a number line or by an attached title. */
function headingStart(lines: readonly Line[], at: number, last: Begun | null): number | null {
  const line = lines[at];
  if (line === undefined || line.noise || line.text.length > LONGEST_HEADING_LINE) return null;
  const floor = last?.header.bodyFrom ?? 0;
  if (mottoIn(line) !== null) return headingTop(lines, leftColumnAbove(lines, at, floor) ?? at, floor);
  if (last === null) return at < 10 && isAttachedTitle(lines, at) ? at : null;
  if (last.endsAt >= at) return null;
  const number = cellsOf(line)[0];
  if (number?.type === 'number' && number.mark.symbol !== null) return headingTop(lines, at, floor);
  return isAttachedTitle(lines, at) ? at : null;
}

/**
 * The number line above a motto, when the left column was taken out whole before the right one: between them stand
 * only the short lines of the subject.
 */
function leftColumnAbove(lines: readonly Line[], at: number, floor: number): number | null {
  for (let index = at - 1; index >= Math.max(floor, at - 16); index--) {
    const line = lines[index];
    if (line === undefined || line.noise || line.text.length > 90 || isTailStart(line)) return null;
    if (cellsOf(line)[0]?.type === 'number') return index;
  }
  return null;
}

/** Goes up from a motto or number line over the lines in capitals that name the issuer. */
function headingTop(lines: readonly Line[], at: number, floor: number): number {
  const beside = lines[at] === undefined ? undefined : cellsOf(lines[at])[0];
  // The issuer stands beside the motto: only a line directly above, without a gap, can begin its name.
  const named = beside?.type === 'text' && isCapitals(beside.text) && opensWithBody(beside.folded);
  const widestGap = named ? 0 : 4;
  let top = at;
  for (let index = at - 1; index >= Math.max(floor, at - 8); index--) {
    const line = lines[index];
    const below = lines[index + 1];
    if (line === undefined || line.noise || (below?.blanksBefore ?? 0) > widestGap) break;
    if (mottoIn(line) !== null || hasIndependence(line)) top = index;
    else if (/^[-_=.*| ]+$/.test(line.folded)) continue;
    else if (!namesIssuer(line, index === at - 1)) break;
    else top = index;
  }
  while (top < at && !startsHeading(lines[top])) top++;
  return top;
}

/** A line in capitals; directly above the heading a body's name in small letters, too. */
function namesIssuer(line: Line, directly: boolean): boolean {
  const first = cellsOf(line)[0];
  if (first === undefined || line.text.length > 160) return false;
  return isCapitals(first.text) || (directly && isNameOfBody(first.text, first.folded));
}

function startsHeading(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const first = cellsOf(line)[0]?.folded ?? '';
  return opensWithBody(first) || mottoIn(line) !== null || hasIndependence(line);
}

/** "QUY CHẾ … (Ban hành kèm theo Quyết định số …)": an attached document without a heading of its own. */
function isAttachedTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const title = titleAt(line.folded);
  if (title === null || capitalShare(line.text.slice(0, title.length)) < 0.8) return false;
  return lines.slice(at + 1, at + 8).some(saysAttachedTo);
}

type Verdict = 'document' | 'annex' | 'no heading';

function judge(lines: readonly Line[], header: Header, last: Begun | null): Verdict {
  const complete = header.number?.mark.symbol != null && header.date?.mark.date != null;
  const named = header.number !== null || header.date !== null;
  const titled = header.title !== null;
  if (isSample(lines, header, last)) return 'no heading';
  if (last === null) return named || titled || header.issuerCells.length > 0 ? 'document' : 'no heading';
  if (last.endsAt >= header.from) return complete ? 'document' : 'no heading';
  if (named || titled) return 'document';
  return 'annex';
}

/** A heading that shows how a heading is written: with names of parts for parts, or under "Mẫu", "Ví dụ". */
function isSample(lines: readonly Line[], header: Header, last: Begun | null): boolean {
  const heading = lines.slice(header.from, Math.min(header.bodyFrom, header.from + 10));
  if (
    heading.some((line) =>
      /ten co quan|ten to chuc|co quan chu quan|\[[^\]]{2,40}\]|\(\d{1,2}\)$/.test(line.folded.slice(0, 300)),
    )
  )
    return true;
  const above = lines.slice(Math.max(0, header.from - 3), header.from);
  if (above.some((line) => /^(?:mau (?:so|van ban|\d)|vi du|bieu mau|phu luc .{0,20}mau)/.test(line.folded)))
    return true;
  if (last !== null) return false;
  // A guide: much prose above the heading, and no letter below it.
  const prose = lines
    .slice(Math.max(0, header.from - PROSE_LINES), header.from)
    .filter((line) => line.text.length > 70 && /[.;:]$/.test(line.text));
  const below = lines.slice(header.bodyFrom, header.bodyFrom + 40);
  return (
    prose.length > 8 && !below.some((line) => opensRecipients(line) || /^kinh gui|^can cu/.test(line.folded))
  );
}

/** A text without a motto: a document still, when it has a number line, or a title with recipients. */
function withoutHeading(lines: readonly Line[]): readonly Segment[] {
  const recipients = lines.some(opensRecipients);
  const at = lines.findIndex((line) => {
    if (line.noise || line.text.length > LONGEST_HEADING_LINE) return false;
    const cells = cellsOf(line);
    return cells.some(
      (cell) => (cell.type === 'number' && cell.mark.symbol !== null) || cell.type === 'date',
    );
  });
  if (at < 0 || (at > 60 && !recipients)) {
    const titled = titledDecision(lines);
    if (titled !== null) return [{ header: readHeader(lines, titled, lines.length, true), to: lines.length }];
    return recipients ? [{ header: readHeader(lines, 0, lines.length), to: lines.length }] : [];
  }
  const header = readHeader(lines, issuerAbove(lines, at), lines.length);
  const isNone = isSample(lines, header, null) || signsOf(lines, header) < 2;
  return isNone ? [] : [{ header, to: siteEnd(lines, header.bodyFrom, lines.length) }];
}

/** A decision of which a site kept only the text: its title alone on a line in capitals, and bases and articles below. */
function titledDecision(lines: readonly Line[]): number | null {
  const at = lines.findIndex((line, index) => {
    const title = index < 60 && isCapitals(line.text) ? titleAt(line.folded) : null;
    return title !== null && title.length === line.text.length;
  });
  const below = at < 0 ? [] : lines.slice(at + 1, at + 16);
  const based = below.some((line) => line.folded.startsWith('can cu '));
  return based && lines.some((line) => /^dieu 1[.:]/.test(line.folded)) ? at : null;
}

/** How many parts of an official document's form a text without a motto has; one alone stands in any article. */
function signsOf(lines: readonly Line[], header: Header): number {
  const opening = lines.slice(header.bodyFrom, header.bodyFrom + 4);
  return [
    header.number?.mark.symbol != null,
    header.date !== null,
    header.issuerCells.length > 0,
    header.title !== null || header.letterSubject.length > 0,
    opening.some((line) => /^\W{0,3}kinh (?:gui|trinh|chuyen)/.test(line.folded)),
    lines.some(opensRecipients),
  ].filter(Boolean).length;
}

/** The first of the lines directly above that name a body, in capitals or not. */
function issuerAbove(lines: readonly Line[], at: number): number {
  const top = headingTop(lines, at, 0);
  if (top < at) return top;
  const above = lines[at - 1];
  return above !== undefined && above.text.length < 90 && opensWithBody(above.folded) ? at - 1 : at;
}
