import { z } from 'zod';
import { DUE_STATUSES } from './due.ts';
import { CitationShape, DUTY_STATES } from './model.ts';

/** The three lanes of "my work": to do now, waiting for others, done within the last days. */
export const LANES = ['todo', 'waiting', 'done'] as const;
export type Lane = (typeof LANES)[number];

/**
 * What a piece of work asks of the person. receive: take note of it · assign: give it to an officer · do: write the
 * result · redo: it was returned · approve: an officer's result · accept: results reported to us · answer: a proposal ·
 * decide-extension. Waiting: waiting (reported or submitted), with-officer, awaited (from those we gave it to),
 * question-asked, extension-asked. done: closed, given-done: closed by those we gave it to.
 */
export const WORK_KINDS = [
  'receive',
  'assign',
  'do',
  'redo',
  'approve',
  'accept',
  'answer',
  'decide-extension',
  'waiting',
  'with-officer',
  'awaited',
  'question-asked',
  'extension-asked',
  'done',
  'given-done',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One card of "my work". */
export const WorkItem = z.object({
  kind: z.enum(WORK_KINDS),
  /** The duty; of several given together the most urgent one. */
  id: z.uuid(),
  title: z.string(),
  state: z.enum(DUTY_STATES),
  dueOn: z.string().nullable(),
  due: z.enum(DUE_STATUSES),
  /** When it last changed, or was asked. */
  at: z.string(),
  basis: z.array(CitationShape),
  /** The unit on the other side. */
  other: z.string(),
  parentId: z.uuid().nullable(),
  assignmentId: z.uuid().nullable(),
  /** How many duties the card stands for. */
  count: z.int(),
  /** Of all that were given together: how many were reported or accepted, and how many there are. */
  reported: z.int(),
  total: z.int(),
});
export type WorkItem = z.output<typeof WorkItem>;

export const MyWork = z.object({
  today: z.string(),
  lane: z.enum(LANES),
  /** Documents delivered and not acknowledged yet: the clerk's, in the first lane. */
  arrivals: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      subject: z.string(),
      sender: z.string(),
      sentAt: z.string(),
      isUrgent: z.boolean(),
    }),
  ),
  items: z.array(WorkItem),
  /** Cards a lane, not duties. */
  counts: z.object({ todo: z.int(), waiting: z.int(), done: z.int() }),
  /** Of what is to do: cards that are overdue, and those due within three working days. */
  overdue: z.int(),
  soon: z.int(),
});
export type MyWork = z.output<typeof MyWork>;
