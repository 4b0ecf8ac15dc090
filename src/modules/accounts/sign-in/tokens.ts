import { createHash, randomBytes } from 'node:crypto';
import { toDate } from '#platform/clock.ts';
import { type PersonActor, ROLES } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';

/** A new secret of 256 random bits, to be shown once: for an API token ("sd_…") or a link. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret: its SHA-256. */
export function secretDigest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * The person, position and scopes behind a token: null when it is unknown, expired or revoked, or when the position or
 * its organisation has ended. The last use is noted once a minute at most.
 */
export async function actorOfToken(platform: Platform, token: string): Promise<PersonActor | null> {
  const now = toDate(platform.clock.now());
  const { rows } = await platform.database.pool.query(
    `select t.id as token_id, t.scopes, p.id, p.person_id, p.organisation_id, p.role,
       coalesce(t.last_used_at < $2::timestamptz - interval '1 minute', true) as unnoted
     from api_token t join position p on p.id = t.position_id join unit u on u.id = p.organisation_id
     where t.digest = $1 and t.revoked_at is null and t.expires_at > $2
       and p.during @> $3::date and u.during @> $3::date`,
    [secretDigest(token), now, platform.clock.today().toString()],
  );
  const row = rows[0];
  const role = ROLES.find((known) => known === row?.role);
  if (row === undefined || role === undefined) return null;
  if (row.unnoted)
    await platform.database.pool.query('update api_token set last_used_at = $2 where id = $1', [
      row.token_id,
      now,
    ]);
  return {
    kind: 'person',
    personId: row.person_id,
    positionId: row.id,
    organisationId: row.organisation_id,
    role,
    scopes: row.scopes,
  };
}
