import type { HeldDuty } from '#modules/duties/index.ts';
import type { FigureValue } from './figures.ts';
import type { CountedDuty, DutyStanding } from './snapshot.ts';

/**
 * How a duty stood on the last day that is counted (ISO date). What was closed later was open then; the due day itself
 * is in time, and what was reported by then waits for the assigner and is not overdue.
 */
export function standingOf(
  duty: Pick<HeldDuty, 'state' | 'dueOn' | 'closedOn' | 'result'>,
  until: string,
): DutyStanding {
  const wasOpen = duty.closedOn === null || duty.closedOn > until;
  const isAwaited = wasOpen && duty.result === null;
  if (isAwaited && duty.dueOn !== null && duty.dueOn < until) return 'overdue';
  if (wasOpen) return 'open';
  return duty.state === 'accepted' ? 'accepted' : 'ended';
}

/** The duty as a report on days from `from` until `until` shows it. */
export function countedDuty(duty: HeldDuty, { from, until }: { from: string; until: string }): CountedDuty {
  const { id, title, topic, itemLabel, dueOn } = duty;
  const isNew = duty.givenOn >= from;
  return { id, title, topic, itemLabel, dueOn, standing: standingOf(duty, until), isNew };
}

const BEHIND: Readonly<Record<string, (duty: CountedDuty) => boolean>> = {
  'duties-held': () => true,
  'duties-given': ({ isNew }) => isNew,
  'duties-accepted': ({ standing }) => standing === 'accepted',
  'duties-open': ({ standing }) => standing === 'open' || standing === 'overdue',
  'duties-overdue': ({ standing }) => standing === 'overdue',
};

/** The duties that a counted figure is made of; null for a figure that is not counted. */
export function dutiesBehind(key: string, duties: readonly CountedDuty[]): readonly CountedDuty[] | null {
  const isBehind = BEHIND[key];
  return isBehind === undefined ? null : duties.filter(isBehind);
}

/** The unit's own value of a counted figure; null for a figure that is not counted. */
export function countOf(key: string, duties: readonly CountedDuty[]): FigureValue | null {
  return dutiesBehind(key, duties)?.length ?? null;
}
