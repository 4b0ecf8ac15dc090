import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { fold } from '#basics/vietnamese.ts';
import type { DocumentStyle, OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#documents/write/number-line.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { DocumentLine, FileLine } from '../model.ts';

export interface Paper {
  readonly id: string;
  readonly style: DocumentStyle;
  readonly kind: string;
  readonly issuerId: string | null;
  readonly issuer: string;
  readonly parentIssuer: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly subject: string;
  readonly content: OfficialDocument;
  readonly originalFileId: string | null;
  readonly state: 'in-force' | 'updated' | 'replaced' | 'recalled';
}

/** The issued or registered documents of these ids that the acting organisation may read, by id. */
export async function papersByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Paper>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('document')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        style: row.style as DocumentStyle,
        kind: row.kind,
        issuerId: row.issuer_id,
        issuer: row.issuer_name,
        parentIssuer: row.parent_issuer_name,
        number: row.number,
        symbol: row.symbol,
        issuedOn: row.issued_on,
        subject: row.subject,
        content: row.content as OfficialDocument,
        originalFileId: row.original_file_id,
        state: row.state as Paper['state'],
      },
    ]),
  );
}

/** "44-CV/BCĐ", "1140/UBND-NCKS"; null where number or symbol is not known. */
export function notationOf(paper: Pick<Paper, 'style' | 'number' | 'symbol'>): string | null {
  if (paper.number === null || paper.symbol === null) return null;
  return `${printNumber(paper.number)}${paper.style === 'party' ? '-' : '/'}${paper.symbol}`;
}

export function lineOf(paper: Paper): DocumentLine {
  const { id, subject, issuer, issuedOn } = paper;
  return { id, title: notationOf(paper) ?? paper.kind, subject, issuer, issuedOn };
}

/** Documents that a draft carries, in their order; `table` and key are names of the program. */
export async function carriedOf(
  tx: Tx,
  by: { readonly draftId: string } | { readonly carrierId: string },
): Promise<readonly Paper[]> {
  const { rows } =
    'draftId' in by
      ? await sql<{
          id: string;
        }>`select document_id as id from draft_carried where draft_id = ${by.draftId}::uuid order by place`.execute(
          tx,
        )
      : await sql<{
          id: string;
        }>`select carried_id as id from document_carriage where carrier_id = ${by.carrierId}::uuid order by place`.execute(
          tx,
        );
  const papers = await papersByIds(
    tx,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id }) => papers.get(id) ?? []);
}

/** The newest documents that an organisation may read and that a draft does not carry yet, 50 at most. */
export async function carriableBy(
  tx: Tx,
  organisationId: string,
  draftId: string,
): Promise<readonly Paper[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from document_reader r join document p on p.id = r.document_id
    where r.unit_id = ${organisationId}::uuid and p.state in ('in-force', 'updated')
      and not exists (select from draft_carried c where c.draft_id = ${draftId}::uuid and c.document_id = p.id)
    order by p.created_at desc, p.id limit 50`.execute(tx);
  const ids = rows.map((row) => row.id);
  const papers = await papersByIds(tx, ids);
  return ids.flatMap((id) => papers.get(id) ?? []);
}

export async function addCarried(tx: Tx, draftId: string, documentId: string): Promise<void> {
  await sql`
    insert into draft_carried (draft_id, document_id, place)
    select ${draftId}::uuid, ${documentId}::uuid,
      coalesce((select max(place) from draft_carried where draft_id = ${draftId}::uuid), 0) + 1
    on conflict do nothing`.execute(tx);
}

export async function removeCarried(tx: Tx, draftId: string, documentId: string): Promise<void> {
  await tx
    .deleteFrom('draft_carried')
    .where('draft_id', '=', draftId)
    .where('document_id', '=', documentId)
    .execute();
}

/** Which of the files were brought for the organisation. */
export async function ownFiles(tx: Tx, ids: readonly string[], organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from stored_file where id = any(${ids}::uuid[]) and organisation_id = ${organisationId}::uuid`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

export async function addAttachments(tx: Tx, draftId: string, fileIds: readonly string[]): Promise<void> {
  await sql`
    insert into draft_attachment (draft_id, file_id, place)
    select ${draftId}::uuid, file,
      coalesce((select max(place) from draft_attachment where draft_id = ${draftId}::uuid), 0) + nth
    from unnest(${fileIds}::uuid[]) with ordinality as f(file, nth)
    on conflict do nothing`.execute(tx);
}

export async function removeAttachment(tx: Tx, draftId: string, fileId: string): Promise<void> {
  await tx
    .deleteFrom('draft_attachment')
    .where('draft_id', '=', draftId)
    .where('file_id', '=', fileId)
    .execute();
}

export async function attachmentsOf(tx: Tx, draftId: string): Promise<FileLine[]> {
  const { rows } = await sql<FileLine>`
    select f.id as "fileId", f.name, f.size from draft_attachment a join stored_file f on f.id = a.file_id
    where a.draft_id = ${draftId}::uuid order by a.place`.execute(tx);
  return rows;
}

export interface NewFile {
  readonly sha256: string;
  readonly size: number;
  readonly format: 'docx' | 'pdf';
  readonly name: string;
}

/** Records files that the program wrote; their ids in the same order. */
export async function insertFiles(
  tx: Tx,
  files: readonly NewFile[],
  by: { readonly organisationId: string; readonly personId: string; readonly at: Date },
): Promise<string[]> {
  const rows = files.map((file) => ({
    id: uuidv7(),
    ...file,
    organisation_id: by.organisationId,
    person_id: by.personId,
    at: by.at,
  }));
  await tx.insertInto('stored_file').values(rows).execute();
  return rows.map((row) => row.id);
}

export interface NewPaper {
  readonly issuerId: string;
  readonly document: OfficialDocument;
  readonly at: Date;
}

/** Adds an issued document; the issuer is its first reader. Returns its id. */
export async function insertPaper(tx: Tx, { issuerId, document, at }: NewPaper): Promise<string> {
  const id = uuidv7();
  const { style = 'state', kind, issuer, number, symbol, subject } = document;
  await tx
    .insertInto('document')
    .values({
      id,
      style: style ?? 'state',
      kind: kind ?? 'CV',
      issuer_id: issuerId,
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
  await tx.insertInto('document_reader').values({ document_id: id, unit_id: issuerId }).execute();
  return id;
}

/** A document of the same issuer with the same number and symbol in the same year, if one is registered. */
export async function sameNumber(
  tx: Tx,
  wanted: {
    readonly issuerId: string;
    readonly number: string;
    readonly symbol: string;
    readonly on: string;
  },
): Promise<{ readonly id: string; readonly subject: string } | undefined> {
  const { rows } = await sql<{ id: string; subject: string }>`
    select id, subject from document where issuer_id = ${wanted.issuerId}::uuid
      and ltrim(number, '0') = ltrim(${wanted.number}, '0') and symbol = ${wanted.symbol}
      and extract(year from issued_on) = extract(year from ${wanted.on}::date) limit 1`.execute(tx);
  return rows[0];
}
