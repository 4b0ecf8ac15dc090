import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '#basics/project-root.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { Clock } from '../clock.ts';
import { connectClient } from '../database/client.ts';
import type { FileStore } from '../files/file-store.ts';
import { type EntryList, noted, verifyArchive, writeArchive } from './archive.ts';
import { type DatabaseFacts, dumpDatabase } from './dump.ts';
import { type Manifest, manifestName } from './manifest.ts';
import type { Entry } from './tar.ts';

/** What a backup is made of, and where it goes. */
export interface BackupSource {
  readonly databaseUrl: string;
  readonly files: FileStore;
  /** The folder of the installation's keys; its plain files are kept. */
  readonly keysFolder: string;
  readonly clock: Clock;
  /** The archive's path; nothing may have this name yet. */
  readonly file: string;
  /** Seals the archive; without one it holds the keys readable. */
  readonly passphrase: string | undefined;
}

/** A backup that was written, read again and found whole. */
export interface BackupReport {
  readonly file: string;
  readonly size: number;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Stored files that rows name but that were not in the store: the administrator must know. */
  readonly missingFiles: readonly string[];
  readonly isSealed: boolean;
}

/** Why no backup was made. */
export type BackupRefusal =
  | { readonly type: 'backup-file-exists'; readonly file: string }
  | { readonly type: 'backup-folder-missing'; readonly folder: string };

/**
 * Writes database, stored files and keys as of one moment into one archive, while the program runs. The archive gets
 * its name only after it was read back and every hash agreed.
 */
export async function backup(source: BackupSource): Promise<Result<BackupReport, BackupRefusal>> {
  const file = resolve(source.file);
  if (existsSync(file)) return err({ type: 'backup-file-exists', file });
  if (!existsSync(dirname(file))) return err({ type: 'backup-folder-missing', folder: dirname(file) });
  const half = `${file}.${process.pid}.part`;
  await rm(half, { force: true });
  try {
    await writeArchive(half, entriesOf(source), source.passphrase);
    const manifest = await verifyArchive(half, source.passphrase);
    await rename(half, file);
    return ok(reportOf(file, (await stat(file)).size, manifest, source.passphrase !== undefined));
  } finally {
    await rm(half, { force: true });
  }
}

async function* entriesOf(source: BackupSource): AsyncGenerator<Entry> {
  const list: EntryList = [];
  const facts: DatabaseFacts = { migrations: [], tables: [], sequences: [] };
  const missingFiles: string[] = [];
  const at = source.clock.now().toString({ smallestUnit: 'millisecond' });
  yield* noted(contentsOf(source, facts, missingFiles), list);
  const manifest: Manifest = {
    format: 'san-dinh-backup-1',
    at,
    program: await programVersion(),
    ...facts,
    missingFiles,
    entries: list,
  };
  yield { name: manifestName, bytes: Buffer.from(JSON.stringify(manifest)) };
}

async function* contentsOf(
  source: BackupSource,
  facts: DatabaseFacts,
  missing: string[],
): AsyncGenerator<Entry> {
  const client = await connectClient({
    connectionString: source.databaseUrl,
    application_name: 'san-dinh-backup',
  });
  try {
    // With row security off, a policy that would hide a row is an error and not a hole in the backup.
    await client.query(
      "begin isolation level repeatable read read only; set local row_security to off; set local timezone to 'UTC'",
    );
    yield* dumpDatabase(client, facts);
    const { rows } = await client.query<{ sha256: string }>(
      'select distinct sha256 from public.stored_file order by 1',
    );
    for (const { sha256 } of rows) {
      const bytes = await contentOf(source.files, sha256);
      if (bytes === undefined) missing.push(sha256);
      else yield { name: `files/${sha256}`, bytes };
    }
  } finally {
    await client.end();
  }
  yield* keysIn(source.keysFolder);
}

/** The file's bytes, or undefined when the store has lost or damaged it: the rest must still be saved. */
async function contentOf(files: FileStore, sha256: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await files.get(sha256));
  } catch {
    return undefined;
  }
}

async function* keysIn(folder: string): AsyncGenerator<Entry> {
  if (!existsSync(folder)) return;
  for (const { name } of (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile())) {
    yield { name: `keys/${name}`, bytes: await readFile(join(folder, name)) };
  }
}

async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(projectRoot(), 'package.json'), 'utf8'));
  return String(version);
}

function reportOf(file: string, size: number, manifest: Manifest, isSealed: boolean): BackupReport {
  return {
    file,
    size,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.entries.filter(({ name }) => name.startsWith('files/')).length,
    missingFiles: manifest.missingFiles,
    isSealed,
  };
}
