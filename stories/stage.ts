import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { deliveries } from '#modules/deliveries/index.ts';
import { duties } from '#modules/duties/index.ts';
import { storeUpload } from '#modules/files/index.ts';
import { readIncoming } from '#modules/incoming/index.ts';
import { reports } from '#modules/reports/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts';
import { openFileStore } from '#platform/files/stored.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { run } from '#platform/procedure/run.ts';
import { type Stage, stageOf } from '#src/demonstration/cast.ts';
import { loadDemonstration } from '#src/demonstration/load.ts';
import { describeModules } from '#src/modules.ts';

/** The province of the demonstration in a database of its own, with a clock that a story sets. */
export interface StoryStage extends Stage {
  readonly db: TestDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Brings a file in for an actor and answers its id. */
  bring(actor: PersonActor, name: string, bytes: Uint8Array): Promise<string>;
  /** The job that reads a received file. */
  read(incomingId: string): Promise<void>;
  /** Runs one of the jobs that the program does by itself, at the stage's time. */
  job(name: string): Promise<void>;
  /** The type of the refusal with which a call is refused; fails when it is not. */
  refused(actor: PersonActor, procedure: string, input: object): Promise<string>;
  close(): Promise<void>;
}

const JOBS = [duties, deliveries, reports].flatMap((module) => module.jobs);

export async function openStage(at: string): Promise<StoryStage> {
  const db = await testDatabase();
  await loadDemonstration(db.database);
  const home = mkdtempSync(join(tmpdir(), 'san-dinh-story-'));
  const clock = fixedClock(at);
  const platform: Platform = { database: db.database, clock, files: openFileStore(home, null) };
  const { registry } = describeModules();
  return {
    ...stageOf(platform, registry),
    db,
    clock,
    bring: async (actor, name, bytes) => unsafeUnwrap(await storeUpload(platform, actor, { name, bytes })).id,
    read: (incomingId) => readIncoming(platform, incomingId),
    async job(name) {
      const { run: perform } = assertDefined(
        JOBS.find((one) => one.name === name),
        `job ${name}`,
      );
      await perform(platform, {});
    },
    async refused(actor, name, input) {
      const procedure = registry.find(name);
      if (procedure === undefined) throw new Error(`there is no procedure ${name}`);
      const result = await run(platform, procedure, { actor, input });
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error.type;
    },
    async close() {
      await db.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
