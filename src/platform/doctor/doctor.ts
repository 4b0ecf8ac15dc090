import { join } from 'node:path';
import pg from 'pg';
import { type Clock, systemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { readMigrations } from '../database/migrate.ts';
import { columnTypes } from '../database/types.ts';
import {
  checkClock,
  checkDurability,
  checkJournal,
  checkMigrations,
  checkQueue,
  checkRoles,
  checkVersion,
  checkVietnamese,
} from './database.ts';
import { bad, type Finding, good } from './finding.ts';
import { checkDisk, checkHome, checkMail, checkNode, checkScanReading, checkSecrets } from './machine.ts';

/** What is examined. */
export interface Patient {
  readonly config: Config;
  /** Where the database is; null when it could not be started. */
  readonly databaseUrl: string | null;
  /** The program's clock (in the demonstration: moved). */
  readonly clock: Clock;
}

/** Examines an installation and changes nothing. Always the same checks in the same order, as far as they are possible. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const { config } = patient;
  return [
    checkNode(process.versions.node),
    checkHome(config.home),
    checkSecrets(join(config.home, 'keys')),
    checkDisk(config.databaseUrl === null ? join(config.home, 'database', 'data') : config.home),
    ...(await checkDatabase(patient)),
    await checkMail(config.smtpUrl, config.production),
    checkScanReading(),
  ];
}

async function checkDatabase({ databaseUrl, clock }: Patient): Promise<Finding[]> {
  const client = databaseUrl === null ? undefined : await connect(databaseUrl);
  if (client === undefined) return [unreachable()];
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    const migrations = await checkMigrations(client, readMigrations());
    const general = [
      good('database', 'Cơ sở dữ liệu trả lời', 'The database answers'),
      checkVersion(rows[0].version),
      await checkVietnamese(client),
      await checkDurability(client),
      await checkRoles(client),
      migrations,
    ];
    if (migrations.state !== 'ok') return general;
    const now = systemClock().now();
    return [
      ...general,
      await checkClock(client, now, clock.now()),
      await checkJournal(client, clock.now()),
      await checkQueue(client),
    ];
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    types: columnTypes,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return undefined;
  }
}

function unreachable(): Finding {
  return bad(
    'database',
    'fail',
    { vi: 'Không kết nối được cơ sở dữ liệu', en: 'The database cannot be reached' },
    {
      vi: 'Kiểm tra DATABASE_URL và mật khẩu; với cơ sở dữ liệu đi kèm, xem tệp server.log trong thư mục database.',
      en: 'Check DATABASE_URL and its password; for the database that comes along, see server.log in the folder database.',
    },
  );
}
