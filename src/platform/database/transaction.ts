import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/** A transaction: queries by Kysely over the one connection that holds it. It cannot be begun again inside. */
export type Tx = Kysely<Tables>;

/** Queries over one client of the pool; the Kysely object of a client is made once and kept with it. */
export function queriesOver(client: pg.ClientBase): Tx {
  const known = made.get(client);
  if (known) return known;
  const queries = new Kysely<Tables>({
    dialect: {
      createDriver: () => new SingleClientDriver(client),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });
  made.set(client, queries);
  return queries;
}

const made = new WeakMap<pg.ClientBase, Tx>();

/**
 * Runs `work` in a transaction as the owner of the database: for the program's own housekeeping (jobs, imports at
 * first start), never for a person's act, which goes through a procedure.
 */
export async function asOwner<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
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

/** Rolls back; returns the error when even that failed, so that the connection is thrown away and not reused. */
export async function rollback(client: pg.ClientBase): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}

class SingleClientDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(client: pg.ClientBase) {
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery) {
        const result = await client.query(query.sql, [...query.parameters]);
        return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
      },
      streamQuery() {
        throw new Error('a procedure does not stream from the database');
      },
    };
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('the transaction has already begun');
  }
  async commitTransaction(): Promise<void> {
    throw new Error('the procedure runner commits');
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('the procedure runner rolls back');
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
