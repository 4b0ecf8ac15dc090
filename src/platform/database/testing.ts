import { createHash, randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '#basics/project-root.ts';
import { connectClient } from './client.ts';
import { type Database, openDatabase } from './connect.ts';
import { findPostmaster, isAlive } from './embedded/postmaster.ts';
import { startEmbedded } from './embedded/server.ts';
import { stopServer } from './embedded/supervisor.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

/** A database of one test file: empty tables, the newest migrations. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

/** Where the tests' shared server lives. */
export const testServerFolder = join(projectRoot(), '.san-dinh-test');

/**
 * A new database for a test file, copied from a template that is migrated once per state of `db/migrations/`. The
 * server is shared by all test processes and left running; `TEST_DATABASE_URL` names another one instead.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = newName();
  const server = await onServer(async (url, client) => {
    const template = await ensureTemplate(client, url, readMigrations());
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const url = withDatabase(server, name);
  const database = openDatabase(url, { applicationName: 'san-dinh-test' });
  return {
    url,
    database,
    async drop() {
      await database.close();
      await withMaintenance(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** A new empty database without any migration, for tests of the migrations themselves. */
export async function emptyTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = newName();
  const server = await onServer((_, client) => client.query(`create database ${name} template template0`));
  return {
    url: withDatabase(server, name),
    async drop() {
      await withMaintenance(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Stops the shared server unless some test is still connected to it. */
export async function stopIdleTestServer(): Promise<void> {
  const data = join(testServerFolder, 'data');
  const running = existsSync(data) ? findPostmaster(realpathSync(data)) : undefined;
  if (running === undefined) return;
  const others = await withMaintenance(await startTestServer(), async (client) => {
    const { rows } = await client.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows[0]?.others ?? 0;
  });
  if (others === 0) await stopServer(running.pid);
}

const newName = (): string => `sd_test_${process.pid}_${randomBytes(5).toString('hex')}`;

/** Works on the server and returns its address; once more when the server was stopped at this very moment. */
async function onServer(work: (url: string, client: pg.Client) => Promise<unknown>): Promise<string> {
  for (let left = 3; ; left -= 1) {
    const url = await testServerUrl();
    try {
      await withMaintenance(url, (client) => work(url, client));
      return url;
    } catch (error) {
      // A refusal of the database is not the server's going away.
      const isGone = !(error instanceof pg.DatabaseError) || ['57P01', '57P03'].includes(error.code ?? '');
      if (!isGone || left === 0) throw error;
    }
  }
}

let cleaned = false;

async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  const url = given ?? (await startTestServer());
  if (!cleaned) {
    cleaned = true;
    await withMaintenance(url, dropStale);
  }
  return url;
}

async function startTestServer(): Promise<string> {
  const server = await startEmbedded({
    folder: testServerFolder,
    durable: false,
    leaveRunning: true,
    log: () => undefined,
  });
  return server.url;
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function withMaintenance<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectClient({ connectionString: withDatabase(server, 'postgres') });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template for these migrations; made by one process while others wait, whole or not at all. */
async function ensureTemplate(client: pg.Client, server: string, migrations: Migration[]): Promise<string> {
  const name = templateName(migrations);
  if (await exists(client, name)) return name;
  await client.query("select pg_advisory_lock(hashtext('san-dinh.template'))");
  try {
    if (await exists(client, name)) return name;
    const half = `${name}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} template template0 strategy file_copy`);
    await migrate(withDatabase(server, half), migrations);
    await client.query(`alter database ${half} rename to ${name}`);
    return name;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('san-dinh.template'))");
  }
}

function templateName(migrations: readonly Migration[]): string {
  const key = createHash('sha256').update(migrations.map(({ name, sha256 }) => name + sha256).join('\n'));
  return `sd_template_${key.digest('hex').slice(0, 16)}`;
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

/** Removes databases whose test process is dead, and templates of other migrations that are an hour old. */
async function dropStale(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; old: boolean }>(`
    select datname as name,
      (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 hour' as old
    from pg_database where datname ~ '^sd_(test|template)_'
  `);
  const current = templateName(readMigrations());
  for (const { name, old } of rows.filter((row) => row.name !== current)) {
    const pid = /^sd_test_(\d+)_/.exec(name)?.[1];
    const stale = pid === undefined ? old : !isAlive(Number(pid));
    if (stale) await dropQuietly(client, name);
  }
}

async function dropQuietly(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database if exists ${name}`);
  } catch (error) {
    // In use, or being dropped by another process: not ours to care about.
    if (!(error instanceof pg.DatabaseError)) throw error;
  }
}
