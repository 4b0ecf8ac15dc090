import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { DocumentDraftShape } from '#documents/write/draft-shape.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { dutiesBehind } from '../duty-figures.ts';
import { nameOf, namesOf } from '../gathering.ts';
import type { EventKind } from '../model.ts';
import { actsOf, mayRead } from '../policy.ts';
import { type Call, callById } from '../store/calls.ts';
import { filesOf } from '../store/documents.ts';
import { editionOf, editionsOf } from '../store/editions.ts';
import { callsUnder, eventsOf } from '../store/lists.ts';
import { personNames, type Report, reportById } from '../store/reports.ts';
import { callSummary, namedToday, type Shown, shownSnapshot } from '../viewing.ts';
import { type EventView, FigureView, ReportView } from '../views.ts';
import { draftOfReport } from '../writing.ts';

const Which = z.strictObject({ reportId: z.uuid(), edition: z.int().positive().max(10_000).optional() });
type ReadContext = HandlerContext<z.output<typeof Which>>;

/** One report: text, figures with what they are made of, state, history, and what the actor may do next. */
export const view = procedure({
  name: 'reports.view',
  title: { vi: 'Xem báo cáo', en: 'View a report' },
  effect: 'read',
  access: mayRead,
  input: Which,
  output: ReportView,
  async handle(context) {
    const { tx, actor, clock } = context;
    const found = await find(context);
    if (!found.ok) return found;
    const { report, call, shown } = found.value;
    const today = clock.today().toString();
    const { organisationId, receiverId, viaId, drafterId, reviewerId, approverId } = report;
    const named = await namedToday(tx, [organisationId, receiverId, viaId], today);
    const about = await namesOf(tx, [report.aboutId], call.periodTo);
    const people = await personNames(tx, [drafterId, reviewerId, approverId]);
    const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
    const isOwn = organisationId === actor.organisationId;
    const edition = shown.edition === null ? undefined : await editionOf(tx, report.id, shown.edition);
    const editions = await editionsOf(tx, report.id);
    return ok({
      id: report.id,
      version: report.version,
      state: report.state,
      edition: report.edition,
      call: await callSummary(tx, call, today),
      questions: [...call.questions],
      about: shown.snapshot?.about ?? nameOf(report.aboutId, about),
      organisation: named(organisationId),
      receiver: named(receiverId),
      via: viaId === null ? null : named(viaId),
      parentId: report.parentId,
      returnedReason: report.returnedReason,
      snapshot: shown.snapshot,
      shownEdition: shown.edition,
      editions: editions.map(({ number, sentAt }) => ({ number, sentAt: sentAt.toISOString() })),
      enteredBy: isOwn ? await enteredBy(tx, report) : [],
      files: edition === undefined ? [] : [...(await filesOf(tx, edition.documentId))],
      passedOn: [...(await callsUnder(tx, report.id))],
      history: await historyOf(tx, report.id, today),
      next: call.state === 'withdrawn' ? [] : [...actsOf(report, actor)],
      people: { drafter: person(drafterId), reviewer: person(reviewerId), approver: person(approverId) },
    });
  },
});

interface Found {
  readonly report: Report;
  readonly call: Call;
  readonly shown: Shown;
}

async function find({ tx, input, actor, clock }: ReadContext): Promise<Result<Found, Refusal>> {
  const report = await reportById(tx, input.reportId);
  const call = report && (await callById(tx, report.callId));
  if (report === undefined || call === undefined) return err({ type: 'not-found' });
  const { edition } = input;
  const shown = await shownSnapshot(tx, { report, call, actor, today: clock.today(), edition });
  if (edition !== undefined && shown.snapshot === null) return err({ type: 'not-found' });
  return ok({ report, call, shown });
}

async function enteredBy(tx: Tx, report: Report) {
  const entered = Object.entries(report.figures);
  const names = await personNames(
    tx,
    entered.map(([, { personId }]) => personId),
  );
  return entered.map(([key, { personId, at }]) => ({ key, person: names.get(personId) ?? '—', at }));
}

async function historyOf(tx: Tx, reportId: string, today: string): Promise<EventView[]> {
  const events = await eventsOf(tx, reportId);
  const named = await namedToday(
    tx,
    events.map(({ unitId }) => unitId),
    today,
  );
  return events.map(({ at, kind, unitId, person, note }) => ({
    at: at.toISOString(),
    kind: kind as EventKind,
    unit: unitId === null ? null : named(unitId).name,
    person,
    note,
  }));
}

/** One figure of a report and what it is made of: own value, every unit asked, the duties behind a counted one. */
export const figure = procedure({
  name: 'reports.figure',
  title: { vi: 'Xem một số liệu gồm những gì', en: 'What a figure is made of' },
  effect: 'read',
  access: mayRead,
  input: Which.extend({ key: z.string().max(60) }),
  output: FigureView,
  async handle(context) {
    const { tx, input } = context;
    const found = await find(context);
    if (!found.ok) return found;
    const { report, shown } = found.value;
    const { snapshot } = shown;
    const one = snapshot?.figures.find(({ key }) => key === input.key);
    if (snapshot === null || one === undefined) return err({ type: 'not-found' });
    const duties = dutiesBehind(one.key, snapshot.duties);
    return ok({
      reportId: report.id,
      title: snapshot.title,
      about: snapshot.about,
      period: snapshot.period,
      countedUntil: snapshot.countedUntil,
      shownEdition: shown.edition,
      figure: one,
      base: snapshot.figures.find(({ key }) => key === one.base) ?? null,
      figures: snapshot.figures,
      units: snapshot.units,
      duties: duties === null ? null : [...duties],
      openable: await visibleOf(
        tx,
        snapshot.units.map(({ reportId }) => reportId),
      ),
    });
  },
});

async function visibleOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from report where id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows.map((row) => row.id);
}

/** The report as an official document: as it would be sent now; number and date are blank. */
export const preview = procedure({
  name: 'reports.preview',
  title: { vi: 'Bản xem trước của báo cáo', en: 'Preview of a report as a document' },
  effect: 'read',
  access: mayRead,
  input: Which,
  output: z.object({ draft: DocumentDraftShape }),
  async handle(context) {
    const { tx, clock } = context;
    const found = await find(context);
    if (!found.ok) return found;
    const { report, call, shown } = found.value;
    if (shown.snapshot === null) return err({ type: 'reports.nothing-sent' });
    const today = clock.today();
    const draft = await draftOfReport(tx, { report, call, snapshot: shown.snapshot, today }, null);
    return ok({ draft });
  },
});
