import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { t } from '#platform/i18n/text.ts';
import { type FormState, UNTOUCHED } from '#web/form.ts';
import { page, pathParam, query, Refused, type SiteContext, submit } from '#web/site.ts';
import { ActPage, PassOnPage } from './pages/act-pages.tsx';
import { EditPage } from './pages/edit-page.tsx';
import { ACT_LABELS } from './pages/labels.ts';
import { m } from './pages/texts.ts';
import { actOfSlug, type PageAct, REPORT_PATHS } from './paths.ts';
import { passOn } from './procedures/call.ts';
import { attach, detach, edit, refill, start } from './procedures/drafting.ts';
import { choices } from './procedures/lists.ts';
import { forward, giveBack, receive } from './procedures/passing.ts';
import { view } from './procedures/read.ts';
import { send } from './procedures/send.ts';
import { approve, review, sendBack, submit as submitReport, takeBack } from './procedures/steps.ts';
import type { ReportView } from './views.ts';

function idIn(c: SiteContext): string {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data;
}

function actIn(c: SiteContext): PageAct {
  const act = actOfSlug(pathParam(c, 'act'));
  if (act === undefined) throw new Refused({ type: 'not-found' });
  return act;
}

function trail(c: SiteContext, report: ReportView, here: string) {
  return [
    { label: t(c.var.visit.shell.lang, m.title), href: REPORT_PATHS.list },
    { label: report.call.title, href: REPORT_PATHS.report(report.id) },
    { label: here },
  ];
}

export function actPage(c: SiteContext): Promise<Response> {
  return actForm(c, UNTOUCHED);
}

async function actForm(c: SiteContext, form: FormState): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const act = actIn(c);
  const report = await query(c, view, { reportId: idIn(c) });
  const title = t(lang, m.confirmNamed, { act: t(lang, ACT_LABELS[act]) });
  const options = { title, breadcrumbs: trail(c, report, t(lang, ACT_LABELS[act])), errors: form.errors };
  return page(c, { ...options, lead: report.call.title }, <ActPage report={report} act={act} form={form} />);
}

const STEPS = {
  start,
  prefill: refill,
  submit: submitReport,
  review,
  approve,
  'send-back': sendBack,
  'take-back': takeBack,
  send,
  forward,
  return: giveBack,
  receive,
} as const satisfies Record<PageAct, unknown>;

/** After these the writer goes on writing. */
const TO_EDIT: readonly PageAct[] = ['start', 'prefill'];

export function doAct(c: SiteContext): Promise<Response> {
  const [act, reportId] = [actIn(c), idIn(c)];
  const done = () => (TO_EDIT.includes(act) ? REPORT_PATHS.edit(reportId) : REPORT_PATHS.report(reportId));
  const call = { given: { reportId }, done, again: (form: FormState) => actForm(c, form) };
  if (act === 'send') return submit(c, STEPS.send, call);
  if (act === 'return' || act === 'send-back') return submit(c, STEPS[act], call);
  return submit(c, STEPS[act], call);
}

export function editPage(c: SiteContext): Promise<Response> {
  return editForm(c, UNTOUCHED);
}

async function editForm(c: SiteContext, form: FormState): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const report = await query(c, view, { reportId: idIn(c) });
  if (!report.next.includes('edit')) throw new Refused({ type: 'reports.wrong-state' });
  const snapshot = assertDefined(report.snapshot, 'report that is being written');
  const title = t(lang, m.editTitle);
  const options = {
    title,
    lead: report.call.title,
    breadcrumbs: trail(c, report, title),
    errors: form.errors,
  };
  return page(c, options, <EditPage report={report} snapshot={snapshot} form={form} />);
}

export function editing(c: SiteContext): Promise<Response> {
  const reportId = idIn(c);
  return submit(c, edit, {
    given: { reportId },
    done: () => REPORT_PATHS.report(reportId),
    again: (form) => editForm(c, form),
  });
}

export function attaching(c: SiteContext): Promise<Response> {
  const reportId = idIn(c);
  return submit(c, attach, {
    given: { reportId },
    done: () => `${REPORT_PATHS.edit(reportId)}#tai-lieu`,
    again: (form) => editForm(c, form),
  });
}

export function detaching(c: SiteContext): Promise<Response> {
  const reportId = idIn(c);
  return submit(c, detach, {
    given: { reportId },
    done: () => `${REPORT_PATHS.edit(reportId)}#tai-lieu`,
    again: (form) => editForm(c, form),
  });
}

export function passOnPage(c: SiteContext): Promise<Response> {
  return passOnForm(c, UNTOUCHED);
}

async function passOnForm(c: SiteContext, form: FormState): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const reportId = idIn(c);
  const report = await query(c, view, { reportId });
  const { from, to } = report.call.period;
  const { groups } = await query(c, choices, { periodFrom: from, periodTo: to, reportId });
  const title = t(lang, m.passOnTitle);
  const options = { title, lead: t(lang, m.passOnLead), breadcrumbs: trail(c, report, title) };
  const content = <PassOnPage report={report} groups={groups} form={form} />;
  return page(c, { ...options, errors: form.errors }, content);
}

export function passingOn(c: SiteContext): Promise<Response> {
  return submit(c, passOn, {
    given: { reportId: idIn(c) },
    done: ({ callId }) => REPORT_PATHS.call(callId),
    again: (form) => passOnForm(c, form),
  });
}
