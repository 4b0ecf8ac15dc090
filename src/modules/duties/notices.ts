import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { Role } from '#platform/identity/actor.ts';
import type { Duty } from './store.ts';

/** Where a person must look, and why. */
export interface Notice {
  readonly kind: string;
  readonly organisationId: string;
  readonly subjectId: string;
  readonly path: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** A key that keeps the same notice from being made twice for a person. */
  readonly once?: string;
}

/** Tells the persons with one of the roles in an organisation, in positions that hold on the day. */
export async function tellRoles(
  tx: Tx,
  roles: readonly Role[],
  notices: readonly Notice[],
  at: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const { rows } = await sql<{ person_id: string; organisation_id: string }>`
    select distinct person_id, organisation_id from position
    where organisation_id = any(${[...new Set(notices.map((notice) => notice.organisationId))]}::uuid[])
      and role = any(${[...roles]}::text[]) and during @> (${at}::timestamptz)::date
  `.execute(tx);
  const people = Map.groupBy(rows, (row) => row.organisation_id);
  await insertNotices(
    tx,
    notices.flatMap((notice) =>
      (people.get(notice.organisationId) ?? []).map((row) => ({ ...notice, personId: row.person_id })),
    ),
    at,
  );
}

/** Tells one person. */
export async function tellPerson(tx: Tx, personId: string, notice: Notice, at: Date): Promise<void> {
  await insertNotices(tx, [{ ...notice, personId }], at);
}

/** Writes notices; one whose `once` key is there already is left out. Returns the ids of those written. */
export async function insertNotices(
  tx: Tx,
  notices: readonly (Notice & { readonly personId: string })[],
  at: Date,
): Promise<readonly { readonly id: string; readonly personId: string }[]> {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => ({
    id: uuidv7(),
    person_id: notice.personId,
    organisation_id: notice.organisationId,
    kind: notice.kind,
    subject_id: notice.subjectId,
    path: notice.path,
    data: notice.data,
    once: notice.once === undefined ? null : `${notice.once}:${notice.personId}`,
  }));
  await sql`
    insert into notification (id, person_id, organisation_id, kind, subject_id, path, data, at, once)
    select id, person_id, organisation_id, kind, subject_id, path, data, ${at}::timestamptz, once
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person_id uuid, organisation_id uuid,
      kind text, subject_id uuid, path text, data jsonb, once text)
    on conflict do nothing
  `.execute(tx);
  return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}

/** One notice a head for all that his organisation has just been given. */
export async function tellHoldersOfDuties(tx: Tx, dutyIds: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<{ holder_id: string; first_id: string; count: number; title: string }>`
    select holder_id, (array_agg(id order by id))[1] as first_id, count(*)::int as count,
      (array_agg(title order by id))[1] as title
    from duty where id = any(${dutyIds}::uuid[]) group by holder_id
  `.execute(tx);
  await tellRoles(
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
  await tellRoles(tx, ['head'], [notice], at);
  if (duty.officer_id !== null) await tellPerson(tx, duty.officer_id, notice, at);
}

/** A notice about one duty for an organisation, which leads to its page. */
export function noticeOf(duty: Pick<Duty, 'id' | 'title'>, organisationId: string, kind: string): Notice {
  return {
    kind,
    organisationId,
    subjectId: duty.id,
    path: `/nhiem-vu/${duty.id}`,
    data: { title: duty.title },
  };
}
