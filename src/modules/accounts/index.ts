import { Hono } from 'hono';
import type { Module } from '#web/module.ts';
import type { SiteEnv } from '#web/site.ts';
import { factorRoutes } from './factor-routes.tsx';
import { ownRoutes } from './own-routes.tsx';
import { ACCOUNT_PATHS } from './paths.ts';
import { peopleActRoutes } from './people-act-routes.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { peopleTexts } from './people-texts.ts';
import { positionRoutes } from './positions-routes.tsx';
import { makePasswordLink, resetSecondFactor } from './procedures/open-account.ts';
import { organisations } from './procedures/organisations.ts';
import {
  changePassword,
  endOtherSessions,
  endSession,
  noteSecondFactor,
  sessions,
} from './procedures/own-account.ts';
import { people } from './procedures/people.ts';
import { addPerson, endPosition, givePosition } from './procedures/positions.ts';
import { createTokenProcedure, revokeToken, tokens } from './procedures/tokens.ts';
import { ACCOUNT_REFUSALS } from './refusals.ts';
import { resetRoutes } from './reset-routes.tsx';
import type { Authentication } from './sign-in/authentication.ts';
import { signInRoutes } from './sign-in/routes.tsx';
import { type ScopeModule, tokenRoutes } from './token-routes.tsx';

export { createFirstAdministrator, FirstAdministrator } from './first-administrator.ts';
export { ACCOUNT_PATHS } from './paths.ts';
export { ROLE_TEXTS } from './people-texts.ts';
export { type CreatedToken, createToken } from './procedures/tokens.ts';
export { type Authentication, openAuthentication } from './sign-in/authentication.ts';

/** What the module has without knowing who is here: for the API's description and the command line. */
export const accountsParts: Pick<Module, 'name' | 'procedures' | 'messages' | 'nav'> = {
  name: 'accounts',
  procedures: [
    addPerson,
    givePosition,
    endPosition,
    makePasswordLink,
    resetSecondFactor,
    people,
    organisations,
    createTokenProcedure,
    revokeToken,
    tokens,
    changePassword,
    sessions,
    endSession,
    endOtherSessions,
    noteSecondFactor,
  ],
  messages: ACCOUNT_REFUSALS,
  nav: [{ label: peopleTexts.nav, href: ACCOUNT_PATHS.people, place: 80, roles: ['administrator'] }],
};

/**
 * Who is here, in which position: signing in, the demonstration's roles, one's own account, the administration of
 * people. `others` are the modules whose procedures an API token can be made for, beside these.
 */
export function accountsModule(authentication: Authentication, others: readonly ScopeModule[] = []): Module {
  const routes = new Hono<SiteEnv>();
  routes.route('/', signInRoutes(authentication));
  routes.route('/', positionRoutes(authentication));
  routes.route('/', ownRoutes(authentication));
  routes.route('/', factorRoutes(authentication));
  routes.route('/', tokenRoutes([...others, accountsParts]));
  routes.route('/', resetRoutes(authentication));
  routes.route('/', peopleRoutes());
  routes.route('/', peopleActRoutes(authentication.baseUrl));
  return { ...accountsParts, routes, jobs: [] };
}
