import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import {
  LINK_HOURS,
  PasswordLinkInput,
  PasswordLinkOutput,
  ResetFactorInput,
  ResetFactorOutput,
} from '../model.ts';
import { keeperOf, whyNotByToken, whyNotOpen } from '../policy.ts';

/**
 * Makes a one-time link with which a person sets his password, good for 48 hours; earlier links end. The caller makes
 * the secret and gives its digest only, so that the program never stores what opens an account.
 */
export const makePasswordLink = procedure({
  name: 'accounts.make-password-link',
  title: { vi: 'Tạo đường dẫn đặt mật khẩu', en: 'Make a link to set a password' },
  access: keeperOf(({ personId }: { personId: string }) => personId),
  input: PasswordLinkInput,
  output: PasswordLinkOutput,
  journal: { subjects: ({ personId }) => [personId] },
  async handle({ input: { personId, digest }, tx, actor, clock }) {
    const refusal = whyNotByToken(actor) ?? (await whyNotOpen(tx, actor, personId, clock.today().toString()));
    if (refusal !== null) return err(refusal);
    const person = await tx
      .selectFrom('person')
      .select('email')
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (person?.email == null) return err({ type: 'accounts.no-email' });
    const expires = clock.now().add(Temporal.Duration.from({ hours: LINK_HOURS }));
    await tx.deleteFrom('password_reset').where('person_id', '=', personId).execute();
    await tx
      .insertInto('password_reset')
      .values({ digest: Buffer.from(digest, 'hex'), person_id: personId, expires_at: toDate(expires) })
      .execute();
    return ok({ personId, expiresAt: toDate(expires).toISOString() });
  },
});

/**
 * Takes away a person's second factor (telephone lost) and ends his sessions; he sets up a new one after the next
 * sign-in. The reason is kept.
 */
export const resetSecondFactor = procedure({
  name: 'accounts.reset-second-factor',
  title: { vi: 'Gỡ xác thực hai lớp', en: 'Reset the second factor' },
  access: keeperOf(({ personId }: { personId: string }) => personId),
  input: ResetFactorInput,
  output: ResetFactorOutput,
  journal: { subjects: ({ personId }) => [personId], personal: ['reason'] },
  async handle({ input: { personId, reason }, tx, actor, clock }) {
    const refusal = whyNotByToken(actor) ?? (await whyNotOpen(tx, actor, personId, clock.today().toString()));
    if (refusal !== null) return err(refusal);
    const now = toDate(clock.now());
    const reset = await tx
      .updateTable('auth_user')
      .set({ two_factor_enabled: false, updated_at: now })
      .where('id', '=', personId)
      .where('two_factor_enabled', '=', true)
      .executeTakeFirst();
    if (reset.numUpdatedRows !== 1n) return err({ type: 'accounts.no-second-factor' });
    await tx.deleteFrom('auth_two_factor').where('user_id', '=', personId).execute();
    await tx.deleteFrom('auth_session').where('user_id', '=', personId).execute();
    await tx
      .insertInto('second_factor_reset')
      .values({ id: uuidv7(), person_id: personId, by_position_id: actor.positionId, reason, at: now })
      .execute();
    return ok({ personId });
  },
});
