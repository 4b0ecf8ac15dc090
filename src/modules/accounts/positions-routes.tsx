import { Hono } from 'hono';
import { t } from '#platform/i18n/text.ts';
import { actorOf, page, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { accountTexts as m } from './messages.ts';
import { PositionsPage } from './pages/positions-page.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import type { Authentication } from './sign-in/authentication.ts';
import { rememberPosition } from './sign-in/routes.tsx';
import { positionsOf } from './sign-in/visitor.ts';

/** Choosing in which of one's positions to act. */
export function positionRoutes(authentication: Authentication): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(ACCOUNT_PATHS.switchPosition, (c) => positionsPage(c, authentication));
  routes.post(ACCOUNT_PATHS.switchPosition, (c) => switchPosition(c, authentication));
  return routes;
}

async function positionsPage(c: SiteContext, { platform }: Authentication) {
  const { lang } = c.var.visit.shell;
  const actor = actorOf(c);
  const positions = await positionsOf(platform, actor.personId);
  const options = { title: t(lang, m.switchPosition), lead: t(lang, m.switchLead) };
  return page(c, options, <PositionsPage positions={positions} currentId={actor.positionId} />);
}

async function switchPosition(c: SiteContext, { platform, isTls }: Authentication) {
  const wanted = (await c.req.formData()).get('position');
  const positions = await positionsOf(platform, actorOf(c).personId);
  const chosen = positions.find(({ actor }) => actor.positionId === wanted);
  if (chosen === undefined) throw new Refused({ type: 'not-found' });
  rememberPosition(c, chosen.actor.positionId, isTls);
  return c.redirect('/viec-cua-toi', 303);
}
