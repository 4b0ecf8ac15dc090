import { sql } from 'kysely';
import { type NewNotice, notify, notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Duty } from './store.ts';

/** One notice a head for all that his organisation has just been given. */
export async function tellHoldersOfDuties(tx: Tx, dutyIds: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<{ holder_id: string; first_id: string; count: number; title: string }>`
    select holder_id, (array_agg(id order by id))[1] as first_id, count(*)::int as count,
      (array_agg(title order by id))[1] as title
    from duty where id = any(${dutyIds}::uuid[]) group by holder_id
  `.execute(tx);
  await notifyRoles(
    tx,
    ['head'],
    rows.map((row) => ({
      kind: 'duties.given',
      organisationId: row.holder_id,
      subjectId: row.first_id,
      path: row.count === 1 ? `/nhiem-vu/${row.first_id}` : '/viec-cua-toi',
      data: { title: row.title, count: row.count },
    })),
    at,
  );
}

/** Tells the heads of the duty's holder and the officer to whom it was assigned. */
export async function tellHolder(
  tx: Tx,
  duty: Pick<Duty, 'id' | 'title' | 'holder_id' | 'officer_id'>,
  kind: string,
  at: Date,
): Promise<void> {
  const notice = noticeOf(duty, duty.holder_id, kind);
  await notifyRoles(tx, ['head'], [notice], at);
  if (duty.officer_id !== null) await notify(tx, [{ ...notice, personId: duty.officer_id }], at);
}

/** A notice about one duty for an organisation, which leads to its page. */
export function noticeOf(duty: Pick<Duty, 'id' | 'title'>, organisationId: string, kind: string): NewNotice {
  return {
    kind,
    organisationId,
    subjectId: duty.id,
    path: `/nhiem-vu/${duty.id}`,
    data: { title: duty.title },
  };
}
