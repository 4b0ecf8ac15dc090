import { sql } from 'kysely';
import { notify, notifyRoles } from '#modules/notifications/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { writeEvents } from './events.ts';

export interface Withdrawal {
  readonly reason: string;
  readonly at: Date;
  readonly personId: string | null;
}

interface Withdrawn {
  readonly id: string;
  readonly holder_id: string;
  readonly officer_id: string | null;
  readonly title: string;
}

/**
 * Withdraws open duties and every open part that was passed down from them. Their questions and requests stay in the
 * history unanswered. Heads and officers of the holders are told. Returns how many were withdrawn.
 */
export async function withdrawDuties(
  tx: Tx,
  dutyIds: readonly string[],
  { reason, at, personId }: Withdrawal,
): Promise<number> {
  const { rows } = await sql<Withdrawn>`
    with recursive tree(id) as (
      select unnest(${[...dutyIds]}::uuid[])
      union
      select d.id from tree join duty d on d.parent_id = tree.id
    )
    update duty set state = 'withdrawn', closed_at = ${at}::timestamptz, changed_at = ${at}::timestamptz
    where id in (select id from tree) and closed_at is null
    returning id, holder_id, officer_id, title
  `.execute(tx);
  await writeEvents(
    tx,
    rows.map((row) => row.id),
    { kind: 'withdrawn', at, personId, note: reason },
  );
  await tellOfWithdrawal(tx, rows, at);
  return rows.length;
}

async function tellOfWithdrawal(tx: Tx, withdrawn: readonly Withdrawn[], at: Date): Promise<void> {
  const notices = withdrawn.map((duty) => ({
    kind: 'duties.withdrawn',
    organisationId: duty.holder_id,
    subjectId: duty.id,
    path: `/nhiem-vu/${duty.id}`,
    data: { title: duty.title },
    officerId: duty.officer_id,
  }));
  const firstOf = new Map(notices.map((notice) => [notice.organisationId, notice]));
  await notifyRoles(tx, ['head'], [...firstOf.values()].map(withoutOfficer), at);
  const toOfficers = notices.flatMap((notice) =>
    notice.officerId === null ? [] : [{ ...withoutOfficer(notice), personId: notice.officerId }],
  );
  await notify(tx, toOfficers, at);
}

function withoutOfficer<N extends { officerId: string | null }>({ officerId: _officer, ...notice }: N) {
  return notice;
}
