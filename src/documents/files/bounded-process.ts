import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '#basics/project-root.ts';
import { err, ok, type Result } from '#basics/result.ts';

/** What one job may take. */
export interface JobBounds {
  readonly seconds: number;
  /** Resident memory of the process; watched on Linux, elsewhere only the heap is bounded. */
  readonly megabytes: number;
}

export type ProcessFault =
  | { readonly type: 'timed-out'; readonly seconds: number }
  | { readonly type: 'too-demanding' };

export interface BoundedProcess<Job, Answer> {
  /** Runs one job after those already waiting; the time counts from when it starts. */
  readonly run: (job: Job, bounds: JobBounds) => Promise<Result<Answer, ProcessFault>>;
  /** Ends the process now; a later job starts a new one. */
  readonly close: () => Promise<void>;
}

export interface ProcessOptions {
  /** The process is ended, and its memory freed, after this long without a job. */
  readonly idleSeconds: number;
  /** Limit of the JavaScript heap. */
  readonly heapMegabytes: number;
}

const MEMORY_CHECK_MILLISECONDS = 100;

/**
 * One process, started at the first job and kept while jobs come, that answers each message with one message. A
 * job that takes too long or too much is killed with its process. A thread would not do: one that runs out of
 * heap takes the whole program with it. The process never keeps the program alive.
 */
export function boundedProcess<Job, Answer>(
  script: URL,
  options: ProcessOptions,
): BoundedProcess<Job, Answer> {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async () => {
    clearTimeout(idle);
    const stopping = child;
    child = null;
    if (stopping !== null) await ended(stopping);
  };
  const start = () => {
    const started = startProcess(script, options);
    // A process that ends by itself between two jobs must not be asked again.
    started.on('exit', () => {
      if (child === started) child = null;
    });
    return started;
  };
  const runNow = async (job: Job, bounds: JobBounds): Promise<Result<Answer, ProcessFault>> => {
    clearTimeout(idle);
    child ??= start();
    const answer = await ask<Job, Answer>(child, job, bounds);
    if (!answer.ok) await stop();
    idle = setTimeout(stop, options.idleSeconds * 1000).unref();
    return answer;
  };
  return {
    run: (job, bounds) => {
      const turn = last.then(() => runNow(job, bounds));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: stop,
  };
}

/**
 * It sees no environment variable of the program, reads nothing outside its folder, writes nothing and starts
 * nothing: a hurdle for a reader that a hostile file has taken over, though not a wall (native code is allowed).
 */
function startProcess(script: URL, options: ProcessOptions): ChildProcess {
  const child = fork(fileURLToPath(script), {
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    execArgv: [
      `--max-old-space-size=${options.heapMegabytes}`,
      '--permission',
      `--allow-fs-read=${projectRoot()}${sep}*`,
      '--allow-addons',
      '--allow-worker',
    ],
    // What a hostile file makes a library print is nobody's log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // Its end is what counts; without a listener an error would end the program as well.
  child.on('error', () => undefined);
  keepAlive(child, false);
  return child;
}

/** Whether the program waits for the process before it ends. */
function keepAlive(child: ChildProcess, wanted: boolean): void {
  if (wanted) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.ref();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function ask<Job, Answer>(
  child: ChildProcess,
  job: Job,
  bounds: JobBounds,
): Promise<Result<Answer, ProcessFault>> {
  return new Promise((resolve) => {
    const settle = (answer: Result<Answer, ProcessFault>) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      keepAlive(child, false);
      resolve(answer);
    };
    const onMessage = (answer: unknown) => settle(ok(answer as Answer));
    const onExit = () => settle(err({ type: 'too-demanding' }));
    const timer = setTimeout(
      () => settle(err({ type: 'timed-out', seconds: bounds.seconds })),
      bounds.seconds * 1000,
    );
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > bounds.megabytes) settle(err({ type: 'too-demanding' }));
    }, MEMORY_CHECK_MILLISECONDS);
    keepAlive(child, true);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(job as object, (failure) => {
      if (failure !== null) settle(err({ type: 'too-demanding' }));
    });
  });
}

/** 0 where the system has no /proc, or once the process is gone. */
function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
