import { Hono } from 'hono';
import { z } from 'zod';
import { type Text, t } from '#platform/i18n/text.ts';
import { refusalOfShape } from '#platform/procedure/shape.ts';
import { type FormState, refusedForm, UNTOUCHED } from '#web/form.ts';
import { page, pathParam, type SiteContext, type SiteEnv } from '#web/site.ts';
import { ownTexts as m } from './own-texts.ts';
import { LinkGonePage, SetPasswordPage } from './pages/password-pages.tsx';
import { isLinkGood, useLink } from './password-link.ts';
import { ACCOUNT_PATHS } from './paths.ts';
import type { Authentication } from './sign-in/authentication.ts';
import { NewPassword } from './sign-in/password.ts';

/** Setting a password by a one-time link, without being signed in. */
export function resetRoutes({ platform }: Authentication): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  const path = ACCOUNT_PATHS.setPassword(':secret');
  routes.get(path, async (c) =>
    (await isLinkGood(platform, secretOf(c))) ? setPage(c, UNTOUCHED) : gonePage(c),
  );
  routes.post(path, (c) => setPassword(c, platform));
  return routes;
}

const secretOf = (c: SiteContext) => pathParam(c, 'secret').slice(0, 100);

function setPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const options = { title: t(lang, m.setPassword), lead: t(lang, m.setPasswordLead), errors: form.errors };
  return page(c, options, <SetPasswordPage form={form} action={ACCOUNT_PATHS.setPassword(secretOf(c))} />);
}

function gonePage(c: SiteContext) {
  c.status(404);
  return page(c, { title: t(c.var.visit.shell.lang, m.setPassword) }, <LinkGonePage />);
}

const Passwords = z.object({ next: NewPassword });

async function setPassword(c: SiteContext, platform: Authentication['platform']) {
  const { messages, shell } = c.var.visit;
  const fields = await c.req.formData();
  const given = Passwords.safeParse({ next: fields.get('next') });
  if (!given.success) {
    c.status(422);
    return setPage(c, refusedForm(new FormData(), refusalOfShape(given.error), messages, shell.lang));
  }
  if (fields.get('next') !== fields.get('again')) {
    c.status(422);
    return setPage(c, faulty('again', m.notTheSame, c));
  }
  const isUsed = await useLink(platform, secretOf(c), given.data.next);
  return isUsed ? c.redirect(`${ACCOUNT_PATHS.signIn}?xong=mat-khau`, 303) : gonePage(c);
}

function faulty(name: string, message: Text, c: SiteContext): FormState {
  return { values: {}, errors: [{ name, message: t(c.var.visit.shell.lang, message) }] };
}
