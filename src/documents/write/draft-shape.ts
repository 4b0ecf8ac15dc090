import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../model.ts';
import type { Block, DocumentDraft } from './draft.ts';

/** Limits of a draft, in characters or entries: an input beyond them is refused before anything is laid out.
 * Subject 500, addressees and recipients 1000 in all: metadata fields of Decree 30/2020/NĐ-CP, Annex VI. */
export const DRAFT_LIMITS = {
  name: 200,
  subject: 500,
  symbol: 40,
  text: 20_000,
  cell: 2_000,
  entries: 300,
  blocks: 3_000,
  columns: 30,
  rows: 10_000,
  annexes: 50,
  /** Table cells of the whole draft, and characters of it as JSON: what is laid out within a few seconds. */
  cells: 60_000,
  characters: 3_000_000,
} as const;

const L = DRAFT_LIMITS;
const name = z.string().trim().min(1).max(L.name);
const line = z.string().trim().min(1).max(L.subject);
const text = z.string().max(L.text);
const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const label = z.string().trim().min(1).max(20);
const KINDS = DOCUMENT_KINDS.map((kind) => kind.abbreviation) as [DocumentKind, ...DocumentKind[]];

const column = z.object({
  width: z.number().positive().max(1000),
  align: z.enum(['left', 'center', 'right']),
});

const table = z
  .object({
    type: z.literal('table'),
    header: z.array(z.string().max(L.cell)).min(1).max(L.columns),
    rows: z.array(z.array(z.string().max(L.cell)).max(L.columns)).max(L.rows),
    columns: z.array(column).max(L.columns).nullable(),
  })
  .refine((t) => t.rows.every((row) => row.length === t.header.length), 'row-length')
  .refine((t) => t.columns === null || t.columns.length === t.header.length, 'column-count');

/** The shape of one block of a body or an annex. */
export const BlockShape: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text }),
  z.object({ type: z.literal('heading'), level, label: label.nullable(), text: line }),
  z.object({ type: z.literal('item'), level, label, text }),
  z.object({
    type: z.literal('article'),
    number: z.string().regex(/^\d{1,4}$/),
    title: line.nullable(),
    text: text.nullable(),
  }),
  table,
]);

const annex = z.object({
  title: line.nullable(),
  blocks: z.array(BlockShape).max(L.blocks),
  landscape: z.boolean(),
});

const shape: z.ZodType<DocumentDraft> = z.object({
  style: z.enum(['state', 'party', 'front']),
  kind: z.enum(KINDS),
  issuer: name,
  parentIssuer: name.nullable(),
  issuerLines: z.array(name).min(1).max(6).nullable(),
  number: z.string().trim().min(1).max(11).nullable(),
  symbol: z.string().trim().min(1).max(L.symbol).nullable(),
  date: z.iso.date().nullable(),
  year: z.int().min(2018).max(2200).nullable(),
  place: name,
  subject: line.nullable(),
  addressees: z.array(line).max(L.entries),
  enactingAuthority: name.nullable(),
  bases: z.array(z.string().max(L.cell)).max(L.entries),
  body: z.array(BlockShape).max(L.blocks),
  endMark: z.boolean(),
  signature: z.object({ lines: z.array(name).max(8), name: z.string().trim().min(1).max(50).nullable() }),
  recipients: z.array(line).max(L.entries),
  draftersInitials: z.string().trim().min(1).max(20).nullable(),
  annexes: z.array(annex).max(L.annexes),
});

/** The shape of a draft as it is stored and sent: JSON, with the limits above. It judges shape, not form: a
 * draft that lacks a component is a valid draft, and checking names what it lacks. */
export const DocumentDraftShape: z.ZodType<DocumentDraft> = shape
  .refine((draft) => cellsOf(draft) <= L.cells, 'too-many-cells')
  .refine((draft) => JSON.stringify(draft).length <= L.characters, 'too-long');

function cellsOf(draft: DocumentDraft): number {
  const blocks = [...draft.body, ...draft.annexes.flatMap((each) => each.blocks)];
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'table' ? (block.rows.length + 1) * block.header.length : 0),
    0,
  );
}
