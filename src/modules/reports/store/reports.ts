import { sql, type UpdateObject } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { FigureValue } from '../figures.ts';
import type { ReportState } from '../model.ts';
import type { Section } from '../narrative.ts';

/** A figure that a person entered, with who and when. */
export interface EnteredFigure {
  readonly value: FigureValue;
  readonly personId: string;
  /** ISO instant. */
  readonly at: string;
}

/** A report as it is stored. */
export interface Report {
  readonly id: string;
  readonly callId: string;
  readonly rootId: string;
  readonly aboutId: string;
  readonly organisationId: string;
  readonly parentId: string | null;
  readonly receiverId: string;
  readonly viaId: string | null;
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, EnteredFigure>>;
  readonly state: ReportState;
  readonly version: number;
  readonly edition: number;
  readonly drafterId: string | null;
  readonly reviewerId: string | null;
  readonly approverId: string | null;
  readonly returnedReason: string | null;
  readonly sentAt: Date | null;
  readonly receivedAt: Date | null;
  readonly changedAt: Date;
}

export const reportColumns = sql`report.id, report.call_id as "callId", report.root_id as "rootId",
  report.about_id as "aboutId", report.organisation_id as "organisationId", report.parent_id as "parentId",
  report.receiver_id as "receiverId", report.via_id as "viaId", report.narrative->'sections' as sections,
  report.figures, report.state, report.version, report.edition, report.drafter_id as "drafterId",
  report.reviewer_id as "reviewerId", report.approver_id as "approverId",
  report.returned_reason as "returnedReason", report.sent_at as "sentAt", report.received_at as "receivedAt",
  report.changed_at as "changedAt"`;

/** A report that the acting organisation may see. */
export async function reportById(tx: Tx, id: string): Promise<Report | undefined> {
  const { rows } = await sql<Report>`select ${reportColumns} from report where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** A report of which the acting organisation is a party, locked until the act ends. */
export async function lockReport(tx: Tx, id: string): Promise<Report> {
  const { rows } = await sql<Report>`
    select ${reportColumns} from report where id = ${id}::uuid for update`.execute(tx);
  return assertDefined(rows[0], 'a report whose party acts');
}

/** Changes a report that is locked; its version goes up. */
export async function updateReport(
  tx: Tx,
  id: string,
  change: Omit<UpdateObject<Tables, 'report'>, 'id' | 'version'>,
): Promise<void> {
  await tx
    .updateTable('report')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Whether the organisation has a reviewer other than the drafter on a day. */
export async function hasOtherReviewer(
  tx: Tx,
  { organisationId, drafterId, on }: { organisationId: string; drafterId: string | null; on: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from position where organisation_id = ${organisationId}::uuid and role = 'reviewer'
      and during @> ${on}::date and person_id is distinct from ${drafterId}::uuid limit 1`.execute(tx);
  return rows.length > 0;
}

/** Full names of persons, by id. */
export async function personNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'full_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** The title that a person has as head of an organisation on a day: "Chủ tịch", "Phó Giám đốc". */
export async function headTitle(
  tx: Tx,
  wanted: { readonly organisationId: string; readonly personId: string | null; readonly on: string },
): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select title from position where organisation_id = ${wanted.organisationId}::uuid and role = 'head'
      and during @> ${wanted.on}::date
      and (${wanted.personId}::uuid is null or person_id = ${wanted.personId}::uuid)
    order by length(title), title limit 1`.execute(tx);
  return rows[0]?.title ?? null;
}
