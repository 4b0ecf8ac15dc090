import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder, prepareCluster, readPassword, rotateServerLog, serverLog } from './cluster.ts';
import { type FolderLock, tryLock } from './lock.ts';
import { findPostmaster, isAlive, type Postmaster } from './postmaster.ts';
import { adoptOrStart, ensureDatabase, type Log, serverUrl, stopServer } from './supervisor.ts';

/** How to start the embedded server. */
export interface EmbeddedOptions {
  /**
   * Holds the data, the password and the server's log; made when missing. When this program runs as root, the
   * folders above it must let PostgreSQL's account pass (mode 0711 is enough), or the data goes to `/var/lib/san-dinh`
   * with a link here.
   */
  readonly folder: string;
  /** false only for tests: much faster, and a power cut loses data. */
  readonly durable: boolean;
  readonly log: Log;
  /** true: the server is left running, unwatched, and `stop` does nothing. For the tests' shared server. */
  readonly leaveRunning?: boolean;
}

/** The embedded server, running. */
export interface EmbeddedServer {
  /** Address of the database `sandinh`, as the server's only login role; it stays the same while we run. */
  readonly url: string;
  /** The server's process now; another one after a crash. */
  readonly pid: number;
  /** Stops the server, unless another process of ours looks after it; a second call does nothing. */
  stop(): Promise<void>;
}

const watchEveryMs = 250;

/**
 * Starts PostgreSQL on a folder, or joins the server that runs there. One process at a time looks after the server and
 * starts it again when it dies (with growing pauses); other processes that call this use the same server, and one
 * of them takes over when the first ends.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  makeFolder(options.folder);
  const lock = await lockOrGuest(options);
  if (!('release' in lock)) {
    await ensureDatabase(lock.server.port, readPassword(options.folder));
    return new Watch(options, lock.server, undefined).handle();
  }
  try {
    rotateServerLog(options.folder);
    const cluster = prepareCluster(options.folder, options.durable);
    const server = await adoptOrStart(cluster, undefined, options.log);
    await ensureDatabase(server.port, cluster.password);
    if (options.leaveRunning !== true) return new Watch(options, server, lock).handle();
    lock.release();
    return leftRunning(options, server);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Our lock on the folder, or the server that the lock's holder looks after. */
async function lockOrGuest(options: EmbeddedOptions): Promise<FolderLock | { server: Postmaster }> {
  const limitMs = 120_000;
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const lock = tryLock(join(options.folder, 'lock'));
    if (lock !== undefined) return lock;
    const server = options.leaveRunning === true ? undefined : findRunning(options.folder);
    if (server !== undefined) return { server };
    await delay(30);
  }
  throw new Error(
    `another process holds ${options.folder} and no server came up; see ${serverLog(options.folder)}`,
  );
}

function findRunning(folder: string): Postmaster | undefined {
  const data = join(folder, 'data');
  if (!existsSync(data)) return undefined;
  const server = findPostmaster(realpathSync(data));
  return server?.ready === true ? server : undefined;
}

function leftRunning(options: EmbeddedOptions, server: Postmaster): EmbeddedServer {
  const url = serverUrl(server.port, readPassword(options.folder));
  return { url, pid: server.pid, stop: async () => undefined };
}

/** Looks after the server from time to time: as the lock's holder, or as a guest who takes over when it can. */
class Watch {
  readonly #options: EmbeddedOptions;
  #server: Postmaster;
  #lock: FolderLock | undefined;
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout;

  constructor(options: EmbeddedOptions, server: Postmaster, lock: FolderLock | undefined) {
    this.#options = options;
    this.#server = server;
    this.#lock = lock;
    this.#timer = setInterval(() => this.#look(), watchEveryMs).unref();
  }

  handle(): EmbeddedServer {
    const pid = (): number => this.#server.pid;
    return {
      url: serverUrl(this.#server.port, readPassword(this.#options.folder)),
      get pid() {
        return pid();
      },
      stop: () => this.#stop(),
    };
  }

  #busy = false;

  #look(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#turn = this.#lookOnce()
      .catch((error: unknown) => this.#options.log(`PostgreSQL could not be started again: ${String(error)}`))
      .finally(() => {
        this.#busy = false;
      });
  }

  async #lookOnce(): Promise<void> {
    const { folder, durable, log } = this.#options;
    this.#lock ??= tryLock(join(folder, 'lock'));
    if (this.#lock === undefined) {
      this.#server = findRunning(folder) ?? this.#server;
      return;
    }
    if (isAlive(this.#server.pid)) return;
    log('the PostgreSQL server has ended, starting it again');
    this.#server = await adoptOrStart(prepareCluster(folder, durable), this.#server.port, log);
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    if (this.#lock === undefined) return;
    await stopServer(this.#server.pid);
    this.#lock.release();
    this.#lock = undefined;
  }
}
