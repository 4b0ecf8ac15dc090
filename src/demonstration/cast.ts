import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Registry } from '#platform/procedure/registry.ts';
import { run } from '#platform/procedure/run.ts';
import { demonstrationId } from './people.ts';

/** The invented person who holds a role in an organisation of the demonstration. */
export function castAs(organisationId: string, role: Role): PersonActor {
  const key = `${organisationId} ${role}`;
  return {
    kind: 'person',
    personId: demonstrationId('person', key),
    positionId: demonstrationId('position', key),
    organisationId,
    role,
  };
}

/** Calls procedures by name as persons of the demonstration; a refusal there is a bug and throws. */
export interface Stage {
  readonly platform: Platform;
  act<T = unknown>(actor: PersonActor, procedure: string, input: object): Promise<T>;
}

export function stageOf(platform: Platform, registry: Registry): Stage {
  return {
    platform,
    async act<T>(actor: PersonActor, name: string, input: object) {
      const procedure = assertDefined(registry.find(name), `procedure ${name}`);
      return unsafeUnwrap(await run(platform, procedure, { actor, input })) as T;
    },
  };
}
