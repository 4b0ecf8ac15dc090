import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { unsafeUnwrap } from '#basics/result.ts';
import { fixedClock } from '../clock.ts';
import { emptyTestDatabase, type TestDatabase, testDatabase } from '../database/testing.ts';
import type { FileStore } from '../files/file-store.ts';
import { openFileStore } from '../files/stored.ts';
import { type BackupSource, backup } from './backup.ts';
import { tableNames } from './load.ts';
import { type RestoreTarget, restore } from './restore.ts';

const clock = fixedClock('2024-03-29T08:00:00+07:00');
const content = randomBytes(300_000);
const contentHash = createHash('sha256').update(content).digest('hex');
const lostHash = createHash('sha256').update('lost').digest('hex');
const unit = randomUUID();
const leaves = 130_000;

let folder: string;
let db: TestDatabase;
let files: FileStore;
let keysFolder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'san-dinh-backup-'));
  files = openFileStore(join(folder, 'files'), null);
  keysFolder = join(folder, 'keys');
  mkdirSync(keysFolder);
  writeFileSync(join(keysFolder, 'journal.pem'), 'the private key', { mode: 0o600 });
  await files.put(content);
  db = await testDatabase();
  await runMigrations({ connectionString: db.url });
  await fillDatabase();
});
after(async () => {
  await db.drop();
  rmSync(folder, { recursive: true });
});

async function fillDatabase(): Promise<void> {
  const { pool } = db.database;
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`
    insert into unit (id, class, kind, level, valid_from) values ('${unit}', 'territory', 'province', 'province', '2020-01-01');
    insert into unit_name (unit_id, name, short_name, folded, during)
      values ('${unit}', E'Tỉnh\\tThái\\\\Bình', 'Thái Bình', 'thai binh', '[2020-01-01,)');`);
  await client.query('commit');
  client.release();
  for (const hash of [contentHash, lostHash]) {
    await pool.query(
      `insert into stored_file (id, sha256, size, format, name, organisation_id, at)
        values ($1, $2, 300000, 'pdf', 'Công văn.pdf', $3, '2024-03-29 08:00:00+07')`,
      [randomUUID(), hash, unit],
    );
  }
  // Larger than one part of the archive.
  await pool.query(`insert into journal_node (level, index, hash)
    select 1, n, sha256(n::text::bytea) from generate_series(1, ${leaves}) n`);
  await pool.query(`insert into journal_entry (id, at, procedure, subject_ids, input_digest)
    values ('${randomUUID()}', '2024-03-29 08:00:00.123+07', 'units.read', '{${unit}}', sha256('x'))`);
  await pool.query(
    `select graphile_worker.add_job('mail.send', '{"to": 1}', run_at => '2030-01-01', job_key => 'once')`,
  );
}

const source = (name: string, passphrase?: string): BackupSource => ({
  databaseUrl: db.url,
  files,
  keysFolder,
  clock,
  file: join(folder, name),
  passphrase,
});

async function target(
  name: string,
  passphrase?: string,
): Promise<RestoreTarget & { drop(): Promise<void>; home: string }> {
  const { url, drop } = await emptyTestDatabase();
  const home = mkdtempSync(join(folder, 'home-'));
  return {
    databaseUrl: url,
    files: openFileStore(join(home, 'files'), null),
    keysFolder: join(home, 'keys'),
    file: join(folder, name),
    passphrase,
    drop,
    home,
  };
}

/** Every row of every table as text, and what waits in the queue. */
async function everything(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result: Record<string, unknown> = {};
    for (const name of await tableNames(client)) {
      const { rows } = await client.query(
        `select count(*) as count, md5(string_agg(t::text, ',' order by t::text)) as rows from "${name}" t`,
      );
      result[name] = rows[0];
    }
    const { rows } = await client.query(
      'select task_identifier, key, run_at, max_attempts from graphile_worker.jobs',
    );
    const triggers = await client.query(
      'select tgname, tgenabled from pg_trigger where not tgisinternal order by 1, tgrelid::regclass::text',
    );
    const keys = await client.query(
      "select conname, pg_get_constraintdef(oid) as is from pg_constraint where contype = 'f' order by 1, 2",
    );
    return { ...result, jobs: rows, triggers: triggers.rows, keys: keys.rows };
  } finally {
    await client.end();
  }
}

test('a restored backup has every row, file, key and waiting job, and the same constraints and triggers', async () => {
  const report = unsafeUnwrap(await backup(source('plain.sdb')));
  assert.equal(report.files, 1);
  assert.equal(report.isSealed, false);
  assert.deepEqual(report.missingFiles, [lostHash]);
  assert.equal(statSync(join(folder, 'plain.sdb')).mode & 0o777, 0o600);

  const to = await target('plain.sdb');
  const restored = unsafeUnwrap(await restore(to));
  assert.deepEqual(restored, {
    at: '2024-03-29T01:00:00.000Z',
    rows: report.rows,
    files: 1,
    missingFiles: [lostHash],
  });
  const [before, now] = [await everything(db.url), await everything(to.databaseUrl)];
  assert.deepEqual(now, before);
  assert.deepEqual(Buffer.from(await to.files.get(contentHash)), content);
  assert.equal(readFileSync(join(to.keysFolder, 'journal.pem'), 'utf8'), 'the private key');
  assert.equal(statSync(join(to.keysFolder, 'journal.pem')).mode & 0o777, 0o600);

  assert.deepEqual(await restore(to), { ok: false, error: { type: 'database-not-empty' } });
  await to.drop();
});

test('a sealed backup opens with its passphrase only and shows nothing without', async () => {
  assert.equal(unsafeUnwrap(await backup(source('sealed.sdb', 'mật khẩu dài'))).isSealed, true);
  assert.equal(readFileSync(join(folder, 'sealed.sdb')).includes('the private key'), false);
  const without = await target('sealed.sdb');
  assert.deepEqual(await restore(without), { ok: false, error: { type: 'archive-sealed' } });
  assert.deepEqual(await restore({ ...without, passphrase: 'khác' }), {
    ok: false,
    error: { type: 'archive-passphrase-wrong' },
  });
  assert.equal((await restore({ ...without, passphrase: 'mật khẩu dài' })).ok, true);
  await without.drop();
});

test('a damaged or shortened backup is refused and nothing is restored', async () => {
  for (const name of ['plain.sdb', 'sealed.sdb']) {
    const whole = readFileSync(join(folder, name));
    const changed = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
    for (const bytes of [changed, whole.subarray(0, middle), whole.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(join(folder, 'damaged.sdb'), bytes);
      const to = await target('damaged.sdb', 'mật khẩu dài');
      const result = await restore(to);
      assert.equal(result.ok, false);
      assert.equal(!result.ok && result.error.type, 'archive-damaged', `${name}, ${bytes.length} bytes`);
      assert.deepEqual(readdirSync(to.home), []);
      await to.drop();
    }
  }
});

test('a backup never overwrites a file, and a failed one leaves none', async () => {
  writeFileSync(join(folder, 'there.sdb'), 'precious');
  assert.deepEqual(await backup(source('there.sdb')), {
    ok: false,
    error: { type: 'backup-file-exists', file: join(folder, 'there.sdb') },
  });
  assert.equal(readFileSync(join(folder, 'there.sdb'), 'utf8'), 'precious');
  const unreachable = { ...source('failed.sdb'), databaseUrl: 'postgresql://x:y@127.0.0.1:1/none' };
  await assert.rejects(backup(unreachable), { code: 'ECONNREFUSED' });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('failed')),
    [],
  );
});

test('the keys of another installation are not overwritten', async () => {
  const to = await target('plain.sdb');
  mkdirSync(to.keysFolder);
  const path = join(to.keysFolder, 'journal.pem');
  writeFileSync(path, 'another key');
  assert.deepEqual(await restore(to), { ok: false, error: { type: 'keys-of-another', path } });
  assert.equal(readFileSync(path, 'utf8'), 'another key');
  assert.equal(existsSync(join(to.home, 'files')), false);
  await to.drop();
});

test('rows that come while the backup runs are not in it, and it stays consistent', async () => {
  let stop = false;
  const writing = (async () => {
    let index = leaves;
    while (!stop) {
      index += 1;
      await db.database.pool.query("insert into journal_node values (1, $1, sha256('x'))", [index]);
    }
    return index;
  })();
  const report = unsafeUnwrap(await backup(source('busy.sdb')));
  stop = true;
  const last = await writing;
  const to = await target('busy.sdb');
  assert.equal(unsafeUnwrap(await restore(to)).rows, report.rows);
  const client = new pg.Client({ connectionString: to.databaseUrl });
  await client.connect();
  const { rows } = await client.query('select count(*)::int as n, max(index)::int as max from journal_node');
  await client.end();
  assert.equal(rows[0].n, rows[0].max);
  assert.ok(rows[0].max < last);
  await to.drop();
});
