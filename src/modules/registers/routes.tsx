import { Hono } from 'hono';
import { z } from 'zod';
import type { Lang } from '#platform/i18n/text.ts';
import { type Text, t } from '#platform/i18n/text.ts';
import type { Procedure } from '#platform/procedure/procedure.ts';
import { ButtonLink } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { actorOf, page, query, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { sendSpreadsheet } from '#web/spreadsheet.ts';
import { KINDS } from './kinds.ts';
import type { RegisterQuery } from './model.ts';
import { followUpColumns, incomingColumns, outgoingColumns, type RegisterColumn } from './pages/columns.ts';
import { hrefOf, PAGE_SIZE, RegisterPage } from './pages/register-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { REGISTER_PATHS } from './paths.ts';
import {
  addTerm,
  beginSeries,
  followUp,
  incoming,
  outgoing,
  REGISTER_KEEPERS,
  settings,
} from './procedures.ts';
import { registerTexts as m } from './texts.ts';

interface Register<Line> {
  readonly path: string;
  readonly title: Text;
  readonly fileName: string;
  readonly procedure: Procedure<
    typeof RegisterQuery,
    z.ZodType<{ readonly lines: Line[]; readonly total: number }>
  >;
  readonly columns: (lang: Lang) => readonly RegisterColumn<Line>[];
}

const OUTGOING = {
  path: REGISTER_PATHS.outgoing,
  title: m.outgoing,
  fileName: 'so-van-ban-di',
  procedure: outgoing,
  columns: outgoingColumns,
};
const INCOMING = {
  path: REGISTER_PATHS.incoming,
  title: m.incoming,
  fileName: 'so-van-ban-den',
  procedure: incoming,
  columns: incomingColumns,
};
const FOLLOW_UP = {
  path: REGISTER_PATHS.followUp,
  title: m.followUp,
  fileName: 'so-theo-doi',
  procedure: followUp,
  columns: followUpColumns,
};

/** The registers' pages and their spreadsheets. */
export const routes = new Hono<SiteEnv>()
  .get(REGISTER_PATHS.outgoing, (c) => registerPage(c, OUTGOING))
  .get(`${REGISTER_PATHS.outgoing}.xlsx`, (c) => registerSheet(c, OUTGOING))
  .get(REGISTER_PATHS.incoming, (c) => registerPage(c, INCOMING))
  .get(`${REGISTER_PATHS.incoming}.xlsx`, (c) => registerSheet(c, INCOMING))
  .get(REGISTER_PATHS.followUp, (c) => registerPage(c, FOLLOW_UP))
  .get(`${REGISTER_PATHS.followUp}.xlsx`, (c) => registerSheet(c, FOLLOW_UP))
  .get(REGISTER_PATHS.settings, (c) => settingsPage(c, UNTOUCHED))
  .post(REGISTER_PATHS.firstNumber, (c) =>
    submit(c, beginSeries, { done: () => REGISTER_PATHS.settings, again: (form) => settingsPage(c, form) }),
  )
  .post(REGISTER_PATHS.term, (c) =>
    submit(c, addTerm, { done: () => REGISTER_PATHS.settings, again: (form) => settingsPage(c, form) }),
  );

const Asked = z.object({
  nam: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  loai: z.enum(['', ...KINDS]).catch(''),
  q: z.string().trim().max(200).catch(''),
  trang: z.coerce.number().int().min(1).max(100_000).catch(1),
});

function askedOf(c: SiteContext) {
  const asked = Asked.parse(c.req.query());
  return { ...asked, nam: asked.nam ?? c.var.visit.platform.clock.today().year };
}

function queryOf({ nam, loai, q }: ReturnType<typeof askedOf>) {
  return { year: nam, text: q, ...(loai === '' ? {} : { kind: loai }) };
}

async function registerPage<Line>(c: SiteContext, register: Register<Line>) {
  const { lang, organisation } = c.var.visit.shell;
  const asked = askedOf(c);
  const { lines, total } = await query(c, register.procedure, {
    ...queryOf(asked),
    page: asked.trang,
    size: PAGE_SIZE,
  });
  const shown = { year: String(asked.nam), kind: asked.loai, text: asked.q, page: asked.trang };
  const title = t(lang, register.title);
  const lead = t(lang, m.lead, { organisation: organisation?.name ?? '', total });
  const actions = (
    <ButtonLink href={hrefOf(`${register.path}.xlsx`, shown)} variant="secondary" download>
      {t(lang, m.xlsx)}
    </ButtonLink>
  );
  const years = yearsTo(c.var.visit.platform.clock.today().year, asked.nam);
  const columns = register.columns(lang);
  return page(
    c,
    { title, lead, actions },
    <RegisterPage path={register.path} {...{ columns, lines, total, years }} asked={shown} />,
  );
}

/** This year, the nine before, and the one asked for. */
function yearsTo(current: number, asked: number): readonly number[] {
  const recent = Array.from({ length: 10 }, (_, index) => current - index);
  return [...new Set([...recent, asked])].sort((one, other) => other - one);
}

/** Rows of a spreadsheet at most, as the procedure allows. */
const MOST_ROWS = 20_000;

async function registerSheet<Line>(c: SiteContext, register: Register<Line>) {
  const { lang } = c.var.visit.shell;
  const asked = askedOf(c);
  const { lines } = await query(c, register.procedure, { ...queryOf(asked), size: MOST_ROWS });
  return sendSpreadsheet(c, {
    fileName: `${register.fileName}-${asked.nam}`,
    sheet: t(lang, register.title),
    columns: register.columns(lang),
    rows: lines,
  });
}

async function settingsPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const found = await query(c, settings, {});
  const mayKeep = (REGISTER_KEEPERS as readonly string[]).includes(actorOf(c).role);
  return page(
    c,
    { title: t(lang, m.settings), errors: form.errors },
    <SettingsPage {...found} mayKeep={mayKeep} form={form} />,
  );
}
