import { err, ok } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { addresseesFrom } from './addressees.ts';
import { carriersOf } from './carriers.ts';
import { cleanText } from './clean-text.ts';
import { deadlinesFrom } from './deadlines.ts';
import { flowOf } from './flow.ts';
import { headerFields } from './header-fields.ts';
import { itemsFrom } from './items.ts';
import { type Legibility, legibilityOf, MOST_CONFIDENT } from './legibility.ts';
import { type Line, linesOf } from './lines.ts';
import { type MappedText, originalPassage } from './mapped-text.ts';
import {
  type DocumentReading,
  type Found,
  type Passage,
  READING_FIELDS,
  type ReadingField,
  type ReadResult,
} from './reading.ts';
import { type Piece, recipientsFrom } from './recipients.ts';
import { referencesFrom } from './references.ts';
import { reportToFrom } from './report-to.ts';
import { signerFrom } from './signature.ts';
import { type Segment, segmentsOf } from './split-documents.ts';
import { type Tail, tailOf } from './tail.ts';

/** The largest text that is read: 2 MB in UTF-8. */
export const MOST_TEXT_BYTES = 2_000_000;
/** The most lines that are read. */
export const MOST_LINES = 100_000;

type Fields = { readonly [Field in ReadingField]: Found<NonNullable<OfficialDocument[Field]>> | null };

/**
 * Reads the official documents in a text: of a file, of a PDF's text layer, or of recognised pages. It never throws
 * and never guesses: what the text does not support is null or []. A text larger than {@link MOST_TEXT_BYTES} or of
 * more than {@link MOST_LINES} lines is refused; a text that holds no official document gives no documents.
 */
export function readText(text: string): ReadResult {
  if (text.length > MOST_TEXT_BYTES || Buffer.byteLength(text) > MOST_TEXT_BYTES) {
    return err({ type: 'text-too-large', limitBytes: MOST_TEXT_BYTES });
  }
  const clean = cleanText(text);
  const lines = linesOf(clean);
  if (lines.length > MOST_LINES) return err({ type: 'too-many-lines', limitLines: MOST_LINES });
  const segments = segmentsOf(lines);
  const read = segments.map((segment) => {
    const legibility = legibilityOf(textOf(clean, lines, segment));
    return { fields: fieldsOf(lines, segment, legibility), segment, cap: MOST_CONFIDENT[legibility] };
  });
  const carriers = carriersOf(read.map(({ fields, segment }) => carrying(lines, fields, segment)));
  const documents = read.map(({ fields, cap }, index) => {
    const carriedBy = carriers[index] ?? null;
    return readingOf({ ...fields, carriedBy }, clean, cap);
  });
  return ok({ documents });
}

function carrying(lines: readonly Line[], fields: Omit<Fields, 'carriedBy'>, segment: Segment) {
  return {
    number: fields.number?.value ?? null,
    symbol: fields.symbol?.value ?? null,
    kind: fields.kind?.value ?? null,
    references: fields.references?.value ?? [],
    folded: flowOf(lines.slice(segment.header.from, segment.to)).folded,
  };
}

function textOf(clean: MappedText, lines: readonly Line[], segment: Segment): string {
  return clean.text.slice(lines[segment.header.from]?.start ?? 0, lines[segment.to - 1]?.end ?? 0);
}

function fieldsOf(
  lines: readonly Line[],
  segment: Segment,
  legibility: Legibility,
): Omit<Fields, 'carriedBy'> {
  const { header, to } = segment;
  const head = headerFields(header, legibility !== 'clear');
  const tail = tailOf(lines, header.bodyFrom, to);
  const addressees = addresseesFrom(lines, header.bodyFrom, tail.bodyEnd);
  const body = lines.slice(addressees.next, tail.bodyEnd);
  const flow = flowOf(body);
  const cited = [flowOf(subjectLines(lines, header)), flowOf(bodyLines(lines, header, tail))];
  const own = { number: head.number?.value ?? null, symbol: head.symbol?.value ?? null };
  const { recipients, signer } = signatureOf(lines, tail);
  return {
    ...head,
    addressees: addressees.found,
    recipients,
    signer,
    references: referencesFrom(cited, own),
    items: itemsFrom(body),
    deadlines: deadlinesFrom(flow, head.date?.value ?? null),
    ...reportToFrom(flow),
  };
}

/** The lines of the subject, which cites as the body does; nothing else of the heading belongs between them. */
function subjectLines(lines: readonly Line[], header: Segment['header']): readonly Line[] {
  const parts = header.titleSubject?.parts ?? header.letterSubject;
  return lines
    .slice(header.from, header.bodyFrom)
    .filter((line) => parts.some(({ start, end }) => line.start < end && start < line.end));
}

function bodyLines(lines: readonly Line[], header: Segment['header'], tail: Tail): readonly Line[] {
  return lines
    .slice(header.bodyFrom, tail.bodyEnd)
    .filter((line) => line !== header.number?.line && line !== header.date?.line);
}

function signatureOf(lines: readonly Line[], tail: Tail) {
  const between = lines.slice(tail.bodyEnd, tail.recipientsAt ?? tail.end).filter((line) => !line.noise);
  const pieces = between.flatMap(columnsOf);
  if (tail.recipientsAt === null) return { recipients: null, signer: signerFrom(pieces) };
  const { found, beside } = recipientsFrom(lines, tail.recipientsAt, tail.end);
  return { recipients: found, signer: signerFrom([...pieces, ...beside]) };
}

function columnsOf(line: Line): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of line.text.split(/( {3,}|\t+|\|)/)) {
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    const start = line.start + at + lead;
    if (text !== '' && text !== '|') {
      pieces.push({ text, line, column: line.indent + at + lead, start, end: start + text.length });
    }
    at += part.length;
  }
  return pieces;
}

function readingOf(fields: Fields, clean: MappedText, cap: number): DocumentReading {
  const confidence: Partial<Record<ReadingField, number>> = {};
  const passages: Partial<Record<ReadingField, readonly Passage[]>> = {};
  for (const field of READING_FIELDS) {
    const found = fields[field];
    confidence[field] = found === null ? 0 : Math.min(found.confidence, cap);
    passages[field] = found === null ? [] : found.ranges.map((range) => originalPassage(clean, range));
  }
  return {
    document: documentOf(fields),
    confidence: confidence as Record<ReadingField, number>,
    passages: passages as Record<ReadingField, readonly Passage[]>,
  };
}

function documentOf(fields: Fields): OfficialDocument {
  return {
    kind: fields.kind?.value ?? null,
    style: fields.style?.value ?? null,
    issuer: fields.issuer?.value ?? null,
    parentIssuer: fields.parentIssuer?.value ?? null,
    number: fields.number?.value ?? null,
    symbol: fields.symbol?.value ?? null,
    date: fields.date?.value ?? null,
    place: fields.place?.value ?? null,
    subject: fields.subject?.value ?? null,
    addressees: fields.addressees?.value ?? [],
    recipients: fields.recipients?.value ?? [],
    signer: fields.signer?.value ?? { name: null, title: null, capacity: null },
    references: fields.references?.value ?? [],
    items: fields.items?.value ?? [],
    deadlines: fields.deadlines?.value ?? [],
    reportTo: fields.reportTo?.value ?? null,
    via: fields.via?.value ?? null,
    carriedBy: fields.carriedBy?.value ?? null,
  };
}
