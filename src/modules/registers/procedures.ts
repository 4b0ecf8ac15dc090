import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { unitView } from '#modules/units/index.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { KINDS } from './kinds.ts';
import {
  FollowUpLine,
  IncomingLine,
  OutgoingLine,
  REGISTER_STYLES,
  RegisterQuery,
  SeriesLine,
  TermLine,
} from './model.ts';
import { runOf } from './numbers.ts';
import { followUpLines, incomingLines, outgoingLines } from './store/lines.ts';
import { beginSeriesAt, insertTerm, seriesOf, termsOf } from './store/series.ts';

const ANNEX = cite('30/2020/NĐ-CP', { annex: 'IV' });
const NUMBERS = cite('30/2020/NĐ-CP', { article: 15 });
/** Who reads the registers of his organisation, and who keeps them. */
export const REGISTER_READERS = ['clerk', 'officer', 'reviewer', 'head'] as const;
export const REGISTER_KEEPERS = ['clerk', 'head'] as const;

/** The outgoing register (sổ đăng ký văn bản đi, Decree 30/2020/NĐ-CP Annex IV) of the acting organisation. */
export const outgoing = procedure({
  name: 'registers.outgoing',
  title: { vi: 'Sổ văn bản đi', en: 'Outgoing register' },
  basis: [ANNEX],
  effect: 'read',
  access: ownOrganisation(...REGISTER_READERS),
  input: RegisterQuery,
  output: z.object({ lines: z.array(OutgoingLine), total: z.number() }),
  handle: async ({ tx, input, actor }) => ok(await outgoingLines(tx, actor.organisationId, input)),
});

/** The incoming register (sổ đăng ký văn bản đến, Decree 30/2020/NĐ-CP Annex IV) of the acting organisation. */
export const incoming = procedure({
  name: 'registers.incoming',
  title: { vi: 'Sổ văn bản đến', en: 'Incoming register' },
  basis: [ANNEX],
  effect: 'read',
  access: ownOrganisation(...REGISTER_READERS),
  input: RegisterQuery,
  output: z.object({ lines: z.array(IncomingLine), total: z.number() }),
  handle: async ({ tx, input, actor }) => ok(await incomingLines(tx, actor.organisationId, input)),
});

/** The register that follows what becomes of incoming documents (Decree 30/2020/NĐ-CP Annex IV). */
export const followUp = procedure({
  name: 'registers.follow-up',
  title: { vi: 'Sổ theo dõi giải quyết văn bản đến', en: 'Follow-up register' },
  basis: [ANNEX],
  effect: 'read',
  access: ownOrganisation(...REGISTER_READERS),
  input: RegisterQuery,
  output: z.object({ lines: z.array(FollowUpLine), total: z.number() }),
  handle: async ({ tx, input, actor, clock }) =>
    ok(
      await followUpLines(tx, { organisationId: actor.organisationId, on: clock.today().toString() }, input),
    ),
});

/** The runs of numbers and the committee's terms of the acting organisation. */
export const settings = procedure({
  name: 'registers.settings',
  title: { vi: 'Dãy số và nhiệm kỳ', en: 'Runs of numbers and terms' },
  effect: 'read',
  access: ownOrganisation(...REGISTER_READERS),
  input: z.strictObject({}),
  output: z.object({ series: z.array(SeriesLine), terms: z.array(TermLine), isParty: z.boolean() }),
  async handle({ tx, actor, clock }) {
    const organisation = await unitView(tx, actor.organisationId, clock.today().toString());
    return ok({
      series: await seriesOf(tx, actor.organisationId),
      terms: await termsOf(tx, actor.organisationId),
      isParty: organisation?.line === 'party',
    });
  },
});

/**
 * Sets the first number of the run in which a document of that direction, style and kind would be numbered today, for a
 * body that begins with the program in mid-year. Refused once a number of the run was given.
 */
export const beginSeries = procedure({
  name: 'registers.begin-series',
  title: { vi: 'Đặt số bắt đầu của sổ', en: 'Set the first number of a register' },
  basis: [NUMBERS],
  access: ownOrganisation(...REGISTER_KEEPERS),
  input: z.strictObject({
    direction: z.enum(['in', 'out']),
    style: z.enum(REGISTER_STYLES),
    kind: z.enum(KINDS).default('CV'),
    firstNumber: z.int().min(1).max(1_000_000),
  }),
  output: z.object({ period: z.string(), kind: z.string(), firstNumber: z.number() }),
  journal: { subjects: () => [] },
  async handle({ tx, input, actor, clock }) {
    const request = { ...input, organisationId: actor.organisationId, on: clock.today() };
    const run = await runOf(tx, request);
    if (!run.ok) return run;
    const last = await beginSeriesAt(tx, { ...request, ...run.value });
    if (last !== null)
      return err({ type: 'registers.series-begun', data: { last }, citation: NUMBERS, field: 'firstNumber' });
    return ok({ ...run.value, firstNumber: input.firstNumber });
  },
});

/** Records a term (nhiệm kỳ) of a Party committee, by which its documents are numbered. */
export const addTerm = procedure({
  name: 'registers.add-term',
  title: { vi: 'Khai nhiệm kỳ của cấp ủy', en: 'Record a term of the committee' },
  access: ownOrganisation(...REGISTER_KEEPERS),
  input: z
    .strictObject({
      name: z.string().regex(/^\d{4}-\d{4}$/),
      from: z.iso.date(),
      /** The first day of the next term, on which this one no longer runs. */
      until: z.iso.date(),
    })
    .refine(({ from, until }) => from < until, { path: ['until'] }),
  output: TermLine,
  journal: { subjects: () => [] },
  async handle({ tx, input, actor, clock }) {
    const organisation = await unitView(tx, actor.organisationId, clock.today().toString());
    if (organisation?.line !== 'party') return err({ type: 'registers.not-party' });
    const added = await insertTerm(tx, actor.organisationId, input);
    return added ? ok(input) : err({ type: 'registers.term-overlaps', field: 'from' });
  },
});
