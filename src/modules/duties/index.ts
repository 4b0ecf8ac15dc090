import type { Module } from '#web/module.ts';
import { dutyProcedures } from './all-procedures.ts';
import { dutyJobs } from './jobs.ts';
import { DUTY_MESSAGES } from './messages.ts';
import { DUTY_NOTICES } from './notice-texts.ts';
import { DUTY_PATHS } from './paths.ts';
import { routes } from './routes.tsx';

export { applyDocumentChange, type DocumentChange } from './change.ts';
export { type DutiesToGive, type DutyLine, giveDuties } from './give.ts';
export { type DutyPeriod, dutiesHeldIn, type HeldDuty } from './held.ts';
export { DUTY_STATES, type DutyState, isOpen, OPEN_STATES } from './model.ts';
export { dutyWork } from './my-work.ts';
export { listHref as dutyListHref } from './pages/list-href.ts';
export { DUTY_PATHS } from './paths.ts';
export {
  type Count,
  type DocumentProgress,
  type ItemProgress,
  progressOfDocument,
  type StateCounts,
  type UnitProgress,
} from './progress.ts';
export { applySuccessions, type Succeeded, type SuccessionsToApply } from './succession.ts';
export { TOPIC_LABELS, TOPICS, type Topic, topicLabel } from './topics.ts';

/** Duties: given, passed down, answered, accepted; questions upward, extensions. */
export const duties: Module = {
  name: 'duties',
  procedures: dutyProcedures,
  routes,
  messages: { ...DUTY_MESSAGES, ...DUTY_NOTICES },
  nav: [{ label: { vi: 'Nhiệm vụ', en: 'Duties' }, href: DUTY_PATHS.list, place: 40 }],
  jobs: dutyJobs,
};
