import { createHash, randomBytes } from 'node:crypto';
import { toDate } from '#platform/clock.ts';
import { type PersonActor, ROLES } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';

/** A new API token, 256 random bits; shown once. */
export function newToken(): string {
  return `sd_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The person, position and scopes behind a token: null when it is unknown, expired or revoked, or when the position has
 * ended.
 */
export async function actorOfToken(platform: Platform, token: string): Promise<PersonActor | null> {
  const now = toDate(platform.clock.now());
  const { rows } = await platform.database.pool.query(
    `update api_token t set last_used_at = $2
     from position p
     where t.digest = $1 and t.revoked_at is null and t.expires_at > $2
       and p.id = t.position_id and p.during @> $3::date
     returning t.scopes, p.id, p.person_id, p.organisation_id, p.role`,
    [tokenDigest(token), now, platform.clock.today().toString()],
  );
  const row = rows[0];
  const role = ROLES.find((known) => known === row?.role);
  if (row === undefined || role === undefined) return null;
  return {
    kind: 'person',
    personId: row.person_id,
    positionId: row.id,
    organisationId: row.organisation_id,
    role,
    scopes: row.scopes,
  };
}
