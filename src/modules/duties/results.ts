import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: string | null;
}

/** One round of what a holder reports on a duty. */
export interface StoredResult {
  readonly id: string;
  readonly round: number;
  readonly narrative: string;
  readonly figures: readonly Figure[];
  readonly state: 'draft' | 'submitted' | 'sent' | 'accepted' | 'returned';
  readonly version: number;
  readonly written_by: string;
  readonly approved_by: string | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
  readonly written_at: Date;
  readonly sent_at: Date | null;
  readonly decided_at: Date | null;
}

/** The rounds of a duty, newest first. */
export async function resultsOf(tx: Tx, dutyId: string): Promise<readonly StoredResult[]> {
  const { rows } = await sql<StoredResult>`
    select id, round, narrative, figures, state, version, written_by, approved_by, decided_by, reason, written_at,
      sent_at, decided_at
    from duty_result where duty_id = ${dutyId}::uuid order by round desc
  `.execute(tx);
  return rows;
}

/** The newest round of a duty. */
export async function latestResult(tx: Tx, dutyId: string): Promise<StoredResult | undefined> {
  return (await resultsOf(tx, dutyId))[0];
}

export interface EvidenceFile {
  readonly id: string;
  readonly result_id: string;
  readonly name: string;
  readonly size: number;
}

/** The files of results. */
export async function evidenceOf(tx: Tx, resultIds: readonly string[]): Promise<readonly EvidenceFile[]> {
  if (resultIds.length === 0) return [];
  const { rows } = await sql<EvidenceFile>`
    select f.id, e.result_id, f.name, f.size from duty_evidence e join stored_file f on f.id = e.file_id
    where e.result_id = any(${[...resultIds]}::uuid[]) order by f.name
  `.execute(tx);
  return rows;
}
