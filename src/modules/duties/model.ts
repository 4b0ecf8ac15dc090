import { z } from 'zod';
import type { Role } from '#platform/identity/actor.ts';

/**
 * given: đã giao · received: đã nhận · in-progress: đang thực hiện · submitted: trình lãnh đạo duyệt kết quả · reported:
 * đã báo cáo, chờ chấp nhận · accepted: được chấp nhận · withdrawn: thu hồi · ended: kết thúc vì đơn vị giải thể.
 */
export const DUTY_STATES = [
  'given',
  'received',
  'in-progress',
  'submitted',
  'reported',
  'accepted',
  'withdrawn',
  'ended',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** In these states something is still to be done. */
export const OPEN_STATES = ['given', 'received', 'in-progress', 'submitted', 'reported'] as const;
export type OpenState = (typeof OPEN_STATES)[number];

/** Whether something is still to be done. */
export function isOpen(state: DutyState): state is OpenState {
  return (OPEN_STATES as readonly DutyState[]).includes(state);
}

/**
 * Whether the next step is the holder's: what was reported in time is never overdue, however long it waits to be
 * accepted. The database says the same (`duty_awaits_holder`).
 */
export function awaitsHolder(state: DutyState): boolean {
  return isOpen(state) && state !== 'reported';
}

/** The parts that organisations play in a duty: who must do it, and who gave it. */
export type Party = 'holder' | 'assigner';

export interface Transition {
  readonly from: readonly DutyState[];
  /** null: the duty stays in its state, but "given" becomes "received" when its holder has seen to it. */
  readonly to: DutyState | null;
  /** null: only the program does it. */
  readonly by: Party | null;
  readonly roles: readonly Role[];
}

const BEFORE_RESULT = ['given', 'received', 'in-progress'] as const;

/**
 * Who may do what in which state, and what becomes of the duty: the states' table as data.
 */
export const TRANSITIONS = {
  receive: { from: ['given'], to: 'received', by: 'holder', roles: ['clerk', 'head'] },
  assign: { from: BEFORE_RESULT, to: null, by: 'holder', roles: ['reviewer', 'head'] },
  start: {
    from: ['given', 'received'],
    to: 'in-progress',
    by: 'holder',
    roles: ['officer', 'reviewer', 'head'],
  },
  'pass-down': { from: BEFORE_RESULT, to: 'in-progress', by: 'holder', roles: ['reviewer', 'head'] },
  'write-result': {
    from: BEFORE_RESULT,
    to: 'in-progress',
    by: 'holder',
    roles: ['officer', 'reviewer', 'head'],
  },
  'submit-result': {
    from: ['in-progress'],
    to: 'submitted',
    by: 'holder',
    roles: ['officer', 'reviewer', 'head'],
  },
  'approve-result': { from: ['submitted'], to: 'reported', by: 'holder', roles: ['head'] },
  'send-back': { from: ['submitted'], to: 'in-progress', by: 'holder', roles: ['head'] },
  accept: { from: ['reported'], to: 'accepted', by: 'assigner', roles: ['officer', 'reviewer', 'head'] },
  return: { from: ['reported'], to: 'in-progress', by: 'assigner', roles: ['officer', 'reviewer', 'head'] },
  withdraw: { from: OPEN_STATES, to: 'withdrawn', by: 'assigner', roles: ['reviewer', 'head'] },
  propose: { from: BEFORE_RESULT, to: null, by: 'holder', roles: ['reviewer', 'head'] },
  'ask-extension': { from: BEFORE_RESULT, to: null, by: 'holder', roles: ['reviewer', 'head'] },
  'grant-extension': { from: OPEN_STATES, to: null, by: 'assigner', roles: ['reviewer', 'head'] },
  'refuse-extension': { from: OPEN_STATES, to: null, by: 'assigner', roles: ['reviewer', 'head'] },
  end: { from: OPEN_STATES, to: 'ended', by: null, roles: [] },
} as const satisfies Record<string, Transition>;

/** What is done with a duty. */
export type DutyAct = keyof typeof TRANSITIONS;

/** The state after an act that is allowed in the state before it. */
export function nextState(state: DutyState, act: DutyAct): DutyState {
  const { to, by }: Transition = TRANSITIONS[act];
  if (to !== null) return to;
  return state === 'given' && by === 'holder' ? 'received' : state;
}

/** Who may answer a proposal or put it one level higher: persons of the unit to which it was put. */
export const ANSWERING_ROLES = ['reviewer', 'head'] as const satisfies readonly Role[];

/** Who may give duties on a statute to units below. */
export const GIVING_ROLES = ['reviewer', 'head'] as const satisfies readonly Role[];

/** What happened, as the history tells it. */
export const EVENT_KINDS = [
  'given',
  'passed-down',
  'received',
  'assigned',
  'started',
  'submitted',
  'sent-back',
  'reported',
  'accepted',
  'returned',
  'withdrawn',
  'proposed',
  'forwarded',
  'answered',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'document-updated',
  'succession',
  'new-assigner',
  'ended',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A calendar date in Vietnam, 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date();

/** A text that a person wrote; several lines. */
export const Reason = z.string().trim().min(1).max(2000);

export const DutyId = z.strictObject({ dutyId: z.uuid() });

/** A place in an instrument, as `#law/citation.ts` makes it. */
export const CitationShape = z.object({
  instrument: z.string(),
  annex: z.string().exactOptional(),
  item: z.string().exactOptional(),
  article: z.string().exactOptional(),
  clause: z.string().exactOptional(),
  point: z.string().exactOptional(),
});
