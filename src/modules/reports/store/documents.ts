import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { fold } from '#basics/vietnamese.ts';
import type { OfficialDocument } from '#documents/model.ts';
import type { Tx } from '#platform/database/transaction.ts';

/** A document as reports name it. */
export interface NamedDocument {
  readonly id: string;
  readonly style: string;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
  readonly subject: string;
}

/** A document that the acting organisation may read. */
export async function documentById(tx: Tx, id: string): Promise<NamedDocument | undefined> {
  const { rows } = await sql<NamedDocument>`
    select id, style, kind, number, symbol, issued_on as "issuedOn", issuer_name as issuer, subject
    from document where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Whether the acting organisation may read the document. */
export async function documentVisible(tx: Tx, id: string): Promise<boolean> {
  return (await documentById(tx, id)) !== undefined;
}

/** The newest documents that the organisation issued or read, for choosing the directive that is reported on. */
export async function recentDocuments(tx: Tx, limit: number): Promise<readonly NamedDocument[]> {
  const { rows } = await sql<NamedDocument>`
    select d.id, d.style, d.kind, d.number, d.symbol, d.issued_on as "issuedOn", d.issuer_name as issuer, d.subject
    from document d join document_reader r on r.document_id = d.id and r.unit_id = app_organisation()
    where d.state in ('in-force', 'updated') and d.kind <> 'BC'
    order by d.issued_on desc nulls last, d.created_at desc limit ${limit}`.execute(tx);
  return rows;
}

export interface WrittenFile {
  readonly sha256: string;
  readonly size: number;
  readonly format: 'docx' | 'pdf';
  readonly name: string;
}

export interface IssuedReport {
  readonly document: OfficialDocument;
  readonly organisationId: string;
  readonly signer: { readonly id: string; readonly name: string };
  readonly sender: string;
  readonly seriesId: string;
  readonly number: number;
  readonly files: readonly WrittenFile[];
  readonly at: Date;
}

/**
 * Keeps a report that was written as an official document: the document with its files, and its entry in the outgoing
 * register. Who sent it is its first reader. Returns its id.
 */
export async function insertDocument(tx: Tx, issued: IssuedReport): Promise<string> {
  const id = uuidv7();
  const { document, organisationId, at } = issued;
  const { number, symbol, issuer, subject } = document;
  await tx
    .insertInto('document')
    .values({
      id,
      style: document.style ?? 'state',
      kind: document.kind ?? 'BC',
      issuer_id: organisationId,
      issuer_name: issuer ?? '',
      parent_issuer_name: document.parentIssuer,
      number,
      symbol,
      issued_on: document.date,
      place: document.place,
      subject: subject ?? '',
      content: JSON.stringify(document),
      folded: fold([number, symbol, subject, issuer].filter((part) => part !== null).join(' ')),
      created_at: at,
    })
    .execute();
  await tx.insertInto('document_reader').values({ document_id: id, unit_id: organisationId }).execute();
  await insertFiles(tx, id, issued);
  await tx
    .insertInto('outgoing')
    .values({
      document_id: id,
      organisation_id: organisationId,
      series_id: issued.seriesId,
      number: issued.number,
      signer_id: issued.signer.id,
      signer_name: issued.signer.name,
      sent_at: at,
    })
    .execute();
  return id;
}

async function insertFiles(tx: Tx, documentId: string, { files, organisationId, sender, at }: IssuedReport) {
  const rows = files.map((file) => ({
    id: uuidv7(),
    ...file,
    organisation_id: organisationId,
    person_id: sender,
    at,
  }));
  await tx.insertInto('stored_file').values(rows).execute();
  await tx
    .insertInto('document_attachment')
    .values(
      rows.map((row, index) => ({
        document_id: documentId,
        file_id: row.id,
        place: index + 1,
        role: row.format,
      })),
    )
    .execute();
}

export interface DocumentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly role: string;
}

/** The files of a document, in their order. */
export async function filesOf(tx: Tx, documentId: string): Promise<readonly DocumentFile[]> {
  const { rows } = await sql<DocumentFile>`
    select f.id, f.name, f.size, a.role from document_attachment a join stored_file f on f.id = a.file_id
    where a.document_id = ${documentId}::uuid order by a.place`.execute(tx);
  return rows;
}

/** Lets a unit read a document that is sent on to it. */
export async function letRead(tx: Tx, documentId: string, unitId: string): Promise<void> {
  await sql`
    insert into document_reader (document_id, unit_id) values (${documentId}::uuid, ${unitId}::uuid)
    on conflict do nothing`.execute(tx);
}
