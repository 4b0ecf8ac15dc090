import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { dueStatus } from './due.ts';
import { LANES, MOST_ITEMS, MyWork, type WorkContext, type WorkPart, type WorkSource } from './item.ts';
import { byUrgency } from './lanes.ts';

/** The procedure that gathers the work of a person from what each capability has for him. */
export function mineOf(sources: readonly WorkSource[]) {
  /** What the person must do now in this position, what waits for others, and what was done in the last 30 days. */
  return procedure({
    name: 'work.mine',
    title: { vi: 'Việc của tôi', en: 'My work' },
    effect: 'read',
    access: signedIn(),
    input: z.strictObject({ lane: z.enum(LANES).default('todo') }),
    output: MyWork,
    async handle({ tx, input: { lane }, actor, clock }) {
      const today = clock.today();
      const parts = await partsOf(sources, { tx, actor, today }, lane);
      const items = parts
        .flatMap((part) => part.items)
        .sort(byUrgency(lane, today))
        .slice(0, MOST_ITEMS)
        .map((item) => ({ ...item, due: dueStatus({ dueOn: item.dueOn, open: lane !== 'done' }, today) }));
      const sum = (figure: (part: WorkPart) => number) => parts.reduce((so, part) => so + figure(part), 0);
      return ok({
        today: today.toString(),
        lane,
        items,
        counts: {
          todo: sum(({ totals }) => totals.todo.count),
          waiting: sum(({ totals }) => totals.waiting.count),
          done: sum(({ totals }) => totals.done.count),
        },
        overdue: sum(({ totals }) => totals.todo.overdue),
        soon: sum(({ totals }) => totals.todo.soon),
      });
    },
  });
}

/** One after the other: they share one transaction. */
async function partsOf(sources: readonly WorkSource[], context: WorkContext, lane: MyWork['lane']) {
  const parts: WorkPart[] = [];
  for (const source of sources) parts.push(await source(context, lane));
  return parts;
}
