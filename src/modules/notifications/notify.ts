import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { dateInVietnam } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Role } from '#platform/identity/actor.ts';

/** Where somebody must look, and why. */
export interface NewNotice {
  /** `<module>.<what happened>`: names the sentence in `texts.ts`. */
  readonly kind: string;
  /** For which organisation the person is told. */
  readonly organisationId: string;
  readonly subjectId: string;
  /** The page that shows it. */
  readonly path: string;
  /** Values for the sentence's parameters; nothing personal beyond the recipient's own. */
  readonly data: Readonly<Record<string, string | number>>;
  /** A key that keeps the same notice from being made twice for a person. */
  readonly once?: string;
}

/** Tells persons; all rows in one statement. A notice whose `once` key was used for the person is left out. */
export async function notify(
  tx: Tx,
  notices: readonly (NewNotice & { readonly personId: string })[],
  at: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ personId, organisationId, subjectId, once, ...rest }) => ({
    id: uuidv7(),
    person_id: personId,
    organisation_id: organisationId,
    subject_id: subjectId,
    once: once === undefined ? null : `${once}:${personId}`,
    ...rest,
  }));
  await sql`
    insert into notification (id, person_id, organisation_id, kind, subject_id, path, data, at, once)
    select id, person_id, organisation_id, kind, subject_id, path, data, ${at}::timestamptz, once
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person_id uuid, organisation_id uuid,
      kind text, subject_id uuid, path text, data jsonb, once text)
    on conflict do nothing
  `.execute(tx);
}

/** Tells everyone with one of the roles in the notices' organisations, in positions that hold on the day. */
export async function notifyRoles(
  tx: Tx,
  roles: readonly Role[],
  notices: readonly NewNotice[],
  at: Date,
): Promise<void> {
  await notifyChosen(tx, notices, at, (people) => people.filter(({ role }) => roles.includes(role)));
}

/** Tells the clerks of the organisations; where there is none, the heads, who then do the clerk's work. */
export async function notifyClerks(tx: Tx, notices: readonly NewNotice[], at: Date): Promise<void> {
  await notifyChosen(tx, notices, at, (people) => {
    const clerks = people.filter(({ role }) => role === 'clerk');
    return clerks.length > 0 ? clerks : people.filter(({ role }) => role === 'head');
  });
}

async function notifyChosen(
  tx: Tx,
  notices: readonly NewNotice[],
  at: Date,
  choose: (people: readonly Holder[]) => readonly Holder[],
): Promise<void> {
  if (notices.length === 0) return;
  const organisations = [...new Set(notices.map((notice) => notice.organisationId))];
  const people = await holdersOf(tx, organisations, at);
  const rows = notices.flatMap((notice) => {
    const told = choose(people.get(notice.organisationId) ?? []).map(({ personId }) => personId);
    return [...new Set(told)].map((personId) => ({ ...notice, personId }));
  });
  await notify(tx, rows, at);
}

interface Holder {
  readonly personId: string;
  readonly role: Role;
}

async function holdersOf(
  tx: Tx,
  organisationIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const today = dateInVietnam(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
  const { rows } = await sql<{ person_id: string; organisation_id: string; role: Role }>`
    select person_id, organisation_id, role from position
    where organisation_id = any(${[...organisationIds]}::uuid[]) and during @> ${today}::date
  `.execute(tx);
  const byOrganisation = Map.groupBy(rows, (row) => row.organisation_id);
  return new Map(
    [...byOrganisation].map(([id, found]) => [
      id,
      found.map(({ person_id, role }) => ({ personId: person_id, role })),
    ]),
  );
}
