import { Hono } from 'hono';
import type { Text } from '#platform/i18n/text.ts';
import { t } from '#platform/i18n/text.ts';
import { type Refusal, statusOf } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { refusalOfShape } from '#platform/procedure/shape.ts';
import { IDEMPOTENCY_FIELD } from '#web/components/index.ts';
import { type FormState, refusedForm, UNTOUCHED } from '#web/form.ts';
import { actorOf, newKey, page, query, Refused, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { factorTexts, ownTexts as m } from './own-texts.ts';
import { AccountPage } from './pages/account-page.tsx';
import { DoneNotice } from './pages/done-notice.tsx';
import { NoPasswordNotice, PasswordPage } from './pages/password-pages.tsx';
import { SessionsPage } from './pages/sessions-page.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { changePassword, endOtherSessions, endSession, sessions } from './procedures/own-account.ts';
import type { Authentication } from './sign-in/authentication.ts';
import { admitAttempt, forgetFailures } from './sign-in/lockout.ts';
import { hasPassword, ownSession } from './sign-in/own-session.ts';
import { senderAddress } from './sign-in/sender.ts';
import { positionsOf } from './sign-in/visitor.ts';

/** One's own account: who one is, the password, the sessions. */
export function ownRoutes(authentication: Authentication): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.account, (c) => accountPage(c, authentication));
  routes.get(ACCOUNT_PATHS.password, (c) => passwordPage(c, authentication, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.password, (c) => setPassword(c, authentication));
  routes.get(ACCOUNT_PATHS.sessions, (c) => sessionsPage(c, authentication));
  routes.post(ACCOUNT_PATHS.sessions, (c) => endOne(c, authentication));
  routes.post(ACCOUNT_PATHS.otherSessions, (c) => endOthers(c, authentication));
  return routes;
}

const DONE: Readonly<Record<string, Text>> = {
  'mat-khau': m.passwordChanged,
  'hai-lop-tat': factorTexts.turnedOff,
  phien: m.sessionEnded,
};

function doneText(c: SiteContext): string | null {
  const done = DONE[c.req.query('xong') ?? ''];
  return done === undefined ? null : t(c.var.visit.shell.lang, done);
}

/** Where a page of one's own account stands: under the account. */
export function ownTrail(c: SiteContext, title: Text) {
  const { lang } = c.var.visit.shell;
  return [{ label: t(lang, m.account), href: ACCOUNT_PATHS.account }, { label: t(lang, title) }];
}

async function accountPage(c: SiteContext, { auth, platform }: Authentication) {
  const actor = actorOf(c);
  const person = await platform.database.kysely
    .selectFrom('person')
    .select(['full_name as name', 'email', 'phone'])
    .where('id', '=', actor.personId)
    .executeTakeFirstOrThrow();
  const { user } = await ownSession(c, auth);
  return page(
    c,
    { title: t(c.var.visit.shell.lang, m.account) },
    <>
      <DoneNotice text={doneText(c)} />
      <AccountPage
        person={person}
        positions={await positionsOf(platform, actor.personId)}
        currentId={actor.positionId}
        hasTwoFactors={user.twoFactorEnabled === true}
      />
    </>,
  );
}

async function passwordPage(c: SiteContext, { platform }: Authentication, form: FormState) {
  const { lang } = c.var.visit.shell;
  const options = {
    title: t(lang, m.password),
    lead: t(lang, m.passwordLead),
    breadcrumbs: ownTrail(c, m.password),
    errors: form.errors,
  };
  const has = await hasPassword(platform, actorOf(c).personId);
  return page(
    c,
    options,
    has ? <PasswordPage form={form} idempotencyKey={newKey()} /> : <NoPasswordNotice />,
  );
}

/** Who sits down at another person's open session may not guess the password there either: tries are counted. */
async function setPassword(c: SiteContext, authentication: Authentication) {
  const { auth, platform } = authentication;
  const { lang } = c.var.visit.shell;
  const { session, user } = await ownSession(c, auth);
  const fields = await c.req.formData();
  const refuse = (status: 422 | 429, message: Text, name?: string) => {
    c.status(status);
    const error = { message: t(lang, message), ...(name === undefined ? {} : { name }) };
    return passwordPage(c, authentication, { values: {}, errors: [error] });
  };
  if (fields.get('next') !== fields.get('again')) return refuse(422, m.notTheSame, 'again');
  const input = { current: fields.get('current'), next: fields.get('next'), sessionId: session.id };
  const shaped = changePassword.input.safeParse(input);
  if (!shaped.success) return refusePassword(c, authentication, refusalOfShape(shaped.error));
  const attempt = { account: user.email, address: senderAddress(c) };
  if (!(await admitAttempt(platform.database, platform.clock, attempt))) return refuse(429, m.tooManyTries);
  const result = await run(platform, changePassword, { actor: actorOf(c), input });
  if (result.ok || result.error.type === 'accounts.same-password')
    await forgetFailures(platform.database, platform.clock, user.email);
  if (!result.ok) return refusePassword(c, authentication, result.error);
  return c.redirect(`${ACCOUNT_PATHS.account}?xong=mat-khau`, 303);
}

function refusePassword(c: SiteContext, authentication: Authentication, refusal: Refusal) {
  c.status(statusOf(refusal) as 422);
  const { messages, shell } = c.var.visit;
  return passwordPage(c, authentication, refusedForm(new FormData(), refusal, messages, shell.lang));
}

async function sessionsPage(c: SiteContext, { auth }: Authentication) {
  const { lang } = c.var.visit.shell;
  const { session } = await ownSession(c, auth);
  const found = await query(c, sessions, {});
  const options = {
    title: t(lang, m.sessions),
    lead: t(lang, m.sessionsLead),
    breadcrumbs: ownTrail(c, m.sessions),
  };
  return page(
    c,
    options,
    <>
      <DoneNotice text={doneText(c)} />
      <SessionsPage sessions={found.sessions} currentId={session.id} newKey={newKey} />
    </>,
  );
}

function endOne(c: SiteContext, authentication: Authentication) {
  return submit(c, endSession, {
    done: () => `${ACCOUNT_PATHS.sessions}?xong=phien`,
    again: () => sessionsPage(c, authentication),
  });
}

async function endOthers(c: SiteContext, { auth, platform }: Authentication) {
  const { session } = await ownSession(c, auth);
  const key = (await c.req.formData()).get(IDEMPOTENCY_FIELD);
  const result = await run(platform, endOtherSessions, {
    actor: actorOf(c),
    input: { sessionId: session.id },
    ...(typeof key === 'string' && /^[0-9a-f-]{36}$/i.test(key) ? { idempotencyKey: key } : {}),
  });
  if (!result.ok) throw new Refused(result.error);
  return c.redirect(`${ACCOUNT_PATHS.sessions}?xong=phien`, 303);
}
