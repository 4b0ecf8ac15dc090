import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { type Clock, toDate } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';

/** The window in which wrong passwords are counted, and the numbers that lock. The program's own rule, no law's. */
export const LOCKOUT = { minutes: 15, perAccount: 5, perAddress: 30 } as const;

export interface Attempt {
  /** What was typed as the account's name. */
  readonly account: string;
  /** The network address of the sender. */
  readonly address: string;
}

/** Whether this account or this address has been wrong too often in the last minutes. */
export async function isLockedOut(database: Database, clock: Clock, attempt: Attempt): Promise<boolean> {
  const since = toDate(clock.now().subtract(Temporal.Duration.from({ minutes: LOCKOUT.minutes })));
  const { rows } = await database.pool.query(
    `select count(*) filter (where account_digest = $1) as account, count(*) filter (where address_digest = $2) as address
     from sign_in_failure where at > $3 and (account_digest = $1 or address_digest = $2)`,
    [digestOf(attempt.account.toLowerCase()), digestOf(attempt.address), since],
  );
  const [found] = rows;
  return Number(found?.account) >= LOCKOUT.perAccount || Number(found?.address) >= LOCKOUT.perAddress;
}

/** Counts a wrong password; what was typed is kept as a digest only. */
export async function countFailure(database: Database, clock: Clock, attempt: Attempt): Promise<void> {
  await database.kysely
    .insertInto('sign_in_failure')
    .values({
      id: uuidv7(),
      account_digest: digestOf(attempt.account.toLowerCase()),
      address_digest: digestOf(attempt.address),
      at: toDate(clock.now()),
    })
    .execute();
}

/** A right password ends the count of the account, not that of the address. */
export async function forgetFailures(database: Database, account: string): Promise<void> {
  await database.kysely
    .deleteFrom('sign_in_failure')
    .where('account_digest', '=', digestOf(account.toLowerCase()))
    .execute();
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text.normalize('NFC')).digest();
}
