import { sql, type UpdateObject } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import type { Citation } from '#law/citation.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { DutyState } from './model.ts';

/** A duty as it is stored. */
export interface Duty {
  readonly id: string;
  readonly parent_id: string | null;
  readonly assignment_id: string | null;
  readonly document_id: string | null;
  readonly item_label: string | null;
  readonly basis: readonly Citation[];
  readonly title: string;
  readonly detail: string | null;
  readonly topic: string;
  readonly assigner_id: string;
  readonly givers: readonly string[];
  readonly holder_id: string;
  readonly officer_id: string | null;
  readonly due_on: string | null;
  readonly due_basis: string | null;
  readonly state: DutyState;
  readonly returned: boolean;
  readonly changed_by_id: string | null;
  readonly given_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
}

export const dutyColumns = sql`duty.id, duty.parent_id, duty.assignment_id, duty.document_id, duty.item_label,
  duty.basis, duty.title, duty.detail, duty.topic, duty.assigner_id, duty.givers, duty.holder_id, duty.officer_id,
  duty.due_on, duty.due_basis, duty.state, duty.returned, duty.changed_by_id, duty.given_at, duty.changed_at,
  duty.closed_at`;

/** A duty that the acting organisation may see; undefined when there is none. */
export async function dutyById(tx: Tx, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`select ${dutyColumns} from duty where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** The duty, locked until the act ends. The acting organisation must be a party of it. */
export async function lockDuty(tx: Tx, id: string): Promise<Duty> {
  const { rows } = await sql<Duty>`select ${dutyColumns} from duty where id = ${id}::uuid for update`.execute(
    tx,
  );
  return assertDefined(rows[0], 'a duty whose party acts');
}

/** Changes a duty that is locked. */
export async function updateDuty(
  tx: Tx,
  id: string,
  change: Omit<UpdateObject<Tables, 'duty'>, 'id'>,
): Promise<void> {
  await tx.updateTable('duty').set(change).where('id', '=', id).execute();
}

/** Full names of persons, by id. */
export async function personNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'full_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}
