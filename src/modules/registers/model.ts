import { z } from 'zod';
import { KINDS } from './kinds.ts';

export const REGISTER_STYLES = ['state', 'party', 'front'] as const;

/** What a page of a register is asked for. */
export const RegisterQuery = z.strictObject({
  /** The calendar year of the documents; all years when absent. */
  year: z.int().min(1990).max(2200).optional(),
  kind: z.enum(KINDS).optional(),
  text: z.string().trim().max(200).default(''),
  page: z.int().min(1).max(100_000).default(1),
  /** Rows a page; an export takes more than the screen. */
  size: z.int().min(1).max(20_000).default(50),
});
export type RegisterQuery = z.output<typeof RegisterQuery>;

/** A line of the outgoing register: the ten columns of Decree 30/2020/NĐ-CP, Annex IV. */
export const OutgoingLine = z.object({
  documentId: z.uuid(),
  notation: z.string(),
  issuedOn: z.iso.date().nullable(),
  kind: z.string(),
  subject: z.string(),
  signer: z.string(),
  /** Nơi nhận văn bản, as the document prints it. */
  recipients: z.string(),
  /** Đơn vị, người nhận bản lưu: from the document's line "Lưu: …". */
  fileCopy: z.string(),
  copies: z.number(),
  sentAt: z.string(),
  /** Ký nhận: deliveries inside the program, how many of them are acknowledged. */
  delivered: z.number(),
  acknowledged: z.number(),
  note: z.string(),
});
export type OutgoingLine = z.output<typeof OutgoingLine>;

/** A line of the incoming register: the ten columns of Annex IV. */
export const IncomingLine = z.object({
  incomingId: z.uuid(),
  documentId: z.uuid(),
  arrivedOn: z.iso.date(),
  arrivalNumber: z.number(),
  author: z.string(),
  notation: z.string(),
  issuedOn: z.iso.date().nullable(),
  kind: z.string(),
  subject: z.string(),
  passedTo: z.string(),
  passedOn: z.iso.date().nullable(),
  /** Ký nhận: the officer who has it. */
  officer: z.string(),
  note: z.string(),
});
export type IncomingLine = z.output<typeof IncomingLine>;

/** A line of the follow-up register (theo dõi giải quyết văn bản đến): the seven columns of Annex IV. */
export const FollowUpLine = z.object({
  incomingId: z.uuid(),
  documentId: z.uuid(),
  arrivalNumber: z.number(),
  kind: z.string(),
  notation: z.string(),
  issuedOn: z.iso.date().nullable(),
  author: z.string(),
  handler: z.string(),
  /** The first due date among the organisation's open duties of the document. */
  dueOn: z.iso.date().nullable(),
  /** The organisation's duties of the document: all, closed, overdue. */
  duties: z.number(),
  closed: z.number(),
  overdue: z.number(),
  /** Outgoing documents that send it on. */
  replies: z.array(z.object({ documentId: z.uuid(), notation: z.string() })),
  note: z.string(),
});
export type FollowUpLine = z.output<typeof FollowUpLine>;

export const SeriesLine = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  style: z.enum(REGISTER_STYLES),
  kind: z.string(),
  period: z.string(),
  lastNumber: z.number(),
});
export type SeriesLine = z.output<typeof SeriesLine>;

export const TermLine = z.object({
  name: z.string(),
  /** First day, inclusive. */
  from: z.iso.date(),
  /** First day on which it no longer runs, exclusive; null while no end is known. */
  until: z.iso.date().nullable(),
});
export type TermLine = z.output<typeof TermLine>;
