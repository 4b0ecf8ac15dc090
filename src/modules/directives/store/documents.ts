import { sql } from 'kysely';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { DocumentDraftShape } from '#documents/write/draft-shape.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Purpose } from '../model.ts';
import { addresseesOf } from './drafts.ts';

/** The draft from which the acting organisation issued a document, with its recipients. */
export async function draftByDocument(
  tx: Tx,
  documentId: string,
): Promise<
  | {
      readonly id: string;
      readonly content: DocumentDraft;
      readonly recipients: readonly { readonly unitId: string; readonly purpose: Purpose }[];
    }
  | undefined
> {
  const row = await tx
    .selectFrom('draft')
    .select(['id', 'content'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    content: DocumentDraftShape.parse(row.content),
    recipients: await addresseesOf(tx, row.id),
  };
}

export interface PaperFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly role: 'docx' | 'pdf' | 'attachment';
}

/** The files of an issued document: what the program wrote first, then what was attached. */
export async function filesOfPaper(tx: Tx, documentId: string): Promise<PaperFile[]> {
  const { rows } = await sql<PaperFile>`
    select f.id as "fileId", f.name, f.size, a.role
    from document_attachment a join stored_file f on f.id = a.file_id
    where a.document_id = ${documentId}::uuid order by a.place`.execute(tx);
  return rows;
}

export interface PaperChange {
  readonly kind: 'recall' | 'update' | 'replacement';
  readonly byDocumentId: string | null;
  readonly reason: string;
  readonly at: string;
}

/** What became of a document, oldest first. */
export async function changesOf(tx: Tx, documentId: string): Promise<PaperChange[]> {
  const rows = await tx
    .selectFrom('document_change')
    .select(['kind', 'by_document_id', 'reason', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as PaperChange['kind'],
    byDocumentId: row.by_document_id,
    reason: row.reason,
    at: row.at.toISOString(),
  }));
}

/** The documents in which this one travelled, and the one it updates or replaces. */
export async function relatedIds(
  tx: Tx,
  documentId: string,
): Promise<{ readonly carriers: string[]; readonly changed: string[] }> {
  const carriers = await tx
    .selectFrom('document_carriage')
    .select('carrier_id')
    .where('carried_id', '=', documentId)
    .execute();
  const changed = await tx
    .selectFrom('document_change')
    .select('document_id')
    .where('by_document_id', '=', documentId)
    .execute();
  return {
    carriers: carriers.map((row) => row.carrier_id),
    changed: changed.map((row) => row.document_id),
  };
}

/** The number with which a document stands in the outgoing register. */
export async function outgoingOf(
  tx: Tx,
  documentId: string,
): Promise<{ readonly signerName: string; readonly sentAt: string; readonly copies: number } | undefined> {
  const row = await tx
    .selectFrom('outgoing')
    .select(['signer_name', 'sent_at', 'copies'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row && { signerName: row.signer_name, sentAt: row.sent_at.toISOString(), copies: row.copies };
}
