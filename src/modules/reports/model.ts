import { z } from 'zod';
import type { Role } from '#platform/identity/actor.ts';

/**
 * asked: được yêu cầu, chưa bắt đầu · drafting: đang soạn · submitted: trình phòng · reviewed: trình lãnh đạo duyệt ·
 * approved: đã duyệt, chờ gửi · sent: đã gửi · forwarded: cơ quan trung gian đã chuyển · received: đã nhận · returned:
 * bị trả lại để sửa.
 */
export const REPORT_STATES = [
  'asked',
  'drafting',
  'submitted',
  'reviewed',
  'approved',
  'sent',
  'forwarded',
  'received',
  'returned',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** In these states the report lies with the organisation that writes it: it has not reported. */
export const UNSENT_STATES = ['asked', 'drafting', 'submitted', 'reviewed', 'approved', 'returned'] as const;

/** Whether the report has left the organisation that writes it and was not returned. */
export function isSent(state: ReportState): boolean {
  return !(UNSENT_STATES as readonly ReportState[]).includes(state);
}

/**
 * Whether the report has reached its receiver and counts in what the receiver adds up. A report that goes through
 * another body counts once that body has forwarded it: until then it can still be returned over the receiver's head.
 */
export function hasReported(report: { readonly state: ReportState; readonly viaId: string | null }): boolean {
  if (report.state === 'sent') return report.viaId === null;
  return report.state === 'forwarded' || report.state === 'received';
}

/** The parts that organisations play in a report: who writes it, to whom and through whom it goes. */
export const PARTIES = ['organisation', 'receiver', 'via'] as const;
export type Party = (typeof PARTIES)[number];

export const REPORT_ACTS = [
  'start',
  'edit',
  'submit',
  'review',
  'approve',
  'send-back',
  'take-back',
  'send',
  'forward',
  'return',
  'receive',
  'pass-on',
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

export interface Transition {
  readonly act: ReportAct;
  readonly from: ReportState;
  /** null: the state stays. */
  readonly to: ReportState | null;
  readonly by: Party;
  readonly roles: readonly Role[];
  /** Holds only when the organisation has, or has not, a reviewer other than the drafter; always when absent. */
  readonly reviewer?: 'present' | 'absent';
  /** Holds only when the report goes through another body, or goes directly; always when absent. */
  readonly way?: 'via' | 'direct';
}

/** Who writes. */
const WRITERS = ['officer', 'reviewer', 'head'] as const satisfies readonly Role[];
/** Who judges what came in. */
const JUDGES = ['officer', 'reviewer', 'head'] as const satisfies readonly Role[];
const LEADERS = ['reviewer', 'head'] as const satisfies readonly Role[];

/**
 * Every way from one state to another; what is not here cannot be done. Two levels: the division's reviewer, then the
 * head; the first is left out only where the organisation has no reviewer but the drafter. A report that goes through
 * another body (Ban Dân vận) is forwarded or returned by it; the receiver takes it or returns it.
 */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'start', from: 'asked', to: 'drafting', by: 'organisation', roles: WRITERS },
  { act: 'start', from: 'returned', to: 'drafting', by: 'organisation', roles: WRITERS },
  { act: 'edit', from: 'drafting', to: null, by: 'organisation', roles: WRITERS },
  {
    act: 'submit',
    from: 'drafting',
    to: 'submitted',
    by: 'organisation',
    roles: WRITERS,
    reviewer: 'present',
  },
  { act: 'submit', from: 'drafting', to: 'reviewed', by: 'organisation', roles: WRITERS, reviewer: 'absent' },
  { act: 'review', from: 'submitted', to: 'reviewed', by: 'organisation', roles: ['reviewer'] },
  { act: 'approve', from: 'reviewed', to: 'approved', by: 'organisation', roles: ['head'] },
  { act: 'send', from: 'approved', to: 'sent', by: 'organisation', roles: ['clerk', 'head'] },
  { act: 'send-back', from: 'submitted', to: 'drafting', by: 'organisation', roles: LEADERS },
  { act: 'send-back', from: 'reviewed', to: 'drafting', by: 'organisation', roles: ['head'] },
  { act: 'send-back', from: 'approved', to: 'drafting', by: 'organisation', roles: ['head', 'clerk'] },
  { act: 'take-back', from: 'submitted', to: 'drafting', by: 'organisation', roles: WRITERS },
  { act: 'take-back', from: 'reviewed', to: 'drafting', by: 'organisation', roles: WRITERS },
  { act: 'forward', from: 'sent', to: 'forwarded', by: 'via', roles: JUDGES, way: 'via' },
  { act: 'return', from: 'sent', to: 'returned', by: 'via', roles: JUDGES, way: 'via' },
  { act: 'receive', from: 'sent', to: 'received', by: 'receiver', roles: JUDGES, way: 'direct' },
  { act: 'return', from: 'sent', to: 'returned', by: 'receiver', roles: JUDGES, way: 'direct' },
  { act: 'receive', from: 'forwarded', to: 'received', by: 'receiver', roles: JUDGES },
  { act: 'return', from: 'forwarded', to: 'returned', by: 'receiver', roles: JUDGES },
  { act: 'return', from: 'received', to: 'returned', by: 'receiver', roles: LEADERS },
  { act: 'pass-on', from: 'asked', to: null, by: 'organisation', roles: LEADERS },
  { act: 'pass-on', from: 'drafting', to: null, by: 'organisation', roles: LEADERS },
  { act: 'pass-on', from: 'returned', to: null, by: 'organisation', roles: LEADERS },
];

/** Who may ask for reports, and end or withdraw what was asked. */
export const CALLING_ROLES: readonly Role[] = LEADERS;

/** Who sees the reports of an organisation and those that are sent to it. */
export const READING_ROLES = ['clerk', 'officer', 'reviewer', 'head'] as const satisfies readonly Role[];

export const CALL_STATES = ['open', 'closed', 'withdrawn'] as const;
export type CallState = (typeof CALL_STATES)[number];

export interface CallTransition {
  readonly from: readonly CallState[];
  readonly to: CallState;
}

/** What the caller does with a call. A withdrawn one stays withdrawn. */
export const CALL_TRANSITIONS = {
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
  withdraw: { from: ['open', 'closed'], to: 'withdrawn' },
} as const satisfies Record<string, CallTransition>;
export type CallAct = keyof typeof CALL_TRANSITIONS;
export const CALL_ACTS = Object.keys(CALL_TRANSITIONS) as [CallAct, ...CallAct[]];

/** What happened, as the history tells it: the acts, and what only the program does. */
export const EVENT_KINDS = [...REPORT_ACTS, 'asked', 'reminded', 'succession', 'new-receiver'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A calendar date in Vietnam, 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date();

/** A text that a person wrote; several lines. */
export const Reason = z.string().trim().min(1).max(2000);

/** Which report, and the version that the person saw: another version means somebody changed it. */
export const ReportRef = z.strictObject({ reportId: z.uuid(), version: z.int().positive() });

/** A period of days, both ends in it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Most reports that one call asks for. */
export const MOST_ASKED = 2000;
/** Most figures that one call asks for. */
export const MOST_QUESTIONS = 60;
/** Most files of evidence of a report. */
export const MOST_EVIDENCE = 50;
