import type { Context } from 'hono';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang } from '#platform/i18n/text.ts';
import { SHELL_PATHS } from './paths.ts';

const COOKIE = 'ngon_ngu';

/** The language this browser has chosen; Vietnamese when it has chosen none. */
export function languageOf(c: Context): Lang {
  return getCookie(c, COOKIE) === 'en' ? 'en' : 'vi';
}

/** The route the language switch in the footer posts to: remembers the choice, then back to the same page. */
export function languageRoute(options: { readonly tls: boolean }): Hono {
  const routes = new Hono();
  routes.post(SHELL_PATHS.language, async (c) => {
    const form = await c.req.formData();
    const lang: Lang = form.get('lang') === 'en' ? 'en' : 'vi';
    setCookie(c, COOKIE, lang, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: options.tls,
      maxAge: 31_536_000,
    });
    return c.redirect(localPath(form.get('returnTo')), 303);
  });
  return routes;
}

/**
 * The path when it stays on this site, else the first page. `//host`, `/\host` and anything with control
 * characters lead elsewhere in some browsers.
 */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return SHELL_PATHS.home;
  const stays = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value);
  return stays ? value : SHELL_PATHS.home;
}
