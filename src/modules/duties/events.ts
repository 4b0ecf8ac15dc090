import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { EventKind } from './model.ts';

export interface EventToWrite {
  readonly kind: EventKind;
  readonly at: Date;
  /** For whom it was done; the acting organisation when absent, nobody in a job. */
  readonly unitId?: string | null;
  readonly personId: string | null;
  readonly note?: string | null;
}

/** Writes the same entry into the history of each of the duties. */
export async function writeEvents(tx: Tx, dutyIds: readonly string[], event: EventToWrite): Promise<void> {
  if (dutyIds.length === 0) return;
  const unit = event.unitId === undefined ? sql`app_organisation()` : sql`${event.unitId}::uuid`;
  await sql`
    insert into duty_event (id, duty_id, at, kind, unit_id, person_id, note)
    select e, d, ${event.at}::timestamptz, ${event.kind}, ${unit}, ${event.personId}::uuid, ${event.note ?? null}
    from unnest(${dutyIds.map(() => uuidv7())}::uuid[], ${[...dutyIds]}::uuid[]) as r(e, d)
  `.execute(tx);
}
