import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { INSTRUMENTS } from '#law/instruments.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import { type Params, type Text, t } from '#platform/i18n/text.ts';
import { Tabs } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { page, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { lawMessages as m } from './messages.ts';
import { CalendarPage, YEARS } from './pages/calendar-page.tsx';
import { InstrumentsPage } from './pages/instruments-page.tsx';
import { InterpretationsPage } from './pages/interpretations-page.tsx';
import { LAW_PATHS } from './paths.ts';

/** The public pages of the law; nobody has to sign in. */
export const routes = new Hono<SiteEnv>()
  .get(LAW_PATHS.instruments, (c) => {
    const checked = INSTRUMENTS.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '';
    const params = { count: INSTRUMENTS.length, date: formatDate(checked, c.var.visit.shell.lang) };
    return lawPage(c, LAW_PATHS.instruments, { lead: m.instrumentsLead, params }, <InstrumentsPage />);
  })
  .get(LAW_PATHS.interpretations, (c) => {
    const params = { count: Object.keys(INTERPRETATIONS).length };
    const lead = { lead: m.interpretationsLead, params };
    return lawPage(c, LAW_PATHS.interpretations, lead, <InterpretationsPage />);
  })
  .get(LAW_PATHS.calendar, (c) => {
    const year = yearOf(c);
    const lead = { lead: m.calendarLead, params: { year } };
    return lawPage(c, LAW_PATHS.calendar, lead, <CalendarPage year={year} />);
  });

/** The year in the address; without one this year, or the last that is known. */
function yearOf(c: SiteContext): number {
  const given = c.req.query('nam');
  const year = given === undefined ? c.var.visit.platform.clock.today().year : Number(given);
  if (YEARS.includes(year)) return year;
  if (given !== undefined) throw new Refused({ type: 'not-found' });
  return YEARS.at(-1) ?? year;
}

const TABS = [
  [LAW_PATHS.instruments, m.tabInstruments],
  [LAW_PATHS.interpretations, m.tabInterpretations],
  [LAW_PATHS.calendar, m.tabCalendar],
] as const;

function lawPage(
  c: SiteContext,
  path: string,
  { lead, params }: { readonly lead: Text; readonly params: Params },
  content: Child,
): Response | Promise<Response> {
  const { lang } = c.var.visit.shell;
  const items = TABS.map(([href, label]) => ({ label: t(lang, label), href, current: href === path }));
  const options = { title: t(lang, m.title), lead: t(lang, lead, params) };
  return page(
    c,
    options,
    <>
      <Tabs items={items} />
      {content}
    </>,
  );
}
