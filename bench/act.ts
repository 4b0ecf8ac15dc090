/**
 * An act through `procedure()` with its journal entry, against the bare transaction that writes the same rows: acts a
 * second and their ratio, at 1 and at 32 connections. Run: `node --import tsx bench/act.ts [seconds]`.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { canonicalJson } from '#basics/canonical-json.ts';
import { ok, unsafeUnwrap } from '#basics/result.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/database/connect.ts';
import { startEmbedded } from '#platform/database/embedded/server.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openFileStore } from '#platform/files/stored.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { run } from '#platform/procedure/run.ts';

const SECONDS = Number(process.argv[2] ?? 4);
const ROUNDS = 3;

const note = procedure({
  name: 'bench.note',
  title: { vi: 'Ghi một dòng', en: 'Write a line' },
  access: signedIn(),
  input: z.strictObject({ id: z.uuid(), text: z.string().max(200) }),
  output: z.strictObject({ id: z.uuid() }),
  journal: { subjects: ({ id }) => [id] },
  async handle({ input, tx }) {
    await sql`insert into bench_note (id, text) values (${input.id}, ${input.text})`.execute(tx);
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

async function actThroughProcedure(platform: Platform): Promise<void> {
  const input = { id: uuidv7(), text: 'một dòng ghi chép' };
  unsafeUnwrap(await run(platform, note, { actor, input, idempotencyKey: uuidv7() }));
}

async function bareTransaction(pool: pg.Pool): Promise<void> {
  const input = { id: uuidv7(), text: 'một dòng ghi chép' };
  const digest = createHash('sha256').update(canonicalJson(input)).digest();
  const now = new Date();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into bench_note (id, text) values ($1, $2)', [input.id, input.text]);
    await client.query(
      `insert into journal_entry (id, at, actor_id, position_id, organisation_id, procedure, subject_ids, input_digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuidv7(), now, actor.personId, actor.positionId, actor.organisationId, note.name, [input.id], digest],
    );
    await client.query(
      `insert into procedure_answer (idempotency_key, actor_id, procedure, input_digest, answer, at)
       values ($1, $2, $3, $4, $5, $6)`,
      [uuidv7(), actor.personId, note.name, digest, JSON.stringify({ id: input.id }), now],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Acts a second with so many callers, each starting its next act when the last is answered. */
async function rate(callers: number, act: () => Promise<void>): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(
    Array.from({ length: callers }, async () => {
      let count = 0;
      while (performance.now() < end) {
        await act();
        count += 1;
      }
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / SECONDS;
}

const folder = mkdtempSync(join(tmpdir(), 'san-dinh-bench-'));
// As root the server runs as a user of its own, who must be able to pass.
chmodSync(folder, 0o711);
const server = await startEmbedded({ folder: join(folder, 'database'), durable: true, log: () => undefined });
try {
  await migrate(server.url);
  for (const callers of [1, 32]) {
    const database = openDatabase(server.url, { maxConnections: callers });
    await database.pool.query(
      'create table if not exists bench_note (id uuid primary key, text text not null)',
    );
    await database.pool.query('grant insert on bench_note to sd_app');
    const platform: Platform = {
      database,
      clock: systemClock(),
      files: openFileStore(join(folder, 'files'), null),
    };
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await rate(callers, () => bareTransaction(database.pool));
      const act = await rate(callers, () => actThroughProcedure(platform));
      ratios.push(act / bare);
      console.log(
        `${callers} connections: bare ${bare.toFixed(0)}/s, procedure ${act.toFixed(0)}/s, ratio ${(act / bare).toFixed(2)}`,
      );
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    console.log(`${callers} connections: median ratio ${median.toFixed(2)} (goal: at least 0.60)`);
    await database.close();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
