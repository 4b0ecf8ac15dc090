import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { FileView } from './model.ts';

export interface NewFile {
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
  readonly name: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly at: Date;
}

export async function insertFile(tx: Tx, file: NewFile): Promise<FileView> {
  const row = {
    id: uuidv7(),
    sha256: file.sha256,
    size: file.size,
    format: file.format,
    name: file.name,
    organisation_id: file.organisationId,
    person_id: file.personId,
    at: file.at,
  };
  await tx.insertInto('stored_file').values(row).execute();
  const { id, sha256, size, format, name } = row;
  return { id, sha256, size, format, name, at: file.at.toISOString() };
}

/** The file, when row-level security shows it to the acting organisation (db/migrations/0010_files.sql). */
export async function fileById(tx: Tx, id: string): Promise<FileView | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['id', 'sha256', 'size', 'format', 'name', 'at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, size: Number(row.size), at: new Date(row.at).toISOString() };
}
