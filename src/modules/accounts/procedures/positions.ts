import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import {
  AddPersonInput,
  AddPersonOutput,
  EndPositionInput,
  EndPositionOutput,
  GivePositionInput,
  GivePositionOutput,
} from '../model.ts';
import { isInReach, keeperOf, keeperOfPosition } from '../policy.ts';

interface NewPosition {
  readonly organisationId: string;
  readonly role: string;
  readonly title: string;
  readonly from: string;
}

/** Adds a person with a first position, in the administrator's organisation or one under it. */
export const addPerson = procedure({
  name: 'accounts.add-person',
  title: { vi: 'Thêm người dùng', en: 'Add a person' },
  access: ownOrganisation('administrator'),
  input: AddPersonInput,
  output: AddPersonOutput,
  journal: {
    subjects: (_, { personId, positionId }) => [personId, positionId],
    personal: ['fullName', 'email', 'phone'],
  },
  async handle({ input, tx, actor, clock }) {
    const personId = uuidv7();
    const added = await tx
      .insertInto('person')
      .values({
        id: personId,
        full_name: input.fullName,
        email: input.email,
        phone: input.phone ?? null,
        created_at: toDate(clock.now()),
      })
      .onConflict((found) => found.column('email').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return err({ type: 'accounts.email-taken', field: 'email' });
    const position = await insertPosition(tx, actor, personId, input);
    return typeof position === 'string' ? ok({ personId, positionId: position }) : err(position);
  },
});

/** Gives a person of one's reach another position, in one's organisation or one under it. */
export const givePosition = procedure({
  name: 'accounts.give-position',
  title: { vi: 'Giao chức danh', en: 'Give a position' },
  access: keeperOf(({ personId }: { personId: string }) => personId),
  input: GivePositionInput,
  output: GivePositionOutput,
  journal: { subjects: ({ personId }, { positionId }) => [personId, positionId] },
  async handle({ input, tx, actor }) {
    if (input.personId === actor.personId) return err({ type: 'accounts.own-position' });
    // Two at the same moment: the second waits here and then sees the first one's position.
    await tx.selectFrom('person').select('id').where('id', '=', input.personId).forUpdate().execute();
    const position = await insertPosition(tx, actor, input.personId, input);
    return typeof position === 'string' ? ok({ positionId: position }) : err(position);
  },
});

async function insertPosition(
  tx: Tx,
  actor: PersonActor,
  personId: string,
  { organisationId, role, title, from }: NewPosition,
): Promise<string | Refusal> {
  const { rows } = await sql`
    select from unit u where u.id = ${organisationId}::uuid and u.class = 'organisation' and u.during @> ${from}::date
      and ${isInReach(sql`u.id`, actor.organisationId, from)}`.execute(tx);
  if (rows.length === 0) return { type: 'accounts.organisation-out-of-reach', field: 'organisationId' };
  const held = await sql`
    select from position where person_id = ${personId}::uuid and organisation_id = ${organisationId}::uuid
      and role = ${role} and during && daterange(${from}::date, null)`.execute(tx);
  if (held.rows.length > 0) return { type: 'accounts.position-held', field: 'role' };
  const id = uuidv7();
  await sql`
    insert into position (id, person_id, organisation_id, role, title, during)
    values (${id}, ${personId}, ${organisationId}, ${role}, ${title}, daterange(${from}::date, null))`.execute(
    tx,
  );
  return id;
}

/**
 * Ends a position after a last day: yesterday at the earliest (it is then over at once), so that no act already done
 * loses its position.
 */
export const endPosition = procedure({
  name: 'accounts.end-position',
  title: { vi: 'Kết thúc chức danh', en: 'End a position' },
  access: keeperOfPosition(({ positionId }: { positionId: string }) => positionId),
  input: EndPositionInput,
  output: EndPositionOutput,
  journal: { subjects: ({ positionId }, { personId }) => [positionId, personId] },
  async handle({ input, tx, actor, clock }) {
    const { rows } = await sql<{ person_id: string; begins: string; ends: string | null }>`
      select person_id, lower(during) as begins, upper(during) as ends
      from position where id = ${input.positionId}::uuid for update`.execute(tx);
    const [position] = rows;
    if (position === undefined) return err({ type: 'not-found' });
    if (position.person_id === actor.personId) return err({ type: 'accounts.own-position' });
    const yesterday = clock.today().subtract({ days: 1 }).toString();
    const end = Temporal.PlainDate.from(input.lastDay).add({ days: 1 }).toString();
    if (position.ends !== null && position.ends <= end)
      return err({ type: 'accounts.position-ended', field: 'lastDay' });
    if (input.lastDay < position.begins || input.lastDay < yesterday)
      return err({ type: 'accounts.too-early', field: 'lastDay' });
    await sql`
      update position set during = daterange(lower(during), ${end}::date)
      where id = ${input.positionId}::uuid`.execute(tx);
    return ok({ positionId: input.positionId, personId: position.person_id });
  },
});
