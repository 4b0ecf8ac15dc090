import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { EventKind } from './model.ts';

export interface EventToWrite {
  readonly kind: EventKind;
  readonly at: Date;
  /** For whom it was done; null when the program did it. */
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly note?: string | null;
}

/** Writes the same entry into the history of each of the reports. */
export async function writeEvents(tx: Tx, reportIds: readonly string[], event: EventToWrite): Promise<void> {
  if (reportIds.length === 0) return;
  await sql`
    insert into report_event (id, report_id, at, kind, unit_id, person_id, note)
    select e, r, ${event.at}::timestamptz, ${event.kind}, ${event.unitId}::uuid, ${event.personId}::uuid,
      ${event.note ?? null}
    from unnest(${reportIds.map(() => uuidv7())}::uuid[], ${[...reportIds]}::uuid[]) as t(e, r)
  `.execute(tx);
}
