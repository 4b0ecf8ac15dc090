import { Hono } from 'hono';
import type { Module } from '#web/module.ts';
import type { SiteEnv } from '#web/site.ts';
import { positionRoutes } from './positions-routes.tsx';
import type { Authentication } from './sign-in/authentication.ts';
import { signInRoutes } from './sign-in/routes.tsx';

export { type Authentication, openAuthentication } from './sign-in/authentication.ts';

/** What the module has without knowing who is here: for the API's description and the command line. */
export const accountsParts: Pick<Module, 'procedures' | 'messages'> = { procedures: [], messages: {} };

/** Who is here, in which position: signing in, the demonstration's roles, switching position. */
export function accountsModule(authentication: Authentication): Module {
  const routes = new Hono<SiteEnv>();
  routes.route('/', signInRoutes(authentication));
  routes.route('/', positionRoutes(authentication));
  return { name: 'accounts', ...accountsParts, routes, nav: [], jobs: [] };
}
