import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { JOURNAL_PATHS } from '#modules/journal/index.ts';
import { DocumentCalls, reportsOnDocument } from '#modules/reports/index.ts';
import { t } from '#platform/i18n/text.ts';
import { permits } from '#platform/procedure/access.ts';
import { Actions, ButtonLink } from '#web/components/index.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { formatDate } from '#web/format.ts';
import { actorOf, page, pathParam, query, type SiteContext, type SiteEnv, submit } from '#web/site.ts';
import { sendSpreadsheet } from '#web/spreadsheet.ts';
import { DRAFTERS } from '../model.ts';
import { RecallPage } from '../pages/ask-pages.tsx';
import { DeliveriesTab } from '../pages/deliveries-tab.tsx';
import { DocumentFrame } from '../pages/document-frame.tsx';
import { DocumentTab } from '../pages/document-tab.tsx';
import { ProgressTab, type TableLine, tableLines } from '../pages/progress-tab.tsx';
import { DIRECTIVE_PATHS, itemNamed, type DocumentTab as Tab } from '../paths.ts';
import { recall } from '../procedures/change-paper.ts';
import { type PaperView, viewDocument } from '../procedures/documents.ts';
import { progress } from '../procedures/progress.ts';
import { directiveTexts as m } from '../texts.ts';

const DOCUMENT = '/van-ban/:id{[0-9a-f-]{36}}';

/** An issued or registered document: what it says, how far its work is, who has it, its history; its recall. */
export const documentRoutes = new Hono<SiteEnv>()
  .get(DOCUMENT, (c) => showDocument(c, 'van-ban', async (paper) => <DocumentTab paper={paper} />))
  .get(`${DOCUMENT}/thuc-hien`, (c) => progressPage(c, false))
  .get(`${DOCUMENT}/thuc-hien/bang`, (c) => progressPage(c, true))
  .get(`${DOCUMENT}/thuc-hien.xlsx`, progressSheet)
  .get(`${DOCUMENT}/giao-nhan`, (c) =>
    showDocument(c, 'giao-nhan', async ({ deliveries }) => <DeliveriesTab deliveries={deliveries} />),
  )
  .get(`${DOCUMENT}/bao-cao`, (c) => showDocument(c, 'bao-cao', (paper) => reportsTab(c, paper)))
  .get(`${DOCUMENT}/nhat-ky`, (c) =>
    showDocument(c, 'nhat-ky', async ({ id }) => journalTab(c, JOURNAL_PATHS.subject(id))),
  )
  .get(`${DOCUMENT}/thu-hoi`, (c) => recallPage(c, UNTOUCHED))
  .post(`${DOCUMENT}/thu-hoi`, (c) =>
    submit(c, recall, {
      given: { documentId: pathParam(c, 'id') },
      done: ({ documentId }) => DIRECTIVE_PATHS.document(documentId),
      again: (form) => recallPage(c, form),
    }),
  );

async function showDocument(c: SiteContext, tab: Tab, contentOf: (paper: PaperView) => Promise<Child>) {
  const paper = await query(c, viewDocument, { documentId: pathParam(c, 'id') });
  const content = await contentOf(paper);
  return page(
    c,
    headOf(c, paper),
    <DocumentFrame paper={paper} tab={tab} acknowledged={acknowledgedOf(paper)}>
      {content}
    </DocumentFrame>,
  );
}

/** The calls for reports on the document; an administrator has no part in reports. */
async function reportsTab(c: SiteContext, { id }: PaperView): Promise<Child> {
  const { role } = actorOf(c);
  const mayRead = permits(reportsOnDocument.access, role, 'own');
  const { calls } = mayRead ? await query(c, reportsOnDocument, { documentId: id }) : { calls: [] };
  const today = c.var.visit.platform.clock.today();
  return <DocumentCalls documentId={id} calls={calls} role={role} today={today} />;
}

function acknowledgedOf({ deliveries }: PaperView): string | undefined {
  if (deliveries.length === 0) return undefined;
  const acknowledged = deliveries.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  return `${acknowledged}/${deliveries.length}`;
}

function headOf(c: SiteContext, paper: PaperView) {
  const { lang } = c.var.visit.shell;
  const { title, subject, issuer, issuedOn, carriers } = paper;
  const date = issuedOn === null ? null : formatDate(issuedOn, lang);
  const head =
    date === null ? t(lang, m.documentLeadUndated, { issuer }) : t(lang, m.documentLead, { issuer, date });
  return {
    title: t(lang, m.documentTitle, { title, subject }),
    lead: (
      <>
        {head}
        {carriers.map((carrier) => (
          <>
            {` · ${t(lang, m.sentOnBy)} `}
            <a href={DIRECTIVE_PATHS.document(carrier.id)}>{carrier.title}</a>
          </>
        ))}
      </>
    ),
    breadcrumbs: [{ label: t(lang, m.listTitle), href: DIRECTIVE_PATHS.list }, { label: title }],
    actions: <DocumentActions c={c} paper={paper} />,
  };
}

/** What may be done with the document now: send it on, update, replace or recall it. */
function DocumentActions({ c, paper }: { readonly c: SiteContext; readonly paper: PaperView }) {
  const { lang } = c.var.visit.shell;
  const { role } = actorOf(c);
  const mayDraft = DRAFTERS.includes(role);
  const isInForce = paper.state === 'in-force' || paper.state === 'updated';
  const fresh = (how: string) => `${DIRECTIVE_PATHS.fresh}?${how}=${paper.id}`;
  return (
    <Actions>
      {mayDraft && !paper.isOwn && isInForce && (
        <ButtonLink href={fresh('gui-tiep')}>{t(lang, m.sendOn)}</ButtonLink>
      )}
      {mayDraft && paper.isOwn && isInForce && (
        <>
          <ButtonLink href={fresh('cap-nhat')} variant="secondary" size="sm">
            {t(lang, m.updateIt)}
          </ButtonLink>
          <ButtonLink href={fresh('thay-the')} variant="secondary" size="sm">
            {t(lang, m.replaceIt)}
          </ButtonLink>
        </>
      )}
      {role === 'head' && paper.isOwn && isInForce && (
        <ButtonLink href={`${DIRECTIVE_PATHS.document(paper.id)}/thu-hoi`} variant="secondary" size="sm">
          {t(lang, m.recallIt)}
        </ButtonLink>
      )}
    </Actions>
  );
}

function progressPage(c: SiteContext, asTable: boolean) {
  return showDocument(c, 'thuc-hien', async (paper) => {
    const { id } = paper;
    const counted = await query(c, progress, { documentId: id, item: itemNamed(c.req.query('muc')) });
    return (
      <ProgressTab
        documentId={id}
        progress={counted}
        acknowledged={acknowledgedOf(paper)}
        asTable={asTable}
      />
    );
  });
}

async function progressSheet(c: SiteContext) {
  const { lang } = c.var.visit.shell;
  const item = itemNamed(c.req.query('muc'));
  const counted = await query(c, progress, { documentId: pathParam(c, 'id'), item });
  const count = (header: string, value: (line: TableLine) => number) => ({ header, width: 14, value });
  return sendSpreadsheet(c, {
    fileName: 'tinh-hinh-thuc-hien',
    sheet: item ? t(lang, m.item, { label: item }) : t(lang, m.tabProgress),
    rows: tableLines(counted),
    columns: [
      { header: t(lang, m.unit), width: 40, value: ({ name }) => name },
      { header: t(lang, m.parentUnit), width: 40, value: ({ under }) => under },
      count(t(lang, m.total), ({ total }) => total),
      count(t(lang, m.accepted), ({ accepted }) => accepted),
      count(t(lang, m.reported), ({ reported }) => reported),
      count(t(lang, m.waiting), ({ waiting }) => waiting),
      count(t(lang, m.overdue), ({ overdue }) => overdue),
      count(t(lang, m.withdrawn), ({ withdrawn }) => withdrawn),
    ],
  });
}

function journalTab(c: SiteContext, href: string): Child {
  const { lang } = c.var.visit.shell;
  return (
    <>
      <p>{t(lang, m.journalIntro)}</p>
      <Actions>
        <ButtonLink href={href} variant="secondary">
          {t(lang, m.openJournal)}
        </ButtonLink>
      </Actions>
    </>
  );
}

async function recallPage(c: SiteContext, form: FormState) {
  const { lang } = c.var.visit.shell;
  const paper = await query(c, viewDocument, { documentId: pathParam(c, 'id') });
  const title = t(lang, m.recallTitle);
  const breadcrumbs = [
    { label: t(lang, m.listTitle), href: DIRECTIVE_PATHS.list },
    { label: paper.title, href: DIRECTIVE_PATHS.document(paper.id) },
    { label: title },
  ];
  const lead = t(lang, m.documentTitle, { title: paper.title, subject: paper.subject });
  return page(
    c,
    { title, lead, breadcrumbs, errors: form.errors },
    <RecallPage documentId={paper.id} form={form} />,
  );
}
