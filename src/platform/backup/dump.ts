import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { appliedMigrations } from '../database/migrate.ts';
import type { Manifest } from './manifest.ts';
import type { Entry } from './tar.ts';

/** What the entries alone do not tell; filled while they are read. */
export type DatabaseFacts = Pick<Manifest, 'migrations' | 'tables' | 'sequences'>;

/** The largest part of a table in one entry of the archive, in bytes. */
const partSize = 8 * 1024 * 1024;

/**
 * Everything in the database as entries, as of one moment: `client` is in a repeatable-read transaction. Tables
 * come in COPY's text form; jobs that still wait come as add_job's arguments.
 */
export async function* dumpDatabase(client: pg.ClientBase, facts: DatabaseFacts): AsyncGenerator<Entry> {
  facts.migrations.push(...(await appliedMigrations(client)));
  for (const { name, columns } of await tablesOf(client)) {
    const stream = client.query(
      copyTo(`copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`),
    );
    let number = 0;
    for await (const bytes of parts(stream)) {
      number += 1;
      yield { name: `tables/${name}/${String(number).padStart(6, '0')}`, bytes };
    }
    facts.tables.push({ name, columns, rows: stream.rowCount });
  }
  facts.sequences.push(...(await sequencesOf(client)));
  yield { name: 'jobs.json', bytes: Buffer.from(JSON.stringify(await waitingJobs(client))) };
}

/** The tables of the program and their columns that hold something of their own (generated ones do not). */
async function tablesOf(client: pg.ClientBase): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query(`
    select c.relname as name, array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
    ) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`);
  return rows;
}

async function sequencesOf(client: pg.ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query(`
    select sequencename::text as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`);
  return rows;
}

/** Jobs that wait or run, as add_job's arguments; those that failed for good stay behind. */
async function waitingJobs(client: pg.ClientBase): Promise<unknown[]> {
  const { rows: found } = await client.query(
    "select to_regclass('graphile_worker._private_jobs') is not null as there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query(`
    select json_build_object('identifier', t.identifier, 'payload', j.payload, 'queueName', q.queue_name,
      'runAt', j.run_at, 'maxAttempts', j.max_attempts, 'jobKey', j.key, 'priority', j.priority,
      'flags', (select json_agg(flag) from jsonb_object_keys(j.flags) flag)) as job
    from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts or j.locked_at is not null
    order by j.id`);
  return rows.map(({ job }) => job);
}

async function* parts(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < partSize) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** A name as an SQL identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
