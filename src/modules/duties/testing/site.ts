import { Hono } from 'hono';
import type { Lang } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { PLATFORM_MESSAGES } from '#platform/procedure/messages.ts';
import { statusOf } from '#platform/procedure/refusal.ts';
import { assetRoutes } from '#web/assets.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { duties } from '../index.ts';
import type { World } from '../testing.ts';

/** The pages of duties as one person sees them, without the rest of the site. */
export function siteOf(
  world: World,
  actorOf: (path: string) => PersonActor,
  lang: Lang = 'vi',
): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>();
  site.route('/', assetRoutes());
  site.use((c, next) => {
    c.set('visit', {
      platform: world.platform,
      actor: actorOf(c.req.path),
      shell: {
        ...guestContext({ currentPath: c.req.path }),
        lang,
        person: { name: 'Người dùng mẫu', positionTitle: 'Chức danh mẫu' },
        organisation: { name: 'Ủy ban nhân dân huyện Thái Thụy' },
        nav: duties.nav.map((link) => ({ label: link.label[lang], href: link.href })),
      },
      messages: { ...PLATFORM_MESSAGES, ...duties.messages },
    });
    return next();
  });
  site.route('/', duties.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, statusOf(error.refusal) as 404);
  });
  return site;
}
