import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#basics/result.ts';

/** What one job may take. */
export interface JobBounds {
  readonly seconds: number;
  /** Growth of the whole program's resident memory while the job runs. */
  readonly megabytes: number;
}

export type WorkerFault =
  | { readonly type: 'timed-out'; readonly seconds: number }
  | { readonly type: 'too-demanding' };

export interface BoundedWorker<Job, Answer> {
  /** Runs one job after those already waiting; the time counts from when it starts. */
  readonly run: (job: Job, bounds: JobBounds) => Promise<Result<Answer, WorkerFault>>;
  /** Stops the thread now; a later job starts a new one. */
  readonly close: () => Promise<void>;
}

export interface WorkerOptions {
  /** The thread is ended, and its memory freed, after this long without a job. */
  readonly idleSeconds: number;
  /** Limit of the thread's own JavaScript heap. */
  readonly heapMegabytes: number;
}

const MEMORY_CHECK_MILLISECONDS = 100;

/**
 * One thread, started at the first job and kept while jobs come, that answers each message with one message. A job
 * that takes too long or too much ends the thread, whatever it is busy with: a hostile file cannot hold the
 * program up. The thread never keeps the program alive.
 */
export function boundedWorker<Job, Answer>(script: URL, options: WorkerOptions): BoundedWorker<Job, Answer> {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async () => {
    clearTimeout(idle);
    const stopping = thread;
    thread = null;
    await stopping?.terminate();
  };
  const start = () => {
    const started = startThread(script, options);
    // A thread that ends by itself between two jobs must not be asked again.
    started.on('exit', () => {
      if (thread === started) thread = null;
    });
    return started;
  };
  const runNow = async (job: Job, bounds: JobBounds): Promise<Result<Answer, WorkerFault>> => {
    clearTimeout(idle);
    thread ??= start();
    const answer = await ask<Job, Answer>(thread, job, bounds);
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

function startThread(script: URL, options: WorkerOptions): Worker {
  const thread = new Worker(script, {
    // The thread's files are plain TypeScript, which Node runs itself: no loader is handed on.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes },
  });
  // Its end is what counts; without a listener an error would end the program as well.
  thread.on('error', () => undefined);
  thread.unref();
  return thread;
}

function ask<Job, Answer>(thread: Worker, job: Job, bounds: JobBounds): Promise<Result<Answer, WorkerFault>> {
  return new Promise((resolve) => {
    const memoryAtStart = process.memoryUsage.rss();
    const settle = (answer: Result<Answer, WorkerFault>) => {
      clearTimeout(timer);
      clearInterval(watch);
      thread.off('message', onMessage);
      thread.off('exit', onExit);
      thread.unref();
      resolve(answer);
    };
    const onMessage = (answer: Answer) => settle(ok(answer));
    const onExit = () => settle(err({ type: 'too-demanding' }));
    const timer = setTimeout(
      () => settle(err({ type: 'timed-out', seconds: bounds.seconds })),
      bounds.seconds * 1000,
    );
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - memoryAtStart;
      if (grown > bounds.megabytes * 1024 * 1024) settle(err({ type: 'too-demanding' }));
    }, MEMORY_CHECK_MILLISECONDS);
    thread.ref();
    thread.on('message', onMessage);
    thread.on('exit', onExit);
    thread.postMessage(job);
  });
}
