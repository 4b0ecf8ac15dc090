import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * Signs a person in without a password. The program calls it in one place only: where the demonstration lets a visitor
 * enter as one of its roles.
 */
export function enterAs() {
  return {
    id: 'enter-as',
    endpoints: {
      enterAs: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ personId: z.uuid() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
          if (!user) return ctx.json({ entered: false });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ entered: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
