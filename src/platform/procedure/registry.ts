import { assert } from '#basics/assert.ts';
import type { AnyProcedure } from './procedure.ts';

/** All procedures of the program by name, as the adapters (API, CLI) and the permission table need them. */
export interface Registry {
  readonly all: readonly AnyProcedure[];
  find(name: string): AnyProcedure | undefined;
}

export function registryOf(procedures: readonly AnyProcedure[]): Registry {
  const byName = new Map(procedures.map((procedure) => [procedure.name, procedure]));
  assert(byName.size === procedures.length, 'procedure names are unique');
  return {
    all: [...byName.values()].sort((a, b) => a.name.localeCompare(b.name)),
    find: (name) => byName.get(name),
  };
}
