import type { z } from 'zod';
import type { Result } from '#basics/result.ts';
import type { Citation } from '#law/citation.ts';
import type { Clock } from '../clock.ts';
import type { Tx } from '../database/transaction.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Text } from '../i18n/text.ts';
import type { PersonActor } from '../identity/actor.ts';
import type { Outbox } from '../jobs/outbox.ts';
import type { Access } from './access.ts';
import type { Refusal } from './refusal.ts';

/**
 * One verb of the program, described once and called alike from a page, from `POST /api/v1/<module>/<verb>` and from
 * `san-dinh call <name>`. One call = one transaction = one journal entry (a read writes none).
 */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `<module>.<verb>`, kebab-case. */
  readonly name: string;
  readonly title: Text;
  /** The rules by which the verb exists; empty where the program alone wants it. */
  readonly basis: readonly Citation[];
  readonly effect: 'read' | 'write';
  readonly access: Access<z.output<I>>;
  readonly input: I;
  readonly output: O;
  readonly journal: JournalRule<z.output<I>, z.output<O>>;
  readonly handle: Handler<z.output<I>, z.output<O>>;
}

export interface JournalRule<I, O> {
  /** The ids of what the act changed or made. */
  readonly subjects: (input: I, output: O) => readonly string[];
  /** Top-level input fields with personal data, left out of the digest. */
  readonly personal: readonly (keyof I & string)[];
}

export type Handler<I, O> = (context: HandlerContext<I>) => Promise<Result<O, Refusal>>;

export interface HandlerContext<I> {
  readonly input: I;
  /** The transaction, under the role `sd_app` with the actor's organisation set for row-level security. */
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Messages that leave when, and only when, the act commits. */
  readonly outbox: Outbox;
}

interface Common<I extends z.ZodType, O extends z.ZodType> {
  name: string;
  title: Text;
  basis?: readonly Citation[];
  access: Access<z.output<I>>;
  input: I;
  output: O;
  handle: Handler<z.output<I>, z.output<O>>;
}

interface Write<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  effect?: 'write';
  journal: {
    subjects: (input: z.output<I>, output: z.output<O>) => readonly string[];
    personal?: readonly (keyof z.output<I> & string)[];
  };
}

interface Read<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  effect: 'read';
}

/**
 * Describes a procedure. An act names its subjects for the journal; a query says `effect: 'read'`. Without `access`
 * it does not compile.
 */
export function procedure<I extends z.ZodType, O extends z.ZodType>(
  spec: Write<I, O> | Read<I, O>,
): Procedure<I, O> {
  const journal = 'journal' in spec ? spec.journal : { subjects: () => [] };
  return {
    name: spec.name,
    title: spec.title,
    basis: spec.basis ?? [],
    effect: spec.effect ?? 'write',
    access: spec.access,
    input: spec.input,
    output: spec.output,
    journal: {
      subjects: journal.subjects,
      personal: ('personal' in journal ? journal.personal : undefined) ?? [],
    },
    handle: spec.handle,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a list of procedures of every input and output; each is typed where it stands.
export type AnyProcedure = Procedure<any, any>;
