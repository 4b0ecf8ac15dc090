import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { applyDocumentChange as followDeliveries } from '#modules/deliveries/index.ts';
import { applyDocumentChange as followDuties } from '#modules/duties/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { parties } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Draft } from '../store/drafts.ts';
import { papersByIds } from '../store/papers.ts';
import { mayChange } from './drafting.ts';

const RecallInput = z.strictObject({ documentId: z.uuid(), reason: z.string().trim().min(1).max(2000) });

/**
 * Recalls an issued document (thu hồi): the recipients see it recalled and keep what they got, open duties that rest
 * on it are withdrawn. It cannot be undone; a document recalled or replaced cannot be recalled again.
 */
export const recall = procedure({
  name: 'directives.recall',
  title: { vi: 'Thu hồi văn bản', en: 'Recall a document' },
  basis: [cite('30/2020/NĐ-CP', { annex: 'VI' })],
  access: parties<z.output<typeof RecallInput>>(
    async ({ tx, input }) => {
      const paper = (await papersByIds(tx, [input.documentId])).get(input.documentId);
      return paper === undefined ? null : { issuer: paper.issuerId };
    },
    { issuer: ['head'] },
  ),
  input: RecallInput,
  output: z.object({ documentId: z.uuid() }),
  journal: { subjects: ({ documentId }) => [documentId] },
  async handle({ input, tx, actor, clock }) {
    await lockPaper(tx, input.documentId);
    const paper = (await papersByIds(tx, [input.documentId])).get(input.documentId);
    if (paper === undefined) return err({ type: 'not-found' });
    const allowed = mayChange(paper, actor.organisationId);
    if (!allowed.ok) return allowed;
    await writeChange(tx, {
      ...input,
      kind: 'recall',
      byDocumentId: null,
      personId: actor.personId,
      at: toDate(clock.now()),
    });
    return ok({ documentId: input.documentId });
  },
});

interface Issued {
  readonly draft: Draft;
  readonly documentId: string;
  readonly at: Date;
}

/** When the issued draft updates or replaces a document, that one follows. */
export async function changeOld(
  { tx, actor, input }: Pick<HandlerContext<{ reason?: string | undefined }>, 'tx' | 'actor' | 'input'>,
  { draft, documentId, at }: Issued,
): Promise<void> {
  if (draft.changesDocumentId === null || draft.changeKind === null) return;
  await writeChange(tx, {
    documentId: draft.changesDocumentId,
    kind: draft.changeKind,
    byDocumentId: documentId,
    reason: input.reason ?? '',
    personId: actor.personId,
    at,
  });
}

/** Keeps the document as it is until the act ends: it is recalled or replaced once. */
export async function lockPaper(tx: Tx, documentId: string): Promise<void> {
  await sql`select from document where id = ${documentId}::uuid for update`.execute(tx);
}

interface Change {
  readonly documentId: string;
  readonly kind: 'recall' | 'update' | 'replacement';
  readonly byDocumentId: string | null;
  readonly reason: string;
  readonly personId: string;
  readonly at: Date;
}

const STATE_AFTER = { recall: 'recalled', update: 'updated', replacement: 'replaced' } as const;

async function writeChange(tx: Tx, change: Change): Promise<void> {
  const { documentId, kind, byDocumentId, reason, at } = change;
  await tx
    .insertInto('document_change')
    .values({ id: uuidv7(), document_id: documentId, kind, by_document_id: byDocumentId, reason, at })
    .execute();
  await tx.updateTable('document').set({ state: STATE_AFTER[kind] }).where('id', '=', documentId).execute();
  await followDeliveries(tx, { documentId, kind, byDocumentId, reason, at });
  await followDuties(tx, change);
}
