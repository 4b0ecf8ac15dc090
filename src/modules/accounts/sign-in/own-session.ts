import type { Platform } from '#platform/platform.ts';
import { Refused, type SiteContext } from '#web/site.ts';
import type { Auth } from './auth.ts';

/** The session and account of who sent the request; a visitor is sent to sign in. */
export async function ownSession(c: SiteContext, auth: Auth) {
  const found = await auth.api.getSession({ headers: c.req.raw.headers });
  if (found === null || found.user.id !== c.var.visit.actor?.personId)
    throw new Refused({ type: 'not-signed-in' });
  return found;
}

/** Whether a person has a password; a role of the demonstration has none. */
export async function hasPassword({ database }: Platform, personId: string): Promise<boolean> {
  const found = await database.kysely
    .selectFrom('auth_account')
    .select('id')
    .where('user_id', '=', personId)
    .where('password', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}
