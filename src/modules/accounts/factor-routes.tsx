import { Hono } from 'hono';
import { type Text, t } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import { actorOf, page, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { ownTrail } from './own-routes.tsx';
import { factorTexts as m, ownTexts } from './own-texts.ts';
import { CodesPage, FactorPage, SetUpPage } from './pages/factor-pages.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { noteSecondFactor } from './procedures/own-account.ts';
import type { Authentication } from './sign-in/authentication.ts';
import { admitAttempt, forgetFailures } from './sign-in/lockout.ts';
import { otpUri } from './sign-in/otp-uri.ts';
import { hasPassword, ownSession } from './sign-in/own-session.ts';
import { TypedPassword } from './sign-in/password.ts';
import { passCookies } from './sign-in/routes.tsx';
import { headersOf, senderAddress } from './sign-in/sender.ts';
import { mustUseTwoFactors, positionsOf } from './sign-in/visitor.ts';

/** Setting up, renewing and turning off one's second factor. */
export function factorRoutes(authentication: Authentication): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.twoFactor, (c) => factorPage(c, authentication));
  routes.post(ACCOUNT_PATHS.twoFactor, (c) => begin(c, authentication));
  routes.get(ACCOUNT_PATHS.twoFactorSetUp, (c) => setUpPage(c, authentication));
  routes.post(ACCOUNT_PATHS.twoFactorSetUp, (c) => confirm(c, authentication));
  routes.post(ACCOUNT_PATHS.recoveryCodes, (c) => renewCodes(c, authentication));
  routes.post(ACCOUNT_PATHS.twoFactorOff, (c) => turnOff(c, authentication));
  return routes;
}

async function factorPage(c: SiteContext, { auth, platform }: Authentication, problem?: Text) {
  const { lang } = c.var.visit.shell;
  const { personId } = actorOf(c);
  const { user } = await ownSession(c, auth);
  const options = {
    title: t(lang, m.title),
    lead: t(lang, m.lead),
    breadcrumbs: ownTrail(c, m.title),
    errors: problem === undefined ? [] : [{ name: 'password', message: t(lang, problem) }],
  };
  return page(
    c,
    options,
    <FactorPage
      isOn={user.twoFactorEnabled === true}
      isRequired={mustUseTwoFactors(await positionsOf(platform, personId))}
      hasPassword={await hasPassword(platform, personId)}
    />,
  );
}

/**
 * Does what needs the password: the library checks it, the lock-out counts wrong ones. The page again when the
 * password was wrong, else the library's answer.
 */
async function withPassword(
  c: SiteContext,
  authentication: Authentication,
  act: (password: string, headers: Headers) => Promise<Response>,
): Promise<{ readonly page: Response } | { readonly answer: Response }> {
  const { auth, platform } = authentication;
  const { user } = await ownSession(c, auth);
  const attempt = { account: user.email, address: senderAddress(c) };
  if (!(await admitAttempt(platform.database, platform.clock, attempt))) {
    c.status(429);
    return { page: await factorPage(c, authentication, ownTexts.tooManyTries) };
  }
  const typed = TypedPassword.safeParse((await c.req.formData()).get('password'));
  const answer = typed.success ? await act(typed.data, headersOf(c)) : null;
  if (answer === null || !answer.ok) {
    c.status(422);
    return { page: await factorPage(c, authentication, ownTexts.wrongPassword) };
  }
  await forgetFailures(platform.database, platform.clock, user.email);
  return { answer };
}

async function begin(c: SiteContext, authentication: Authentication) {
  const { api } = authentication.auth;
  const { user } = await ownSession(c, authentication.auth);
  if (user.twoFactorEnabled === true) return c.redirect(ACCOUNT_PATHS.twoFactor, 303);
  const done = await withPassword(c, authentication, (password, headers) =>
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true }),
  );
  return 'page' in done ? done.page : c.redirect(ACCOUNT_PATHS.twoFactorSetUp, 303);
}

async function setUpPage(c: SiteContext, { auth }: Authentication, problem?: Text) {
  const { lang } = c.var.visit.shell;
  const { user } = await ownSession(c, auth);
  const { secret } = await auth.api.pendingSecret({ body: { personId: user.id } });
  if (secret === null) return c.redirect(ACCOUNT_PATHS.twoFactor, 303);
  const wrong = problem === undefined ? undefined : t(lang, problem);
  const options = {
    title: t(lang, m.setUp),
    breadcrumbs: ownTrail(c, m.setUp),
    errors: wrong === undefined ? [] : [{ name: 'code', message: wrong }],
  };
  const otp = otpUri(secret, user.email);
  return page(c, options, <SetUpPage uri={otp.uri} secret={otp.secret} wrong={wrong} />);
}

async function confirm(c: SiteContext, authentication: Authentication) {
  const { auth } = authentication;
  const { user } = await ownSession(c, auth);
  const { secret } = await auth.api.pendingSecret({ body: { personId: user.id } });
  if (secret === null) return c.redirect(ACCOUNT_PATHS.twoFactor, 303);
  const code = String((await c.req.formData()).get('code') ?? '').replace(/\s/g, '');
  const answer = /^\d{6}$/.test(code)
    ? await auth.api.verifyTOTP({ body: { code }, headers: headersOf(c), asResponse: true })
    : null;
  if (answer === null || !answer.ok) {
    c.status(422);
    return setUpPage(c, authentication, m.wrongCode);
  }
  passCookies(c, answer);
  await note(c, 'set-up');
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: user.id } });
  return codesPage(c, backupCodes);
}

async function renewCodes(c: SiteContext, authentication: Authentication) {
  const { api } = authentication.auth;
  const done = await withPassword(c, authentication, (password, headers) =>
    api.generateBackupCodes({ body: { password }, headers, asResponse: true }),
  );
  if ('page' in done) return done.page;
  await note(c, 'new-recovery-codes');
  const { backupCodes } = (await done.answer.json()) as { backupCodes: string[] };
  return codesPage(c, backupCodes);
}

async function turnOff(c: SiteContext, authentication: Authentication) {
  const { auth, platform } = authentication;
  if (mustUseTwoFactors(await positionsOf(platform, actorOf(c).personId)))
    throw new Refused({ type: 'not-permitted' });
  const done = await withPassword(c, authentication, (password, headers) =>
    auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  );
  if ('page' in done) return done.page;
  passCookies(c, done.answer);
  await note(c, 'turned-off');
  return c.redirect(`${ACCOUNT_PATHS.account}?xong=hai-lop-tat`, 303);
}

function codesPage(c: SiteContext, codes: readonly string[]) {
  const { lang, person } = c.var.visit.shell;
  const options = { title: t(lang, m.codesTitle), breadcrumbs: ownTrail(c, m.codesTitle) };
  return page(c, options, <CodesPage codes={codes} name={person?.name ?? ''} />);
}

async function note(c: SiteContext, change: 'set-up' | 'turned-off' | 'new-recovery-codes') {
  const result = await run(c.var.visit.platform, noteSecondFactor, { actor: actorOf(c), input: { change } });
  if (!result.ok) throw new Refused(result.error);
}
