import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import { hashPassword } from './password.ts';

/**
 * Sets the password of a person who has an e-mail address; from then on he can sign in. Sessions that he had are
 * ended. For the owner of the database.
 */
export async function keepPassword(tx: Tx, personId: string, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password);
  await tx
    .insertInto('auth_user')
    .columns(['id', 'name', 'email', 'created_at', 'updated_at'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select(({ val, ref }) => ['id', val('-').as('name'), ref('email').$notNull().as('email')])
        .select(({ cast, val }) => [
          cast<Date>(val(now), 'timestamptz').as('created_at'),
          cast<Date>(val(now), 'timestamptz').as('updated_at'),
        ])
        .where('id', '=', personId),
    )
    .onConflict((found) => found.column('id').doNothing())
    .execute();
  await tx
    .insertInto('auth_account')
    .values({
      id: uuidv7(),
      user_id: personId,
      account_id: personId,
      provider_id: 'credential',
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((found) =>
      found.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute();
  await tx.deleteFrom('auth_session').where('user_id', '=', personId).execute();
}
