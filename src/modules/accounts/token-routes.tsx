import { Hono } from 'hono';
import { type Text, t } from '#platform/i18n/text.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { statusOf } from '#platform/procedure/refusal.ts';
import { ButtonLink, type FieldError, IDEMPOTENCY_FIELD } from '#web/components/index.ts';
import { type FormState, parseVietnameseDate, refusedForm, UNTOUCHED } from '#web/form.ts';
import type { Module } from '#web/module.ts';
import { actorOf, newKey, page, query, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { ownTrail } from './own-routes.tsx';
import { MODULE_TEXTS, tokenTexts as m } from './own-texts.ts';
import { DoneNotice } from './pages/done-notice.tsx';
import { NewTokenPage, type ScopeChoice, TokenMadePage, TokensPage } from './pages/token-pages.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { createToken, revokeToken, tokens } from './procedures/tokens.ts';

/** What tokens can be made for. */
export type ScopeModule = Pick<Module, 'name' | 'procedures'>;

/** The accounts themselves: what few programs need is named procedure by procedure. */
const OWN = 'accounts';

/** One's API tokens: list, make, revoke. */
export function tokenRoutes(modules: readonly ScopeModule[]): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.tokens, (c) => tokensPage(c));
  routes.get(ACCOUNT_PATHS.newToken, (c) => newTokenPage(c, modules, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.newToken, (c) => makeToken(c, modules));
  routes.post(ACCOUNT_PATHS.revokeToken, (c) =>
    submit(c, revokeToken, {
      done: () => `${ACCOUNT_PATHS.tokens}?xong=thu-hoi`,
      again: () => tokensPage(c),
    }),
  );
  return routes;
}

async function tokensPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const found = await query(c, tokens, {});
  const options = {
    title: t(lang, m.title),
    lead: t(lang, m.lead),
    breadcrumbs: ownTrail(c, m.title),
    ...(found.tokens.length > 0 && {
      actions: <ButtonLink href={ACCOUNT_PATHS.newToken}>{t(lang, m.create)}</ButtonLink>,
    }),
  };
  return page(
    c,
    options,
    <>
      <DoneNotice text={c.req.query('xong') === 'thu-hoi' ? t(lang, m.hasRevoked) : null} />
      <TokensPage tokens={found.tokens} newKey={newKey} />
    </>,
  );
}

function newTokenPage(c: SiteContext, modules: readonly ScopeModule[], form: FormState) {
  actorOf(c);
  const { lang } = c.var.visit.shell;
  const offered = modules.filter(({ name, procedures }) => name !== OWN && procedures.length > 0);
  const labels: Readonly<Record<string, Text>> = MODULE_TEXTS;
  const choices = offered.map(({ name }): ScopeChoice => {
    const label = labels[name];
    return { scope: `${name}.*`, label: label === undefined ? name : t(lang, label) };
  });
  const options = {
    title: t(lang, m.create),
    lead: t(lang, m.lead),
    breadcrumbs: ownTrail(c, m.title),
    errors: form.errors,
  };
  return page(c, options, <NewTokenPage form={form} idempotencyKey={newKey()} choices={choices} />);
}

async function makeToken(c: SiteContext, modules: readonly ScopeModule[]) {
  const { platform, shell, messages } = c.var.visit;
  const fields = await c.req.formData();
  const ticked = fields.getAll('scopes').map(String);
  const written = String(fields.get('single') ?? '').split(/[\s,;]+/);
  const scopes = [...ticked, ...written.filter(Boolean)];
  const again = (refusal: Refusal, problem?: Text, scope = '') => {
    const form = refusedForm(fields, refusal, messages, shell.lang);
    c.status(statusOf(refusal) as 422);
    if (problem === undefined)
      return newTokenPage(c, modules, { ...form, errors: form.errors.map(ofScopes) });
    const errors = [{ name: 'single', message: t(shell.lang, problem, { scope }) }];
    return newTokenPage(c, modules, { ...form, errors });
  };
  const unknown = scopes.find((scope) => !isKnown(scope, modules));
  if (unknown !== undefined) return again({ type: 'invalid-input' }, m.unknownScope, unknown.slice(0, 80));
  const lastDay = parseVietnameseDate(String(fields.get('lastDay') ?? '')) ?? '';
  const name = String(fields.get('name') ?? '');
  const key = fields.get(IDEMPOTENCY_FIELD);
  const isKey = typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key);
  const made = await createToken(platform, actorOf(c), { name, scopes, lastDay }, isKey ? key : undefined);
  if (!made.ok) return again(made.error);
  const options = { title: t(shell.lang, m.created), breadcrumbs: ownTrail(c, m.title) };
  return page(c, options, <TokenMadePage token={made.value.token} />);
}

/** A fault in one of the scopes is shown at the field where scopes are chosen. */
function ofScopes(error: FieldError): FieldError {
  return error.name?.startsWith('scopes[') === true ? { ...error, name: 'single' } : error;
}

function isKnown(scope: string, modules: readonly ScopeModule[]): boolean {
  return modules.some(
    ({ name, procedures }) => scope === `${name}.*` || procedures.some((known) => known.name === scope),
  );
}
