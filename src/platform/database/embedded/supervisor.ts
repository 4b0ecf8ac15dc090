import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectClient } from '../client.ts';
import { type Cluster, launch, serverLog, superuser } from './cluster.ts';
import { findPostmaster, isAlive, type Postmaster } from './postmaster.ts';

/** Called with what happened, in one English sentence without personal data. */
export type Log = (message: string) => void;

const startLimitMs = 60_000;
const stopLimitMs = 30_000;

const databaseName = 'sandinh';

/** The address of the program's database on the server. */
export function serverUrl(port: number, password: string, database = databaseName): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the program's database when it is not there; safe when two processes do it at once. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = await connectClient({ connectionString: serverUrl(port, password, 'postgres') });
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (error) {
    const duplicate = error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? '');
    if (!duplicate) throw error;
  } finally {
    await client.end();
  }
}

/**
 * A server on the cluster's folder: the one that already runs there (left by a killed process), or a new one.
 * The caller holds the folder's lock. A server that runs without forcing data to disk is replaced when the
 * caller wants a durable one.
 */
export async function adoptOrStart(
  cluster: Cluster,
  port: number | undefined,
  log: Log,
): Promise<Postmaster> {
  const running = findPostmaster(cluster.data);
  if (running !== undefined) {
    if ((port === undefined || running.port === port) && (await isUsable(cluster, running))) {
      log(`reusing the PostgreSQL server that already runs (process ${running.pid})`);
      return running;
    }
    log(`stopping a PostgreSQL server that was left behind (process ${running.pid})`);
    await stopServer(running.pid);
  }
  return await start(cluster, port, log);
}

async function start(cluster: Cluster, wanted: number | undefined, log: Log): Promise<Postmaster> {
  const deadline = performance.now() + startLimitMs;
  for (let pause = 50; ; pause = Math.min(pause * 2, 2_000)) {
    const port = wanted ?? (await freePort());
    const started = await tryStart(cluster, port, deadline);
    if (started !== undefined) return started;
    if (performance.now() > deadline)
      throw new Error(`PostgreSQL did not start; see ${serverLog(cluster.folder)}`);
    // Workers of a killed server may take a moment to leave; the port may have been taken meanwhile.
    log('PostgreSQL did not start, trying again');
    await delay(pause);
  }
}

async function tryStart(cluster: Cluster, port: number, deadline: number): Promise<Postmaster | undefined> {
  const child = launch(cluster, port);
  const pid = child.pid;
  if (pid === undefined) {
    const [error] = await once(child, 'error');
    throw error;
  }
  const server = { pid, port, ready: true };
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if ((await connectionState(cluster, port)) === 'ready') return server;
    await delay(20);
  }
  if (child.exitCode === null && child.signalCode === null) await stopServer(pid);
  return undefined;
}

/** Whether the running server is this folder's, lets us in, and is as durable as asked. */
async function isUsable(cluster: Cluster, server: Postmaster): Promise<boolean> {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline && isAlive(server.pid)) {
    const state = await connectionState(cluster, server.port);
    if (state !== 'starting') return state === 'ready';
    await delay(50);
  }
  return false;
}

/** Asks the server on a port: ready for us, still starting, or another's (or less durable than asked). */
async function connectionState(cluster: Cluster, port: number): Promise<'ready' | 'starting' | 'foreign'> {
  const client = new pg.Client({
    connectionString: serverUrl(port, cluster.password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('data_directory') as data, current_setting('fsync') as fsync",
    );
    const [row] = rows;
    const same = row.data === cluster.data && (row.fsync === 'on') === cluster.durable;
    return same ? 'ready' : 'foreign';
  } catch (error) {
    const wrongPassword = error instanceof pg.DatabaseError && error.code === '28P01';
    return wrongPassword ? 'foreign' : 'starting';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops a server: first politely for those who are connected ("fast"), then at once (it recovers at its next start). */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (isAlive(pid)) throw error;
    }
    if (await hasEnded(pid, stopLimitMs)) return;
  }
}

async function hasEnded(pid: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    if (!isAlive(pid)) return true;
    await delay(20);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
