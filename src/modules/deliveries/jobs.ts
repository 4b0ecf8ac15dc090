import { toDate } from '#platform/clock.ts';
import { asOwner } from '#platform/database/transaction.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { passToSuccessors } from './succession.ts';

/** What this module does by itself: deliveries to units that have ended pass to their successors. */
export const deliveryJobs: readonly JobDefinition[] = [
  {
    name: 'deliveries.succeed',
    daily: '00:15',
    run: async ({ database, clock }) => {
      const [on, at] = [clock.today().toString(), toDate(clock.now())];
      await asOwner(database.pool, (tx) => passToSuccessors(tx, { on, at }));
    },
  },
];
