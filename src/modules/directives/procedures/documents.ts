import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { deliveriesOfDocument } from '#modules/deliveries/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DocumentLine, PURPOSES } from '../model.ts';
import { changesOf, filesOfPaper, outgoingOf, relatedIds } from '../store/documents.ts';
import { carriedOf, lineOf, type Paper, papersByIds } from '../store/papers.ts';

export const PAPER_STATES = ['in-force', 'updated', 'replaced', 'recalled'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

const PaperChange = z.object({
  kind: z.enum(['recall', 'update', 'replacement']),
  by: DocumentLine.nullable(),
  reason: z.string(),
  at: z.string(),
});

const DeliveryView = z.object({
  addressed: z.string(),
  /** The successor that has it now. */
  passedTo: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  sentAt: z.string(),
  openedAt: z.string().nullable(),
  openedBy: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  refusedReason: z.string().nullable(),
});
export type DeliveryView = z.output<typeof DeliveryView>;

const PaperView = z.object({
  ...DocumentLine.shape,
  kind: z.string(),
  style: z.enum(['state', 'party', 'front']),
  parentIssuer: z.string().nullable(),
  state: z.enum(PAPER_STATES),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  signer: z.object({ name: z.string().nullable(), title: z.string().nullable() }),
  items: z.array(z.object({ label: z.string(), text: z.string() })),
  reportTo: z.string().nullable(),
  via: z.string().nullable(),
  originalFileId: z.uuid().nullable(),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      name: z.string(),
      size: z.number(),
      role: z.enum(['docx', 'pdf', 'attachment']),
    }),
  ),
  carried: z.array(DocumentLine),
  carriers: z.array(DocumentLine),
  replaces: z.array(DocumentLine),
  changes: z.array(PaperChange),
  outgoing: z.object({ signerName: z.string(), sentAt: z.string(), copies: z.number() }).nullable(),
  /** Those that the acting organisation may see: as sender, as recipient, or standing above the recipient. */
  deliveries: z.array(DeliveryView),
  /** Whether the acting organisation issued it. */
  isOwn: z.boolean(),
});
export type PaperView = z.output<typeof PaperView>;

/** An issued or registered document, for every organisation that may read it: its issuer, its recipients, who stands above them. */
export const viewDocument = procedure({
  name: 'directives.view-document',
  title: { vi: 'Xem văn bản', en: 'View a document' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({ documentId: z.uuid() }),
  output: PaperView,
  async handle({ tx, input, actor }) {
    const paper = (await papersByIds(tx, [input.documentId])).get(input.documentId);
    if (paper === undefined) return err({ type: 'not-found' });
    const isOwn = paper.issuerId === actor.organisationId;
    return ok({
      ...lineOf(paper),
      ...contentView(paper.content),
      kind: paper.kind,
      style: paper.style,
      parentIssuer: paper.parentIssuer,
      state: paper.state,
      originalFileId: paper.originalFileId,
      files: await filesOfPaper(tx, paper.id),
      deliveries: await deliveriesTo(tx, paper.id),
      outgoing: isOwn ? ((await outgoingOf(tx, paper.id)) ?? null) : null,
      isOwn,
      ...(await relatedTo(tx, paper)),
    });
  },
});

async function deliveriesTo(tx: Tx, documentId: string): Promise<DeliveryView[]> {
  const sent = await deliveriesOfDocument(tx, documentId);
  return sent.map((one) => ({
    addressed: one.addressed,
    passedTo: one.passedTo,
    purpose: one.purpose,
    sentAt: one.sentAt,
    openedAt: one.openedAt,
    openedBy: one.openedBy,
    acknowledgedAt: one.acknowledgedAt,
    acknowledgedBy: one.acknowledgedBy,
    refusedReason: one.refusedReason,
  }));
}

/** Documents that were read from a file can lack any part. */
function contentView(content: Partial<OfficialDocument>) {
  return {
    addressees: [...(content.addressees ?? [])],
    recipients: [...(content.recipients ?? [])],
    signer: { name: content.signer?.name ?? null, title: content.signer?.title ?? null },
    items: [...(content.items ?? [])],
    reportTo: content.reportTo ?? null,
    via: content.via ?? null,
  };
}

async function relatedTo(tx: Tx, paper: Paper) {
  const carried = await carriedOf(tx, { carrierId: paper.id });
  const { carriers, changed } = await relatedIds(tx, paper.id);
  const changes = await changesOf(tx, paper.id);
  const by = changes.flatMap((change) => change.byDocumentId ?? []);
  const papers = await papersByIds(tx, [...carriers, ...changed, ...by]);
  const lines = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = papers.get(id);
      return found === undefined ? [] : [lineOf(found)];
    });
  return {
    carried: carried.map(lineOf),
    carriers: lines(carriers),
    replaces: lines(changed),
    changes: changes.map(({ kind, byDocumentId, reason, at }) => ({
      kind,
      by: byDocumentId === null ? null : (lines([byDocumentId])[0] ?? null),
      reason,
      at,
    })),
  };
}
