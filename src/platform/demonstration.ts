import { Temporal } from 'temporal-polyfill';
import type { Database } from './database/connect.ts';
import type { Tx } from './database/transaction.ts';

/** What the program knows of a demonstration: an invented province with a clock of its own. */
export interface Demonstration {
  /** Whether this database holds the demonstration. */
  readonly isOn: () => boolean;
  /** How far its clock is from the machine's. */
  readonly offset: () => Temporal.Duration;
}

const known = new WeakMap<Database, { isOn: boolean; offset: Temporal.Duration }>();

/** Reads whether a database holds the demonstration; again after `moveDemonstration`. */
export async function readDemonstration(database: Database): Promise<Demonstration> {
  const row = await database.kysely
    .selectFrom('demonstration')
    .select('clock_offset_seconds')
    .executeTakeFirst();
  const state = {
    isOn: row !== undefined,
    offset: Temporal.Duration.from({ seconds: row?.clock_offset_seconds ?? 0 }),
  };
  known.set(database, Object.assign(known.get(database) ?? state, state));
  return {
    isOn: () => known.get(database)?.isOn ?? false,
    offset: () => known.get(database)?.offset ?? new Temporal.Duration(),
  };
}

/** Marks an empty database as the demonstration, whose clock shows `at` now. For the owner of the database. */
export async function markDemonstration(tx: Tx, at: Temporal.Instant): Promise<void> {
  const started_at = new Date(Temporal.Now.instant().epochMilliseconds);
  await tx
    .insertInto('demonstration')
    .values({ started_at, clock_offset_seconds: secondsTo(at) })
    .execute();
}

/** Moves the demonstration's clock so that it shows `to` now. */
export async function moveDemonstration(database: Database, to: Temporal.Instant): Promise<void> {
  await database.kysely
    .updateTable('demonstration')
    .set({ clock_offset_seconds: secondsTo(to) })
    .execute();
  await readDemonstration(database);
}

function secondsTo(instant: Temporal.Instant): number {
  return Math.round((instant.epochMilliseconds - Temporal.Now.instant().epochMilliseconds) / 1000);
}
