import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { openDatabase } from '#platform/database/connect.ts';
import { startEmbedded } from '#platform/database/embedded/server.ts';
import { migrate } from '#platform/database/migrate.ts';
import { readDemonstration } from '#platform/demonstration.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { openFileStore } from '#platform/files/stored.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import type { Platform } from '#platform/platform.ts';

/** The platform of a home folder, opened; `close` ends what was started for it. */
export interface OpenPlatform extends Platform {
  /** The address of the database, with its password: for tools that connect by themselves, never for a log. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** The parts of the home folder. */
export function homeFolders(home: string) {
  return {
    database: join(home, 'database'),
    files: join(home, 'files'),
    keys: join(home, 'keys'),
    mail: join(home, 'mail'),
  };
}

/** The database server and the file store of a configuration, before any table is looked at. */
export interface Storage {
  /** The address of the database, with its password: for tools that connect by themselves, never for a log. */
  readonly databaseUrl: string;
  readonly files: FileStore;
  close(): Promise<void>;
}

/** Makes the home folder, and starts the embedded database server unless it runs or the configuration names another. */
export async function openStorage(config: Config, log: (message: string) => void): Promise<Storage> {
  const folders = homeFolders(config.home);
  mkdirSync(config.home, { recursive: true, mode: 0o711 });
  mkdirSync(folders.keys, { recursive: true, mode: 0o700 });
  const embedded =
    config.databaseUrl === null
      ? await startEmbedded({ folder: folders.database, durable: true, log })
      : null;
  return {
    databaseUrl: embedded?.url ?? config.databaseUrl ?? '',
    files: openFileStore(folders.files, config.s3),
    close: async () => embedded?.stop(),
  };
}

/**
 * Opens the storage of the configuration, brings the database to the newest migration, and opens files and clock. The
 * demonstration's clock is moved to its own time.
 */
export async function openPlatform(config: Config, log: (message: string) => void): Promise<OpenPlatform> {
  const storage = await openStorage(config, log);
  try {
    return await openOn(storage, config, log);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function openOn(
  storage: Storage,
  config: Config,
  log: (message: string) => void,
): Promise<OpenPlatform> {
  await migrate(storage.databaseUrl);
  const database = openDatabase(storage.databaseUrl, {
    maxConnections: 20,
    onConnectionLost: () => log('a database connection was lost and will be made again'),
  });
  const demonstration = await readDemonstration(database);
  const { smtpUrl, mailFrom } = config;
  const mailer = openMailer({ smtpUrl, folder: homeFolders(config.home).mail, from: mailFrom });
  return {
    database,
    databaseUrl: storage.databaseUrl,
    files: storage.files,
    mailer,
    clock: systemClock(demonstration.offset),
    async close() {
      await mailer.close();
      await database.close();
      await storage.close();
    },
  };
}
