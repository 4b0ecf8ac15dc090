import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';
import { columnTypes } from './types.ts';

/** The open database: typed queries, and the pool below them for what Kysely does not do (COPY, LISTEN). */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** Waits for the queries that run and closes every connection. */
  close(): Promise<void>;
}

/** Limits of the connections; every one has a default fit for the site. */
export interface DatabaseOptions {
  /** Connections at most (10). */
  readonly maxConnections?: number;
  /** Shown in `pg_stat_activity` ("san-dinh"). */
  readonly applicationName?: string;
  /** Longest time one statement may take, in milliseconds (30,000); 0 is no limit. */
  readonly statementTimeoutMs?: number;
  /** Called when an idle connection breaks (the server stopped); the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** The time zone of every connection: `at::date` in SQL is the date in Vietnam. */
export const timeZone = 'Asia/Ho_Chi_Minh';

/**
 * Opens the database at a `postgresql://` address. Nothing is connected until the first query.
 *
 * Values: `date` is 'YYYY-MM-DD', `bigint` a number (throws beyond 2^53 − 1), `numeric` a string, `timestamptz` a
 * Date, `jsonb` the parsed value, `bytea` a Buffer.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { statementTimeoutMs = 30_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'san-dinh',
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: `-c TimeZone=${timeZone}`,
    types: columnTypes,
  });
  // Without a listener, Node ends the program when the server closes a connection: idle in the pool, or in a
  // transaction between two queries (the next query then fails).
  pool.on('error', (error) => options.onConnectionLost?.(error));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, close: () => kysely.destroy() };
}
