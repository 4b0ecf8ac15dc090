import { type Authentication, accountsModule, accountsParts } from '#modules/accounts/index.ts';
import { deliveries, deliveryWork } from '#modules/deliveries/index.ts';
import { directives, draftWork } from '#modules/directives/index.ts';
import { duties, dutyWork } from '#modules/duties/index.ts';
import { files } from '#modules/files/index.ts';
import { incoming, incomingWork } from '#modules/incoming/index.ts';
import { journal } from '#modules/journal/index.ts';
import { type LawParts, lawModule } from '#modules/law/index.ts';
import { workModule } from '#modules/my-work/index.ts';
import { notifications } from '#modules/notifications/index.ts';
import { registers } from '#modules/registers/index.ts';
import { reports, reportWork } from '#modules/reports/index.ts';
import { search } from '#modules/search/index.ts';
import { units } from '#modules/units/index.ts';
import { PLATFORM_MESSAGES, type RefusalMessages } from '#platform/procedure/messages.ts';
import { type Registry, registryOf } from '#platform/procedure/registry.ts';
import type { Module } from '#web/module.ts';

/** The capabilities of the program that need nothing but the platform, in no order that matters. */
const MODULES: readonly Module[] = [
  workModule([dutyWork, reportWork, deliveryWork, incomingWork, draftWork]),
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
];

/** The capabilities with those that need to know who is here, or what there is. */
export function modulesOf(
  authentication: Authentication,
  procedureHref: LawParts['procedureHref'],
): readonly Module[] {
  const procedures = describeModules().registry.all;
  return [accountsModule(authentication, MODULES), ...MODULES, lawModule({ procedures, procedureHref })];
}

/** Every procedure by name, and what every refusal says: what the adapters need. */
export function describeModules(): { readonly registry: Registry; readonly messages: RefusalMessages } {
  const parts = [accountsParts, ...MODULES];
  return {
    registry: registryOf(parts.flatMap((part) => part.procedures)),
    messages: Object.assign({}, PLATFORM_MESSAGES, ...parts.map((part) => part.messages)),
  };
}
