import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { asOwner, type Tx } from '#platform/database/transaction.ts';
import type { Platform } from '#platform/platform.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { refusalOfShape } from '#platform/procedure/shape.ts';
import { Email, FullName, PositionFields } from './model.ts';
import { enterInJournal } from './own-entry.ts';
import { keepPassword } from './sign-in/keep-password.ts';
import { NewPassword } from './sign-in/password.ts';

/** Who administers a new installation, and in which organisation. */
export const FirstAdministrator = z.strictObject({
  fullName: FullName,
  email: Email,
  password: NewPassword,
  organisationId: PositionFields.organisationId,
  title: PositionFields.title,
});

/**
 * Makes the first administrator of an empty installation, who then adds everybody else; from today on. Refused with
 * `accounts.not-first` when anybody was ever entered, with `accounts.organisation-out-of-reach` when the organisation
 * does not exist today, with `invalid-input` when a field is wrong.
 */
export async function createFirstAdministrator(
  platform: Platform,
  input: z.input<typeof FirstAdministrator>,
): Promise<Result<{ readonly personId: string; readonly positionId: string }, Refusal>> {
  const given = FirstAdministrator.safeParse(input);
  if (!given.success) return err(refusalOfShape(given.error));
  const today = platform.clock.today().toString();
  const now = toDate(platform.clock.now());
  return asOwner(platform.database.pool, async (tx) => {
    // Two at the same moment: the second waits here and then finds the first one's person.
    await sql`lock table person in exclusive mode`.execute(tx);
    const refusal = await whyNotFirst(tx, given.data.organisationId, today);
    if (refusal !== null) return err(refusal);
    const added = await insert(tx, given.data, today, now);
    await keepPassword(tx, added.personId, given.data.password, now);
    const subjects = [added.personId, added.positionId];
    await enterInJournal(tx, {
      procedure: 'accounts.add-first-administrator',
      actorId: null,
      subjects,
      at: now,
    });
    return ok(added);
  });
}

async function whyNotFirst(tx: Tx, organisationId: string, today: string): Promise<Refusal | null> {
  const { rows } = await sql<{ occupied: boolean; exists: boolean }>`
    select exists (select from person) as occupied, exists (
      select from unit where id = ${organisationId}::uuid and class = 'organisation' and during @> ${today}::date
    ) as exists`.execute(tx);
  if (rows[0]?.occupied !== false) return { type: 'accounts.not-first' };
  return rows[0].exists ? null : { type: 'accounts.organisation-out-of-reach', field: 'organisationId' };
}

async function insert(tx: Tx, given: z.output<typeof FirstAdministrator>, today: string, now: Date) {
  const [personId, positionId] = [uuidv7(), uuidv7()];
  await tx
    .insertInto('person')
    .values({ id: personId, full_name: given.fullName, email: given.email, created_at: now })
    .execute();
  await sql`
    insert into position (id, person_id, organisation_id, role, title, during)
    values (${positionId}, ${personId}, ${given.organisationId}, 'administrator', ${given.title},
      daterange(${today}::date, null))`.execute(tx);
  return { personId, positionId };
}
