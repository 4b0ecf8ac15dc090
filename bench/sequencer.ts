/**
 * `node --import tsx bench/sequencer.ts [ENTRIES]`: the sequencer's rate in an empty journal and in one of a million
 * entries (or ENTRIES), and what the waiting list costs an act. Ratios of the same run; the tests' server (no fsync).
 */
import { generateKeyPairSync } from 'node:crypto';
import { fixedClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { testDatabase } from '#platform/database/testing.ts';
import { signerOf } from '#platform/journal/keys.ts';
import { proofOf } from '#platform/journal/proofs.ts';
import { sequenceOnce } from '#platform/journal/sequencer.ts';

const BATCH = 10_000;
const ROUNDS = 5;
const present = Number(process.argv[2] ?? 1_000_000);
const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
const clock = fixedClock('2024-03-29T08:00:00+07:00');

/** Entries like those of acts; ids grow, as UUIDv7 do. */
async function fill({ pool }: Database, from: number, count: number): Promise<void> {
  await pool.query(
    `insert into journal_entry (id, at, actor_id, position_id, organisation_id, procedure, subject_ids, input_digest)
     select ('018e8f00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '2024-03-29 01:00:00+00',
       gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'duties.report-result', array[gen_random_uuid()], sha256(n::text::bytea)
     from generate_series($1::bigint, $2::bigint) as n`,
    [from, from + count - 1],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of the middle one of the rounds, each over a full batch. */
async function roundTime(database: Database, from: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await fill(database, from + round * BATCH, BATCH);
    times.push(await timed(() => sequenceOnce(database, signer, clock, { batch: BATCH })));
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Milliseconds to insert a thousand entries one by one, with or without the trigger. */
async function insertTime(database: Database, from: number, isTriggered: boolean): Promise<number> {
  const state = isTriggered ? 'enable' : 'disable';
  await database.pool.query(`alter table journal_entry ${state} trigger journal_entry_becomes_pending`);
  return timed(async () => {
    for (let number = 0; number < 1000; number += 1) await fill(database, from + number, 1);
  });
}

const test = await testDatabase();
try {
  const { database } = test;
  const empty = await roundTime(database, 0);
  let filled = ROUNDS * BATCH;
  for (; filled < present; filled += 50_000) {
    await fill(database, filled, 50_000);
    while ((await sequenceOnce(database, signer, clock, { batch: BATCH })).type === 'added');
  }
  await database.pool.query('vacuum analyze journal_entry, journal_leaf, journal_node, journal_pending');
  const full = await roundTime(database, filled);
  filled += ROUNDS * BATCH;
  const rate = (milliseconds: number) => Math.round((BATCH / milliseconds) * 1000);
  console.log(`empty journal: ${rate(empty)} entries/s`);
  console.log(`with ${filled} entries: ${rate(full)} entries/s, ${(full / empty).toFixed(2)} times as long`);
  const proofs = await timed(async () => {
    for (let index = 0; index < 500; index += 1) {
      await proofOf(
        database.kysely,
        `018e8f00-0000-7000-8000-${(index * 97).toString(16).padStart(12, '0')}`,
      );
    }
  });
  console.log(`inclusion proof: ${(proofs / 500).toFixed(2)} ms`);
  const times = [true, false, true, false, true, false].map((isTriggered, round) => ({ isTriggered, round }));
  const sums = { with: 0, without: 0 };
  for (const { isTriggered, round } of times) {
    sums[isTriggered ? 'with' : 'without'] += await insertTime(database, filled + round * 1000, isTriggered);
  }
  console.log(
    `an entry with the waiting list: ${(sums.with / sums.without).toFixed(2)} times as long as without`,
  );
} finally {
  await test.drop();
}
