import { timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Metrics } from '#platform/metrics/metrics.ts';
import type { Platform } from '#platform/platform.ts';

/** What those who run the program ask it: alive, ready, and its figures. */
export function operationsRoutes(parts: {
  readonly platform: Platform;
  readonly metrics: Metrics;
  readonly isReady: () => boolean;
  /** Lets another machine read the figures (`Authorization: Bearer …`); null: this machine only. */
  readonly metricsToken: string | null;
}): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.text('ok\n'));
  routes.get('/readyz', async (c) => {
    const isReady = parts.isReady() && (await answers(parts.platform));
    return isReady ? c.text('ready\n') : c.text('not ready\n', 503);
  });
  routes.get('/metrics', async (c) => {
    if (!mayRead(c, parts.metricsToken)) return c.text('forbidden\n', 403);
    return c.text(await parts.metrics.text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
  return routes;
}

async function answers(platform: Platform): Promise<boolean> {
  return platform.database.pool.query('select 1').then(
    () => true,
    () => false,
  );
}

/** Behind a proxy every request comes from this machine, so one that was forwarded needs the token. */
function mayRead(c: Context, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token !== null && given !== undefined) return same(given, token);
  const address = getConnInfo(c).remote.address ?? '';
  const isForwarded =
    c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined;
  return !isForwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
