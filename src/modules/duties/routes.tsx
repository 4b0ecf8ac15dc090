import { Hono } from 'hono';
import { z } from 'zod';
import { type Lang, t } from '#platform/i18n/text.ts';
import { ButtonLink } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import {
  actorOf,
  page,
  pathParam,
  query,
  Refused,
  type SiteContext,
  type SiteEnv,
  submit,
} from '#web/site.ts';
import { dutyRoutes } from './duty-routes.tsx';
import { MOST_COUNTED } from './list.ts';
import { GIVING_ROLES } from './model.ts';
import type { Overview } from './overview.ts';
import { basisWords } from './pages/duty-words.tsx';
import { GiveOwnForm } from './pages/give-forms.tsx';
import { STATE_LABELS } from './pages/labels.ts';
import { filterIn, listHref, pageIn } from './pages/list-href.ts';
import { LIST_SIZE, ListPage } from './pages/list-page.tsx';
import { countColumns, OverviewPage, overviewHref } from './pages/overview-page.tsx';
import { m } from './pages/texts.ts';
import { DUTY_PATHS } from './paths.ts';
import { giveOwn } from './procedures/parts.ts';
import { list, overview, receivers } from './procedures/queries.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import type { DutySummary } from './summary.ts';
import { topicLabel } from './topics.ts';

/** The pages of duties. Fixed addresses stand before those with an id. */
export const routes = new Hono<SiteEnv>()
  .get(DUTY_PATHS.list, listPage)
  .get(DUTY_PATHS.export, exportList)
  .get(DUTY_PATHS.giveOwn, (c) => giveOwnPage(c, UNTOUCHED))
  .post(DUTY_PATHS.giveOwn, giving)
  .get(DUTY_PATHS.overview, (c) => overviewPage(c, undefined))
  .get(DUTY_PATHS.overviewExport, exportOverview)
  .get(DUTY_PATHS.overviewOf(':unitId'), (c) => overviewPage(c, unitIn(pathParam(c, 'unitId'))))
  .route('/', dutyRoutes);

const langOf = (c: SiteContext): Lang => c.var.visit.shell.lang;
const todayOf = (c: SiteContext) => c.var.visit.platform.clock.today();

async function listPage(c: SiteContext) {
  const lang = langOf(c);
  const filter = filterIn((name) => c.req.query(name));
  const number = pageIn(c.req.query('trang'));
  const found = await query(c, list, { ...filter, page: number, size: LIST_SIZE });
  const narrowedTo = filter.underId ?? filter.holderId;
  const unitName =
    narrowedTo === undefined ? null : (await query(c, overview, { unitId: narrowedTo })).unit.name;
  const more = found.total > MOST_COUNTED;
  const lead = t(lang, more ? m.listLeadMore : m.listLead, { total: more ? MOST_COUNTED : found.total });
  const actions = (
    <>
      <ButtonLink href={DUTY_PATHS.overview} variant="secondary">
        {t(lang, m.overview)}
      </ButtonLink>
      {(GIVING_ROLES as readonly string[]).includes(actorOf(c).role) && (
        <ButtonLink href={DUTY_PATHS.giveOwn} variant="secondary">
          {t(lang, m.giveOwn)}
        </ButtonLink>
      )}
      <ButtonLink href={listHref(filter, DUTY_PATHS.export)} variant="secondary" download>
        {t(lang, m.export)}
      </ButtonLink>
    </>
  );
  return page(
    c,
    { title: t(lang, m.list), lead, actions },
    <ListPage {...{ filter, ...found, unitName }} page={number} today={todayOf(c)} />,
  );
}

/** The list as it is filtered, at most 10,000 lines, for Excel. */
async function exportList(c: SiteContext) {
  const lang = langOf(c);
  const filter = filterIn((name) => c.req.query(name));
  const { duties } = await query(c, list, { ...filter, page: 1, size: 10_000 });
  const day = (value: string | null) => (value === null ? null : formatDate(value.slice(0, 10), lang));
  const columns = [
    { header: t(lang, m.duty), width: 60, cell: (duty: DutySummary) => duty.title },
    { header: t(lang, m.basis), width: 32, cell: (duty: DutySummary) => basisWords(duty.basis, lang) },
    { header: t(lang, m.topic), width: 22, cell: (duty: DutySummary) => t(lang, topicLabel(duty.topic)) },
    { header: t(lang, m.assigner), width: 32, cell: (duty: DutySummary) => duty.assigner.name },
    { header: t(lang, m.holder), width: 32, cell: (duty: DutySummary) => duty.holder.name },
    { header: t(lang, m.due), width: 14, cell: (duty: DutySummary) => day(duty.dueOn) },
    { header: t(lang, m.state), width: 28, cell: (duty: DutySummary) => t(lang, STATE_LABELS[duty.state]) },
    {
      header: t(lang, m.overdue),
      width: 12,
      cell: (duty: DutySummary) => (duty.due === 'overdue' ? t(lang, m.overdue) : null),
    },
    { header: t(lang, m.parts), width: 12, cell: (duty: DutySummary) => duty.parts.total },
  ];
  return download(c, 'nhiem-vu', await spreadsheetOf({ name: t(lang, m.list), columns, rows: duties }));
}

async function giveOwnPage(c: SiteContext, form: FormState) {
  const lang = langOf(c);
  const { units } = await query(c, receivers, {});
  const title = t(lang, m.giveOwn);
  const breadcrumbs = [{ label: t(lang, m.list), href: DUTY_PATHS.list }, { label: title }];
  return page(
    c,
    { title, lead: t(lang, m.ownLead), breadcrumbs, errors: form.errors },
    <GiveOwnForm form={form} units={units} />,
  );
}

function giving(c: SiteContext) {
  return submit(c, giveOwn, {
    done: () => listHref({ side: 'given', sort: 'given', descending: true }),
    again: (form) => giveOwnPage(c, form),
  });
}

async function overviewPage(c: SiteContext, unitId: string | undefined) {
  const lang = langOf(c);
  const ownId = actorOf(c).organisationId;
  const found = await query(c, overview, unitId === undefined ? {} : { unitId });
  const title = `${t(lang, m.overview)}: ${found.unit.name}`;
  const isOwn = found.unit.id === ownId;
  const exportHref = `${DUTY_PATHS.overviewExport}${isOwn ? '' : `?don-vi=${found.unit.id}`}`;
  const breadcrumbs = [
    { label: t(lang, m.list), href: DUTY_PATHS.list },
    { label: t(lang, m.overview), href: isOwn ? undefined : overviewHref(ownId, ownId) },
    ...(isOwn ? [] : [{ label: found.unit.name }]),
  ];
  const actions = (
    <ButtonLink href={exportHref} variant="secondary" download>
      {t(lang, m.export)}
    </ButtonLink>
  );
  return page(
    c,
    { title, lead: t(lang, m.overviewLead, { date: formatDate(found.on, lang) }), breadcrumbs, actions },
    <OverviewPage overview={found} ownId={ownId} asTable={c.req.query('xem') === 'bang'} />,
  );
}

/** Every unit of an overview with its counts, groups first, for Excel. */
async function exportOverview(c: SiteContext) {
  const lang = langOf(c);
  const asked = c.req.query('don-vi');
  const found = await query(c, overview, asked === undefined ? {} : { unitId: unitIn(asked) });
  type Row = Overview['groups'][number]['units'][number] & { readonly group: string };
  const rows: Row[] = found.groups.flatMap((group) =>
    [group, ...group.units].map(({ id, name, own }) => ({ id, name, own, group: group.name })),
  );
  const columns = [
    { header: t(lang, m.units), width: 36, cell: (row: Row) => row.group },
    { header: t(lang, m.unit), width: 36, cell: (row: Row) => row.name },
    ...countColumns((text) => t(lang, text)).map(({ header, value }) => ({
      header,
      width: 14,
      cell: (row: Row) => value(row.own),
    })),
  ];
  return download(c, 'tong-quan', await spreadsheetOf({ name: t(lang, m.overview), columns, rows }));
}

function download(c: SiteContext, name: string, bytes: Uint8Array) {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}-${todayOf(c)}.xlsx"`,
  });
}

function unitIn(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data;
}
