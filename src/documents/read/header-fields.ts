import type { DocumentKind, DocumentStyle } from '#documents/model.ts';
import { styleOf } from './document-style.ts';
import type { Header } from './header.ts';
import { issuersFrom } from './issuer.ts';
import { kindOfSymbol } from './kinds.ts';
import type { Found, Passage } from './reading.ts';
import { opensLetterSubject, subjectFrom } from './subject.ts';
import { foldSameLength } from './vietnamese-text.ts';

/** What the heading of a document gives. */
export interface HeaderFields {
  readonly kind: Found<DocumentKind> | null;
  readonly style: Found<DocumentStyle> | null;
  readonly issuer: Found<string> | null;
  readonly parentIssuer: Found<string> | null;
  readonly number: Found<string> | null;
  readonly symbol: Found<string> | null;
  readonly date: Found<string> | null;
  readonly place: Found<string> | null;
  readonly subject: Found<string> | null;
}

/** The fields of a heading; `scanned` when the text shows the marks of recognition. */
export function headerFields(header: Header, scanned: boolean): HeaderFields {
  const date = dateFrom(header);
  const place = placeFrom(header);
  const { issuer, parent } = issuersFrom(header.issuerCells, place?.value ?? null);
  const style = styleOf(
    header.motto,
    issuer?.value ?? null,
    parent?.value ?? null,
    header.number?.mark ?? null,
  );
  return {
    kind: kindFrom(header),
    style: style.style === null ? null : { value: style.style, confidence: style.confidence, ranges: [] },
    issuer,
    parentIssuer: parent,
    number: numberFrom(header, scanned),
    symbol: symbolFrom(header),
    date,
    place,
    subject: subjectOf(header),
  };
}

/** The title names the kind; without one the symbol does, and an official letter is known by having neither. */
function kindFrom(header: Header): Found<DocumentKind> | null {
  const titled = header.title;
  if (titled !== null) {
    const { kind, length, exact } = titled.title;
    if (kind === null) return null;
    const ranges = [{ start: titled.cell.start, end: titled.cell.start + length }];
    return { value: kind, confidence: exact ? 0.97 : 0.85, ranges };
  }
  const symbol = header.number?.mark.symbol ?? null;
  const kind = symbol === null ? null : kindOfSymbol(symbol);
  if (kind !== null)
    return { value: kind.kind, confidence: kind.sure ? 0.9 : 0.85, ranges: symbolRanges(header) };
  // "V/v" under a number is the official letter's alone (Decree 30/2020/NĐ-CP Annex I, box 5b).
  const letter = header.number !== null && header.letterSubject.length > 0;
  return letter ? { value: 'CV', confidence: 0.6, ranges: [] } : null;
}

/**
 * A number is doubted when the day beside it was filled in by the same hand and could not be read, and on a scan
 * where it stands apart from its separator as a filled-in one does: recognition of pages is wrong about handwriting
 * without a sign of it.
 */
function numberFrom(header: Header, scanned: boolean): Found<string> | null {
  const mark = header.number?.mark;
  if (mark?.number == null || mark.numberRange === null) return null;
  const doubted = header.date?.mark.garbled === true || (scanned && !mark.printed);
  const confidence = doubted ? 0.45 : mark.printed ? 0.95 : 0.85;
  return { value: mark.number, confidence, ranges: [lineRange(header, mark.numberRange)] };
}

function symbolFrom(header: Header): Found<string> | null {
  const symbol = header.number?.mark.symbol;
  return symbol == null ? null : { value: symbol, confidence: 0.9, ranges: symbolRanges(header) };
}

function symbolRanges(header: Header): readonly Passage[] {
  const range = header.number?.mark.symbolRange;
  return range == null ? [] : [lineRange(header, range)];
}

/** A range within the number's line as a range of the clean text. */
function lineRange(header: Header, range: Passage): Passage {
  const base = header.number?.line.start ?? 0;
  return { start: base + range.start, end: base + range.end };
}

function dateFrom(header: Header): Found<string> | null {
  const cell = header.date;
  if (cell?.mark.date == null) return null;
  const { start, end } = cell.mark.dateRange;
  return {
    value: cell.mark.date,
    confidence: 0.95,
    ranges: [{ start: cell.line.start + start, end: cell.line.start + end }],
  };
}

function placeFrom(header: Header): Found<string> | null {
  const cell = header.date;
  if (cell?.mark.place == null || cell.mark.placeRange === null) return null;
  const { start, end } = cell.mark.placeRange;
  return {
    value: cell.mark.place,
    confidence: 0.9,
    ranges: [{ start: cell.line.start + start, end: cell.line.start + end }],
  };
}

function subjectOf(header: Header): Found<string> | null {
  const under = header.titleSubject;
  if (under !== null && under.texts.length > 0) {
    return subjectFrom(
      under.parts,
      under.texts,
      foldSameLength(under.texts.join(' ')),
      under.texts.length > 8 ? 0.6 : 0.9,
    );
  }
  const cells = header.letterSubject;
  const first = cells[0];
  if (first === undefined) return null;
  const marked = opensLetterSubject(first.folded);
  const parts = cells.map(({ start, end }) => ({ start, end }));
  const texts = cells.map((cell) => cell.text);
  return subjectFrom(parts, texts, foldSameLength(texts.join(' ')), marked ? 0.92 : 0.55);
}
