import type { Module } from '#web/module.ts';
import type { WorkSource } from './item.ts';
import { mineOf } from './mine.ts';
import { m } from './pages/texts.ts';
import { WORK_PATHS } from './paths.ts';
import { workRoutes } from './routes.tsx';

export { DUE_STATUSES, type DueStatus, dueStatus, SOON_WORKING_DAYS, soonUntil } from './due.ts';
export {
  inBoth,
  type Lane,
  type LaneTotals,
  type MyWork,
  type WorkContext,
  type WorkItem,
  type WorkPart,
  type WorkSource,
} from './item.ts';
export { doneSince, type LaneQueries, readLane, type WorkRow } from './lanes.ts';
export { mineOf } from './mine.ts';
export { DUE_TONES, dueWords } from './pages/due-words.ts';
export { WORK_PATHS } from './paths.ts';

/** My work: what waits for a person in his position, gathered from the capabilities that have any for him. */
export function workModule(sources: readonly WorkSource[]): Module {
  const mine = mineOf(sources);
  return {
    name: 'work',
    procedures: [mine],
    routes: workRoutes(mine),
    messages: {},
    nav: [{ label: m.work, href: WORK_PATHS.mine, place: 10 }],
    jobs: [],
  };
}
