import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations as installQueue, Logger } from 'graphile-worker';
import type pg from 'pg';
import { projectRoot } from '#basics/project-root.ts';
import { connectClient } from './client.ts';
import { ensureRoles } from './roles.ts';

/** One file of `db/migrations/`. */
export interface Migration {
  /** The file's name, `NNNN_name.sql`; the order of names is the order of migrations. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** Thrown when the database and the migration files do not belong together. */
export class MigrationMismatchError extends Error {
  readonly migration: string;
  constructor(migration: string, message: string) {
    super(message);
    this.migration = migration;
  }
}

/** The queue of jobs (graphile-worker) brings tables of its own and says so at length. */
const silent = new Logger(() => () => undefined);

/** The folder of the program's migrations. */
export const migrationsFolder = join(projectRoot(), 'db', 'migrations');

/** The migrations of a folder, in order; throws on a name of another form or on a number used twice. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined) throw new Error(`${name} is not a migration's name (NNNN_name.sql)`);
    if (numbers.has(number)) throw new Error(`two migrations have the number ${number}`);
    numbers.add(number);
  }
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings the database to the newest migration and returns the names of those applied now. Each runs in a
 * transaction of its own; a second process that calls this waits. Throws `MigrationMismatchError`, before changing
 * anything, when an applied file has changed, is missing, or a new file comes before an applied one.
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = await connectClient({ connectionString: url, application_name: 'san-dinh-migrate' });
  try {
    await client.query("select pg_advisory_lock(hashtext('san-dinh.migrate'))");
    await prepareSchema(client);
    const pending = pendingOf(migrations, await appliedMigrations(client));
    for (const migration of pending) await apply(client, migration);
    await installQueue({ connectionString: url, logger: silent });
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names and hashes of the migrations that the database has had, in order; empty before the first. */
export async function appliedMigrations(
  client: pg.ClientBase | pg.Pool,
): Promise<{ name: string; sha256: string }[]> {
  const { rows: found } = await client.query(
    "select to_regclass('public.schema_migration') is not null as there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query(
    'select name, sha256 from public.schema_migration order by name collate "C"',
  );
  return rows;
}

/** The program's roles, the rights on the schema and the table of migrations; safe to repeat. */
export async function prepareSchema(client: pg.ClientBase): Promise<void> {
  await ensureRoles(client);
  await client.query(`
    revoke all on schema public from public;
    grant usage on schema public to sd_app, sd_public, sd_custodian;
    create table if not exists schema_migration (
      name text primary key,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      applied_at timestamptz not null default now()
    );
    comment on table schema_migration is 'The migrations this database has had; written only by the migrator.';
  `);
}

/** The migrations still to apply; throws when what was applied is not a beginning of `migrations`. */
export function pendingOf(
  migrations: readonly Migration[],
  applied: readonly { name: string; sha256: string }[],
): Migration[] {
  applied.forEach(({ name, sha256 }, index) => {
    const here = migrations.find((migration) => migration.name === name);
    if (here === undefined) throw new MigrationMismatchError(name, missingMessage(name));
    if (here.sha256 !== sha256) throw new MigrationMismatchError(name, changedMessage(name));
    const expected = migrations[index];
    if (expected !== undefined && expected.name !== name) {
      throw new MigrationMismatchError(expected.name, lateMessage(expected.name, name));
    }
  });
  return migrations.slice(applied.length);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
}

/** Applies one migration in the transaction of the caller. */
export async function applyMigration(client: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query(sql);
  await client.query('insert into public.schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
}

const missingMessage = (name: string): string =>
  `Cơ sở dữ liệu mới hơn chương trình: nó đã qua ${name}, mà chương trình không có tệp này. Hãy dùng đúng phiên bản. / ` +
  `The database has had ${name}, which this program does not have. Use the program's newer version.`;

const changedMessage = (name: string): string =>
  `Tệp ${name} đã bị sửa sau khi áp dụng. Hãy trả lại nội dung cũ và viết một tệp mới. / ` +
  `${name} was changed after it was applied. Put it back and write a new migration.`;

const lateMessage = (name: string, after: string): string =>
  `Tệp ${name} đứng trước ${after}, là tệp đã áp dụng. Hãy đặt số lớn hơn. / ` +
  `${name} comes before ${after}, which is already applied. Give it a higher number.`;
