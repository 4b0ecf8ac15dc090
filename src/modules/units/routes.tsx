import { Hono } from 'hono';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { ButtonLink } from '#web/components/index.ts';
import { parseVietnameseDate } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { page, pathParam, query, type SiteContext, type SiteEnv } from '#web/site.ts';
import { mergePage, merging, renamePage, renaming } from './act-routes.tsx';
import { exportFile } from './exchange/procedures.ts';
import { applyImport, importPage, previewImport } from './import-routes.tsx';
import { IsoDate, UNIT_CLASSES, UNIT_LEVELS, type UnitClass, type UnitLevel } from './model.ts';
import { LIST_SIZE, type ListFilter, ListPage } from './pages/list-page.tsx';
import { m } from './pages/texts.ts';
import { UnitPageContent } from './pages/unit-page.tsx';
import { UNIT_PATHS } from './paths.ts';
import { search, subordinates, view } from './procedures.ts';
import { idIn } from './route-id.ts';

/** The pages of the units. */
export const routes = new Hono<SiteEnv>()
  .get(UNIT_PATHS.list, listPage)
  .get(UNIT_PATHS.export, download)
  .get(UNIT_PATHS.import, importPage)
  .post(UNIT_PATHS.import, previewImport)
  .post(UNIT_PATHS.importApply, applyImport)
  .get(UNIT_PATHS.unit(':id'), unitPage)
  .get(UNIT_PATHS.rename(':id'), renamePage)
  .post(UNIT_PATHS.rename(':id'), renaming)
  .get(UNIT_PATHS.merge(':id'), mergePage)
  .post(UNIT_PATHS.merge(':id'), merging);

/** The day in the address; today when none, or when it is no day (then it is told). */
function dayOf(c: SiteContext): { readonly on: string; readonly wrongDate: string | null } {
  const typed = c.req.query('ngay')?.trim().slice(0, 40) ?? '';
  const today = c.var.visit.platform.clock.today().toString();
  if (typed === '') return { on: today, wrongDate: null };
  const read = IsoDate.safeParse(parseVietnameseDate(typed));
  return read.success ? { on: read.data, wrongDate: null } : { on: today, wrongDate: typed };
}

async function listPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const { on, wrongDate } = dayOf(c);
  const filter: ListFilter = {
    text: c.req.query('ten')?.trim().slice(0, 200) ?? '',
    on,
    class: oneOf(UNIT_CLASSES, c.req.query('nhom')),
    level: oneOf(UNIT_LEVELS, c.req.query('cap')),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .catch(1)
      .parse(c.req.query('trang') ?? 1),
  };
  const isSearch = filter.text !== '' || filter.class !== '' || filter.level !== '';
  const found = isSearch ? await find(c, filter) : { units: [], total: 0 };
  const content = (
    <ListPage
      filter={filter}
      wrongDate={wrongDate}
      found={found}
      tree={isSearch ? null : await treeOn(c, on)}
    />
  );
  const lead = t(lang, m.lead, { date: formatDate(on, lang) });
  return page(c, { title: t(lang, m.title), lead, actions: <ListActions c={c} on={on} /> }, content);
}

function find(c: SiteContext, filter: ListFilter) {
  return query(c, search, {
    text: filter.text,
    on: filter.on,
    ...(filter.class !== '' && { class: filter.class as UnitClass }),
    ...(filter.level !== '' && { level: filter.level as UnitLevel }),
    page: filter.page,
    size: LIST_SIZE,
  });
}

function oneOf(values: readonly string[], value: string | undefined): string {
  return value !== undefined && values.includes(value) ? value : '';
}

async function treeOn(c: SiteContext, on: string) {
  const { units } = await query(c, search, { class: 'territory', level: 'province', on });
  const trees = [];
  for (const province of units) {
    const below = await query(c, subordinates, { id: province.id, on, line: 'territory' });
    trees.push({ province, below: below.units });
  }
  return trees;
}

function ListActions({ c, on }: { readonly c: SiteContext; readonly on: string }) {
  const { shell, actor } = c.var.visit;
  return (
    <>
      <ButtonLink href={`${UNIT_PATHS.export}?ngay=${on}`} variant="secondary" download>
        {t(shell.lang, m.export)}
      </ButtonLink>
      {actor?.role === 'administrator' && (
        <ButtonLink href={UNIT_PATHS.import} variant="secondary">
          {t(shell.lang, m.import)}
        </ButtonLink>
      )}
    </>
  );
}

async function unitPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const id = idIn(pathParam(c, 'id'));
  const { on, wrongDate } = dayOf(c);
  const details = await query(c, view, { id, on });
  const { unit } = details;
  const options = {
    title: unit.name,
    lead: t(lang, m.onDay, { date: formatDate(on, lang) }),
    breadcrumbs: [{ label: t(lang, m.title), href: UNIT_PATHS.list }, { label: unit.name }],
    ...(c.var.visit.actor?.role === 'administrator' && { actions: <UnitActions c={c} unit={unit} /> }),
  };
  return page(c, options, <UnitPageContent details={details} on={on} wrongDate={wrongDate} />);
}

function UnitActions({
  c,
  unit,
}: {
  readonly c: SiteContext;
  readonly unit: { id: string; class: UnitClass; level: UnitLevel | null };
}) {
  const { lang } = c.var.visit.shell;
  const holdsCommunes =
    unit.class === 'territory' && (unit.level === 'district' || unit.level === 'province');
  return (
    <>
      <ButtonLink href={UNIT_PATHS.rename(unit.id)} variant="secondary">
        {t(lang, m.rename)}
      </ButtonLink>
      {holdsCommunes && (
        <ButtonLink href={UNIT_PATHS.merge(unit.id)} variant="secondary">
          {t(lang, m.merge)}
        </ButtonLink>
      )}
    </>
  );
}

async function download(c: SiteContext) {
  const { on } = dayOf(c);
  const { csv } = await query(c, exportFile, { on });
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="don-vi-${on}.csv"`,
  });
}
