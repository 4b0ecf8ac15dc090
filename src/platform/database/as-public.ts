import type pg from 'pg';
import { queriesOver, rollback, type Tx } from './transaction.ts';

/**
 * Reads as the public site does: under the role `sd_public`, which sees only the views named `public_…`, in a
 * read-only transaction of its own.
 */
export async function asPublic<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin read only; set local role sd_public');
    const value = await work(queriesOver(client));
    await client.query('commit');
    return value;
  } catch (error) {
    broken = await rollback(client);
    throw error;
  } finally {
    client.release(broken);
  }
}
