import { finished } from 'node:stream/promises';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { applyMigration, type Migration, prepareSchema } from '../database/migrate.ts';
import { quoted } from './dump.ts';
import type { Manifest } from './manifest.ts';
import { ArchiveError } from './tar.ts';

/** Makes the tables as the archive's migrations left them, empty and without what would act on loading rows. */
export async function makeTables(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<ForeignKey[]> {
  for (const migration of migrations) await applyMigration(client, migration);
  const tables = await tableNames(client);
  // Triggers would repeat what is in the rows already; foreign keys may point to tables that come later.
  for (const name of tables) await client.query(`alter table public.${quoted(name)} disable trigger user`);
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) {
    await client.query(`alter table public.${quoted(table)} drop constraint ${quoted(name)}`);
  }
  // Rows that migrations put in are in the archive too.
  if (tables.length > 0) {
    await client.query(`truncate ${tables.map((name) => `public.${quoted(name)}`).join(', ')}`);
  }
  return keys;
}

/** A foreign key that was taken away for loading. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Puts back what `makeTables` took away; every foreign key is checked against the loaded rows. */
export async function finishTables(
  client: pg.ClientBase,
  keys: readonly ForeignKey[],
  manifest: Manifest,
): Promise<void> {
  for (const { table, name, definition } of keys) {
    await client.query(`alter table public.${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  }
  for (const name of await tableNames(client)) {
    await client.query(`alter table public.${quoted(name)} enable trigger user`);
  }
  for (const { name, value } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2)', [`public.${quoted(name)}`, value]);
  }
  const { rows } = await client.query<{ name: string }>(
    "select matviewname as name from pg_matviews where schemaname = 'public'",
  );
  for (const { name } of rows) await client.query(`refresh materialized view public.${quoted(name)}`);
}

/** Loads tables part by part; the parts of one table come one after another. */
export class TableLoader {
  readonly #client: pg.ClientBase;
  readonly #manifest: Manifest;
  readonly #loaded = new Map<string, number>();
  #current: { table: string; stream: CopyStreamQuery; done: Promise<void> } | undefined;

  constructor(client: pg.ClientBase, manifest: Manifest) {
    this.#client = client;
    this.#manifest = manifest;
  }

  /** Loads one part of a table. */
  async load(table: string, bytes: Buffer): Promise<void> {
    if (this.#current?.table !== table) await this.#endTable();
    this.#current ??= this.#begin(table);
    const { stream, done } = this.#current;
    const written = new Promise<void>((resolve) => stream.write(bytes, () => resolve()));
    // When the server refuses a row, only `done` tells.
    await Promise.race([written, done]);
  }

  /** Ends loading; throws `ArchiveError` when a table got another number of rows than the manifest tells. */
  async end(): Promise<void> {
    await this.#endTable();
    for (const { name, rows } of this.#manifest.tables) {
      const loaded = this.#loaded.get(name) ?? 0;
      if (loaded !== rows) throw new ArchiveError(`${name} has ${loaded} rows and not ${rows}`);
    }
  }

  #begin(table: string) {
    const known = this.#manifest.tables.find(({ name }) => name === table);
    if (known === undefined) throw new ArchiveError(`the manifest knows no table ${table}`);
    const columns = known.columns.map(quoted).join(', ');
    const stream = this.#client.query(copyFrom(`copy public.${quoted(table)} (${columns}) from stdin`));
    const done = finished(stream, { readable: false });
    done.catch(() => undefined);
    return { table, stream, done };
  }

  async #endTable(): Promise<void> {
    if (this.#current === undefined) return;
    const { table, stream, done } = this.#current;
    this.#current = undefined;
    stream.end();
    await done;
    this.#loaded.set(table, stream.rowCount);
  }
}

const Jobs = z.array(
  z.strictObject({
    identifier: z.string(),
    payload: z.unknown(),
    queueName: z.string().nullable(),
    runAt: z.string(),
    maxAttempts: z.int(),
    jobKey: z.string().nullable(),
    priority: z.int(),
    flags: z.array(z.string()).nullable(),
  }),
);

/** Puts the jobs that waited back into the queue, in their order. */
export async function loadJobs(client: pg.ClientBase, bytes: Buffer): Promise<void> {
  for (const job of Jobs.parse(JSON.parse(bytes.toString('utf8')))) {
    await client.query(
      `select graphile_worker.add_job(identifier => $1, payload => $2, queue_name => $3, run_at => $4,
        max_attempts => $5, job_key => $6, priority => $7, flags => $8)`,
      [
        job.identifier,
        JSON.stringify(job.payload ?? {}),
        job.queueName,
        job.runAt,
        job.maxAttempts,
        job.jobKey,
        job.priority,
        job.flags,
      ],
    );
  }
}

/** What must be there before the transaction: roles, the rights on the schema, the queue's own tables. */
export async function prepareDatabase(client: pg.ClientBase, url: string): Promise<void> {
  await runMigrations({ connectionString: url });
  await client.query('begin');
  await prepareSchema(client);
}

/** The tables of the program in the database, without the list of migrations. */
export async function tableNames(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`);
  return rows.map(({ name }) => name);
}

async function foreignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select r.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class r on r.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and r.relnamespace = 'public'::regnamespace
    order by 1, 2`);
  return rows;
}
