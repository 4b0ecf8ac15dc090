import { Hono } from 'hono';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { actorOf, page, query, type SiteContext, type SiteEnv } from '#web/site.ts';
import { find, MOST, PAGE } from './find.ts';
import { searchMessages as m } from './messages.ts';
import { SearchPage } from './pages/search-page.tsx';
import { SEARCH_PATH } from './paths.ts';

/** The search of the shell. */
export const routes = new Hono<SiteEnv>().get(SEARCH_PATH, searchPage);

const Address = z.object({
  q: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, 200)),
  trang: z.coerce
    .number()
    .int()
    .min(1)
    .max(Math.ceil(MOST / PAGE))
    .catch(1),
});

async function searchPage(c: SiteContext) {
  actorOf(c);
  const { q, trang } = Address.parse(c.req.query());
  const found =
    q === ''
      ? { documents: [], documentCount: 0, duties: [], dutyCount: 0, units: [] }
      : await query(c, find, { text: q, page: trang });
  const { lang } = c.var.visit.shell;
  const title = q === '' ? t(lang, m.title) : t(lang, m.titleOf, { text: q });
  return page(c, { title }, <SearchPage {...found} text={q} page={trang} />);
}
