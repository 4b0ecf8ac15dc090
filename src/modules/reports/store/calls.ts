import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { CallState } from '../model.ts';
import type { Question } from '../questions.ts';

/** A call as it is stored. */
export interface Call {
  readonly id: string;
  readonly callerId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly ownReportId: string;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly documentId: string | null;
  readonly receiverId: string;
  readonly viaId: string | null;
  readonly askedViaId: string | null;
  readonly questions: readonly Question[];
  /** Withdrawn also when a call that this one passes on is. */
  readonly state: CallState;
  readonly version: number;
  readonly reason: string | null;
  readonly calledBy: string;
  readonly calledAt: Date;
}

export const callColumns = sql`c.id, c.caller_id as "callerId", c.parent_id as "parentId", c.root_id as "rootId",
  c.own_report_id as "ownReportId", c.title, c.period_from as "periodFrom", c.period_to as "periodTo",
  c.due_on as "dueOn", c.document_id as "documentId", c.receiver_id as "receiverId", c.via_id as "viaId",
  c.asked_via_id as "askedViaId", c.questions, report_call_state(c.id) as state, c.version, c.reason,
  c.called_by as "calledBy", c.called_at as "calledAt"`;

/** A call that the acting organisation may see. */
export async function callById(tx: Tx, id: string): Promise<Call | undefined> {
  const { rows } = await sql<Call>`select ${callColumns} from report_call c where c.id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0];
}

/** A call of the acting organisation, locked until the act ends. */
export async function lockCall(tx: Tx, id: string): Promise<Call | undefined> {
  const { rows } = await sql<Call>`
    select ${callColumns} from report_call c where c.id = ${id}::uuid for update`.execute(tx);
  return rows[0];
}

export interface NewCall extends Omit<Call, 'state' | 'version' | 'reason'> {}

/** Adds a call. Its own report is added after it, in the same act. */
export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx
    .insertInto('report_call')
    .values({
      id: call.id,
      caller_id: call.callerId,
      parent_id: call.parentId,
      root_id: call.rootId,
      own_report_id: call.ownReportId,
      title: call.title,
      period_from: call.periodFrom,
      period_to: call.periodTo,
      due_on: call.dueOn,
      document_id: call.documentId,
      receiver_id: call.receiverId,
      via_id: call.viaId,
      asked_via_id: call.askedViaId,
      questions: JSON.stringify(call.questions),
      state: 'open',
      called_by: call.calledBy,
      called_at: call.calledAt,
    })
    .execute();
}

/** Changes the state of a locked call. */
export async function setCallState(
  tx: Tx,
  id: string,
  { state, reason }: { readonly state: CallState; readonly reason: string | null },
): Promise<void> {
  await tx
    .updateTable('report_call')
    .set({ state, reason, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** A report to ask for. */
export interface NewReport {
  readonly id: string;
  readonly aboutId: string;
  readonly organisationId: string;
}

export interface NewReports {
  readonly callId: string;
  readonly rootId: string;
  readonly parentId: string | null;
  readonly receiverId: string;
  readonly viaId: string | null;
  readonly at: Date;
  readonly personId: string;
  readonly unitId: string;
  readonly reports: readonly NewReport[];
}

/**
 * Asks for reports, in one statement for the reports and one for the beginnings of their histories. A unit that was
 * asked already in the same chain of calls, by whomever, is left out.
 */
export async function insertReports(tx: Tx, asked: NewReports, eventIds: readonly string[]): Promise<void> {
  const { reports, at } = asked;
  const ids = reports.map(({ id }) => id);
  const abouts = reports.map(({ aboutId }) => aboutId);
  const organisations = reports.map(({ organisationId }) => organisationId);
  await sql`
    insert into report (id, call_id, root_id, about_id, organisation_id, parent_id, receiver_id, via_id, state, changed_at)
    select r.id, ${asked.callId}::uuid, ${asked.rootId}::uuid, r.about, r.organisation, ${asked.parentId}::uuid,
      ${asked.receiverId}::uuid, ${asked.viaId}::uuid, 'asked', ${at}::timestamptz
    from unnest(${ids}::uuid[], ${abouts}::uuid[], ${organisations}::uuid[]) as r(id, about, organisation)
    on conflict (root_id, about_id) do nothing
  `.execute(tx);
  await sql`
    insert into report_event (id, report_id, at, kind, unit_id, person_id)
    select e, r, ${at}::timestamptz, 'asked', ${asked.unitId}::uuid, ${asked.personId}::uuid
    from unnest(${[...eventIds]}::uuid[], ${ids}::uuid[]) as t(e, r)
    where exists (select from report where id = r)
  `.execute(tx);
}

/** Which of the units have been asked already in the same chain of calls. */
export async function askedAlready(
  tx: Tx,
  rootId: string,
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select about_id as id from report where root_id = ${rootId}::uuid and about_id = any(${[...unitIds]}::uuid[])
  `.execute(tx);
  return new Set(rows.map((row) => row.id));
}
