import { z } from 'zod';
import { fold } from '#basics/vietnamese.ts';
import { DOCUMENT_KINDS, type DocumentKind, type OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#documents/write/number-line.ts';

export const STYLES = ['state', 'party', 'front'] as const;
const KINDS = DOCUMENT_KINDS.map(({ abbreviation }) => abbreviation) as [DocumentKind, ...DocumentKind[]];

/** A line of text; what is left out or empty is null. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null);
const date = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);

/** A list of lines, or one text with an entry a line, as a form sends it. */
const lines = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split('\n') : value),
    z
      .array(z.string().trim().max(max))
      .max(500)
      .default([])
      .transform((entries) => entries.filter((entry) => entry !== '')),
  );

/** Rows of a form: those without any value are left out. */
const rows = <Row extends z.ZodType>(row: Row, max: number) =>
  z
    .array(row)
    .max(max)
    .readonly()
    .default([])
    .transform((entries) =>
      entries.filter((entry) =>
        Object.values(entry as object).some((value) => value !== null && value !== ''),
      ),
    );

/** A document as a person corrects it: `OfficialDocument` with limits. What is left out is null or []. */
export const DocumentInput = z.strictObject({
  kind: z
    .enum(KINDS)
    .nullish()
    .transform((value) => value ?? null),
  style: z
    .enum(STYLES)
    .nullish()
    .transform((value) => value ?? null),
  issuer: line(300),
  parentIssuer: line(300),
  number: line(20),
  symbol: line(60),
  date,
  place: line(100),
  subject: line(1000),
  addressees: lines(500),
  recipients: lines(500),
  signer: z
    .strictObject({ name: line(120), title: line(200), capacity: line(300) })
    .default({ name: null, title: null, capacity: null }),
  references: rows(z.strictObject({ kind: line(60), number: line(20), symbol: line(60), date }), 200),
  items: rows(
    z.strictObject({
      label: z.string().trim().max(20).default(''),
      text: z.string().trim().max(20_000).default(''),
    }),
    300,
  ),
  deadlines: rows(z.strictObject({ text: z.string().trim().max(300).default(''), date }), 100),
  reportTo: line(300),
  via: line(300),
});
export type DocumentInput = z.output<typeof DocumentInput>;

const text = z.string().nullable();

/** A document as it is kept: see `#documents/model.ts`. */
export const DocumentContent = z.object({
  kind: z.enum(KINDS).nullable(),
  style: z.enum(STYLES).nullable(),
  issuer: text,
  parentIssuer: text,
  number: text,
  symbol: text,
  date: text,
  place: text,
  subject: text,
  addressees: z.array(z.string()).readonly(),
  recipients: z.array(z.string()).readonly(),
  signer: z.object({ name: text, title: text, capacity: text }),
  references: z.array(z.object({ kind: text, number: text, symbol: text, date: text })).readonly(),
  items: z.array(z.object({ label: z.string(), text: z.string() })).readonly(),
  deadlines: z.array(z.object({ text: z.string(), date: text })).readonly(),
  reportTo: text,
  via: text,
  carriedBy: z.int().nullable(),
}) satisfies z.ZodType<OfficialDocument>;

/** A document of which nothing is known. */
export const NOTHING_READ: z.output<typeof DocumentContent> = {
  kind: null,
  style: null,
  issuer: null,
  parentIssuer: null,
  number: null,
  symbol: null,
  date: null,
  place: null,
  subject: null,
  addressees: [],
  recipients: [],
  signer: { name: null, title: null, capacity: null },
  references: [],
  items: [],
  deadlines: [],
  reportTo: null,
  via: null,
  carriedBy: null,
};

/** What a search looks in: number, symbol, subject and issuer without case and diacritics. */
export function foldedContent(document: OfficialDocument): string {
  const { number, symbol, subject, issuer } = document;
  return fold([number, symbol, subject, issuer].filter((part) => part !== null).join(' '));
}

/** "44-CV/BCĐ", "1140/UBND-NCKS"; null where number or symbol is missing. */
export function notationOf(document: Pick<OfficialDocument, 'style' | 'number' | 'symbol'>): string | null {
  const { style, number, symbol } = document;
  if (number === null || symbol === null) return null;
  return `${printNumber(number)}${style === 'party' ? '-' : '/'}${symbol}`;
}

/** JSON that the database can keep: it takes neither NUL nor half a surrogate pair, which a bad file can bring. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part));
}

/** The text with the same length and without what the database cannot keep. */
export function storable(value: string): string {
  return value.toWellFormed().replaceAll('\0', ' ');
}
