import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '#platform/database/connect.ts';
import { enterAs } from './enter-as.ts';
import { hashPassword, isPassword, PASSWORD_LENGTH } from './password.ts';
import { pendingSecret } from './pending-secret.ts';

/** How people sign in, over the tables of 0008_sign_in.sql. None of its own HTTP routes is served: pages call it. */
export type Auth = ReturnType<typeof createAuth>;

export interface AuthOptions {
  readonly baseUrl: string;
  readonly secret: string;
}

const HOURS = 3600;

export function createAuth(database: Database, options: AuthOptions) {
  return betterAuth({
    appName: 'Sân Đình',
    baseURL: options.baseUrl,
    basePath: '/khong-phuc-vu',
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: database.kysely as never, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: {
        hash: hashPassword,
        verify: ({ hash: kept, password }) => isPassword(kept, password),
      },
    },
    session: {
      modelName: 'auth_session',
      fields: snakeCase('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId'),
      // A working day; every request reads the session, so that one that was ended is over at once.
      expiresIn: 12 * HOURS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    user: { modelName: 'auth_user', fields: snakeCase('emailVerified', 'createdAt', 'updatedAt') },
    account: {
      modelName: 'auth_account',
      fields: snakeCase(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
    },
    verification: {
      modelName: 'auth_verification',
      fields: snakeCase('expiresAt', 'createdAt', 'updatedAt'),
    },
    advanced: {
      cookiePrefix: 'san-dinh',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      twoFactor({
        issuer: 'Sân Đình',
        schema: {
          user: { fields: snakeCase('twoFactorEnabled') },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: snakeCase('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil'),
          },
        },
      }),
      enterAs(),
      pendingSecret(),
    ],
  });
}

/** The same fields as our columns spell them: `userId` → `user_id`. */
function snakeCase<K extends string>(...fields: K[]): Record<K, string> {
  const entries = fields.map((field) => [
    field,
    field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ]);
  return Object.fromEntries(entries) as Record<K, string>;
}
