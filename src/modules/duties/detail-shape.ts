import { z } from 'zod';
import { DUTY_STATES, type DutyAct, TRANSITIONS } from './model.ts';
import { DutySummary, UnitName } from './summary.ts';

const Instant = z.string();

/** How far the parts are. */
export const CountOfParts = z.object({
  states: z.record(z.enum(DUTY_STATES), z.int()),
  total: z.int(),
  overdue: z.int(),
});

const DocumentLink = z.object({
  id: z.uuid(),
  /** Number and symbol as printed: "1140/UBND-NCKS". */
  mark: z.string().nullable(),
  subject: z.string(),
  state: z.string(),
});

const Round = z.object({
  id: z.uuid(),
  round: z.int(),
  narrative: z.string(),
  figures: z.array(z.object({ label: z.string(), value: z.number(), unit: z.string().nullable() })),
  state: z.enum(['draft', 'submitted', 'sent', 'accepted', 'returned']),
  version: z.int(),
  writtenBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  writtenAt: Instant,
  sentAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number() })),
});
export type Round = z.output<typeof Round>;

const Proposal = z.object({
  id: z.uuid(),
  firstId: z.uuid(),
  from: UnitName,
  to: UnitName,
  question: z.string(),
  state: z.enum(['asked', 'answered', 'forwarded']),
  answer: z.string().nullable(),
  askedAt: Instant,
  answeredAt: Instant.nullable(),
  answerBy: z.string().nullable(),
  /** The actor may answer it or put it one level higher. */
  toAnswer: z.boolean(),
});

const Extension = z.object({
  id: z.uuid(),
  wasDueOn: z.string().nullable(),
  dueOn: z.string(),
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'refused']),
  decisionReason: z.string().nullable(),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
});

/** Everything about a duty. */
export const DutyDetail = DutySummary.extend({
  detail: z.string().nullable(),
  dueBasis: z.string().nullable(),
  document: DocumentLink.nullable(),
  changedBy: DocumentLink.nullable(),
  whole: DutySummary.nullable(),
  /** The same duty, come to the same holder from another predecessor: shown together. */
  together: z.array(DutySummary),
  progress: CountOfParts,
  /** Newest first; drafts only for the holder's own people. */
  results: z.array(Round),
  /** Newest first. */
  events: z.array(
    z.object({
      at: Instant,
      kind: z.string(),
      unit: z.string().nullable(),
      person: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  proposals: z.array(Proposal),
  extensions: z.array(Extension),
  holdings: z.array(
    z.object({ holder: UnitName, fromOn: z.string(), reason: z.enum(['given', 'succession']) }),
  ),
  /** What the actor may do now. */
  acts: z.array(z.enum(Object.keys(TRANSITIONS) as [DutyAct, ...DutyAct[]])),
  isAssigner: z.boolean(),
});
export type DutyDetail = z.output<typeof DutyDetail>;
