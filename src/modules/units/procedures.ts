import type { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { UnitDetails, unitDetails } from './details.ts';
import {
  MergeInput,
  MergeOutput,
  RenameInput,
  RenameOutput,
  SearchInput,
  SearchOutput,
  SubordinatesInput,
  SubordinatesOutput,
  ViewInput,
} from './inputs.ts';
import { mergeTerritories } from './merge.ts';
import { keeperOf, provinceKeeperOf } from './policy.ts';
import { renameUnit } from './rename.ts';
import { searchUnits, subordinatesOf, unitsByIds } from './store.ts';

/** Units by name, diacritics or not, as they are on a day (today when absent); pages of at most 200. */
export const search = procedure({
  name: 'units.search',
  title: { vi: 'Tìm đơn vị', en: 'Search units' },
  effect: 'read',
  access: signedIn(),
  input: SearchInput,
  output: SearchOutput,
  handle: async ({ input: { page, size, ...search }, tx, clock }) => {
    const on = search.on ?? clock.today().toString();
    const found = await searchUnits(tx, { ...search, on }, { number: page, size });
    return ok({ on, units: [...found.units], total: found.total });
  },
});

/** The record of a unit, its present as of a day (today when absent). Refusal: `not-found`. */
export const view = procedure({
  name: 'units.view',
  title: { vi: 'Xem đơn vị', en: 'View a unit' },
  effect: 'read',
  access: signedIn(),
  input: ViewInput,
  output: UnitDetails,
  handle: async ({ input, tx, clock }) => {
    const details = await unitDetails(tx, input.id, input.on ?? clock.today().toString());
    return details === null ? err({ type: 'not-found' }) : ok(details);
  },
});

/** The units under a unit on a day (today when absent), in Vietnamese order. Refusal: `not-found`. */
export const subordinates = procedure({
  name: 'units.subordinates',
  title: { vi: 'Danh sách đơn vị cấp dưới', en: 'Units under a unit' },
  effect: 'read',
  access: signedIn(),
  input: SubordinatesInput,
  output: SubordinatesOutput,
  handle: async ({ input: { id, ...filter }, tx, clock }) => {
    const on = filter.on ?? clock.today().toString();
    if (!(await unitsByIds(tx, [id], on)).has(id)) return err({ type: 'not-found' });
    return ok({ on, units: [...(await subordinatesOf(tx, id, on, filter))] });
  },
});

/**
 * A new name from a day on; the old one stays for the days before. By the administrator of an organisation whose
 * territory holds the unit. Refusals: `units.not-existing`, `units.name-not-newer`.
 */
export const rename = procedure({
  name: 'units.rename',
  title: { vi: 'Đổi tên đơn vị', en: 'Rename a unit' },
  access: keeperOf(({ id }: z.output<typeof RenameInput>) => id),
  input: RenameInput,
  output: RenameOutput,
  journal: { subjects: ({ id }) => [id] },
  handle: async ({ input: { id, abbreviation, ...name }, tx }) => {
    const done = await renameUnit(tx, { ...name, unitId: id, abbreviation: abbreviation ?? null });
    return done.ok ? ok({ id }) : done;
  },
});

/** What follows units that end passes to their successors at once, and daily for mergers that lie ahead. */
const SUCCESSION_JOBS = ['duties.succeed', 'deliveries.succeed', 'reports.succeed'];

/**
 * Enacts a decided merger of territories of one level under one parent: they and their bodies end, the new ones
 * begin and succeed them. By the administrator of the province's People's Committee or Office. Refusals:
 * `units.not-existing`, `units.not-mergeable`, `units.name-of-territory`, `units.code-taken`, `units.later-facts`.
 */
export const merge = procedure({
  name: 'units.merge',
  title: { vi: 'Ghi nhận sắp xếp đơn vị hành chính', en: 'Enact a merger of territories' },
  access: provinceKeeperOf(({ predecessorIds }: z.output<typeof MergeInput>) => predecessorIds),
  input: MergeInput,
  output: MergeOutput,
  journal: {
    subjects: (_, { territoryId, organisationIds, endedIds }) => [
      territoryId,
      ...organisationIds,
      ...endedIds,
    ],
  },
  handle: async ({ input: { code, ...merger }, tx, outbox }) => {
    const merged = await mergeTerritories(tx, { ...merger, code: code ?? null });
    if (!merged.ok) return merged;
    for (const task of SUCCESSION_JOBS) outbox.add({ task, payload: {} });
    const { territoryId, organisationIds, endedIds } = merged.value;
    return ok({ territoryId, organisationIds: [...organisationIds], endedIds: [...endedIds] });
  },
});
