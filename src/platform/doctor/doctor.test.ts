import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { fixedClock, systemClock } from '../clock.ts';
import { parseConfig } from '../config/config.ts';
import { readMigrations } from '../database/migrate.ts';
import { emptyTestDatabase, type TestDatabase, testDatabase } from '../database/testing.ts';
import {
  checkClock,
  checkDurability,
  checkJournal,
  checkMigrations,
  checkQueue,
  checkVersion,
} from './database.ts';
import { examine } from './doctor.ts';
import { checkDisk, checkHome, checkMail, checkNode, checkScanReading, checkSecrets } from './machine.ts';

let folder: string;
let db: TestDatabase;
let client: pg.PoolClient;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'san-dinh-doctor-'));
  db = await testDatabase();
  client = await db.database.pool.connect();
});
after(async () => {
  client.release();
  await db.drop();
  rmSync(folder, { recursive: true });
});

test('a sound installation passes every check but the one that a test server cannot: forcing to disk', async () => {
  const config = { ...unsafeUnwrap(parseConfig({})), home: folder };
  const findings = await examine({ config, databaseUrl: db.url, clock: systemClock() });
  assert.deepEqual(
    findings.filter(({ state }) => state !== 'ok').map(({ id }) => id),
    ['database-durability'],
  );
  assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
});

test('without a database the other checks are still made', async () => {
  const config = { ...unsafeUnwrap(parseConfig({})), home: folder };
  for (const databaseUrl of [null, 'postgresql://x:geheim@127.0.0.1:1/none']) {
    const findings = await examine({ config, databaseUrl, clock: systemClock() });
    assert.deepEqual(
      findings.filter(({ state }) => state === 'fail').map(({ id }) => id),
      ['database'],
    );
    assert.equal(JSON.stringify(findings).includes('geheim'), false);
    assert.ok(findings.some(({ id }) => id === 'scan-reading'));
  }
});

test('a database that has had no migration, or another program’s, says what to do', async () => {
  const empty = await emptyTestDatabase();
  const config = { ...unsafeUnwrap(parseConfig({})), home: folder };
  const findings = await examine({ config, databaseUrl: empty.url, clock: systemClock() });
  assert.equal(findings.find(({ id }) => id === 'migrations')?.state, 'warn');
  await empty.drop();
  assert.equal((await checkMigrations(client, readMigrations().slice(1))).state, 'fail');
  assert.equal((await checkMigrations(client, readMigrations())).state, 'ok');
});

test('Node.js 24 and PostgreSQL 15 are the oldest that do', () => {
  assert.equal(checkNode('23.11.0').state, 'fail');
  assert.equal(checkNode('24.0.0').state, 'ok');
  assert.equal(checkVersion(149_999).state, 'fail');
  assert.equal(checkVersion(150_000).state, 'ok');
});

test('free space: fails below 1 GB, warns below 5 GB', () => {
  assert.equal(checkDisk(folder, 999_999_999).state, 'fail');
  assert.equal(checkDisk(folder, 1_000_000_000).state, 'warn');
  assert.equal(checkDisk(folder, 4_999_999_999).state, 'warn');
  assert.equal(checkDisk(folder, 5_000_000_000).state, 'ok');
});

test('a home that is not there fails; keys that others can read fail, public ones do not', () => {
  assert.equal(checkHome(join(folder, 'nowhere')).state, 'fail');
  assert.equal(checkHome(folder).state, 'ok');
  const key = join(folder, 'journal.pem');
  writeFileSync(key, 'x', { mode: 0o600 });
  writeFileSync(join(folder, 'journal.pub'), 'x', { mode: 0o644 });
  assert.equal(checkSecrets(folder).state, 'ok');
  chmodSync(key, 0o640);
  assert.equal(checkSecrets(folder).state, 'fail');
  rmSync(key);
});

test('data for reading scans that is missing or cut short fails', () => {
  assert.equal(checkScanReading().state, 'ok');
  assert.equal(checkScanReading(() => undefined).state, 'fail');
  const cut = join(folder, 'vie.traineddata.gz');
  writeFileSync(cut, Buffer.from([0x1f, 0x8b, 8, 0]));
  assert.equal(checkScanReading(() => cut).state, 'fail');
});

test('mail: a server that answers is well, a closed port is told without the password, none is told in production', async () => {
  const server = createServer((socket) => {
    socket.write('220 ready\r\n');
    socket.on('data', (data) => socket.write(/^quit/i.test(String(data)) ? '221 bye\r\n' : '250 ok\r\n'));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  assert.equal((await checkMail(`smtp://127.0.0.1:${address.port}`, true)).state, 'ok');
  await new Promise((resolve) => server.close(resolve));
  const closed = await checkMail(`smtp://user:geheim@127.0.0.1:${address.port}`, true);
  assert.equal(closed.state, 'warn');
  assert.equal(JSON.stringify(closed).includes('geheim'), false);
  assert.equal((await checkMail(null, true)).state, 'warn');
  assert.equal((await checkMail(null, false)).state, 'ok');
});

test('a server that trades safety for speed fails', async () => {
  const finding = await checkDurability(client);
  assert.equal(finding.state, 'fail');
  assert.match(finding.message.en, /fsync, full_page_writes, synchronous_commit/);
});

test('a clock behind the journal fails, one that differs from the database’s warns', async () => {
  const now = Temporal.Now.instant();
  assert.equal((await checkClock(client, now, now)).state, 'ok');
  assert.equal((await checkClock(client, now.add({ minutes: 2 }), now)).state, 'warn');
  await addEntry(now.add({ hours: 1 }));
  assert.equal((await checkClock(client, now, now)).state, 'fail');
  assert.equal((await checkClock(client, now, now.add({ hours: 1 }))).state, 'ok');
});

test('entries that wait ten minutes for signing, and no less, are told', async () => {
  const at = Temporal.Instant.from('2024-03-29T08:00:00+07:00');
  await client.query('truncate journal_pending');
  await addEntry(at);
  const clock = fixedClock('2024-03-29T08:10:00+07:00');
  assert.equal((await checkJournal(client, clock.now())).state, 'ok');
  clock.set('2024-03-29T08:10:01+07:00');
  assert.equal((await checkJournal(client, clock.now())).state, 'warn');
});

test('late jobs are told', async () => {
  assert.equal((await checkQueue(client)).state, 'ok');
  await runMigrations({ connectionString: db.url });
  await client.query("select graphile_worker.add_job('mail.send', run_at => now() - interval '9 minutes')");
  assert.equal((await checkQueue(client)).state, 'ok');
  await client.query("select graphile_worker.add_job('mail.send', run_at => now() - interval '11 minutes')");
  assert.match((await checkQueue(client)).message.en, /1 late, 0 failed/);
});

async function addEntry(at: Temporal.Instant): Promise<void> {
  await client.query(
    `insert into journal_entry (id, at, procedure, subject_ids, input_digest)
      values ($1, $2, 'units.read', '{}', sha256('x'))`,
    [randomUUID(), at.round('millisecond').toString()],
  );
}
