import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Demonstration } from '#platform/demonstration.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { FindVisitor } from '#web/visitor.ts';
import { type Auth, createAuth } from './auth.ts';
import { actorOfToken } from './tokens.ts';
import { visitorOf } from './visitor.ts';

/** Who is here: sessions of people, tokens of programs. */
export interface Authentication {
  readonly auth: Auth;
  readonly platform: Platform;
  /** True in a demonstration that does not run in production mode: there one may enter without a password. */
  readonly mayEnterAs: () => boolean;
  /** The address under which people reach the site, without a slash at its end. */
  readonly baseUrl: string;
  readonly isTls: boolean;
  readonly findVisitor: FindVisitor;
  readonly actorOfToken: (token: string) => Promise<PersonActor | null>;
}

export interface AuthenticationParts {
  readonly platform: Platform;
  readonly baseUrl: string;
  readonly production: boolean;
  /** Where the secret that signs cookies is kept; made at the first start. */
  readonly keysFolder: string;
  readonly demonstration: Demonstration;
}

export function openAuthentication(parts: AuthenticationParts): Authentication {
  const { platform, baseUrl, production, demonstration } = parts;
  const auth = createAuth(platform.database, { baseUrl, secret: sessionSecret(parts.keysFolder) });
  const mayEnterAs = () => demonstration.isOn() && !production;
  return {
    auth,
    platform,
    mayEnterAs,
    baseUrl,
    isTls: baseUrl.startsWith('https:'),
    findVisitor: (request) => visitorOf(auth, platform, request, mayEnterAs()),
    actorOfToken: (token) => actorOfToken(platform, token),
  };
}

function sessionSecret(folder: string): string {
  const path = join(folder, 'session.secret');
  if (!existsSync(path))
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}
