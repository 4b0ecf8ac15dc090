import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/database/connect.ts';
import { readDemonstration } from '#platform/demonstration.ts';
import { examine } from '#platform/doctor/doctor.ts';
import { openStorage, type Storage } from '../open-platform.ts';
import type { CommandSurroundings } from './index.ts';

const MARKS = { ok: '✓', warn: '!', fail: '✗' } as const;

/** `san-dinh doctor`: what is right and what is not, with what to do. Exit code 1 when something stops the program. */
export async function doctor({ io, readConfig }: CommandSurroundings): Promise<number> {
  const config = readConfig();
  if (config === null) return 2;
  const storage = await openStorage(config, () => undefined).catch(() => null);
  try {
    const clock = storage === null ? systemClock() : await clockOf(storage);
    const findings = await examine({ config, databaseUrl: storage?.databaseUrl ?? null, clock });
    for (const { state, message, advice } of findings) {
      io.out(`${MARKS[state]} ${message.vi} / ${message.en}\n`);
      if (advice !== null) io.out(`  → ${advice.vi}\n    ${advice.en}\n`);
    }
    return findings.some(({ state }) => state === 'fail') ? 1 : 0;
  } finally {
    await storage?.close();
  }
}

/** The demonstration's clock is moved; a database that cannot say so has the machine's. */
async function clockOf(storage: Storage) {
  const database = openDatabase(storage.databaseUrl);
  try {
    const { offset } = await readDemonstration(database);
    return systemClock(offset);
  } catch {
    return systemClock();
  } finally {
    await database.close();
  }
}
