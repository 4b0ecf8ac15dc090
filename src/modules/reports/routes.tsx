import { Hono } from 'hono';
import { z } from 'zod';
import { t } from '#platform/i18n/text.ts';
import { ButtonLink } from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { actorOf, page, pathParam, query, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { sendSpreadsheet } from '#web/spreadsheet.ts';
import {
  actPage,
  attaching,
  detaching,
  doAct,
  editing,
  editPage,
  passingOn,
  passOnPage,
} from './act-routes.tsx';
import {
  calling,
  callPage,
  callSheetFile,
  ending,
  newCallPage,
  reminding,
  withdrawPage,
} from './call-routes.tsx';
import { CALLING_ROLES } from './model.ts';
import { FigurePage } from './pages/figure-page.tsx';
import { ListPage, TAB_NAMES, TABS } from './pages/list-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { m } from './pages/texts.ts';
import { periodWords } from './pages/words.tsx';
import { REPORT_PATHS } from './paths.ts';
import { calls, list } from './procedures/lists.ts';
import { figure, preview, view } from './procedures/read.ts';
import { reportSheet } from './sheets.ts';
import { STATE_FILTERS } from './store/lists.ts';
import { type Format, fileName, writeFile } from './written.ts';

/** The pages of the reports. */
export const routes = new Hono<SiteEnv>()
  .get(REPORT_PATHS.list, listPage)
  .get(REPORT_PATHS.newCall, newCallPage)
  .post(REPORT_PATHS.newCall, calling)
  .get(REPORT_PATHS.call(':id'), callPage)
  .get(REPORT_PATHS.callAct(':id'), withdrawPage)
  .post(REPORT_PATHS.callAct(':id'), ending)
  .post(REPORT_PATHS.callRemind(':id'), reminding)
  .get(REPORT_PATHS.callSheet(':id'), callSheetFile)
  .get(REPORT_PATHS.report(':id'), reportPage)
  .get(REPORT_PATHS.edit(':id'), editPage)
  .post(REPORT_PATHS.edit(':id'), editing)
  .post(REPORT_PATHS.evidence(':id'), attaching)
  .post(REPORT_PATHS.removeEvidence(':id'), detaching)
  .get('/bao-cao/:id/viec/:act', actPage)
  .post('/bao-cao/:id/viec/:act', doAct)
  .get(REPORT_PATHS.passOn(':id'), passOnPage)
  .post(REPORT_PATHS.passOn(':id'), passingOn)
  .get(REPORT_PATHS.figure(':id', ':key'), figurePage)
  .get(REPORT_PATHS.sheet(':id'), sheetFile)
  .get(REPORT_PATHS.preview(':id', 'pdf'), (c) => previewFile(c, 'pdf'))
  .get(REPORT_PATHS.preview(':id', 'docx'), (c) => previewFile(c, 'docx'));

const SIZE = 25;
const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

async function listPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const tab = TABS.find((one) => TAB_NAMES[one] === c.req.query('the')) ?? 'mine';
  const text = c.req.query('tim')?.trim().slice(0, 200) ?? '';
  const state = STATE_FILTERS.find((one) => one === c.req.query('trang-thai'));
  const number = PageNumber.parse(c.req.query('trang') ?? 1);
  const documentId = z.uuid().safeParse(c.req.query('van-ban')).data;
  const asked = { text, page: number, size: SIZE, ...(documentId && { documentId }) };
  const found =
    tab === 'calls'
      ? { reports: [], ...(await query(c, calls, { ...asked, sort: 'changed' })) }
      : { calls: [], ...(await query(c, list, { ...asked, side: tab, ...(state && { state }) })) };
  const mayCall = CALLING_ROLES.includes(actorOf(c).role);
  const actions = mayCall ? (
    <ButtonLink href={REPORT_PATHS.newCall}>{t(lang, m.newCall)}</ButtonLink>
  ) : undefined;
  const listed = {
    tab,
    text,
    state: state ?? '',
    documentId: documentId ?? '',
    page: number,
    pageCount: Math.ceil(found.total / SIZE),
    mayCall,
    today: c.var.visit.platform.clock.today(),
  };
  const content = <ListPage view={listed} reports={found.reports} calls={found.calls} />;
  return page(c, { title: t(lang, m.title), ...(actions && { actions }) }, content);
}

/** Which report, and which edition of it, an address names. */
function wanted(c: SiteContext) {
  const edition = z.coerce.number().int().positive().max(100_000).safeParse(c.req.query('lan'));
  return { reportId: idIn(c), ...(edition.success && { edition: edition.data }) };
}

function idIn(c: SiteContext): string {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data;
}

async function reportPage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const report = await query(c, view, wanted(c));
  const lead = `${report.about.name} · ${periodWords(report.call.period, lang)} · ${t(lang, m.dueOn, { date: formatDate(report.call.dueOn, lang) })}`;
  const { title } = report.call;
  const breadcrumbs = [{ label: t(lang, m.title), href: REPORT_PATHS.list }, { label: title }];
  const today = c.var.visit.platform.clock.today();
  return page(c, { title, lead, breadcrumbs }, <ReportPage report={report} today={today} />);
}

async function figurePage(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const found = await query(c, figure, { ...wanted(c), key: pathParam(c, 'key') });
  const { label } = found.figure;
  const lead = `${found.about.name} · ${periodWords(found.period, lang)}`;
  const back = REPORT_PATHS.report(found.reportId);
  const breadcrumbs = [
    { label: t(lang, m.title), href: REPORT_PATHS.list },
    { label: found.title, href: found.shownEdition === null ? back : `${back}?lan=${found.shownEdition}` },
    { label: t(lang, m.madeTitle) },
  ];
  return page(c, { title: label, lead, breadcrumbs }, <FigurePage view={found} />);
}

async function sheetFile(c: SiteContext) {
  const { snapshot } = await query(c, view, wanted(c));
  if (snapshot === null) throw new Refused({ type: 'reports.nothing-sent' });
  return sendSpreadsheet(c, reportSheet(snapshot, c.var.visit.shell.lang));
}

const MIMES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function previewFile(c: SiteContext, format: Format) {
  const { draft } = await query(c, preview, wanted(c));
  const bytes = await writeFile(draft, format, c.var.visit.platform.clock.today().toString());
  const disposition = format === 'pdf' ? 'inline' : 'attachment';
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': MIMES[format],
    'Content-Disposition': `${disposition}; filename="${fileName('du-thao-bao-cao', format)}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
