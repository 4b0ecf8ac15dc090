import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { reportingPeriod } from '#law/calendar/reporting-period.ts';
import { t } from '#platform/i18n/text.ts';
import { type FormState, parseVietnameseDate, UNTOUCHED } from '#web/form.ts';
import { page, pathParam, query, Refused, type SiteContext, submit } from '#web/site.ts';
import { sendSpreadsheet } from '#web/spreadsheet.ts';
import { IsoDate, type Period } from './model.ts';
import { WithdrawPage } from './pages/act-pages.tsx';
import { CallForm, type ReadyPeriod } from './pages/call-form.tsx';
import { CallPage, callTabOf } from './pages/call-page.tsx';
import { CALL_ACT_LABELS } from './pages/labels.ts';
import { m } from './pages/texts.ts';
import { periodWords } from './pages/words.tsx';
import { REPORT_PATHS } from './paths.ts';
import { call } from './procedures/call.ts';
import { direct, remind } from './procedures/directing.ts';
import { choices, viewCall } from './procedures/lists.ts';
import { callSheet } from './sheets.ts';

export function newCallPage(c: SiteContext): Promise<Response> {
  return callForm(c, UNTOUCHED);
}

async function callForm(c: SiteContext, form: FormState): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const periods = readyPeriods(c.var.visit.platform.clock.today());
  const { period, isWrong } = periodIn(c, periods);
  const found = await query(c, choices, { periodFrom: period.from, periodTo: period.to });
  const title = t(lang, m.newCall);
  const breadcrumbs = [{ label: t(lang, m.title), href: REPORT_PATHS.list }, { label: title }];
  const documentId = c.req.query('van-ban');
  const content = (
    <CallForm
      period={period}
      periods={periods}
      wrongPeriod={isWrong}
      choices={found}
      documentId={documentId}
      form={form}
    />
  );
  return page(c, { title, lead: periodWords(period, lang), breadcrumbs, errors: form.errors }, content);
}

/** The periods of periodic reports that contain today. */
function readyPeriods(today: Temporal.PlainDate): readonly ReadyPeriod[] {
  const cycles = [
    ['quarter', 'quarter'],
    ['month', 'month'],
    ['six-months', 'sixMonths'],
    ['year', 'year'],
  ] as const;
  return cycles.map(([cycle, label]) => {
    const { from, to } = reportingPeriod(cycle, today).value;
    return { label, from: from.toString(), to: to.toString() };
  });
}

/** The period in the address; the first of the ready ones when there is none, or when it is no period. */
function periodIn(c: SiteContext, ready: readonly ReadyPeriod[]): { period: Period; isWrong: boolean } {
  const [usual] = ready;
  const fallback = usual ?? { from: '', to: '' };
  const typed = [c.req.query('tu'), c.req.query('den')];
  if (typed.every((one) => one === undefined || one === '')) return { period: fallback, isWrong: false };
  const [from, to] = typed.map((one) => IsoDate.safeParse(parseVietnameseDate(one ?? '')).data);
  const isPeriod = from !== undefined && to !== undefined && from <= to;
  return isPeriod ? { period: { from, to }, isWrong: false } : { period: fallback, isWrong: true };
}

export function calling(c: SiteContext): Promise<Response> {
  return submit(c, call, {
    done: ({ callId }) => REPORT_PATHS.call(callId),
    again: (form) => callForm(c, form),
  });
}

function callIdIn(c: SiteContext): string {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  return id.data;
}

export async function callPage(c: SiteContext): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const view = await query(c, viewCall, { callId: callIdIn(c) });
  const { title, period } = view.call;
  const breadcrumbs = [{ label: t(lang, m.title), href: REPORT_PATHS.list }, { label: title }];
  const content = (
    <CallPage
      view={view}
      tab={callTabOf(c.req.query('xem'))}
      figureKey={c.req.query('chi-tieu')}
      today={c.var.visit.platform.clock.today()}
      reminded={c.req.query('da-nhac') !== undefined}
    />
  );
  return page(c, { title, lead: periodWords(period, lang), breadcrumbs }, content);
}

export async function withdrawPage(c: SiteContext): Promise<Response> {
  return endForm(c, UNTOUCHED);
}

async function endForm(c: SiteContext, form: FormState): Promise<Response> {
  const { lang } = c.var.visit.shell;
  const view = await query(c, viewCall, { callId: callIdIn(c) });
  const title = t(lang, CALL_ACT_LABELS.withdraw);
  const breadcrumbs = [
    { label: t(lang, m.title), href: REPORT_PATHS.list },
    { label: view.call.title, href: REPORT_PATHS.call(view.call.id) },
    { label: title },
  ];
  return page(c, { title, breadcrumbs, errors: form.errors }, <WithdrawPage view={view} form={form} />);
}

export function ending(c: SiteContext): Promise<Response> {
  return submit(c, direct, {
    given: { callId: callIdIn(c) },
    done: ({ callId }) => REPORT_PATHS.call(callId),
    again: (form) => endForm(c, form),
  });
}

export function reminding(c: SiteContext): Promise<Response> {
  const callId = callIdIn(c);
  return submit(c, remind, {
    given: { callId },
    done: () => `${REPORT_PATHS.call(callId)}?da-nhac=1`,
    again: async () => c.redirect(REPORT_PATHS.call(callId), 303),
  });
}

export async function callSheetFile(c: SiteContext): Promise<Response> {
  const view = await query(c, viewCall, { callId: callIdIn(c) });
  return sendSpreadsheet(c, callSheet(view, c.var.visit.shell.lang));
}
