import type { Temporal } from 'temporal-polyfill';
import type { Result } from '#basics/result.ts';

/** A letter to one person: plain text, written by the module that knows why. */
export interface Mail {
  /** UUID of what is told; the same mail again carries the same Message-ID. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly lang: 'vi' | 'en';
  readonly at: Temporal.Instant;
}

/** The mail server will never take this mail: its address is wrong or closed. `code` is the server's (550 …). */
export interface MailRefused {
  readonly type: 'mail-refused';
  readonly code: number;
}

/** Hands mail over. What may succeed later (no connection, a full mailbox) throws `MailNotSent`. */
export interface Mailer {
  send(mail: Mail): Promise<Result<undefined, MailRefused>>;
  close(): Promise<void>;
}

/** The mail could not be handed over now. Says why by a code alone: an address belongs into no log. */
export class MailNotSent extends Error {
  constructor(code: string) {
    super(`mail was not sent (${code})`);
  }
}
