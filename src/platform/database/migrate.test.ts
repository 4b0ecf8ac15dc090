import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import {
  appliedMigrations,
  type Migration,
  MigrationMismatchError,
  migrate,
  readMigrations,
} from './migrate.ts';
import { emptyTestDatabase } from './testing.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
});
const first = migration('0001_first.sql', 'create table first (id int);');
const second = migration('0002_second.sql', 'create table second (id int); insert into second values (1);');

let url: string;
let drop: () => Promise<void>;
before(async () => {
  ({ url, drop } = await emptyTestDatabase());
});
after(() => drop());

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('migrations are applied once, in order, though two processes start at once', async () => {
  assert.deepEqual(await migrate(url, [first]), ['0001_first.sql']);
  const both = await Promise.all([migrate(url, [first, second]), migrate(url, [first, second])]);
  assert.deepEqual(both.flat(), ['0002_second.sql']);
  assert.deepEqual(await query('select * from second'), [{ id: 1 }]);
  assert.deepEqual(await migrate(url, [first, second]), []);
});

test('a migration that fails leaves nothing behind', async () => {
  const third = migration('0003_third.sql', 'create table third (id int); select 1 / 0;');
  await assert.rejects(migrate(url, [first, second, third]), /0003_third\.sql failed: .*division by zero/);
  assert.deepEqual(await query("select to_regclass('public.third') as third"), [{ third: null }]);
});

test('an applied migration that was changed is refused, and nothing is applied', async () => {
  const third = migration('0003_third.sql', 'create table third (id int);');
  const changed = migration('0001_first.sql', 'create table first (id bigint);');
  await assert.rejects(migrate(url, [changed, second, third]), isMismatch('0001_first.sql'));
  assert.deepEqual(await query("select to_regclass('public.third') as third"), [{ third: null }]);
});

test('a database that has had a migration this program lacks is refused', async () => {
  await assert.rejects(migrate(url, [first]), isMismatch('0002_second.sql'));
});

test('a new migration before an applied one is refused', async () => {
  const late = migration('0001_between.sql', 'select 1;');
  await assert.rejects(migrate(url, [late, first, second]), isMismatch('0001_between.sql'));
});

test('nobody but the program’s roles may use the schema, and nobody may create in it', async () => {
  const rights = await query(`
    select who, has_schema_privilege(who, 'public', 'usage') as use, has_schema_privilege(who, 'public', 'create') as make
    from unnest(array['sd_app', 'sd_public', 'sd_custodian', 'pg_monitor']) who`);
  assert.deepEqual(rights, [
    { who: 'sd_app', use: true, make: false },
    { who: 'sd_public', use: true, make: false },
    { who: 'sd_custodian', use: true, make: false },
    { who: 'pg_monitor', use: false, make: false },
  ]);
});

test('an empty database has had no migration', async () => {
  const empty = await emptyTestDatabase();
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  assert.deepEqual(await appliedMigrations(client), []);
  await client.end();
  await empty.drop();
});

test('migration files have a number of four digits, each used once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'san-dinh-migrations-'));
  try {
    writeFileSync(join(folder, '0002_b.sql'), 'select 2;');
    writeFileSync(join(folder, '0001_a.sql'), 'select 1;');
    assert.deepEqual(
      readMigrations(folder).map(({ name }) => name),
      ['0001_a.sql', '0002_b.sql'],
    );
    writeFileSync(join(folder, '3_c.sql'), 'select 3;');
    assert.throws(() => readMigrations(folder), /3_c\.sql is not a migration's name/);
    rmSync(join(folder, '3_c.sql'));
    writeFileSync(join(folder, '0002_d.sql'), 'select 4;');
    assert.throws(() => readMigrations(folder), /two migrations have the number 0002/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const isMismatch = (name: string) => (error: unknown) =>
  error instanceof MigrationMismatchError && error.migration === name;
