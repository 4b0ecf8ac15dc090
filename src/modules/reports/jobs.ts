import { toDate } from '#platform/clock.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { remindOfReports } from './reminding.ts';
import { applySuccessions } from './succession.ts';

/** What this module does by itself: reports follow units that end, and people are reminded. */
export const reportJobs: readonly JobDefinition[] = [
  {
    name: 'reports.succeed',
    daily: '00:20',
    run: async ({ database, clock }) => {
      const when = { on: clock.today(), at: toDate(clock.now()) };
      await asOwner(database.pool, (tx) => applySuccessions(tx, when));
    },
  },
  {
    name: 'reports.remind',
    daily: '07:10',
    run: async ({ database, clock }) => {
      const when = { today: clock.today(), at: toDate(clock.now()) };
      await asOwner(database.pool, (tx) => remindOfReports(tx, when));
    },
  },
];
