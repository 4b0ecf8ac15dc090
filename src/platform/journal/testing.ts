/** Entries and signers for tests of the journal. */
import { generateKeyPairSync } from 'node:crypto';
import type pg from 'pg';
import { sampleEntry } from '#verify/testing.ts';
import type { JournalEntry } from './entry.ts';
import { type Signer, signerOf } from './keys.ts';

/** A signer with a key of its own. */
export function testSigner(): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey);
}

/** Writes an entry as an act does: the nth invented one, or a given one. */
export async function insertEntry(
  db: pg.ClientBase | pg.Pool,
  entry: number | JournalEntry,
): Promise<string> {
  const row = typeof entry === 'number' ? sampleEntry(entry) : entry;
  await db.query(
    `insert into journal_entry (id, at, actor_id, position_id, organisation_id, procedure, subject_ids, input_digest)
     values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'))`,
    [
      row.id,
      row.at,
      row.actorId,
      row.positionId,
      row.organisationId,
      row.procedure,
      row.subjectIds,
      row.inputDigest,
    ],
  );
  return row.id;
}

/** Writes the invented entries from `from` (inclusive) to `to` (exclusive). */
export async function insertEntries(db: pg.ClientBase | pg.Pool, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) await insertEntry(db, number);
}
