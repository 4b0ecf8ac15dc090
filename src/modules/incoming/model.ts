import { z } from 'zod';
import { READING_FIELDS, type ReadingField } from '#documents/read/index.ts';
import { DocumentContent } from './content.ts';

/**
 * reading: đang đọc · unreadable: không đọc được · read: đã đọc, chờ đăng ký · registered: đã đăng ký · attached: đi kèm
 * một văn bản đã đăng ký, không lấy số riêng · discarded: đã bỏ.
 */
export const INCOMING_STATES = [
  'reading',
  'unreadable',
  'read',
  'registered',
  'attached',
  'discarded',
] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

export const INCOMING_ACTS = ['correct', 'merge', 'register', 'discard', 'pass-on'] as const;
export type IncomingAct = (typeof INCOMING_ACTS)[number];

/** What leads where by a person's act; what is not here cannot be done. `to` null: the state stays. */
export const TRANSITIONS: Readonly<
  Record<IncomingAct, { from: readonly IncomingState[]; to: IncomingState | null }>
> = {
  correct: { from: ['read', 'unreadable'], to: 'read' },
  merge: { from: ['read'], to: 'discarded' },
  register: { from: ['read'], to: 'registered' },
  discard: { from: ['reading', 'unreadable', 'read'], to: 'discarded' },
  'pass-on': { from: ['registered'], to: null },
};

export const URGENCIES = ['ordinary', 'urgent', 'very-urgent', 'express'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** certain: chắc chắn · check: nên kiểm tra · doubtful: không chắc · absent: không thấy trong văn bản. */
export type Sureness = 'certain' | 'check' | 'doubtful' | 'absent';

/** From here a field counts as read with certainty: the program's own convention, set by the reading's accuracy. */
export const CERTAIN_FROM = 0.8;
/** Below this a person must look before the value is used (documents/read/reading.ts). */
export const DOUBTFUL_BELOW = 0.5;

/** How sure a field was read: `confidence` from 0 (nothing was found) to 1. */
export function surenessOf(confidence: number): Sureness {
  if (confidence <= 0) return 'absent';
  if (confidence < DOUBTFUL_BELOW) return 'doubtful';
  return confidence < CERTAIN_FROM ? 'check' : 'certain';
}

const Passage = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const fields = z.enum(READING_FIELDS);

/** What the program read of one document; passages count in the file's text (UTF-16 units, end exclusive). */
export const StoredReading = z.object({
  confidence: z.record(fields, z.number()),
  passages: z.record(fields, z.array(Passage)),
});
export type StoredReading = z.output<typeof StoredReading>;
export type { ReadingField };

export const TextPair = z.object({ vi: z.string(), en: z.string() });

/** Another document that seems to be the same, registered already. */
export const Duplicate = z.object({
  id: z.uuid(),
  title: z.string(),
  subject: z.string(),
  arrivalNumber: z.string(),
  arrivedOn: z.iso.date(),
});
export type Duplicate = z.output<typeof Duplicate>;

export const Choice = z.object({ id: z.uuid(), name: z.string() });

export const IncomingView = z.object({
  id: z.uuid(),
  state: z.enum(INCOMING_STATES),
  version: z.int(),
  title: z.string(),
  content: DocumentContent,
  issuerId: z.uuid().nullable(),
  reading: StoredReading.nullable(),
  /** Why the file could not be read, and what to do. */
  refusal: TextPair.nullable(),
  warnings: z.array(TextPair),
  text: z.string().nullable(),
  file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  deliveryId: z.uuid().nullable(),
  documentId: z.uuid().nullable(),
  /** The documents of the same file, this one among them, in their order. */
  inFile: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(INCOMING_STATES),
      carriedIn: z.uuid().nullable(),
    }),
  ),
  carriedIn: z.uuid().nullable(),
  duplicates: z.array(Duplicate),
  /** Organisations that the issuer can be. */
  issuers: z.array(Choice),
  /** Whom it can be passed to. */
  officers: z.array(Choice),
  arrivedOn: z.iso.date(),
  arrivalNumber: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  passedTo: z.string().nullable(),
  passedOn: z.iso.date().nullable(),
  officerId: z.uuid().nullable(),
  officer: z.string().nullable(),
  note: z.string().nullable(),
  receivedAt: z.string(),
  receivedBy: z.string().nullable(),
  registeredAt: z.string().nullable(),
  registeredBy: z.string().nullable(),
  discardReason: z.string().nullable(),
  mayKeep: z.boolean(),
  /** Whether the person may decide to whom it goes. */
  mayPassOn: z.boolean(),
  /** Whether the person may draft the letter that sends it on. */
  maySendOn: z.boolean(),
});
export type IncomingView = z.output<typeof IncomingView>;

export const IncomingLine = z.object({
  id: z.uuid(),
  state: z.enum(INCOMING_STATES),
  title: z.string(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  fileName: z.string().nullable(),
  arrivedOn: z.iso.date(),
  arrivalNumber: z.string().nullable(),
  passedTo: z.string().nullable(),
  officer: z.string().nullable(),
  /** How many fields were read with doubt. */
  doubtful: z.int(),
});
export type IncomingLine = z.output<typeof IncomingLine>;
