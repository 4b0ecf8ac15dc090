import type { Clock } from './clock.ts';
import type { Database } from './database/connect.ts';
import type { FileStore } from './files/file-store.ts';
import type { Mailer } from './mail/mailer.ts';

/** What a running program has in hand: passed, never global. */
export interface Platform {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Hands mail over; absent where a part of the program runs that sends none. */
  readonly mailer?: Mailer;
  /** Hears of every call of a procedure, for metrics and the log: its name, how it ended, and the seconds it took. */
  readonly observe?: (procedure: string, outcome: 'done' | 'refused' | 'failed', seconds: number) => void;
}
