import { err, ok, type Result } from '#basics/result.ts';
import type { Clock } from '#platform/clock.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor, Role } from '#platform/identity/actor.ts';
import { type Access, type Parties, parties, type ResolveContext } from '#platform/procedure/access.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { writeEvents } from './events.ts';
import {
  CALLING_ROLES,
  PARTIES,
  READING_ROLES,
  type ReportAct,
  type ReportState,
  TRANSITIONS,
  type Transition,
} from './model.ts';
import { type Call, callById } from './store/calls.ts';
import { hasOtherReviewer, lockReport, type Report, reportById, updateReport } from './store/reports.ts';

/** The organisations that are the parties of a report; null when there is none that the actor may see. */
export async function reportParties({
  tx,
  input,
}: ResolveContext<{ readonly reportId: string }>): Promise<Parties | null> {
  const report = await reportById(tx, input.reportId);
  return report === undefined ? null : partiesOf(report);
}

function partiesOf(report: Pick<Report, 'organisationId' | 'receiverId' | 'viaId'>) {
  return { organisation: report.organisationId, receiver: report.receiverId, via: report.viaId };
}

/** Who may do this with a report: the parties and their roles of the transition table. */
export function mayAct(act: ReportAct): Access<{ readonly reportId: string }> {
  const grants: Record<string, readonly Role[]> = {};
  for (const party of PARTIES) {
    const roles = TRANSITIONS.filter((way) => way.act === act && way.by === party).flatMap(
      ({ roles }) => roles,
    );
    if (roles.length > 0) grants[party] = [...new Set(roles)];
  }
  return parties(reportParties, grants);
}

/** Who may read a report: everybody who works with reports in its parties and in the bodies above who may see it. */
export const mayRead: Access<{ readonly reportId: string }> = parties(
  async (context) => {
    const found = await reportParties(context);
    return found === null ? null : { ...found, above: context.actor.organisationId };
  },
  { organisation: READING_ROLES, receiver: READING_ROLES, via: READING_ROLES, above: READING_ROLES },
);

/** Who may end, open again or withdraw a call: leaders of the caller. */
export const mayDirectCall: Access<{ readonly callId: string }> = callerAccess(CALLING_ROLES);
/** Who may look at a call from inside the caller, and remind those asked. */
export const mayFollowCall: Access<{ readonly callId: string }> = callerAccess(READING_ROLES);

function callerAccess(roles: readonly Role[]): Access<{ readonly callId: string }> {
  return parties(
    async ({ tx, input }) => {
      const call = await callById(tx, input.callId);
      return call === undefined ? null : { caller: call.callerId };
    },
    { caller: roles },
  );
}

/** What an actor can do with a report now, each act once, in the order of the table. */
export function actsOf(
  report: Pick<Report, 'state' | 'organisationId' | 'receiverId' | 'viaId'>,
  actor: Pick<PersonActor, 'organisationId' | 'role'>,
): readonly ReportAct[] {
  const sides = partiesOf(report);
  const ways = TRANSITIONS.filter(
    (way) =>
      way.from === report.state &&
      fits(way, report.viaId) &&
      sides[way.by] === actor.organisationId &&
      way.roles.includes(actor.role),
  );
  return [...new Set(ways.map((way) => way.act))];
}

function fits(way: Transition, viaId: string | null): boolean {
  return way.way === undefined || way.way === (viaId === null ? 'direct' : 'via');
}

export interface Step {
  readonly report: Report;
  readonly call: Call;
  readonly way: Transition;
}

interface StepContext {
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly clock: Clock;
  readonly input: { readonly reportId: string; readonly version: number };
}

/**
 * Begins an act on a report: locked, in the version that the person saw, with the way that the table gives from its
 * state to the actor. Refusals: `conflict`, `reports.wrong-state`, `reports.call-closed`, `reports.call-withdrawn`,
 * `not-permitted`.
 */
export async function begin(
  { tx, actor, clock, input }: StepContext,
  act: ReportAct,
): Promise<Result<Step, Refusal>> {
  const report = await lockReport(tx, input.reportId);
  const call = await callById(tx, report.callId);
  if (call === undefined) return err({ type: 'not-found' });
  if (report.version !== input.version) return err({ type: 'conflict' });
  const ways = TRANSITIONS.filter(
    (way) => way.act === act && way.from === report.state && fits(way, report.viaId),
  );
  if (ways.length === 0) return err({ type: 'reports.wrong-state' });
  const sides = partiesOf(report);
  const mine = ways.filter((way) => sides[way.by] === actor.organisationId && way.roles.includes(actor.role));
  if (mine.length === 0) return err({ type: 'not-permitted' });
  const open = checkOpen(call, report, act);
  if (!open.ok) return open;
  const way = await chooseWay({ tx, clock }, report, mine);
  return way === undefined ? err({ type: 'reports.wrong-state' }) : ok({ report, call, way });
}

/** A withdrawn call stops everything; a closed one takes no report any more, but those under way go on. */
function checkOpen(call: Call, report: Report, act: ReportAct): Result<undefined, Refusal> {
  if (call.state === 'withdrawn') return err({ type: 'reports.call-withdrawn' });
  const isCallersOwn = report.id === call.ownReportId;
  const isLate = call.state === 'closed' && !isCallersOwn && (act === 'send' || act === 'pass-on');
  return isLate ? err({ type: 'reports.call-closed' }) : ok();
}

async function chooseWay(
  { tx, clock }: Pick<StepContext, 'tx' | 'clock'>,
  report: Report,
  ways: readonly Transition[],
): Promise<Transition | undefined> {
  if (ways.every((way) => way.reviewer === undefined)) return ways[0];
  const { organisationId, drafterId } = report;
  const on = clock.today().toString();
  const reviewer = (await hasOtherReviewer(tx, { organisationId, drafterId, on })) ? 'present' : 'absent';
  return ways.find((way) => way.reviewer === undefined || way.reviewer === reviewer);
}

type Columns = Parameters<typeof updateReport>[2];

/** Ends a step: the state that the table says, the columns that change, the entry in the history. */
export async function move(
  { tx, actor, clock }: Pick<StepContext, 'tx' | 'actor' | 'clock'>,
  { report, way }: Step,
  { note = null, ...columns }: Columns & { readonly note?: string | null } = {},
): Promise<{ reportId: string; version: number; state: ReportState }> {
  const at = toDate(clock.now());
  const state = way.to ?? report.state;
  await updateReport(tx, report.id, { ...columns, state, changed_at: at });
  if (way.act !== 'edit') {
    const event = { kind: way.act, at, unitId: actor.organisationId, personId: actor.personId, note };
    await writeEvents(tx, [report.id], event);
  }
  return { reportId: report.id, version: report.version + 1, state };
}
