import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { soonUntil } from '#modules/my-work/index.ts';
import { isUnder } from '#modules/units/index.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { dutyDetail } from '../detail.ts';
import { DutyDetail } from '../detail-shape.ts';
import { DutyFilter, listDuties } from '../list.ts';
import { DutyId } from '../model.ts';
import { Overview, overviewOf } from '../overview.ts';
import { candidatesOf } from '../receivers.ts';
import { DutySummary, summariesOf } from '../summary.ts';
import { officersOf } from './receiving.ts';

/** Duties of the own organisation, by filter, sorted, in pages of at most 10,000. The total is counted up to 1,001. */
export const list = procedure({
  name: 'duties.list',
  title: { vi: 'Danh sách nhiệm vụ', en: 'List duties' },
  effect: 'read',
  access: signedIn(),
  input: DutyFilter.extend({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.int().min(1).max(10_000).default(50),
  }),
  output: z.object({ duties: z.array(DutySummary), total: z.int(), page: z.int(), size: z.int() }),
  handle: async ({ tx, input: { page, size, ...filter }, actor, clock }) => {
    const today = clock.today();
    const context = { organisationId: actor.organisationId, today };
    const found = await listDuties(tx, filter, context, { limit: size, offset: (page - 1) * size });
    return ok({ duties: await summariesOf(tx, found.duties, today), total: found.total, page, size });
  },
});

/** One duty with history, results, questions and the counts of its parts, and what the actor may do. Refusal: `not-found`. */
export const view = procedure({
  name: 'duties.view',
  title: { vi: 'Xem nhiệm vụ', en: 'View a duty' },
  effect: 'read',
  access: signedIn(),
  input: DutyId,
  output: DutyDetail,
  handle: async ({ tx, input, actor, clock }) => {
    const detail = await dutyDetail(tx, input.dutyId, actor, clock.today());
    return detail === undefined ? err({ type: 'not-found' }) : ok(detail);
  },
});

/** The units under the own organisation, or under one of those, with their duties by state. Refusal: `not-found`. */
export const overview = procedure({
  name: 'duties.overview',
  title: { vi: 'Tổng quan thực hiện', en: 'Overview of the units below' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({ unitId: z.uuid().optional() }),
  output: Overview,
  handle: async ({ tx, input, actor, clock }) => {
    const [own, today] = [actor.organisationId, clock.today()];
    const unitId = input.unitId ?? own;
    if (unitId !== own && !(await isUnder(tx, unitId, own, today.toString())))
      return err({ type: 'not-found' });
    return ok(await overviewOf(tx, unitId, today.toString(), soonUntil(today).toString()));
  },
});

const Choice = z.object({ id: z.uuid(), name: z.string() });

/** Whom the actor can give duties to: persons of the own organisation, and units directly under it. */
export const receivers = procedure({
  name: 'duties.receivers',
  title: { vi: 'Người và đơn vị có thể nhận nhiệm vụ', en: 'Who can be given duties' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({}),
  output: z.object({
    officers: z.array(Choice.extend({ title: z.string() })),
    units: z.array(Choice.extend({ alike: z.boolean() })),
  }),
  handle: async ({ tx, actor, clock }) => {
    const today = clock.today().toString();
    const { direct, alike } = await candidatesOf(tx, actor.organisationId, today);
    const alikeIds = new Set(alike.map((unit) => unit.id));
    return ok({
      officers: [...(await officersOf(tx, actor.organisationId, today))],
      units: direct.map((unit) => ({ id: unit.id, name: unit.shortName, alike: alikeIds.has(unit.id) })),
    });
  },
});
