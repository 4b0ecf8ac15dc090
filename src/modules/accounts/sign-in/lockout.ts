import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { type Clock, toDate } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';

/** The window in which wrong passwords are counted, and the numbers that lock. The program's own rule, no law's. */
export const LOCKOUT = { minutes: 15, perAccount: 5, perAddress: 30 } as const;

/** For how long a wrong password is remembered at all. */
const KEPT_HOURS = 24;

export interface Attempt {
  /** What was typed as the account's name. */
  readonly account: string;
  /** The network address of the sender. */
  readonly address: string;
}

/**
 * Whether a password may be tried now: not when the account or the address was wrong too often in the last minutes.
 * The attempt is counted before the password is looked at, so that many at the same moment cannot slip past the limit;
 * `forgetFailures` takes it back when the password was right. What was typed is kept as a digest only.
 */
export async function admitAttempt(database: Database, clock: Clock, attempt: Attempt): Promise<boolean> {
  const [account, address] = [accountDigest(attempt.account), digestOf(attempt.address)];
  const id = uuidv7();
  await database.kysely
    .insertInto('sign_in_failure')
    .values({ id, account_digest: account, address_digest: address, at: toDate(clock.now()) })
    .execute();
  const since = toDate(clock.now().subtract(Temporal.Duration.from({ minutes: LOCKOUT.minutes })));
  const { rows } = await database.pool.query(
    `select count(*) filter (where account_digest = $1) as account, count(*) filter (where address_digest = $2) as address
     from sign_in_failure where at > $3 and (account_digest = $1 or address_digest = $2)`,
    [account, address, since],
  );
  const admitted =
    Number(rows[0]?.account) <= LOCKOUT.perAccount && Number(rows[0]?.address) <= LOCKOUT.perAddress;
  // An attempt that is turned away does not make the lock longer.
  if (!admitted) await database.kysely.deleteFrom('sign_in_failure').where('id', '=', id).execute();
  return admitted;
}

/** A right password ends the count of the account, not the address's wrong tries at other accounts. */
export async function forgetFailures(database: Database, clock: Clock, account: string): Promise<void> {
  const old = toDate(clock.now().subtract(Temporal.Duration.from({ hours: KEPT_HOURS })));
  await database.kysely
    .deleteFrom('sign_in_failure')
    .where((row) => row.or([row('account_digest', '=', accountDigest(account)), row('at', '<', old)]))
    .execute();
}

function accountDigest(account: string): Buffer {
  return digestOf(account.trim().toLowerCase());
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text.normalize('NFC')).digest();
}
