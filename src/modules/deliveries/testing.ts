import { Hono } from 'hono';
import { sql } from 'kysely';
import type { World } from '#modules/duties/testing.ts';
import { storeUpload } from '#modules/files/index.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { assetRoutes } from '#web/assets.ts';
import type { Module } from '#web/module.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';

/** A transaction as a procedure of the person has it: under `sd_app` with row-level security. */
export function asPerson<T>(world: World, actor: PersonActor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asOwner(world.db.database.pool, async (tx) => {
    await sql`set local role sd_app`.execute(tx);
    await sql`select set_config('app.organisation_id', ${actor.organisationId}, true),
      set_config('app.person_id', ${actor.personId}, true)`.execute(tx);
    return work(tx);
  });
}

/** The site with the given modules as one person sees it, without sign-in. */
export function siteAs(world: World, actor: PersonActor, modules: readonly Module[]): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>();
  site.route('/', assetRoutes());
  const messages = Object.assign({}, PLATFORM_MESSAGES, ...modules.map((module) => module.messages));
  site.use((c, next) => {
    const shell = guestContext({
      currentPath: c.req.path,
      person: { name: 'Người mẫu', positionTitle: 'Văn thư' },
      organisation: { name: 'UBND huyện Thái Thụy' },
      nav: modules.flatMap(({ nav }) => nav).map(({ label, href }) => ({ label: label.vi, href })),
      unreadNotifications: 2,
      searchable: true,
    });
    const { platform } = world;
    c.set('visit', {
      platform,
      actor,
      shell,
      messages,
      storeUpload: (upload) => storeUpload(platform, actor, upload),
    });
    return next();
  });
  for (const { routes } of modules) site.route('/', routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  return site;
}
