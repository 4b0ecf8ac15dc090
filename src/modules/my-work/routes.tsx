import { Hono } from 'hono';
import { t } from '#platform/i18n/text.ts';
import { formatLongDate } from '#web/format.ts';
import { page, query, type SiteContext, type SiteEnv } from '#web/site.ts';
import type { mineOf } from './mine.ts';
import { m } from './pages/texts.ts';
import { laneOf, WorkPage } from './pages/work-page.tsx';
import { WORK_PATHS } from './paths.ts';

/** The page of "my work". */
export function workRoutes(mine: ReturnType<typeof mineOf>) {
  return new Hono<SiteEnv>().get(WORK_PATHS.mine, async (c: SiteContext) => {
    const { lang } = c.var.visit.shell;
    const work = await query(c, mine, { lane: laneOf(c.req.query('the')) });
    const date = formatLongDate(work.today, lang);
    const lead = t(lang, m.workLead, { date, overdue: work.overdue, soon: work.soon });
    return page(c, { title: t(lang, m.work), lead }, <WorkPage work={work} />);
  });
}
