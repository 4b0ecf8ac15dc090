import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { t } from '#platform/i18n/text.ts';
import { run } from '#platform/procedure/run.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { formatDateTime } from '#web/format.ts';
import {
  actorOf,
  newKey,
  page,
  pathParam,
  Refused,
  type SiteContext,
  type SiteEnv,
  submit,
} from '#web/site.ts';
import { EndPositionPage, LinkPage, LinkReadyPage, ResetFactorPage } from './pages/position-forms.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { personOf, personTrail } from './people-routes.tsx';
import { peopleTexts as m } from './people-texts.ts';
import { makePasswordLink, resetSecondFactor } from './procedures/open-account.ts';
import { endPosition } from './procedures/positions.ts';
import { newSecret, secretDigest } from './sign-in/tokens.ts';

/** What an administrator does for a person that cannot be undone. */
export function peopleActRoutes(baseUrl: string): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.endPosition(':id', ':position'), (c) => endPage(c, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.endPosition(':id', ':position'), (c) => end(c));
  routes.get(ACCOUNT_PATHS.passwordLink(':id'), (c) => linkPage(c));
  routes.post(ACCOUNT_PATHS.passwordLink(':id'), (c) => makeLink(c, baseUrl));
  routes.get(ACCOUNT_PATHS.resetSecondFactor(':id'), (c) => resetPage(c, UNTOUCHED));
  routes.post(ACCOUNT_PATHS.resetSecondFactor(':id'), (c) => reset(c));
  return routes;
}

async function endPage(c: SiteContext, form: FormState) {
  const { platform, shell } = c.var.visit;
  const person = await personOf(c);
  const position = person.positions.find(({ id }) => id === pathParam(c, 'position'));
  if (position === undefined) throw new Refused({ type: 'not-found' });
  const options = {
    title: t(shell.lang, m.endTitle),
    breadcrumbs: personTrail(c, person, m.endTitle),
    errors: form.errors,
  };
  const props = { person, position, form, today: platform.clock.today().toString() };
  return page(c, options, <EndPositionPage {...props} idempotencyKey={newKey()} />);
}

function end(c: SiteContext) {
  return submit(c, endPosition, {
    given: { positionId: pathParam(c, 'position') },
    done: ({ personId }) => `${ACCOUNT_PATHS.person(personId)}?xong=ket-thuc`,
    again: (form) => endPage(c, form),
  });
}

async function linkPage(c: SiteContext) {
  const person = await personOf(c);
  const options = { title: t(c.var.visit.shell.lang, m.link), breadcrumbs: personTrail(c, person, m.link) };
  return page(c, options, <LinkPage person={person} idempotencyKey={newKey()} />);
}

/** The secret is made here and shown in this answer only; a form sent twice makes a second link that ends the first. */
async function makeLink(c: SiteContext, baseUrl: string) {
  const { platform, shell } = c.var.visit;
  const person = await personOf(c);
  const secret = newSecret();
  const input = { personId: person.id, digest: secretDigest(secret).toString('hex') };
  const made = await run(platform, makePasswordLink, { actor: actorOf(c), input, idempotencyKey: uuidv7() });
  if (!made.ok) throw new Refused(made.error);
  const options = { title: t(shell.lang, m.linkReady), breadcrumbs: personTrail(c, person, m.linkReady) };
  const link = `${baseUrl}${ACCOUNT_PATHS.setPassword(secret)}`;
  const until = formatDateTime(made.value.expiresAt, shell.lang);
  return page(c, options, <LinkReadyPage person={person} link={link} until={until} />);
}

async function resetPage(c: SiteContext, form: FormState) {
  const person = await personOf(c);
  const { lang } = c.var.visit.shell;
  const breadcrumbs = personTrail(c, person, m.reset);
  const options = { title: t(lang, m.reset), breadcrumbs, errors: form.errors };
  return page(c, options, <ResetFactorPage person={person} form={form} idempotencyKey={newKey()} />);
}

function reset(c: SiteContext) {
  const personId = pathParam(c, 'id');
  return submit(c, resetSecondFactor, {
    given: { personId },
    done: () => `${ACCOUNT_PATHS.person(personId)}?xong=hai-lop`,
    again: (form) => resetPage(c, form),
  });
}
