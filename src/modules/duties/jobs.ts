import { toDate } from '#platform/clock.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { remindOfDuties } from './remind.ts';
import { applySuccessions } from './succession.ts';

/** What this module does by itself: duties follow units that end, and people are reminded. */
export const dutyJobs: readonly JobDefinition[] = [
  {
    name: 'duties.succeed',
    daily: '00:10',
    run: async ({ database, clock }) => {
      await asOwner(database.pool, (tx) =>
        applySuccessions(tx, { on: clock.today(), at: toDate(clock.now()) }),
      );
    },
  },
  {
    name: 'duties.remind',
    daily: '07:00',
    run: async ({ database, clock }) => {
      await asOwner(database.pool, (tx) =>
        remindOfDuties(tx, { today: clock.today(), at: toDate(clock.now()) }),
      );
    },
  },
];
