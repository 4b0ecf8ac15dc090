import type { Hono } from 'hono';
import type { Text } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { RefusalMessages } from '#platform/procedure/messages.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import type { SiteEnv } from './site.ts';

/** What a capability gives to the program that is composed of them; its `index.ts` exports one. */
export interface Module {
  readonly name: string;
  readonly procedures: readonly AnyProcedure[];
  readonly routes: Hono<SiteEnv>;
  readonly messages: RefusalMessages;
  readonly nav: readonly ModuleNav[];
  readonly jobs: readonly JobDefinition[];
}

/** A link of the main navigation. */
export interface ModuleNav {
  readonly label: Text;
  readonly href: string;
  /** Place in the navigation, from the left: my work 10, incoming 20, outgoing 30, duties 40, reports 50, units 60. */
  readonly place: number;
  /** Who sees it; everybody who is signed in when absent. */
  readonly roles?: readonly Role[];
}
