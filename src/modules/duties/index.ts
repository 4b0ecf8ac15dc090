export { applyDocumentChange, type DocumentChange } from './change.ts';
export { type DutiesToGive, type DutyLine, giveDuties } from './give.ts';
export { DUTY_STATES, type DutyState, isOpen, OPEN_STATES } from './model.ts';
export {
  type Count,
  type DocumentProgress,
  type ItemProgress,
  progressOfDocument,
  type StateCounts,
  type UnitProgress,
} from './progress.ts';
