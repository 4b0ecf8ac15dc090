import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { moveClock } from '#src/demonstration/move.ts';
import type { StoryStage } from '../stage.ts';

/** What the program does of itself in the first hour of every day. */
const NIGHTLY = ['duties.succeed', 'deliveries.succeed', 'reports.succeed'] as const;

/** A day on which nothing is enacted begins, with its nightly work. */
export async function dayBegins(stage: StoryStage, day: string): Promise<void> {
  stage.clock.set(`${day}T00:30:00+07:00`);
  for (const name of NIGHTLY) await stage.job(name);
}

/** The merger of a day is known and enacted; the new bodies get their people; the nightly work follows. */
export async function mergerEnacted(stage: StoryStage, day: string): Promise<void> {
  const on = Temporal.PlainDate.from(day);
  stage.clock.set(`${on.subtract({ days: 1 }).toString()}T23:00:00+07:00`);
  unsafeUnwrap(await moveClock(stage.platform, on, []));
  await dayBegins(stage, day);
}
