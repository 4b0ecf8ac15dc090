import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { err, ok, type Result } from '#basics/result.ts';
import { connectClient } from '../database/client.ts';
import { type Migration, readMigrations } from '../database/migrate.ts';
import type { FileStore } from '../files/file-store.ts';
import { needsPassphrase, readArchive, sha256, verifyArchive } from './archive.ts';
import { finishTables, loadJobs, makeTables, prepareDatabase, TableLoader, tableNames } from './load.ts';
import { type Manifest, manifestName } from './manifest.ts';
import { WrongPassphraseError } from './sealing.ts';
import { ArchiveError } from './tar.ts';

/** Where an archive is put back: an empty database, a file store, a folder without other keys. */
export interface RestoreTarget {
  readonly databaseUrl: string;
  readonly files: FileStore;
  readonly keysFolder: string;
  readonly file: string;
  readonly passphrase: string | undefined;
}

/** What was put back. */
export interface RestoreReport {
  /** When the backup was made, ISO 8601. */
  readonly at: string;
  readonly rows: number;
  readonly files: number;
  /** Stored files that were already missing when the backup was made. */
  readonly missingFiles: readonly string[];
}

/** Why nothing was restored; the target is as it was. */
export type RestoreRefusal =
  | { readonly type: 'archive-missing'; readonly file: string }
  | { readonly type: 'archive-damaged'; readonly detail: string }
  | { readonly type: 'archive-sealed' }
  | { readonly type: 'archive-passphrase-wrong' }
  /** The archive is of a program that has had a migration this one lacks or has otherwise. */
  | { readonly type: 'archive-of-other-program'; readonly migration: string; readonly program: string }
  | { readonly type: 'database-not-empty' }
  /** A key of this name and another content is there. */
  | { readonly type: 'keys-of-another'; readonly path: string };

/** Checks the whole archive first, then puts everything back in one transaction: all of it or nothing. */
export async function restore(target: RestoreTarget): Promise<Result<RestoreReport, RestoreRefusal>> {
  const file = resolve(target.file);
  if (!existsSync(file)) return err({ type: 'archive-missing', file });
  const isSealed = await needsPassphrase(file);
  if (isSealed && target.passphrase === undefined) return err({ type: 'archive-sealed' });
  const archive: Archive = { file, passphrase: isSealed ? target.passphrase : undefined };
  try {
    const manifest = await verifyArchive(archive.file, archive.passphrase);
    const migrations = migrationsOf(manifest);
    if (!migrations.ok) return migrations;
    return await fill(target, archive, manifest, migrations.value);
  } catch (error) {
    if (error instanceof WrongPassphraseError) return err({ type: 'archive-passphrase-wrong' });
    if (error instanceof ArchiveError) return err({ type: 'archive-damaged', detail: error.message });
    throw error;
  }
}

interface Archive {
  readonly file: string;
  readonly passphrase: string | undefined;
}

/** This program's migrations that the archive had had: the first ones, with the same content. */
function migrationsOf(manifest: Manifest): Result<Migration[], RestoreRefusal> {
  const ours = readMigrations();
  const other = manifest.migrations.find(
    ({ name, sha256 }, index) => ours[index]?.name !== name || ours[index]?.sha256 !== sha256,
  );
  if (other === undefined) return ok(ours.slice(0, manifest.migrations.length));
  return err({ type: 'archive-of-other-program', migration: other.name, program: manifest.program });
}

async function fill(
  target: RestoreTarget,
  archive: Archive,
  manifest: Manifest,
  migrations: readonly Migration[],
): Promise<Result<RestoreReport, RestoreRefusal>> {
  const client = await connectClient({
    connectionString: target.databaseUrl,
    application_name: 'san-dinh-restore',
  });
  try {
    if ((await tableNames(client)).length > 0) return err({ type: 'database-not-empty' });
    const foreign = await foreignKey(target.keysFolder, archive);
    if (foreign !== undefined) return err({ type: 'keys-of-another', path: foreign });
    await prepareDatabase(client, target.databaseUrl);
    await client.query("set local timezone to 'UTC'; set local statement_timeout to 0");
    const foreignKeys = await makeTables(client, migrations);
    const files = await loadEntries(client, target, archive, manifest);
    await finishTables(client, foreignKeys, manifest);
    await putKeys(target.keysFolder, archive);
    await client.query('commit');
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return ok({ at: manifest.at, rows, files, missingFiles: manifest.missingFiles });
  } finally {
    // Ends the transaction if it is still open: nothing of it stays.
    await client.end();
  }
}

/** Loads tables, jobs and files; returns how many files. A file put in before a failure harms nothing. */
async function loadEntries(
  client: pg.ClientBase,
  target: RestoreTarget,
  archive: Archive,
  manifest: Manifest,
): Promise<number> {
  const loader = new TableLoader(client, manifest);
  let files = 0;
  for await (const { name, bytes } of readArchive(archive.file, archive.passphrase)) {
    const [kind, rest = ''] = name.split('/');
    if (kind === 'tables') await loader.load(rest, bytes);
    else await loader.end();
    if (name === 'jobs.json') await loadJobs(client, bytes);
    if (kind === 'files') {
      if ((await target.files.put(bytes)) !== rest)
        throw new ArchiveError(`${name} is not what its name says`);
      files += 1;
    }
  }
  return files;
}

async function* keysOf(archive: Archive): AsyncGenerator<{ name: string; bytes: Buffer }> {
  for await (const { name, bytes } of readArchive(archive.file, archive.passphrase)) {
    const key = /^keys\/([\w.-]+)$/.exec(name)?.[1];
    if (key !== undefined && name !== manifestName && !/^\.+$/.test(key)) yield { name: key, bytes };
  }
}

/** The path of a key in the folder that differs from the archive's of the same name. */
async function foreignKey(folder: string, archive: Archive): Promise<string | undefined> {
  for await (const { name, bytes } of keysOf(archive)) {
    const path = join(folder, name);
    if (existsSync(path) && sha256(await readFile(path)) !== sha256(bytes)) return path;
  }
  return undefined;
}

async function putKeys(folder: string, archive: Archive): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for await (const { name, bytes } of keysOf(archive)) {
    const path = join(folder, name);
    const half = `${path}.${process.pid}.part`;
    await rm(half, { force: true });
    const handle = await open(half, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, path);
  }
}
