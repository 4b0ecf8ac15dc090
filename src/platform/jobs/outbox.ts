/**
 * Messages that an act leaves behind: jobs that are stored with the act in one transaction and run after its commit.
 * A refused act leaves none.
 */
export interface Outbox {
  add(message: OutboxMessage): void;
}

export interface OutboxMessage {
  /** The name of the job ("mail.send", "reminders.notify"). */
  readonly task: string;
  /** Ids and figures, no personal data: what the job needs it reads from the database. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** A later message with the same key replaces the one that has not run yet. */
  readonly key?: string;
  /** Not before this instant (ISO 8601); at once when absent. */
  readonly runAt?: string;
}
