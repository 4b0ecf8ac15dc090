import type { Context, MiddlewareHandler } from 'hono';

export interface OriginCheckOptions {
  /** The site's public address (`BASE_URL`). Without it the request's own Host is the site. */
  readonly baseUrl?: string | undefined;
  /** Requests that carry no cookie and so cannot be forged by another site, such as those with an API token. */
  readonly exempt?: (c: Context) => boolean;
  /** The answer to a refused request: the 403 page. */
  readonly refuse: (c: Context) => Response | Promise<Response>;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses an unsafe request that another site may have made the browser send. The Origin must be the site's own;
 * where the browser sends none, Sec-Fetch-Site must say so or the Referer must lie on the site. A request that
 * says nothing at all is refused.
 */
export function originCheck(options: OriginCheckOptions): MiddlewareHandler {
  return async (c, next) => {
    const judged = !SAFE_METHODS.has(c.req.method) && options.exempt?.(c) !== true;
    if (judged && !comesFromSite(c, options.baseUrl)) return options.refuse(c);
    return next();
  };
}

function comesFromSite(c: Context, baseUrl: string | undefined): boolean {
  const isOwn = (url: string) => sameSite(url, baseUrl, c.req.header('host'));
  const fetchSite = c.req.header('sec-fetch-site');
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin !== undefined) return isOwn(origin);
  if (fetchSite !== undefined) return true;
  const referer = c.req.header('referer');
  return referer !== undefined && isOwn(referer);
}

/** With a base address scheme, host and port must agree; without one, host and port with the Host header. */
function sameSite(url: string, baseUrl: string | undefined, host: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, host: urlHost, protocol } = new URL(url);
  if (baseUrl !== undefined) return origin === new URL(baseUrl).origin;
  return (protocol === 'http:' || protocol === 'https:') && urlHost === host?.toLowerCase();
}
