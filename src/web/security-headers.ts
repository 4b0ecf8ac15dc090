import type { MiddlewareHandler } from 'hono';

export interface SecurityHeaderOptions {
  /** The site is reached over TLS (also through a proxy that ends it): browsers are told never to come without. */
  readonly tls: boolean;
  /** Other origins a form's answer may redirect to, such as the identity provider at sign-in. */
  readonly formOrigins?: readonly string[];
}

/**
 * Headers of every answer. The policy allows no script at all, styles, fonts and pictures only from the site
 * itself, and no page of another site around ours. What sets no `Cache-Control` of its own is never stored.
 */
export function securityHeaders(options: SecurityHeaderOptions): MiddlewareHandler {
  const headers = Object.entries({ ...FIXED, 'Content-Security-Policy': policy(options.formOrigins ?? []) });
  if (options.tls) headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) {
      // A route may state a stricter policy of its own, as downloads of uploaded files do.
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  };
}

const FIXED = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
};

function policy(formOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    ["form-action 'self'", ...formOrigins].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
