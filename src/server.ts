import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { apiPages } from '#api/page/module.tsx';
import { API_PATHS } from '#api/page/paths.ts';
import { projectRoot } from '#basics/project-root.ts';
import { openAuthentication } from '#modules/accounts/index.ts';
import { storeUpload } from '#modules/files/index.ts';
import { mailJob, unreadCount } from '#modules/notifications/index.ts';
import type { Config } from '#platform/config/config.ts';
import { readDemonstration } from '#platform/demonstration.ts';
import { startJobs } from '#platform/jobs/runner.ts';
import { openSigner } from '#platform/journal/keys.ts';
import { keepSequencing } from '#platform/journal/sequencing.ts';
import type { Log } from '#platform/log/log.ts';
import { openMetrics } from '#platform/metrics/metrics.ts';
import type { Platform } from '#platform/platform.ts';
import type { Module } from '#web/module.ts';
import { clockModule } from './demonstration/clock-module.tsx';
import { describeModules, modulesOf } from './modules.ts';
import { homeFolders, type OpenPlatform } from './open-platform.ts';
import { operationsRoutes } from './operations.ts';
import { createSite } from './routes.ts';

export interface RunningServer {
  /** The address it listens on, with the port it got. */
  readonly url: string;
  /** Answers what was asked, finishes the jobs that run, and stops. */
  stop(): Promise<void>;
}

/** The journal cannot be signed: the key in the home folder does not belong to this database. */
export class CannotSign extends Error {}

/** Starts the site, the API, the jobs and the journal's sequencer over an open platform. */
export async function startServer(config: Config, open: OpenPlatform, log: Log): Promise<RunningServer> {
  const signer = await openSigner(open.database, config.home);
  if (!signer.ok) throw new CannotSign(signer.error.type);
  const metrics = openMetrics(open.database);
  const platform: Platform = { ...open, observe: metrics.called };
  const demonstration = await readDemonstration(open.database);
  const authentication = openAuthentication({
    platform,
    baseUrl: config.baseUrl,
    production: config.production,
    keysFolder: homeFolders(config.home).keys,
    demonstration,
  });
  const capabilities = modulesOf(authentication, API_PATHS.procedure);
  const described = describeModules();
  const modules = [
    ...capabilities,
    apiPages({ registry: described.registry, baseUrl: config.baseUrl }),
    clockModule({ isOn: demonstration.isOn, dailyJobs: dailyJobs(capabilities) }),
  ];
  let isReady = true;
  const site = createSite({
    platform,
    modules,
    ...described,
    findVisitor: authentication.findVisitor,
    actorOfToken: authentication.actorOfToken,
    storeUpload: (actor, upload) => storeUpload(platform, actor, upload),
    unreadOf: ({ actor }) => unreadCount(open.database.kysely, actor.personId),
    isDemonstration: demonstration.isOn,
    operations: operationsRoutes({ platform, metrics, isReady: () => isReady, metricsToken: null }),
    baseUrl: config.baseUrl,
    version: programVersion(),
    log,
  });
  const sequencing = keepSequencing(open.database, signer.value, platform.clock, {
    onError: (err) => log.error({ err }, 'a round of the journal failed'),
  });
  const jobs = await startJobs(
    platform,
    [
      ...modules.flatMap((module) => module.jobs),
      mailJob({ texts: described.messages, baseUrl: config.baseUrl }),
    ],
    {
      failed: (job, attempt, err) => log.error({ job, attempt, err }, 'a job failed'),
      done: (job) => metrics.job(job, 'done'),
    },
  );
  const server = createAdaptorServer({ fetch: site.fetch });
  await listen(server, config);
  return {
    url: `http://${config.host}:${(server.address() as AddressInfo).port}`,
    async stop() {
      isReady = false;
      await close(server);
      await jobs.stop();
      await sequencing.stop();
    },
  };
}

function dailyJobs(modules: readonly Module[]): readonly string[] {
  const jobs = modules.flatMap((module) => module.jobs);
  return jobs.filter((job) => job.daily !== undefined).map((job) => job.name);
}

type HttpServer = ReturnType<typeof createAdaptorServer>;

function listen(server: HttpServer, { host, port }: Config): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  return promise;
}

/** Takes no new request, lets the running ones end within ten seconds. */
function close(server: HttpServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  if ('closeIdleConnections' in server) {
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  }
  return promise;
}

/** The version that the footer and the log show. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).version;
}
