import { randomUUID } from 'node:crypto';
import { type Context, Hono, type Next } from 'hono';
import { type ApiParts, createApi } from '#api/api.ts';
import { FILE_LIMITS } from '#documents/files/index.ts';
import { printCitation } from '#law/citation.ts';
import { t } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Log } from '#platform/log/log.ts';
import { explain, type RefusalMessages } from '#platform/procedure/messages.ts';
import { type Refusal, statusOf } from '#platform/procedure/refusal.ts';
import { assetRoutes } from '#web/assets.ts';
import { FORM_LIMIT, limitBody } from '#web/body-limit.ts';
import { ErrorPage, errorStatusOf } from '#web/error-page.tsx';
import { formCheck } from '#web/form-check.ts';
import { languageOf, languageRoute } from '#web/language-route.ts';
import type { Module } from '#web/module.ts';
import { originCheck } from '#web/origin-check.ts';
import { guestContext, type PageContext } from '#web/page-context.ts';
import { SHELL_PATHS } from '#web/paths.ts';
import { securityHeaders } from '#web/security-headers.ts';
import { Refused, type SiteEnv, type Visit } from '#web/site.ts';
import type { FindVisitor, Visitor } from '#web/visitor.ts';

/** What the site is made of; the server passes it. */
export interface SiteParts extends ApiParts {
  readonly modules: readonly Module[];
  readonly messages: RefusalMessages;
  readonly findVisitor: FindVisitor;
  /** Unread notifications of a person, for the shell. */
  readonly unreadOf: (visitor: Visitor) => Promise<number>;
  readonly isDemonstration: () => boolean;
  /** Routes that answer without a session: health, metrics. */
  readonly operations: Hono;
  readonly version: string;
  readonly log: Log;
}

/** A form with files: two of the largest, or twenty letters. */
const UPLOAD_LIMIT = 2 * FILE_LIMITS.bytes + FORM_LIMIT;

/** The whole site: shell and modules' pages, the API beside it. */
export function createSite(parts: SiteParts): Hono<SiteEnv> {
  const tls = parts.baseUrl.startsWith('https:');
  const site = new Hono<SiteEnv>();
  site.use(securityHeaders({ tls }));
  site.route('/', assetRoutes());
  site.route('/', parts.operations);
  site.route('/', createApi(parts));
  site.use(
    originCheck({ baseUrl: tls ? parts.baseUrl : undefined, refuse: (c) => failurePage(c, parts, 403) }),
  );
  const limit = (c: Context, bytes: number, next: Next) =>
    limitBody(bytes, () => tooLargePage(c, parts))(c, next);
  const wellFormed = formCheck({ refuse: (c) => failurePage(c, parts, 400) });
  site.use(SHELL_PATHS.language, (c, next) => limit(c, FORM_LIMIT, next), wellFormed);
  site.route('/', languageRoute({ tls }));
  site.use(async (c, next) => {
    const visitor = await parts.findVisitor(c.req.raw);
    const elsewhere = visitor?.mustVisit;
    if (elsewhere && !isUnder(c.req.path, elsewhere) && c.req.path !== SHELL_PATHS.signOut)
      return c.redirect(elsewhere, 303);
    const shell = visitor === null ? guestShell(c, parts) : await shellOf(c, visitor, parts);
    const { platform, messages } = parts;
    const actor = visitor?.actor ?? null;
    c.set('visit', { platform, messages, actor, shell, ...uploadsOf(parts, actor) });
    return limit(c, largestBody(c, actor), next);
  });
  site.use(wellFormed);
  for (const { routes } of parts.modules) site.route('/', routes);
  site.notFound((c) => failurePage(c, parts, 404));
  site.onError((error, c) =>
    error instanceof Refused ? refusalPage(c, parts, error.refusal) : crashPage(c, parts, error),
  );
  return site;
}

function uploadsOf(parts: SiteParts, actor: PersonActor | null): Pick<Visit, 'storeUpload'> {
  return actor === null ? {} : { storeUpload: (file) => parts.storeUpload(actor, file) };
}

/** Files come from people who have signed in, and with their length stated, so that too many are refused unread. */
function largestBody(c: Context, actor: PersonActor | null): number {
  const isStated = c.req.header('content-length') !== undefined;
  return actor !== null && isStated && holdsFiles(c) ? UPLOAD_LIMIT : FORM_LIMIT;
}

/** Who sent a file after his session ended is told to sign in again, not that the file is too large. */
function tooLargePage(c: Context<SiteEnv>, parts: SiteParts): Response | Promise<Response> {
  const isGuest = c.var.visit?.actor === null;
  return isGuest && holdsFiles(c) ? c.redirect(SHELL_PATHS.signIn, 303) : failurePage(c, parts, 413);
}

function holdsFiles(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('multipart/form-data') === true;
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function guestShell(c: Context, parts: SiteParts): PageContext {
  return guestContext({
    lang: languageOf(c),
    currentPath: c.req.path,
    demonstration: parts.isDemonstration(),
    version: parts.version,
    ...(parts.isDemonstration() ? { demonstrationDate: parts.platform.clock.today().toString() } : {}),
  });
}

async function shellOf(c: Context, visitor: Visitor, parts: SiteParts): Promise<PageContext> {
  const guest = guestShell(c, parts);
  const links = parts.modules
    .flatMap((module) => module.nav)
    .filter((link) => link.roles === undefined || link.roles.includes(visitor.actor.role))
    .sort((a, b) => a.place - b.place);
  return {
    ...guest,
    nav: links.map((link) => ({ label: t(guest.lang, link.label), href: link.href })),
    person: {
      name: visitor.name,
      positionTitle: visitor.positionTitle,
      hasOtherPositions: visitor.hasOtherPositions,
    },
    organisation: { name: visitor.organisationName },
    unreadNotifications: await parts.unreadOf(visitor),
    searchable: true,
    searchText: c.req.path === SHELL_PATHS.search ? (c.req.query('q') ?? '') : '',
  };
}

function shellHere(c: Context<SiteEnv>, parts: SiteParts): PageContext {
  return (c.var.visit as SiteEnv['Variables']['visit'] | undefined)?.shell ?? guestShell(c, parts);
}

function failurePage(c: Context, parts: SiteParts, status: number): Response | Promise<Response> {
  const shown = errorStatusOf(status);
  return c.html(ErrorPage({ ctx: shellHere(c, parts), status: shown }), shown);
}

function refusalPage(c: Context, parts: SiteParts, refusal: Refusal): Response | Promise<Response> {
  if (refusal.type === 'not-signed-in') {
    const back = c.req.method === 'GET' ? `?tiep=${encodeURIComponent(c.req.path)}` : '';
    return c.redirect(`${SHELL_PATHS.signIn}${back}`, 303);
  }
  const ctx = shellHere(c, parts);
  const rule = refusal.citation ? ` (${printCitation(refusal.citation, ctx.lang)})` : '';
  const reason = `${explain(refusal, parts.messages, ctx.lang)}${rule}`;
  const status = errorStatusOf(statusOf(refusal));
  return c.html(ErrorPage({ ctx, status, reason }), status);
}

function crashPage(c: Context, parts: SiteParts, error: Error): Response | Promise<Response> {
  const reference = randomUUID();
  parts.log.error({ reference, err: error }, 'a request failed');
  return c.html(ErrorPage({ ctx: shellHere(c, parts), status: 500, reference }), 500);
}
