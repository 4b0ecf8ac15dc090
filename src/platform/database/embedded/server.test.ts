import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isAlive } from './postmaster.ts';
import { type EmbeddedServer, startEmbedded } from './server.ts';

let parent: string;
let folder: string;
let running: EmbeddedServer[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'san-dinh-embedded-'));
  chmodSync(parent, 0o711);
  folder = join(parent, 'database');
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(parent, { recursive: true });
});

async function start(durable = true): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, durable, log: () => undefined });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop and a start', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 1 as one');
  await first.stop();
  assert.equal(isAlive(first.pid), false);
  assert.deepEqual(await query((await start()).url, 'select * from kept'), [{ one: 1 }]);
});

test('the server forces to disk, orders by Vietnamese, asks for a password only we can read', async () => {
  const { url } = await start();
  const settings = await query(
    url,
    `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding, current_setting('fsync') as fsync,
      current_setting('listen_addresses') as listens
    from pg_database where datname = current_database()`,
  );
  assert.deepEqual(settings, [
    { datlocprovider: 'i', datlocale: 'vi', encoding: 'UTF8', fsync: 'on', listens: '127.0.0.1' },
  ]);
  assert.equal(statSync(join(folder, 'password')).mode & 0o777, 0o600);
  await assert.rejects(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), { code: '28P01' });
});

test('a killed server comes back at the same address with everything that was committed', async () => {
  const server = await start();
  await query(server.url, 'create table kept as select 1 as one');
  const killed = server.pid;
  process.kill(killed, 'SIGKILL');
  const rows = await eventually(() => query(server.url, 'select * from kept'));
  assert.deepEqual(rows, [{ one: 1 }]);
  await eventually(async () => assert.notEqual(server.pid, killed));
});

test('the server that a killed program left is used again', async () => {
  const module = fileURLToPath(new URL('./server.ts', import.meta.url));
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)}, durable: true, log: () => {} });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const [printed] = await once(program.stdout, 'data');
  program.kill('SIGKILL');
  await once(program, 'close');
  const server = await start();
  assert.equal(server.pid, Number(String(printed)));
  await server.stop();
  assert.equal(isAlive(server.pid), false);
});

test('a server left without forcing to disk is replaced by one that does', async () => {
  const fast = await startEmbedded({ folder, durable: false, log: () => undefined, leaveRunning: true });
  const server = await start();
  assert.notEqual(server.pid, fast.pid);
  assert.equal(isAlive(fast.pid), false);
});

test('a second program on the folder uses the same server, leaves it running, and takes over when the first ends', async () => {
  const first = await start();
  const guest = await start();
  assert.equal(guest.url, first.url);
  const passing = await start();
  await passing.stop();
  assert.equal(isAlive(first.pid), true);
  await query(first.url, 'create table kept as select 1 as one');
  await first.stop();
  assert.deepEqual(await eventually(() => query(guest.url, 'select * from kept')), [{ one: 1 }]);
});

test('a file left by a server whose number another program now has does not hinder the start', async () => {
  const first = await start();
  await first.stop();
  const data = join(folder, 'data');
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n${1}\n`);
  chmodSync(join(data, 'postmaster.pid'), 0o666);
  assert.deepEqual(await query((await start()).url, 'select 1 as one'), [{ one: 1 }]);
});

test('a data folder half made by a killed program is made anew', async () => {
  mkdirSync(join(folder, 'data.new'), { recursive: true });
  writeFileSync(join(folder, 'data.new', 'PG_VERSION'), '18');
  assert.deepEqual(await query((await start()).url, 'select 1 as one'), [{ one: 1 }]);
});

test('a folder with something else in it, or data that is not whole, is refused and left as it is', async () => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'precious'), 'x');
  await assert.rejects(start(), /PG_VERSION/);
  assert.equal(readFileSync(join(folder, 'data', 'precious'), 'utf8'), 'x');
});

test('data of another major version is refused with what to do', async () => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n');
  await assert.rejects(start(), /PostgreSQL 17, this program brings 18\. Back up with the old version/);
});

test('the log of the server has no values of rows', async () => {
  const { url } = await start();
  await query(url, 'create table person (name text unique)');
  await query(url, "insert into person values ('Nguyễn Văn Bí Mật')");
  await assert.rejects(query(url, "insert into person values ('Nguyễn Văn Bí Mật')"), { code: '23505' });
  await delay(50);
  const log = readFileSync(join(folder, 'server.log'), 'utf8');
  assert.match(log, /duplicate key value/);
  assert.doesNotMatch(log, /Bí Mật/);
});

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 200; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await delay(50);
    }
  }
}
