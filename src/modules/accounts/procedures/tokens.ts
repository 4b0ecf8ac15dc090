import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { toDate, VIETNAM } from '#platform/clock.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { CreateTokenInput, CreateTokenOutput, TOKEN_LIFE, TokenView } from '../model.ts';
import { whyNotByToken } from '../policy.ts';
import { newSecret, secretDigest } from '../sign-in/tokens.ts';

/** Keeps a new API token for the position in which one acts; the caller makes the token and gives its digest only. */
export const createTokenProcedure = procedure({
  name: 'accounts.create-token',
  title: { vi: 'Tạo mã truy cập', en: 'Create an API token' },
  access: signedIn(),
  input: CreateTokenInput,
  output: CreateTokenOutput,
  journal: { subjects: (_, { tokenId }) => [tokenId] },
  async handle({ input, tx, actor, clock }) {
    const refusal = whyNotByToken(actor);
    if (refusal !== null) return err(refusal);
    const today = clock.today();
    const lastDay = Temporal.PlainDate.from(input.lastDay);
    const { compare } = Temporal.PlainDate;
    if (compare(lastDay, today) < 0 || compare(lastDay, today.add(TOKEN_LIFE)) > 0)
      return err({ type: 'accounts.token-life', field: 'lastDay' });
    const expires = toDate(lastDay.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant());
    const tokenId = uuidv7();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('api_token')
      .values({
        id: tokenId,
        digest: Buffer.from(input.digest, 'hex'),
        position_id: actor.positionId,
        name: input.name,
        scopes: [...new Set(input.scopes)].sort(),
        created_at: toDate(clock.now()),
        expires_at: expires,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return err({ type: 'conflict' });
    return ok({ tokenId, expiresAt: expires.toISOString() });
  },
});

export interface CreatedToken {
  /** Shown once; nobody can find it again. */
  readonly token: string;
  readonly tokenId: string;
  readonly expiresAt: string;
}

/**
 * Makes an API token for a person acting in a position. A form sent twice is refused the second time (`key-reused`):
 * the token of the first cannot be shown again.
 */
export async function createToken(
  platform: Platform,
  actor: PersonActor,
  input: Omit<z.input<typeof CreateTokenInput>, 'digest'>,
  idempotencyKey: string = uuidv7(),
): Promise<Result<CreatedToken, Refusal>> {
  const token = newSecret('sd_');
  const digest = secretDigest(token).toString('hex');
  const made = await run(platform, createTokenProcedure, {
    actor,
    input: { ...input, digest },
    idempotencyKey,
  });
  return made.ok ? ok({ token, ...made.value }) : made;
}

/** Ends an API token of one's own at once. */
export const revokeToken = procedure({
  name: 'accounts.revoke-token',
  title: { vi: 'Thu hồi mã truy cập', en: 'Revoke an API token' },
  access: signedIn(),
  input: z.strictObject({ tokenId: z.uuid() }),
  output: z.object({ tokenId: z.uuid() }),
  journal: { subjects: ({ tokenId }) => [tokenId] },
  async handle({ input: { tokenId }, tx, clock }) {
    const { numUpdatedRows } = await tx
      .updateTable('api_token')
      .set({ revoked_at: toDate(clock.now()) })
      .where('id', '=', tokenId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? ok({ tokenId }) : err({ type: 'not-found' });
  },
});

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly title: string;
  readonly organisation: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
}

/** One's own API tokens, of all one's positions, the newest first. */
export const tokens = procedure({
  name: 'accounts.tokens',
  title: { vi: 'Xem mã truy cập', en: 'See the API tokens' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({}),
  output: z.object({ tokens: z.array(TokenView) }),
  async handle({ tx, clock }) {
    const { rows } = await sql<TokenRow>`
      select t.id, t.name, t.scopes, p.title, n.name as organisation, t.created_at, t.expires_at, t.last_used_at,
        t.revoked_at
      from api_token t join position p on p.id = t.position_id
      cross join lateral (
        select name from unit_name where unit_id = p.organisation_id order by lower(during) desc limit 1) n
      order by t.revoked_at is not null, t.created_at desc, t.id limit 200`.execute(tx);
    return ok({ tokens: rows.map((row) => tokenOf(row, toDate(clock.now()))) });
  },
});

function tokenOf(row: TokenRow, now: Date): TokenView {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    title: row.title,
    organisationName: row.organisation,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: row.revoked_at !== null ? 'revoked' : row.expires_at <= now ? 'expired' : 'good',
  };
}
