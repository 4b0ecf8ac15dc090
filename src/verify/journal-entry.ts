/**
 * One entry of the journal as it is hashed and published: an act by ids only, without personal data.
 */
import { canonicalJson } from '#basics/canonical-json.ts';
import { type Hash, leafHash } from './merkle.ts';

export interface JournalEntry {
  /** UUIDv7, lower case. */
  readonly id: string;
  /** When the act was done: ISO 8601 in UTC with milliseconds, `2024-03-29T01:02:03.004Z`. */
  readonly at: string;
  /** The person who acted; null when the program acted by itself. */
  readonly actorId: string | null;
  /** The position in which the person acted. */
  readonly positionId: string | null;
  /** The organisation for which the person acted. */
  readonly organisationId: string | null;
  /** `capability.verb`, as in `directives.acknowledge`. */
  readonly procedure: string;
  /** Ids of what the act changed or made, in the order in which the act named them. */
  readonly subjectIds: readonly string[];
  /** SHA-256 of the canonical JSON of the input, personal data left out: 64 lower-case hex digits. */
  readonly inputDigest: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const PROCEDURE = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** The canonical JSON (RFC 8785) of the entry: exactly its eight fields. It is the data of the leaf. */
export function canonicalEntry(entry: JournalEntry): string {
  return canonicalJson(entryFields(entry));
}

/** The hash of the entry's leaf in the tree. */
export function entryLeaf(entry: JournalEntry): Hash {
  return leafHash(canonicalEntry(entry));
}

/** The eight fields of an entry and nothing else that the object may carry. */
export function entryFields(entry: JournalEntry): JournalEntry {
  const { id, at, actorId, positionId, organisationId, procedure, subjectIds, inputDigest } = entry;
  return { id, at, actorId, positionId, organisationId, procedure, subjectIds, inputDigest };
}

/** Whether a parsed JSON value has the fields of an entry in their exact spelling (it may have more fields). */
export function isJournalEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Partial<Record<keyof JournalEntry, unknown>> = value;
  return (
    matches(entry.id, UUID) &&
    matches(entry.at, INSTANT) &&
    [entry.actorId, entry.positionId, entry.organisationId].every((id) => id === null || matches(id, UUID)) &&
    matches(entry.procedure, PROCEDURE) &&
    Array.isArray(entry.subjectIds) &&
    entry.subjectIds.every((id) => matches(id, UUID)) &&
    matches(entry.inputDigest, DIGEST)
  );
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
