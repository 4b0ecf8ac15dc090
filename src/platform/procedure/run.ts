import { createHash } from 'node:crypto';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { canonicalJson } from '#basics/canonical-json.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { toDate } from '../clock.ts';
import { queriesOver, rollback } from '../database/transaction.ts';
import type { PersonActor } from '../identity/actor.ts';
import type { OutboxMessage } from '../jobs/outbox.ts';
import type { Platform } from '../platform.ts';
import { authorise } from './access.ts';
import type { Procedure } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import { refusalOfShape, unstorableText } from './shape.ts';

export interface Call {
  readonly actor: PersonActor;
  readonly input: unknown;
  /** UUIDv7 made by the caller; the same key again gets the first answer again. Made here when absent. */
  readonly idempotencyKey?: string;
}

/**
 * Calls a procedure: shape, transaction under the actor's database role, authorisation, handler, journal entry and
 * outbox, commit. A refusal rolls back and changes nothing.
 */
export async function run<I extends z.ZodType, O extends z.ZodType>(
  platform: Platform,
  procedure: Procedure<I, O>,
  call: Call,
): Promise<Result<z.output<O>, Refusal>> {
  const start = performance.now();
  let outcome: 'done' | 'refused' | 'failed' = 'failed';
  try {
    const result = await perform(platform, procedure, call);
    outcome = result.ok ? 'done' : 'refused';
    return result;
  } finally {
    platform.observe?.(procedure.name, outcome, (performance.now() - start) / 1000);
  }
}

async function perform<I extends z.ZodType, O extends z.ZodType>(
  platform: Platform,
  procedure: Procedure<I, O>,
  call: Call,
): Promise<Result<z.output<O>, Refusal>> {
  const shaped = procedure.input.safeParse(call.input);
  if (!shaped.success) return err(refusalOfShape(shaped.error));
  const unstorable = unstorableText(shaped.data);
  if (unstorable !== null) return err(unstorable);
  if (!inScope(call.actor, procedure.name)) return err({ type: 'not-in-scope' });
  const act = new Act(platform, procedure, call, shaped.data);
  const client = await platform.database.pool.connect();
  let broken: Error | undefined;
  try {
    return await act.perform(client);
  } catch (error) {
    broken = await rollback(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

function inScope(actor: PersonActor, name: string): boolean {
  if (actor.scopes === undefined) return true;
  return actor.scopes.includes(name) || actor.scopes.includes(`${name.split('.')[0]}.*`);
}

/**
 * One call on its way. Statements that need no answer from one another travel together: begin with the look-up of a
 * first answer, the journal entry with the commit.
 */
class Act<I extends z.ZodType, O extends z.ZodType> {
  readonly #platform: Platform;
  readonly #procedure: Procedure<I, O>;
  readonly #actor: PersonActor;
  readonly #input: z.output<I>;
  /** The caller's key, which another call may carry too; null when he gave none. */
  readonly #givenKey: string | null;
  readonly #key: string;
  /** For the journal: without what is personal. */
  readonly #digest: Buffer;
  /** Of all that was sent: the same key with another content is not the same call. */
  readonly #sent: Buffer;

  constructor(platform: Platform, procedure: Procedure<I, O>, call: Call, input: z.output<I>) {
    this.#platform = platform;
    this.#procedure = procedure;
    this.#actor = call.actor;
    this.#input = input;
    this.#givenKey = call.idempotencyKey ?? null;
    this.#key = this.#givenKey ?? uuidv7();
    const { personal } = procedure.journal;
    this.#digest = digest(input, personal);
    this.#sent = personal.length === 0 ? this.#digest : digest(input, []);
  }

  async perform(client: pg.PoolClient): Promise<Result<z.output<O>, Refusal>> {
    const first = await this.#begin(client);
    if (first !== null) {
      await client.query('rollback');
      return this.#answerOf(first);
    }
    const messages: OutboxMessage[] = [];
    const result = await this.#handle(client, messages);
    if (!result.ok) {
      await client.query('rollback');
      return result;
    }
    await client.query(
      this.#procedure.effect === 'read' ? 'commit' : this.#record(client, result.value, messages),
    );
    return result;
  }

  async #handle(client: pg.PoolClient, messages: OutboxMessage[]): Promise<Result<z.output<O>, Refusal>> {
    const tx = queriesOver(client);
    const context = { tx, input: this.#input, actor: this.#actor };
    const allowed = await authorise(this.#procedure.access, context);
    if (!allowed.ok) return allowed;
    const { clock, files } = this.#platform;
    return this.#procedure.handle({
      ...context,
      clock,
      files,
      outbox: { add: (message) => void messages.push(message) },
    });
  }

  /**
   * Begins as `sd_app`. An act whose caller gave a key waits until no other call with it is under way, and looks whether
   * it was answered before: of many at one moment one acts, and the others get its answer.
   */
  async #begin(client: pg.PoolClient): Promise<StoredAnswer | null> {
    const { organisationId, personId } = this.#actor;
    const isRead = this.#procedure.effect === 'read';
    const key = isRead ? null : this.#givenKey;
    const begin = [
      isRead ? 'begin read only' : 'begin',
      ...(key === null ? [] : [lockKey(client, key), selectAnswer(client, key)]),
      'set local role sd_app',
      `set local app.organisation_id = ${client.escapeLiteral(organisationId)}`,
      `set local app.person_id = ${client.escapeLiteral(personId)}`,
    ];
    const results = (await client.query(begin.join(';'))) as unknown as pg.QueryResult<StoredAnswer>[];
    return key === null ? null : (results[2]?.rows[0] ?? null);
  }

  /** The journal entry, the answer kept for a retry, the outbox, and the commit: as the owner, in one message. */
  #record(client: pg.PoolClient, output: z.output<O>, messages: readonly OutboxMessage[]): string {
    const literal = (value: string) => client.escapeLiteral(value);
    const { personId, positionId, organisationId } = this.#actor;
    const at = literal(toDate(this.#platform.clock.now()).toISOString());
    const bytes = (hash: Buffer) => literal(`\\x${hash.toString('hex')}`);
    const subjects = literal(`{${this.#procedure.journal.subjects(this.#input, output).join(',')}}`);
    const [person, name] = [literal(personId), literal(this.#procedure.name)];
    return [
      'reset role',
      `insert into journal_entry (id, at, actor_id, position_id, organisation_id, procedure, subject_ids, input_digest)
       values (${literal(uuidv7())}, ${at}, ${person}, ${literal(positionId)}, ${literal(organisationId)}, ${name}, ${subjects}, ${bytes(this.#digest)})`,
      `insert into procedure_answer (idempotency_key, actor_id, procedure, input_digest, answer, at)
       values (${literal(this.#key)}, ${person}, ${name}, ${bytes(this.#sent)}, ${literal(JSON.stringify(output ?? null))}, ${at})`,
      ...messages.map((message) => addJob(literal, message)),
      'commit',
    ].join(';');
  }

  #answerOf(stored: StoredAnswer): Result<z.output<O>, Refusal> {
    const same =
      stored.procedure === this.#procedure.name &&
      stored.actor_id === this.#actor.personId &&
      this.#sent.equals(stored.input_digest);
    return same ? ok(stored.answer as z.output<O>) : err({ type: 'key-reused' });
  }
}

interface StoredAnswer {
  readonly procedure: string;
  readonly actor_id: string | null;
  readonly input_digest: Buffer;
  readonly answer: unknown;
}

function lockKey(client: pg.ClientBase, key: string): string {
  return `select pg_advisory_xact_lock(hashtextextended('procedure.key:' || ${client.escapeLiteral(key)}, 0))`;
}

function selectAnswer(client: pg.ClientBase, key: string): string {
  return `select procedure, actor_id, input_digest, answer from procedure_answer where idempotency_key = ${client.escapeLiteral(key)}`;
}

function addJob(literal: (value: string) => string, message: OutboxMessage): string {
  const key = message.key === undefined ? 'null' : literal(message.key);
  const runAt = message.runAt === undefined ? 'null' : literal(message.runAt);
  return `select graphile_worker.add_job(${literal(message.task)}, ${literal(JSON.stringify(message.payload))}::json, job_key => ${key}, run_at => ${runAt}::timestamptz)`;
}

/** SHA-256 of the canonical JSON of an input without its personal fields. */
export function digest(input: unknown, personal: readonly string[]): Buffer {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  const kept = isRecord
    ? Object.fromEntries(Object.entries(input).filter(([key]) => !personal.includes(key)))
    : input;
  return createHash('sha256')
    .update(canonicalJson(kept ?? null))
    .digest();
}
