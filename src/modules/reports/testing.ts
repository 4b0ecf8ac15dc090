import type { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { type World as DutyWorld, openWorld, org } from '#modules/duties/testing.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import type { Figure } from './figures.ts';
import type { ReportState } from './model.ts';
import { call } from './procedures/call.ts';
import { edit, start } from './procedures/drafting.ts';
import { figure, view } from './procedures/read.ts';
import { send } from './procedures/send.ts';
import { approve, review, submit } from './procedures/steps.ts';
import type { ReportView } from './views.ts';

/** Bodies of Thái Bình for tests. */
export const STEERING = org('bcd', 'gso:34');
export const MASS_BOARD = org('ban-dan-van', 'gso:34');

type CallInput = z.input<typeof call.input>;

/** Values by key; numbers or texts. */
export type Values = Readonly<Record<string, number | string>>;

/** A world in which reports are asked for and written by the fewest steps. */
export interface World extends DutyWorld {
  /** A call of the organisation about 01/01–31/03/2024, to be changed by `input`. */
  callOf(organisationId: string, input: Partial<CallInput>): Promise<{ callId: string; ownReportId: string }>;
  as(organisationId: string, role?: Role): Promise<PersonActor>;
  see(reportId: string, organisationId: string, role?: Role): Promise<ReportView>;
  figureOf(reportId: string, organisationId: string, key: string): Promise<Figure>;
  /** The report under a call that is about a unit, as the caller sees it. */
  reportAbout(callId: string, unitId: string): Promise<string>;
  /** Writes values and text and takes the report up to the state. */
  write(reportId: string, organisationId: string, values: Values, until?: ReportState): Promise<void>;
}

export async function openReportWorld(): Promise<World> {
  const base = await openWorld();
  const as = (organisationId: string, role: Role = 'head') => base.person(organisationId, role);
  const see = async (reportId: string, organisationId: string, role: Role = 'head') =>
    base.done(view, await as(organisationId, role), { reportId });
  return {
    ...base,
    as,
    see,
    async callOf(organisationId, input) {
      return base.done(call, await as(organisationId), {
        title: 'Kết quả thực hiện dân chủ ở cơ sở quý I năm 2024',
        periodFrom: '2024-01-01',
        periodTo: '2024-03-31',
        dueOn: base.clock.today().add({ days: 7 }).toString(),
        receiverId: STEERING,
        ready: ['classes-held', 'mediation-received', 'mediation-succeeded', 'difficulties-open'],
        ...input,
      });
    },
    async figureOf(reportId, organisationId, key) {
      const found = await base.done(figure, await as(organisationId), { reportId, key });
      return found.figure;
    },
    async reportAbout(callId, unitId) {
      const row = await base.inTx((tx) =>
        tx
          .selectFrom('report')
          .select('id')
          .where('call_id', '=', callId)
          .where('about_id', '=', unitId)
          .executeTakeFirst(),
      );
      return assertDefined(row, 'report').id;
    },
    write: (reportId, organisationId, values, until = 'sent') =>
      writeReport({ ...base, see, as }, { reportId, organisationId, values, until }),
  };
}

interface Writing {
  readonly reportId: string;
  readonly organisationId: string;
  readonly values: Values;
  readonly until: ReportState;
}

async function writeReport(
  world: Pick<World, 'done' | 'see' | 'as'>,
  { reportId, organisationId, values, until }: Writing,
): Promise<void> {
  const now = async () => {
    const { version, state } = await world.see(reportId, organisationId);
    return { version, state };
  };
  const act = async (procedure: typeof start, role: Role) => {
    const { version } = await now();
    await world.done(procedure, await world.as(organisationId, role), { reportId, version });
  };
  const first = (await now()).state;
  if (first === 'asked' || first === 'returned') await act(start, 'officer');
  const { version } = await now();
  await world.done(edit, await world.as(organisationId, 'officer'), {
    reportId,
    version,
    sections: [{ key: 'results', text: 'Đã thực hiện theo kế hoạch.' }],
    figures: Object.entries(values).map(([key, value]) =>
      typeof value === 'number' ? { key, number: value } : { key, text: value },
    ),
  });
  if (until === 'drafting') return;
  await act(submit, 'officer');
  if ((await now()).state === until) return;
  if ((await now()).state === 'submitted') await act(review, 'reviewer');
  if (until === 'reviewed') return;
  await act(approve, 'head');
  if (until === 'approved') return;
  const sender = await world.as(organisationId, 'clerk');
  await world.done(send, sender, { reportId, version: (await now()).version });
}
