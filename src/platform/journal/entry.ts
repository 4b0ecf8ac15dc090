import { assert } from '#basics/assert.ts';
import { isJournalEntry, type JournalEntry } from '#verify/journal-entry.ts';

export type { JournalEntry };

/** The columns of `journal_entry` that an entry is made of, for a `select`. */
export const ENTRY_COLUMNS = [
  'id',
  'at',
  'actor_id',
  'position_id',
  'organisation_id',
  'procedure',
  'subject_ids',
  'input_digest',
] as const;

/** A row of `journal_entry` as the database gives it. */
export interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly position_id: string | null;
  readonly organisation_id: string | null;
  readonly procedure: string;
  readonly subject_ids: readonly string[];
  readonly input_digest: Buffer;
}

/** The entry of a row, as it is hashed and published. A row that cannot be published is a bug and throws. */
export function entryOf(row: EntryRow): JournalEntry {
  const entry: JournalEntry = {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    positionId: row.position_id,
    organisationId: row.organisation_id,
    procedure: row.procedure,
    subjectIds: row.subject_ids,
    inputDigest: row.input_digest.toString('hex'),
  };
  assert(isJournalEntry(entry), `journal entry ${row.id} can be published`);
  return entry;
}
