import { compareCopies } from './record-prefix.ts';
import { type RecordItem, readRecord } from './record-reader.ts';
import { type Expectations, RecordVerifier } from './record-verifier.ts';
import type { RecordReport, VerifyReport } from './report.ts';

export interface VerifyOptions extends Expectations {
  /** An older copy of the record, a folder or a file, which must be its beginning. */
  readonly since?: string;
}

/**
 * Checks a record, a folder or a file, from itself alone: every entry against its hash, every root against the
 * entries (and so each head against the one before it), every signature. One pass, memory does not grow with the
 * record. Throws `RecordUnreadable` when there is no record at a path.
 */
export async function verifyRecord(path: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { since, ...expected } = options;
  if (since === undefined) {
    const report = await verifyItems(readRecord(path), expected);
    return { ...report, ok: holds(report), since: null };
  }
  const { now, copy, differences } = await compareCopies(readRecord(path), readRecord(since), expected);
  const ok = holds(now) && holds(copy) && differences.length === 0;
  return { ...now, ok, since: { copy, differences } };
}

/** Checks a record that comes as items in order. */
export async function verifyItems(
  items: AsyncIterable<RecordItem>,
  expected: Expectations = {},
): Promise<RecordReport> {
  const verifier = new RecordVerifier(expected);
  for await (const item of items) verifier.take(item);
  return verifier.finish();
}

function holds(report: RecordReport): boolean {
  return report.problems.length === 0 && report.unlisted === 0;
}
