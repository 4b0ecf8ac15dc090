import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { fixedClock } from '#platform/clock.ts';
import type { Lang } from '#platform/i18n/text.ts';
import type { Platform } from '#platform/platform.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { lawModule } from '../index.ts';

/** The pages need a clock and nothing else of the platform. */
const NOT_NEEDED = undefined as never;

export interface Answer {
  readonly status: number;
  readonly html: string;
  /** What is read on the page, without marks. */
  readonly text: string;
  /** Bytes that travel. */
  readonly compressed: number;
}

/** A page of the law as a visitor who has not signed in gets it. */
export async function ask(
  path: string,
  {
    lang = 'vi',
    now = '2024-03-29T08:00:00+07:00',
    procedures = [],
  }: { lang?: Lang; now?: string; procedures?: readonly AnyProcedure[] } = {},
): Promise<Answer> {
  const site = new Hono<SiteEnv>();
  site.use((c, next) => {
    const platform: Platform = { clock: fixedClock(now), database: NOT_NEEDED, files: NOT_NEEDED };
    const shell = guestContext({ currentPath: c.req.path, lang });
    c.set('visit', { platform, actor: null, shell, messages: {} });
    return next();
  });
  site.route('/', lawModule({ procedures, procedureHref: (name) => `/thu-tuc/${name}` }).routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  const response = await site.request(path);
  const html = await response.text();
  return { status: response.status, html, text: textOf(html), compressed: gzipSync(html).length };
}

function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
