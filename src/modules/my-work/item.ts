import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '#platform/database/transaction.ts';
import type { Lang, Text } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { DUE_STATUSES } from './due.ts';

/** The three lanes of "my work": to do now, waiting for others, done within the last {@link DONE_DAYS} days. */
export const LANES = ['todo', 'waiting', 'done'] as const;
export type Lane = (typeof LANES)[number];

/** What was finished is shown for this many days. */
export const DONE_DAYS = 30;
/** Most items that are shown in one lane; the count tells how many there are. */
export const MOST_ITEMS = 100;

const Words = z.object({ vi: z.string(), en: z.string() });

/** One piece of work, as its card shows it. */
export const WorkItem = z.object({
  /** `<module>.<what is asked>`: "duties.assign". */
  kind: z.string(),
  /** The thing itself; of several gathered in one card, the most urgent one. */
  id: z.uuid(),
  title: z.string(),
  /** Of those gathered in the card: how many have answered, of how many. */
  progress: z.object({ reported: z.int(), total: z.int() }).nullable(),
  /** Why it stands here; null where the due date says it all. */
  why: Words.nullable(),
  /** One quiet line: the basis, who gave it. */
  detail: Words,
  dueOn: z.string().nullable(),
  /** When it came to stand here (ISO instant). */
  at: z.string(),
  /** Pressing by itself, whatever its date: an urgent document. */
  urgent: z.boolean(),
  /** The tone where no date presses. */
  tone: z.enum(['danger', 'warning', 'info', 'success', 'neutral']),
  /** Whether the next step is the person's own to take, and not only to look. */
  asks: z.boolean(),
  /** Its page. */
  href: z.string(),
  step: z.object({ label: Words, href: z.string() }),
});
export type WorkItem = z.output<typeof WorkItem>;

/** How many items a lane holds, and of them the overdue and those due soon. */
export interface LaneTotals {
  readonly count: number;
  readonly overdue: number;
  readonly soon: number;
}

export interface WorkContext {
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly today: Temporal.PlainDate;
}

/** What one capability has for a person: the items of a lane, most urgent first, and the totals of every lane. */
export interface WorkPart {
  readonly items: readonly WorkItem[];
  readonly totals: Readonly<Record<Lane, LaneTotals>>;
}

/** A capability's work for the person in his position, at most {@link MOST_ITEMS} items. */
export type WorkSource = (context: WorkContext, lane: Lane) => Promise<WorkPart>;

export const MyWork = z.object({
  today: z.string(),
  lane: z.enum(LANES),
  items: z.array(WorkItem.extend({ due: z.enum(DUE_STATUSES) })),
  /** Cards a lane. */
  counts: z.object({ todo: z.int(), waiting: z.int(), done: z.int() }),
  /** Of what is to do: cards that are overdue, and those due within three working days. */
  overdue: z.int(),
  soon: z.int(),
});
export type MyWork = z.output<typeof MyWork>;
export type ShownItem = MyWork['items'][number];

/** A text in both languages, made by one rule. */
export function inBoth(words: (lang: Lang) => string): Text {
  return { vi: words('vi'), en: words('en') };
}
