import { z } from 'zod';

/** act: để thực hiện · know: để biết. */
export const PURPOSES = ['act', 'know'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** sent: đã gửi · opened: đã mở · acknowledged: đã xác nhận nhận · refused: đã trả lại nơi gửi. */
export const DELIVERY_STATES = ['sent', 'opened', 'acknowledged', 'refused'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_ACTS = ['open', 'acknowledge', 'refuse'] as const;
export type DeliveryAct = (typeof DELIVERY_ACTS)[number];

/** What leads where; what is not here cannot be done. To acknowledge is to have opened. */
export const TRANSITIONS: Readonly<
  Record<DeliveryAct, { from: readonly DeliveryState[]; to: DeliveryState }>
> = {
  open: { from: ['sent'], to: 'opened' },
  acknowledge: { from: ['sent', 'opened'], to: 'acknowledged' },
  refuse: { from: ['sent', 'opened'], to: 'refused' },
};

interface Moments {
  readonly openedAt: unknown;
  readonly acknowledgedAt: unknown;
  readonly refusedAt: unknown;
}

/** The state that the moments of a delivery make. */
export function stateOf({ openedAt, acknowledgedAt, refusedAt }: Moments): DeliveryState {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (refusedAt !== null) return 'refused';
  return openedAt === null ? 'sent' : 'opened';
}

export const DOCUMENT_STATES = ['in-force', 'updated', 'replaced', 'recalled'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A delivery in a list of the recipient. */
export const DeliveryLine = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  title: z.string(),
  subject: z.string(),
  sender: z.string(),
  urgency: z.enum(['ordinary', 'urgent', 'very-urgent', 'express']),
  documentState: z.enum(DOCUMENT_STATES),
  purpose: z.enum(PURPOSES),
  state: z.enum(DELIVERY_STATES),
  sentAt: z.string(),
});
export type DeliveryLine = z.output<typeof DeliveryLine>;

/** A delivery as its sender follows it. */
export const SentDelivery = z.object({
  id: z.uuid(),
  addressedId: z.uuid(),
  addressed: z.string(),
  /** The successor that has it now; null while that is the one it was addressed to. */
  passedTo: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  state: z.enum(DELIVERY_STATES),
  sentAt: z.string(),
  openedAt: z.string().nullable(),
  openedBy: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  refusedAt: z.string().nullable(),
  refusedReason: z.string().nullable(),
});
export type SentDelivery = z.output<typeof SentDelivery>;

/** A delivery and its document, as the recipient (or the sender) reads it. */
export const DeliveryView = DeliveryLine.extend({
  sent: SentDelivery,
  isRecipient: z.boolean(),
  /** Whether the person may acknowledge it or send it back. */
  mayReceive: z.boolean(),
  kind: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date().nullable(),
  reportTo: z.string().nullable(),
  via: z.string().nullable(),
  items: z.array(z.object({ label: z.string(), text: z.string() })),
  carried: z.array(
    z.object({ id: z.uuid(), title: z.string(), subject: z.string(), fileId: z.uuid().nullable() }),
  ),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string(), size: z.number() })),
  changes: z.array(
    z.object({
      kind: z.enum(['recall', 'update', 'replacement']),
      reason: z.string(),
      at: z.string(),
      byDocumentId: z.uuid().nullable(),
      by: z.string().nullable(),
    }),
  ),
  /** Its entry in the incoming register of the acting organisation. */
  incomingId: z.uuid().nullable(),
});
export type DeliveryView = z.output<typeof DeliveryView>;
