import { assertDefined } from '#basics/assert.ts';
import type { Figure } from '#modules/reports/figures.ts';
import type { CallView, ReportView } from '#modules/reports/views.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { StoryStage } from '../stage.ts';
import type { Staff } from './people.ts';

/** Whole numbers by the key of the figure. */
export type Values = Readonly<Record<string, number>>;

/** A report as somebody sees it. */
export function reportSeenBy(stage: StoryStage, actor: PersonActor, reportId: string): Promise<ReportView> {
  return stage.act<ReportView>(actor, 'reports.view', { reportId });
}

/** A report with the version that every act on it names. */
export async function refTo(stage: StoryStage, actor: PersonActor, reportId: string) {
  const { version } = await reportSeenBy(stage, actor, reportId);
  return { reportId, version };
}

/** One figure of a report as it stands for somebody. */
export async function figureIn(
  stage: StoryStage,
  actor: PersonActor,
  reportId: string,
  key: string,
): Promise<Figure> {
  const { snapshot } = await reportSeenBy(stage, actor, reportId);
  return assertDefined(
    snapshot?.figures.find((figure) => figure.key === key),
    `figure ${key}`,
  );
}

/** The reports under a call by the unit they are about. */
export async function askedUnder(
  stage: StoryStage,
  caller: PersonActor,
  callId: string,
): Promise<ReadonlyMap<string, string>> {
  const { units } = await stage.act<CallView>(caller, 'reports.view-call', { callId });
  return new Map(units.map(({ unit, reportId }) => [unit.id, reportId]));
}

/** The officer begins, writes text and figures, submits. */
export async function writeReport(
  stage: StoryStage,
  { officer }: Staff,
  reportId: string,
  { text, values }: { readonly text: string; readonly values: Values },
): Promise<void> {
  await stage.act(officer, 'reports.start', await refTo(stage, officer, reportId));
  await stage.act(officer, 'reports.edit', {
    ...(await refTo(stage, officer, reportId)),
    sections: [{ key: 'results', text }],
    figures: Object.entries(values).map(([key, number]) => ({ key, number })),
  });
  await stage.act(officer, 'reports.submit', await refTo(stage, officer, reportId));
}

/** Reviewed where there is a reviewer, approved by the head, sent by the clerk. */
export async function approveAndSend(stage: StoryStage, staff: Staff, reportId: string): Promise<void> {
  const { state } = await reportSeenBy(stage, staff.head, reportId);
  if (state === 'submitted')
    await stage.act(staff.reviewer, 'reports.review', await refTo(stage, staff.reviewer, reportId));
  await stage.act(staff.head, 'reports.approve', await refTo(stage, staff.head, reportId));
  await stage.act(staff.clerk, 'reports.send', await refTo(stage, staff.clerk, reportId));
}
