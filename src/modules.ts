import { type Authentication, accountsModule, accountsParts } from '#modules/accounts/index.ts';
import { deliveries } from '#modules/deliveries/index.ts';
import { directives } from '#modules/directives/index.ts';
import { duties } from '#modules/duties/index.ts';
import { files } from '#modules/files/index.ts';
import { incoming } from '#modules/incoming/index.ts';
import { journal } from '#modules/journal/index.ts';
import { law } from '#modules/law/index.ts';
import { notifications } from '#modules/notifications/index.ts';
import { registers } from '#modules/registers/index.ts';
import { reports } from '#modules/reports/index.ts';
import { search } from '#modules/search/index.ts';
import { units } from '#modules/units/index.ts';
import { PLATFORM_MESSAGES, type RefusalMessages } from '#platform/procedure/messages.ts';
import { type Registry, registryOf } from '#platform/procedure/registry.ts';
import type { Module } from '#web/module.ts';

/** The capabilities of the program that need nothing but the platform, in no order that matters. */
const MODULES: readonly Module[] = [
  incoming,
  deliveries,
  directives,
  registers,
  duties,
  reports,
  notifications,
  search,
  units,
  files,
  journal,
  law,
];

/** The capabilities with those that need to know who is here. */
export function modulesOf(authentication: Authentication): readonly Module[] {
  return [accountsModule(authentication, MODULES), ...MODULES];
}

/** Every procedure by name, and what every refusal says: what the adapters need. */
export function describeModules(): { readonly registry: Registry; readonly messages: RefusalMessages } {
  const parts = [accountsParts, ...MODULES];
  return {
    registry: registryOf(parts.flatMap((part) => part.procedures)),
    messages: Object.assign({}, PLATFORM_MESSAGES, ...parts.map((part) => part.messages)),
  };
}
