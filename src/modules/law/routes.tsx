import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { INSTRUMENTS } from '#law/instruments.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import type { LawTopic } from '#law/rule.ts';
import { findRule, LAW_TOPICS, RULES } from '#law/rules.ts';
import { t } from '#platform/i18n/text.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import { Tabs } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { type PageOptions, page, pathParam, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { dayAsked } from './day-asked.ts';
import { findRules, proceduresUnder, type RuleFilter } from './find-rules.ts';
import { lawMessages as m } from './messages.ts';
import { CalendarPage, YEARS } from './pages/calendar-page.tsx';
import { InstrumentsPage } from './pages/instruments-page.tsx';
import { InterpretationsPage } from './pages/interpretations-page.tsx';
import { RulePage } from './pages/rule-page.tsx';
import { RulesPage } from './pages/rules-page.tsx';
import { LAW_PATHS } from './paths.ts';

/** What the pages of the law are told by the whole program. */
export interface LawParts {
  readonly procedures: readonly AnyProcedure[];
  /** The page that describes a procedure. */
  readonly procedureHref: (name: string) => string;
}

/** The public pages of the law; nobody has to sign in. */
export function lawRoutes(parts: LawParts): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(LAW_PATHS.instruments, instrumentsPage)
    .get(LAW_PATHS.rules, rulesPage)
    .get(LAW_PATHS.rule(':id'), (c) => rulePage(c, parts))
    .get(LAW_PATHS.interpretations, interpretationsPage)
    .get(LAW_PATHS.calendar, calendarPage);
}

function instrumentsPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const checked = INSTRUMENTS.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '';
  const lead = t(lang, m.instrumentsLead, { count: INSTRUMENTS.length, date: formatDate(checked, lang) });
  return tabPage(c, LAW_PATHS.instruments, lead, <InstrumentsPage />);
}

function interpretationsPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const lead = t(lang, m.interpretationsLead, { count: Object.keys(INTERPRETATIONS).length });
  return tabPage(c, LAW_PATHS.interpretations, lead, <InterpretationsPage />);
}

function calendarPage(c: SiteContext) {
  const year = yearOf(c);
  const lead = t(c.var.visit.shell.lang, m.calendarLead, { year });
  return tabPage(c, LAW_PATHS.calendar, lead, <CalendarPage year={year} />);
}

function rulesPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const { on, wrongDate } = dayAsked(c);
  const filter: RuleFilter = {
    text: c.req.query('tu-khoa')?.trim().slice(0, 200) ?? '',
    topic: topicOf(c.req.query('linh-vuc')),
    on,
  };
  const found = findRules(RULES, filter);
  const lead = t(lang, m.rulesLead, { count: found.length, all: RULES.length, date: formatDate(on, lang) });
  return tabPage(
    c,
    LAW_PATHS.rules,
    lead,
    <RulesPage filter={filter} wrongDate={wrongDate} found={found} today={todayOf(c)} />,
  );
}

function rulePage(c: SiteContext, { procedures, procedureHref }: LawParts) {
  const { lang } = c.var.visit.shell;
  const rule = findRule(pathParam(c, 'id'));
  if (rule === null) throw new Refused({ type: 'not-found' });
  const breadcrumbs = [
    { label: t(lang, m.title), href: LAW_PATHS.instruments },
    { label: t(lang, m.tabRules), href: LAW_PATHS.rules },
    { label: rule.title[lang] },
  ];
  const lead = t(lang, m.ruleLead, { topic: LAW_TOPICS[rule.topic][lang], id: rule.id });
  const options = { title: rule.title[lang], lead, breadcrumbs };
  const content = (
    <RulePage
      rule={rule}
      on={dayAsked(c).on}
      today={todayOf(c)}
      procedures={proceduresUnder(rule, procedures)}
      procedureHref={procedureHref}
    />
  );
  return lawPage(c, LAW_PATHS.rules, options, content);
}

function todayOf(c: Context<SiteEnv>): string {
  return c.var.visit.platform.clock.today().toString();
}

function topicOf(given: string | undefined): LawTopic | null {
  const topics = Object.keys(LAW_TOPICS) as LawTopic[];
  return topics.find((topic) => topic === given) ?? null;
}

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
  [LAW_PATHS.rules, m.tabRules],
  [LAW_PATHS.interpretations, m.tabInterpretations],
  [LAW_PATHS.calendar, m.tabCalendar],
] as const;

/** One of the lists: they share the heading, and each has a name of its own in the browser. */
function tabPage(c: SiteContext, path: string, lead: string, content: Child) {
  const { lang } = c.var.visit.shell;
  const heading = t(lang, m.title);
  const tab = TABS.find(([href]) => href === path);
  const title = tab === undefined ? heading : `${heading}: ${t(lang, tab[1])}`;
  return lawPage(c, path, { title, heading, lead }, content);
}

function lawPage(c: SiteContext, path: string, options: PageOptions, content: Child) {
  const { lang } = c.var.visit.shell;
  const items = TABS.map(([href, label]) => ({ label: t(lang, label), href, current: href === path }));
  return page(
    c,
    options,
    <>
      <Tabs items={items} />
      {content}
    </>,
  );
}
