/** The program that `kill.ts` kills: acts through `procedure()` as fast as it can, and the sequencer beside them. */
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { ok, unsafeUnwrap } from '#basics/result.ts';
import { parseConfig } from '#platform/config/config.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { openSigner } from '#platform/journal/keys.ts';
import { keepSequencing } from '#platform/journal/sequencing.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';
import { openPlatform } from '#src/open-platform.ts';

const CALLERS = 8;

const note = procedure({
  name: 'bench.note',
  title: { vi: 'Ghi một dòng', en: 'Write a line' },
  access: signedIn(),
  input: z.strictObject({ id: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
  journal: { subjects: ({ id }) => [id] },
  async handle({ input, tx }) {
    await sql`insert into bench_note (id) values (${input.id})`.execute(tx);
    return ok({ id: input.id });
  },
});

const actor: PersonActor = {
  kind: 'person',
  personId: uuidv7(),
  positionId: uuidv7(),
  organisationId: uuidv7(),
  role: 'officer',
};

const config = unsafeUnwrap(parseConfig(process.env));
const platform = await openPlatform(config, () => undefined);
await platform.database.pool.query(
  'create table if not exists bench_note (id uuid primary key); grant insert on bench_note to sd_app',
);
const signer = unsafeUnwrap(await openSigner(platform.database, config.home));
keepSequencing(platform.database, signer, platform.clock, { pauseMs: 50, onError: () => undefined });

async function actForEver(): Promise<never> {
  for (;;) {
    const id = uuidv7();
    // An act that fails (its server was killed) is not acknowledged; the next one goes on.
    const result = await run(platform, note, { actor, input: { id } }).catch(() => undefined);
    // Written at once: to a pipe, Node writes synchronously on Linux.
    if (result?.ok) process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: CALLERS }, actForEver));
