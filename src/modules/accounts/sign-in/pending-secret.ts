import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';

/**
 * The secret of a second factor that is being set up, for its page: null once a code has confirmed it. It is kept
 * encrypted, and only the library has the key.
 */
export function pendingSecret() {
  return {
    id: 'pending-secret',
    endpoints: {
      pendingSecret: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ personId: z.uuid() }) },
        async (ctx) => {
          const kept = await ctx.context.adapter.findOne<{ secret: string; verified: boolean }>({
            model: 'twoFactor',
            where: [{ field: 'userId', value: ctx.body.personId }],
          });
          if (!kept || kept.verified) return { secret: null };
          const key = ctx.context.secretConfig;
          return { secret: await symmetricDecrypt({ key, data: kept.secret }) };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
