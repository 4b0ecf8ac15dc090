import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { SessionView } from '../model.ts';
import { whyNotByToken } from '../policy.ts';
import { hashPassword, isPassword, NewPassword, TypedPassword } from '../sign-in/password.ts';

const SessionId = z.string().min(1).max(100);
/** Whose account it was: one's own. */
const Whose = z.object({ personId: z.uuid() });

/** Sets a new password of one's own in place of the old one, and ends one's other sessions. */
export const changePassword = procedure({
  name: 'accounts.change-password',
  title: { vi: 'Đổi mật khẩu', en: 'Change one’s password' },
  access: signedIn(),
  input: z.strictObject({
    current: TypedPassword,
    next: NewPassword,
    /** The session that goes on. */
    sessionId: SessionId,
  }),
  output: Whose,
  journal: { subjects: (_, { personId }) => [personId], personal: ['current', 'next', 'sessionId'] },
  async handle({ input, tx, actor, clock }) {
    const refusal = whyNotByToken(actor);
    if (refusal !== null) return err(refusal);
    const own = await tx
      .selectFrom('auth_account')
      .select('password')
      .where('user_id', '=', actor.personId)
      .where('provider_id', '=', 'credential')
      .forUpdate()
      .executeTakeFirst();
    if (own?.password == null) return err({ type: 'accounts.no-password' });
    if (!(await isPassword(own.password, input.current)))
      return err({ type: 'accounts.wrong-password', field: 'current' });
    if (input.current === input.next) return err({ type: 'accounts.same-password', field: 'next' });
    await tx
      .updateTable('auth_account')
      .set({ password: await hashPassword(input.next), updated_at: toDate(clock.now()) })
      .where('user_id', '=', actor.personId)
      .where('provider_id', '=', 'credential')
      .execute();
    await tx
      .deleteFrom('auth_session')
      .where('user_id', '=', actor.personId)
      .where('id', '<>', input.sessionId)
      .execute();
    return ok({ personId: actor.personId });
  },
});

/** Where one is signed in now: device, network address, since when; the newest first. */
export const sessions = procedure({
  name: 'accounts.sessions',
  title: { vi: 'Xem phiên đăng nhập', en: 'See one’s sessions' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({}),
  output: z.object({ sessions: z.array(SessionView) }),
  async handle({ tx, actor }) {
    const { rows } = await sql<{ id: string; user_agent: string; ip_address: string; created_at: Date }>`
      select id, coalesce(user_agent, '') as user_agent, coalesce(ip_address, '') as ip_address, created_at
      from auth_session where user_id = ${actor.personId}::uuid and expires_at > now()
      order by created_at desc, id limit 100`.execute(tx);
    return ok({
      sessions: rows.map((row) => ({
        id: row.id,
        device: row.user_agent.slice(0, 300),
        address: row.ip_address,
        since: row.created_at.toISOString(),
      })),
    });
  },
});

/** Ends one of one's own sessions. */
export const endSession = procedure({
  name: 'accounts.end-session',
  title: { vi: 'Kết thúc một phiên đăng nhập', en: 'End a session' },
  access: signedIn(),
  input: z.strictObject({ sessionId: SessionId }),
  output: Whose,
  journal: { subjects: (_, { personId }) => [personId], personal: ['sessionId'] },
  async handle({ input, tx, actor }) {
    const { numDeletedRows } = await tx
      .deleteFrom('auth_session')
      .where('user_id', '=', actor.personId)
      .where('id', '=', input.sessionId)
      .executeTakeFirst();
    return numDeletedRows === 1n ? ok({ personId: actor.personId }) : err({ type: 'not-found' });
  },
});

/** Ends all one's sessions but one. */
export const endOtherSessions = procedure({
  name: 'accounts.end-other-sessions',
  title: { vi: 'Kết thúc các phiên đăng nhập khác', en: 'End one’s other sessions' },
  access: signedIn(),
  input: z.strictObject({
    /** The session that goes on. */
    sessionId: SessionId,
  }),
  output: Whose.extend({ ended: z.number().int() }),
  journal: { subjects: (_, { personId }) => [personId], personal: ['sessionId'] },
  async handle({ input, tx, actor }) {
    const { numDeletedRows } = await tx
      .deleteFrom('auth_session')
      .where('user_id', '=', actor.personId)
      .where('id', '<>', input.sessionId)
      .executeTakeFirst();
    return ok({ personId: actor.personId, ended: Number(numDeletedRows) });
  },
});

/**
 * Notes in the journal that one has set up or turned off one's second factor or had new recovery codes made. The
 * sign-in library does that itself, so the entry follows it by a moment.
 */
export const noteSecondFactor = procedure({
  name: 'accounts.note-second-factor',
  title: { vi: 'Ghi nhận thay đổi xác thực hai lớp', en: 'Note a change of the second factor' },
  access: signedIn(),
  input: z.strictObject({ change: z.enum(['set-up', 'turned-off', 'new-recovery-codes']) }),
  output: Whose,
  journal: { subjects: (_, { personId }) => [personId] },
  async handle({ actor }) {
    const refusal = whyNotByToken(actor);
    return refusal === null ? ok({ personId: actor.personId }) : err(refusal);
  },
});
