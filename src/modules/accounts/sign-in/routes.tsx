import { type Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
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
import { admitAttempt, forgetFailures } from './lockout.ts';
import { type OfferedRole, offeredRoles } from './offered-roles.ts';
import { TypedPassword } from './password.ts';
import { headersOf, senderAddress } from './sender.ts';
import { POSITION_COOKIE, positionsOf } from './visitor.ts';

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
  const sent = c.req.method === 'POST' ? (await c.req.formData()).get('next') : c.req.query('tiep');
  return page(
    c,
    { title: t(lang, m.signIn), errors },
    <SignInPage
      roles={roles}
      email={email}
      next={localPath(sent)}
      notice={c.req.query('xong') === 'mat-khau' ? t(lang, m.passwordSet) : null}
    />,
  );
}

const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: TypedPassword,
});

async function signIn(c: SiteContext, authentication: Authentication) {
  const { auth, platform } = authentication;
  const { lang } = c.var.visit.shell;
  const fields = await c.req.formData();
  const email = String(fields.get('email') ?? '').slice(0, 254);
  if (
    !(await admitAttempt(platform.database, platform.clock, { account: email, address: senderAddress(c) }))
  ) {
    c.status(429);
    return signInPage(c, authentication, t(lang, m.lockedOut), email);
  }
  const given = Credentials.safeParse(Object.fromEntries(fields));
  const answer = given.success
    ? await auth.api.signInEmail({ body: given.data, headers: headersOf(c), asResponse: true })
    : null;
  if (answer === null || !answer.ok) {
    c.status(422);
    return signInPage(c, authentication, t(lang, m.wrongPassword), email);
  }
  await forgetFailures(platform.database, platform.clock, email);
  const next = localPath(fields.get('next'));
  const { user } = (await answer.clone().json()) as { user?: { id: string } };
  if (user !== undefined) return enter(c, authentication, answer, user.id, next);
  passCookies(c, answer);
  return c.redirect(`${ACCOUNT_PATHS.secondStep}?tiep=${encodeURIComponent(next)}`, 303);
}

/** Lets in a person who has shown who he is, unless he holds no position any more. */
async function enter(
  c: SiteContext,
  authentication: Authentication,
  answer: Response,
  personId: string,
  next: string,
) {
  const { platform } = authentication;
  if ((await positionsOf(platform, personId)).length > 0) {
    passCookies(c, answer);
    return c.redirect(next, 303);
  }
  // The session that the library has just begun serves nobody.
  await platform.database.kysely.deleteFrom('auth_session').where('user_id', '=', personId).execute();
  c.status(422);
  return signInPage(c, authentication, t(c.var.visit.shell.lang, m.noPosition));
}

async function secondStepPage(c: SiteContext, problem?: string) {
  const { lang } = c.var.visit.shell;
  const errors = problem === undefined ? [] : [{ message: problem }];
  const sent = c.req.method === 'POST' ? (await c.req.formData()).get('next') : c.req.query('tiep');
  const next = localPath(sent);
  return page(c, { title: t(lang, m.secondStep), errors }, <SecondStepPage next={next} />);
}

async function secondStep(c: SiteContext, authentication: Authentication) {
  const fields = await c.req.formData();
  const answer = await verifyCode(authentication, String(fields.get('code') ?? ''), headersOf(c));
  if (answer === null || !answer.ok) {
    c.status(422);
    return secondStepPage(c, t(c.var.visit.shell.lang, m.wrongCode));
  }
  const { user } = (await answer.clone().json()) as { user: { id: string } };
  return enter(c, authentication, answer, user.id, localPath(fields.get('next')));
}

/** Six digits come from the phone; a recovery code is two groups of five letters and digits. */
async function verifyCode(
  { auth }: Authentication,
  typed: string,
  headers: Headers,
): Promise<Response | null> {
  const code = typed.slice(0, 40).replace(/\s/g, '');
  if (/^\d{6}$/.test(code)) return auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
  if (/^[a-zA-Z0-9]{5}-[a-zA-Z0-9]{5}$/.test(code))
    return auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true });
  return null;
}

async function signOut(c: SiteContext, { auth }: Authentication) {
  passCookies(c, await auth.api.signOut({ headers: headersOf(c), asResponse: true }));
  deleteCookie(c, POSITION_COOKIE, { path: '/' });
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
    headers: headersOf(c),
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
