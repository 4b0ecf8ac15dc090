import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { Totals } from '../figures.ts';
import type { Snapshot } from '../snapshot.ts';

/** A report as it was sent. */
export interface Edition {
  readonly number: number;
  readonly organisationId: string;
  readonly documentId: string;
  readonly snapshot: Snapshot;
  readonly sentAt: Date;
}

export interface NewEdition extends Edition {
  readonly reportId: string;
  readonly totals: Totals;
  readonly sentBy: string;
}

/** Keeps a report as it is sent; nothing changes it later. */
export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  await tx
    .insertInto('report_edition')
    .values({
      report_id: edition.reportId,
      number: edition.number,
      organisation_id: edition.organisationId,
      document_id: edition.documentId,
      snapshot: JSON.stringify(edition.snapshot),
      totals: JSON.stringify(edition.totals),
      sent_by: edition.sentBy,
      sent_at: edition.sentAt,
    })
    .execute();
}

/** One edition of a report. */
export async function editionOf(tx: Tx, reportId: string, number: number): Promise<Edition | undefined> {
  const { rows } = await sql<Edition>`
    select number, organisation_id as "organisationId", document_id as "documentId", snapshot, sent_at as "sentAt"
    from report_edition where report_id = ${reportId}::uuid and number = ${number}`.execute(tx);
  return rows[0];
}

/** When each edition of a report was sent, the first one first. */
export async function editionsOf(
  tx: Tx,
  reportId: string,
): Promise<readonly Pick<Edition, 'number' | 'sentAt' | 'documentId'>[]> {
  const { rows } = await sql<Pick<Edition, 'number' | 'sentAt' | 'documentId'>>`
    select number, sent_at as "sentAt", document_id as "documentId"
    from report_edition where report_id = ${reportId}::uuid order by number`.execute(tx);
  return rows;
}

/** A file that proves what a report says. */
export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** The evidence of a report. */
export async function evidenceOf(tx: Tx, reportId: string): Promise<readonly EvidenceFile[]> {
  const { rows } = await sql<EvidenceFile>`
    select f.id, f.name, f.size from report_evidence e join stored_file f on f.id = e.file_id
    where e.report_id = ${reportId}::uuid order by f.name, f.id`.execute(tx);
  return rows;
}

/** Adds files that the organisation brought; how many of the ids were its own. */
export async function addEvidence(
  tx: Tx,
  {
    reportId,
    fileIds,
    organisationId,
  }: { reportId: string; fileIds: readonly string[]; organisationId: string },
): Promise<number> {
  const own = await sql`
    select from stored_file where id = any(${[...fileIds]}::uuid[]) and organisation_id = ${organisationId}::uuid
  `.execute(tx);
  await sql`
    insert into report_evidence (report_id, file_id)
    select ${reportId}::uuid, id from stored_file
    where id = any(${[...fileIds]}::uuid[]) and organisation_id = ${organisationId}::uuid
    on conflict do nothing`.execute(tx);
  return own.rows.length;
}

/** Takes a file out of the evidence; the file itself stays kept. */
export async function removeEvidence(tx: Tx, reportId: string, fileId: string): Promise<void> {
  await tx
    .deleteFrom('report_evidence')
    .where('report_id', '=', reportId)
    .where('file_id', '=', fileId)
    .execute();
}
