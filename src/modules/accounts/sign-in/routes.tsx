import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { localPath } from '#web/language-route.ts';
import { page, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { accountTexts as m } from '../messages.ts';
import { HomePage } from '../pages/home-page.tsx';
import { SecondStepPage } from '../pages/second-step-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { Authentication } from './authentication.ts';
import { countFailure, forgetFailures, isLockedOut } from './lockout.ts';
import { type OfferedRole, offeredRoles } from './offered-roles.ts';
import { POSITION_COOKIE } from './visitor.ts';

/** Signing in and out, and the front page that stands before it. */
export function signInRoutes(authentication: Authentication): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.home, (c) => home(c, authentication));
  routes.get(ACCOUNT_PATHS.signIn, (c) => signInPage(c, authentication));
  routes.post(ACCOUNT_PATHS.signIn, (c) => signIn(c, authentication));
  routes.get(ACCOUNT_PATHS.secondStep, (c) => secondStepPage(c));
  routes.post(ACCOUNT_PATHS.secondStep, (c) => secondStep(c, authentication));
  routes.post(ACCOUNT_PATHS.signOut, (c) => signOut(c, authentication));
  routes.post(ACCOUNT_PATHS.enterAs, (c) => enterAs(c, authentication));
  return routes;
}

async function home(c: SiteContext, authentication: Authentication) {
  if (c.var.visit.actor !== null) return c.redirect('/viec-cua-toi', 303);
  const roles = await rolesFor(authentication);
  return page(c, { title: t(c.var.visit.shell.lang, m.homeTitle) }, <HomePage roles={roles} />);
}

async function rolesFor(authentication: Authentication): Promise<readonly OfferedRole[]> {
  return authentication.mayEnterAs() ? offeredRoles(authentication.platform) : [];
}

async function signInPage(c: SiteContext, authentication: Authentication, problem?: string, email = '') {
  const { lang } = c.var.visit.shell;
  const errors = problem === undefined ? [] : [{ message: problem }];
  const roles = await rolesFor(authentication);
  const next = c.req.query('tiep') ?? '';
  return page(
    c,
    { title: t(lang, m.signIn), errors },
    <SignInPage roles={roles} email={email} next={localPath(next)} />,
  );
}

const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().min(1).max(200),
});

async function signIn(c: SiteContext, authentication: Authentication) {
  const { auth, platform } = authentication;
  const { lang } = c.var.visit.shell;
  const fields = await c.req.formData();
  const given = Credentials.safeParse(Object.fromEntries(fields));
  const email = String(fields.get('email') ?? '').slice(0, 254);
  const attempt = { account: email.trim(), address: addressOf(c) };
  if (await isLockedOut(platform.database, platform.clock, attempt)) {
    c.status(429);
    return signInPage(c, authentication, t(lang, m.lockedOut), email);
  }
  const answer = given.success
    ? await auth.api
        .signInEmail({ body: given.data, headers: c.req.raw.headers, asResponse: true })
        .catch(() => null)
    : null;
  if (answer === null || !answer.ok) {
    await countFailure(platform.database, platform.clock, attempt);
    c.status(422);
    return signInPage(c, authentication, t(lang, m.wrongPassword), email);
  }
  await forgetFailures(platform.database, attempt.account);
  passCookies(c, answer);
  const isHalfway = ((await answer.json()) as { twoFactorRedirect?: boolean }).twoFactorRedirect === true;
  const next = localPath(fields.get('next'));
  return c.redirect(isHalfway ? `${ACCOUNT_PATHS.secondStep}?tiep=${encodeURIComponent(next)}` : next, 303);
}

function secondStepPage(c: SiteContext, problem?: string) {
  const { lang } = c.var.visit.shell;
  const errors = problem === undefined ? [] : [{ message: problem }];
  const next = localPath(c.req.query('tiep'));
  return page(c, { title: t(lang, m.secondStep), errors }, <SecondStepPage next={next} />);
}

const Code = z.object({ code: z.string().trim().min(6).max(40) });

async function secondStep(c: SiteContext, authentication: Authentication) {
  const fields = await c.req.formData();
  const given = Code.safeParse(Object.fromEntries(fields));
  const answer = given.success ? await verifyCode(authentication, given.data.code, c.req.raw.headers) : null;
  if (answer === null || !answer.ok) {
    c.status(422);
    return secondStepPage(c, t(c.var.visit.shell.lang, m.wrongCode));
  }
  passCookies(c, answer);
  return c.redirect(localPath(fields.get('next')), 303);
}

/** Six digits come from the phone; anything longer is a recovery code. */
async function verifyCode(
  { auth }: Authentication,
  code: string,
  headers: Headers,
): Promise<Response | null> {
  const digits = code.replace(/\s/g, '');
  const call = /^\d{6}$/.test(digits)
    ? auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
    : auth.api.verifyBackupCode({ body: { code: digits }, headers, asResponse: true });
  return call.catch(() => null);
}

async function signOut(c: SiteContext, { auth }: Authentication) {
  const answer = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true }).catch(() => null);
  if (answer !== null) passCookies(c, answer);
  return c.redirect(ACCOUNT_PATHS.home, 303);
}

async function enterAs(c: SiteContext, authentication: Authentication) {
  if (!authentication.mayEnterAs()) throw new Refused({ type: 'not-found' });
  const fields = await c.req.formData();
  const roles = await offeredRoles(authentication.platform);
  const role = roles.find(({ positionId }) => positionId === fields.get('position'));
  if (role === undefined) throw new Refused({ type: 'not-found' });
  await ensureUser(authentication, role.personId);
  const answer = await authentication.auth.api.enterAs({
    body: { personId: role.personId },
    asResponse: true,
  });
  passCookies(c, answer);
  rememberPosition(c, role.positionId, authentication.isTls);
  return c.redirect('/viec-cua-toi', 303);
}

/** A role of the demonstration can sign in from the first time it is entered as. */
async function ensureUser({ platform }: Authentication, personId: string): Promise<void> {
  await platform.database.pool.query(
    `insert into auth_user (id, name, email, created_at, updated_at)
     select id, '-', id || '@trinh-dien.invalid', now(), now() from person where id = $1 and invented
     on conflict do nothing`,
    [personId],
  );
}

/** Keeps the choice of position for this browser. */
export function rememberPosition(c: Context, positionId: string, isTls: boolean): void {
  setCookie(c, POSITION_COOKIE, positionId, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isTls });
}

/** Hands on the cookies that the sign-in library set. */
export function passCookies(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}

/** The sender's network address; a request that a test makes without a connection has none. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
