import { sql } from 'kysely';
import type { DocumentDraft } from '#documents/write/draft.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { NewFile } from './papers.ts';

export interface OutgoingEntry {
  readonly documentId: string;
  readonly organisationId: string;
  readonly seriesId: string;
  readonly number: number;
  readonly signer: { readonly id: string; readonly name: string };
  readonly copies: number;
  readonly note?: string | undefined;
  readonly at: Date;
}

/** Enters a document in the outgoing register. */
export async function enterOutgoing(tx: Tx, entry: OutgoingEntry): Promise<void> {
  await tx
    .insertInto('outgoing')
    .values({
      document_id: entry.documentId,
      organisation_id: entry.organisationId,
      series_id: entry.seriesId,
      number: entry.number,
      signer_id: entry.signer.id,
      signer_name: entry.signer.name,
      copies: entry.copies,
      sent_at: entry.at,
      note: entry.note ?? null,
    })
    .execute();
}

export interface KeptWithPaper {
  readonly documentId: string;
  readonly draftId: string;
  /** What the program wrote, and the ids under which it is recorded, in the same order. */
  readonly files: readonly NewFile[];
  readonly ids: readonly string[];
}

/** Ties to a document the files that the program wrote, the draft's attachments and the documents it carries. */
export async function keepWithPaper(tx: Tx, kept: KeptWithPaper): Promise<void> {
  const roles = kept.files.map((file) => file.format);
  await sql`
    insert into document_attachment (document_id, file_id, place, role)
    select ${kept.documentId}::uuid, file, nth, role
    from unnest(${kept.ids}::uuid[], ${roles}::text[]) with ordinality as f(file, role, nth)
    union all
    select ${kept.documentId}::uuid, file_id, ${kept.ids.length}::int + place, 'attachment'
    from draft_attachment where draft_id = ${kept.draftId}::uuid`.execute(tx);
  await sql`
    insert into document_carriage (carrier_id, carried_id, place)
    select ${kept.documentId}::uuid, document_id, place from draft_carried where draft_id = ${kept.draftId}::uuid
  `.execute(tx);
}

/** The draft keeps what was issued: number, date and signer with it. */
export async function storeContent(tx: Tx, draftId: string, content: DocumentDraft): Promise<void> {
  await tx
    .updateTable('draft')
    .set({ content: JSON.stringify(content) })
    .where('id', '=', draftId)
    .execute();
}
