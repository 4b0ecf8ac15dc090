import type { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { type UnitView, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { composeReport, type Issue, type ToWrite } from './compose.ts';
import { signatureLines } from './signature.ts';
import type { Snapshot } from './snapshot.ts';
import type { Call } from './store/calls.ts';
import { documentById } from './store/documents.ts';
import { headTitle, type Report } from './store/reports.ts';

export interface WritingContext {
  readonly report: Report;
  readonly call: Call;
  readonly snapshot: Snapshot;
  readonly today: Temporal.PlainDate;
}

/** The report as an official document; blanks for number and date while it is not issued. */
export async function draftOfReport(
  tx: Tx,
  context: WritingContext,
  issue: Issue | null,
): Promise<DocumentDraft> {
  return composeReport(await toWrite(tx, context), issue);
}

async function toWrite(tx: Tx, { report, call, snapshot, today }: WritingContext): Promise<ToWrite> {
  const { organisationId, receiverId, viaId, approverId } = report;
  const on = today.toString();
  const units = await unitsByIds(tx, [organisationId, receiverId, ...(viaId === null ? [] : [viaId])], on);
  const issuer = assertDefined(units.get(organisationId), 'unit that reports');
  const directive = call.documentId === null ? undefined : await documentById(tx, call.documentId);
  const title = await headTitle(tx, { organisationId, personId: approverId, on });
  return {
    snapshot,
    issuer,
    place: await placeOf(tx, issuer, on),
    receiver: assertDefined(units.get(receiverId), 'unit that receives'),
    via: viaId === null ? null : assertDefined(units.get(viaId), 'unit in between'),
    directive: directive ?? null,
    signatureLines: title === null ? [] : signatureLines(issuer, title),
    year: today.year,
  };
}

/** Where an organisation is: the bare name of its territory. */
async function placeOf(tx: Tx, unit: UnitView, on: string): Promise<string> {
  if (unit.territoryId === null) return unit.shortName;
  const place = (await unitsByIds(tx, [unit.territoryId], on)).get(unit.territoryId);
  return place?.shortName ?? unit.shortName;
}
