import { z } from 'zod';
import { Figure } from './figures.ts';
import { CALL_STATES, EVENT_KINDS, REPORT_ACTS, REPORT_STATES } from './model.ts';
import { Question } from './questions.ts';
import { AskedUnit, CountedDuty, DayPeriod, NamedUnit, Snapshot } from './snapshot.ts';

export const FileLine = z.object({ id: z.uuid(), name: z.string(), size: z.number(), role: z.string() });

export const DirectiveLine = z.object({ id: z.uuid(), title: z.string(), subject: z.string() });
export type DirectiveLine = z.output<typeof DirectiveLine>;

/** A call as its caller, and those asked, see it. */
export const CallSummary = z.object({
  id: z.uuid(),
  caller: NamedUnit,
  parentId: z.uuid().nullable(),
  ownReportId: z.uuid(),
  title: z.string(),
  period: DayPeriod,
  dueOn: z.string(),
  directive: DirectiveLine.nullable(),
  state: z.enum(CALL_STATES),
  reason: z.string().nullable(),
  version: z.int(),
  calledAt: z.string(),
});
export type CallSummary = z.output<typeof CallSummary>;

export const EventView = z.object({
  at: z.string(),
  kind: z.enum(EVENT_KINDS),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  note: z.string().nullable(),
});
export type EventView = z.output<typeof EventView>;

export const EnteredBy = z.object({ key: z.string(), person: z.string(), at: z.string() });

/** A report as an organisation may see it. */
export const ReportView = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(REPORT_STATES),
  edition: z.int(),
  call: CallSummary,
  questions: z.array(Question),
  about: NamedUnit,
  organisation: NamedUnit,
  receiver: NamedUnit,
  via: NamedUnit.nullable(),
  parentId: z.uuid().nullable(),
  returnedReason: z.string().nullable(),
  /** Live for who writes it, frozen for the others; null while nothing was sent that the reader may see. */
  snapshot: Snapshot.nullable(),
  /** The edition shown; null: as it stands now. */
  shownEdition: z.int().nullable(),
  editions: z.array(z.object({ number: z.int(), sentAt: z.string() })),
  /** Who entered the own figures that stand now; only for the organisation itself. */
  enteredBy: z.array(EnteredBy),
  files: z.array(FileLine),
  /** The calls with which it was passed on. */
  passedOn: z.array(z.object({ id: z.uuid(), title: z.string() })),
  history: z.array(EventView),
  /** What the actor may do now. */
  next: z.array(z.enum(REPORT_ACTS)),
  people: z.object({
    drafter: z.string().nullable(),
    reviewer: z.string().nullable(),
    approver: z.string().nullable(),
  }),
});
export type ReportView = z.output<typeof ReportView>;

/** A figure and what it is made of, unit by unit and duty by duty. */
export const FigureView = z.object({
  reportId: z.uuid(),
  title: z.string(),
  about: NamedUnit,
  period: DayPeriod,
  countedUntil: z.string(),
  shownEdition: z.int().nullable(),
  figure: Figure,
  base: Figure.nullable(),
  figures: z.array(Figure),
  units: z.array(AskedUnit),
  /** Behind a counted figure; null for one that was entered. */
  duties: z.array(CountedDuty).nullable(),
  /** Reports below that the actor may open. */
  openable: z.array(z.uuid()),
});
export type FigureView = z.output<typeof FigureView>;

/** A call with who has reported and who has not. */
export const CallView = z.object({
  call: CallSummary,
  questions: z.array(Question),
  units: z.array(AskedUnit),
  /** What each unit gave, by key, in the order of the units; null: not reported, or no figure. */
  figures: z.array(Figure),
  mayDirect: z.boolean(),
});
export type CallView = z.output<typeof CallView>;

export const ReportLineView = z.object({
  id: z.uuid(),
  title: z.string(),
  period: DayPeriod,
  dueOn: z.string(),
  about: NamedUnit,
  organisation: NamedUnit,
  receiver: NamedUnit,
  state: z.enum(REPORT_STATES),
  callState: z.enum(CALL_STATES),
  changedAt: z.string(),
  asked: z.int(),
  reported: z.int(),
});
export type ReportLineView = z.output<typeof ReportLineView>;

export const CallLineView = CallSummary.extend({ asked: z.int(), reported: z.int() });
export type CallLineView = z.output<typeof CallLineView>;
