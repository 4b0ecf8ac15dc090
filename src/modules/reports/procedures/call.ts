import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { type UnitView, unitsExistOn } from '#modules/units/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { Asked, candidatesOf, chosenUnits, livedPart, writersOf } from '../asking.ts';
import { CALLING_ROLES, IsoDate, MOST_QUESTIONS, type Period } from '../model.ts';
import { tellAsked } from '../notices.ts';
import { begin, mayAct, move } from '../policy.ts';
import { checkQuestions, ownQuestions, Question, READY_QUESTIONS, withKeys } from '../questions.ts';
import { askedAlready, type Call, insertCall, insertReports, type NewCall } from '../store/calls.ts';
import { documentVisible } from '../store/documents.ts';
import { bodiesInPeriod } from '../store/units.ts';

const Title = z.string().trim().min(1).max(300);

const CallInput = z.strictObject({
  title: Title,
  periodFrom: IsoDate,
  periodTo: IsoDate,
  dueOn: IsoDate,
  /** The directive on whose results is reported; only its duties are counted then. */
  documentId: z.uuid().optional(),
  /** To whom the caller's own report goes, and through whom. */
  receiverId: z.uuid(),
  viaId: z.uuid().optional(),
  /** Through whom the reports that are asked for come to the caller; directly when absent. */
  askedViaId: z.uuid().optional(),
  ...Asked,
  /** Keys of the ready figures of 44-CV/BCĐ. */
  ready: z.array(z.string().max(60)).max(MOST_QUESTIONS).default([]),
  /** Further figures, one a line, as `ownQuestions` reads them; their keys are made of their labels. */
  ownLines: z.string().max(5000).default(''),
  /** Further figures with keys of their own, as a program asks for them. */
  questions: z.array(Question).max(MOST_QUESTIONS).default([]),
});

const Made = z.object({ callId: z.uuid(), ownReportId: z.uuid(), asked: z.int() });

/**
 * Asks units under the organisation for reports on a period, all in one act, and sets up its own report that gathers
 * them. The units are those of the period, whoever stands in their place today.
 */
export const call = procedure({
  name: 'reports.call',
  title: { vi: 'Yêu cầu báo cáo', en: 'Call for reports' },
  basis: [cite('09/2019/NĐ-CP')],
  access: ownOrganisation(...CALLING_ROLES),
  input: CallInput,
  output: Made,
  journal: { subjects: (_, { callId, ownReportId }) => [callId, ownReportId] },
  async handle(context) {
    const { input, tx, actor, clock } = context;
    const today = clock.today().toString();
    const questions = questionsOf(input);
    if (!questions.ok) return questions;
    const fits = await checkCall(tx, input, { organisationId: actor.organisationId, today });
    if (!fits.ok) return fits;
    const period = livedPart({ from: input.periodFrom, to: input.periodTo }, today);
    const candidates = await candidatesOf(tx, actor.organisationId, period);
    const units = await chosenUnits(tx, candidates, { choice: input, period });
    if (!units.ok) return units;
    const id = uuidv7();
    const made: NewCall = {
      ...input,
      id,
      callerId: actor.organisationId,
      parentId: null,
      rootId: id,
      ownReportId: uuidv7(),
      documentId: input.documentId ?? null,
      viaId: input.viaId ?? null,
      askedViaId: input.askedViaId ?? null,
      questions: questions.value,
      calledBy: actor.personId,
      calledAt: toDate(clock.now()),
    };
    await insertCall(tx, made);
    await insertOwnReport(tx, made, period);
    await ask(context, made, units.value);
    return ok({ callId: id, ownReportId: made.ownReportId, asked: units.value.length });
  },
});

function questionsOf(input: z.output<typeof CallInput>): Result<readonly Question[], Refusal> {
  const ready = READY_QUESTIONS.filter(({ key }) => input.ready.includes(key));
  const bases = new Set(ready.flatMap(({ base }) => base ?? []));
  // A part is never asked without the whole that its rate needs.
  const chosen = READY_QUESTIONS.filter((one) => ready.includes(one) || bases.has(one.key));
  const given = [...chosen, ...input.questions];
  const lines = ownQuestions(input.ownLines);
  if (!lines.ok) return lines;
  const own = withKeys(
    lines.value,
    given.map(({ key }) => key),
  );
  return checkQuestions([...given, ...own]);
}

async function checkCall(
  tx: Tx,
  input: z.output<typeof CallInput>,
  { organisationId, today }: { readonly organisationId: string; readonly today: string },
): Promise<Result<undefined, Refusal>> {
  if (input.periodTo < input.periodFrom) return err({ type: 'reports.period-turned', field: 'periodTo' });
  if (input.periodFrom > today) return err({ type: 'reports.period-ahead', field: 'periodFrom' });
  if (input.dueOn < today) return err({ type: 'reports.due-past', field: 'dueOn' });
  if (input.receiverId === organisationId) return err({ type: 'reports.own-receiver', field: 'receiverId' });
  if (input.viaId === organisationId || input.viaId === input.receiverId)
    return err({ type: 'reports.via-same', field: 'viaId' });
  if (input.askedViaId === organisationId) return err({ type: 'reports.via-same', field: 'askedViaId' });
  const named = [input.receiverId, input.viaId, input.askedViaId].filter((id) => id !== undefined);
  const existing = await unitsExistOn(tx, named, today);
  if (named.some((id) => !existing.has(id)))
    return err({ type: 'reports.receiver-ended', field: 'receiverId' });
  const isVisible = input.documentId === undefined || (await documentVisible(tx, input.documentId));
  return isVisible ? ok() : err({ type: 'reports.document-unknown', field: 'documentId' });
}

/** The caller's own report is about itself as it was at the end of the period. */
async function insertOwnReport(tx: Tx, made: NewCall, period: Period): Promise<void> {
  const [body] = await bodiesInPeriod(tx, made.callerId, period);
  await insertReports(
    tx,
    {
      callId: made.id,
      rootId: made.rootId,
      parentId: null,
      receiverId: made.receiverId,
      viaId: made.viaId,
      at: made.calledAt,
      personId: made.calledBy,
      unitId: made.callerId,
      reports: [{ id: made.ownReportId, aboutId: body ?? made.callerId, organisationId: made.callerId }],
    },
    [uuidv7()],
  );
}

/** Asks the units of a call that is there, and tells those who write. */
async function ask(
  { tx, actor, clock }: Pick<HandlerContext<unknown>, 'tx' | 'actor' | 'clock'>,
  made: NewCall,
  units: readonly UnitView[],
): Promise<void> {
  const today = clock.today().toString();
  const writers = await writersOf(tx, units, { askerId: made.callerId, today });
  const reports = units.map((unit) => ({
    id: uuidv7(),
    aboutId: unit.id,
    organisationId: writers.get(unit.id) ?? made.callerId,
  }));
  await insertReports(
    tx,
    {
      callId: made.id,
      rootId: made.rootId,
      parentId: made.ownReportId,
      receiverId: made.callerId,
      viaId: made.askedViaId,
      at: made.calledAt,
      personId: actor.personId,
      unitId: actor.organisationId,
      reports,
    },
    reports.map(() => uuidv7()),
  );
  await tellAsked(tx, made, reports);
}

const PassOnInput = z.strictObject({
  reportId: z.uuid(),
  version: z.int().positive(),
  /** By when the units below report: not after the own report is due. */
  dueOn: IsoDate,
  ...Asked,
});

/**
 * Passes a call on: the organisation asks the units that stood under the unit of its report, in the same period and for
 * the same figures. A unit that was asked already in the same chain of calls is left out, so that nothing counts twice.
 */
export const passOn = procedure({
  name: 'reports.pass-on',
  title: { vi: 'Chuyển yêu cầu báo cáo xuống cấp dưới', en: 'Pass a call for reports on' },
  basis: [cite('09/2019/NĐ-CP')],
  access: mayAct('pass-on'),
  input: PassOnInput,
  output: Made,
  journal: { subjects: ({ reportId }, { callId }) => [reportId, callId] },
  async handle(context) {
    const { input, tx, actor, clock } = context;
    const begun = await begin(context, 'pass-on');
    if (!begun.ok) return begun;
    const { report, call: whole } = begun.value;
    const today = clock.today().toString();
    const dates = checkDue(input.dueOn, whole, today);
    if (!dates.ok) return dates;
    const period = livedPart({ from: whole.periodFrom, to: whole.periodTo }, today);
    const candidates = await candidatesOf(tx, report.aboutId, period);
    const chosen = await chosenUnits(tx, candidates, { choice: input, period });
    if (!chosen.ok) return chosen;
    const ids = chosen.value.map(({ id }) => id);
    const already = await askedAlready(tx, whole.rootId, ids);
    const units = chosen.value.filter(({ id }) => !already.has(id));
    if (units.length === 0) return err({ type: 'reports.all-asked', field: 'groups' });
    const made: NewCall = {
      ...whole,
      id: uuidv7(),
      callerId: actor.organisationId,
      parentId: whole.id,
      ownReportId: report.id,
      dueOn: input.dueOn,
      receiverId: report.receiverId,
      viaId: report.viaId,
      askedViaId: null,
      calledBy: actor.personId,
      calledAt: toDate(clock.now()),
    };
    await insertCall(tx, made);
    await ask(context, made, units);
    await move(context, begun.value, { note: String(units.length) });
    return ok({ callId: made.id, ownReportId: report.id, asked: units.length });
  },
});

function checkDue(dueOn: string, whole: Call, today: string): Result<undefined, Refusal> {
  if (dueOn < today) return err({ type: 'reports.due-past', field: 'dueOn' });
  const isLate = dueOn > whole.dueOn && whole.dueOn >= today;
  return isLate ? err({ type: 'reports.due-after-own', field: 'dueOn', data: { due: whole.dueOn } }) : ok();
}
