import type { Temporal } from 'temporal-polyfill';
import { unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { gatherReport, nameOf, namesOf } from './gathering.ts';
import { isSent } from './model.ts';
import type { NamedUnit, Snapshot } from './snapshot.ts';
import type { Call } from './store/calls.ts';
import { documentById, type NamedDocument } from './store/documents.ts';
import { editionOf } from './store/editions.ts';
import type { Report } from './store/reports.ts';
import type { CallSummary, DirectiveLine } from './views.ts';

export interface ToShow {
  readonly report: Report;
  readonly call: Call;
  readonly actor: PersonActor;
  readonly today: Temporal.PlainDate;
  /** Which edition is wanted; the one that stands when absent. */
  readonly edition?: number | undefined;
}

export interface Shown {
  readonly snapshot: Snapshot | null;
  readonly edition: number | null;
}

/**
 * What a reader sees of a report: who writes it sees it as it stands; everybody else the edition that was sent last, and
 * nothing of what is being written.
 */
export async function shownSnapshot(tx: Tx, { report, call, actor, today, edition }: ToShow): Promise<Shown> {
  const isOwn = report.organisationId === actor.organisationId;
  if (edition === undefined && isOwn && !isSent(report.state)) {
    return { snapshot: await gatherReport(tx, { report, call, today, hold: false }), edition: null };
  }
  const number = edition ?? report.edition;
  const sent = await editionOf(tx, report.id, number);
  return { snapshot: sent?.snapshot ?? null, edition: sent === undefined ? null : number };
}

/** A call in short. */
export async function callSummary(tx: Tx, call: Call, today: string): Promise<CallSummary> {
  const names = await namesOf(tx, [call.callerId], today);
  const directive = call.documentId === null ? undefined : await documentById(tx, call.documentId);
  return {
    id: call.id,
    caller: nameOf(call.callerId, names),
    parentId: call.parentId,
    ownReportId: call.ownReportId,
    title: call.title,
    period: { from: call.periodFrom, to: call.periodTo },
    dueOn: call.dueOn,
    directive: directive === undefined ? null : directiveLine(directive),
    state: call.state,
    reason: call.reason,
    version: call.version,
    calledAt: call.calledAt.toISOString(),
  };
}

/** "44-CV/BCĐ" and what it is about. */
export function directiveLine({ id, style, kind, number, symbol, subject }: NamedDocument): DirectiveLine {
  const title =
    number === null || symbol === null ? kind : `${number}${style === 'party' ? '-' : '/'}${symbol}`;
  return { id, title, subject };
}

/** Units by id as they are called today. */
export async function namedToday(
  tx: Tx,
  ids: readonly (string | null)[],
  today: string,
): Promise<(id: string) => NamedUnit> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const names = await unitsByIds(tx, wanted, today);
  return (id) => nameOf(id, names);
}
