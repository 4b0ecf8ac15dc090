import { Logger, parseCronItems, run } from 'graphile-worker';
import { assert } from '#basics/assert.ts';
import type { Platform } from '../platform.ts';
import type { JobDefinition } from './job.ts';

export interface JobRunner {
  /** Lets the jobs that run finish and starts no more. */
  stop(): Promise<void>;
}

export interface JobEvents {
  /** A job failed and will be tried again, later each time. Names and attempts only: payloads stay out of logs. */
  readonly failed: (job: string, attempt: number, error: unknown) => void;
  readonly done: (job: string) => void;
}

/** Starts the jobs of the modules: those that acts leave in the outbox, and those that run daily. */
export async function startJobs(
  platform: Platform,
  jobs: readonly JobDefinition[],
  events: JobEvents,
): Promise<JobRunner> {
  const runner = await run({
    pgPool: platform.database.pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(platform, job)])),
    parsedCronItems: parseCronItems(jobs.flatMap(cronOf)),
  });
  runner.events.on('job:error', ({ job, error }) => events.failed(job.task_identifier, job.attempts, error));
  runner.events.on('job:success', ({ job }) => events.done(job.task_identifier));
  return { stop: () => runner.stop() };
}

function taskOf(platform: Platform, job: JobDefinition) {
  return (payload: unknown) =>
    job.run(platform, typeof payload === 'object' && payload !== null ? { ...payload } : {});
}

/** A time of day in Vietnam (UTC+7 all year) as a cron item, which the queue reads in UTC. */
function cronOf(job: JobDefinition) {
  if (job.daily === undefined) return [];
  const time = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(job.daily);
  assert(time !== null, `time of day of ${job.name}`);
  const hour = (Number(time[1]) + 24 - 7) % 24;
  return [
    {
      task: job.name,
      match: `${Number(time[2])} ${hour} * * *`,
      identifier: job.name,
      options: { backfillPeriod: 12 * 3600 * 1000 },
    },
  ];
}
