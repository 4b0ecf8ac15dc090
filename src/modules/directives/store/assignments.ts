import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import { type AssignmentState, type AssignmentView, HowProposed, type Topic } from '../model.ts';

export interface NewAssignment {
  readonly label: string | null;
  readonly title: string;
  readonly detail: string;
  readonly topic: Topic;
  readonly dueOn: string | null;
  readonly dueText: string | null;
  readonly reasons: HowProposed;
  readonly state: AssignmentState;
  readonly sourceDocumentId: string | null;
  readonly holderIds: readonly string[];
}

/** The assignments of a draft in their order. */
export async function assignmentsOf(tx: Tx, draftId: string): Promise<AssignmentView[]> {
  const { rows } = await sql<AssignmentRow>`
    select a.id, a.item_label, a.title, a.detail, a.topic, a.due_on, a.due_text, a.reasons, a.state,
      a.source_document_id, coalesce((select array_agg(h.unit_id) from assignment_holder h
        where h.assignment_id = a.id), '{}') as holders
    from assignment a where a.draft_id = ${draftId}::uuid order by a.place, a.id`.execute(tx);
  return rows.map(viewOf);
}

interface AssignmentRow {
  readonly id: string;
  readonly item_label: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly topic: Topic;
  readonly due_on: string | null;
  readonly due_text: string | null;
  readonly reasons: unknown;
  readonly state: AssignmentState;
  readonly source_document_id: string | null;
  readonly holders: string[];
}

function viewOf(row: AssignmentRow): AssignmentView {
  return {
    id: row.id,
    label: row.item_label,
    title: row.title,
    detail: row.detail ?? '',
    topic: row.topic,
    dueOn: row.due_on,
    dueText: row.due_text,
    reasons: HowProposed.parse(row.reasons),
    state: row.state,
    sourceDocumentId: row.source_document_id,
    holderIds: row.holders,
  };
}

/** Adds an assignment at the end of the draft's list; returns its id. */
export async function insertAssignment(tx: Tx, draftId: string, added: NewAssignment): Promise<string> {
  const id = uuidv7();
  await sql`
    insert into assignment (id, draft_id, source_document_id, item_label, title, detail, topic, due_on, due_text,
      reasons, state, place)
    select ${id}::uuid, ${draftId}::uuid, ${added.sourceDocumentId}::uuid, ${added.label}, ${added.title},
      ${added.detail || null}, ${added.topic}, ${added.dueOn}::date, ${added.dueText},
      ${JSON.stringify(added.reasons)}::jsonb, ${added.state},
      coalesce((select max(place) from assignment where draft_id = ${draftId}::uuid), 0) + 1`.execute(tx);
  await setHolders(tx, id, added.holderIds);
  return id;
}

export type ChangedAssignment = Pick<
  NewAssignment,
  'title' | 'detail' | 'topic' | 'dueOn' | 'dueText' | 'state'
>;

export async function updateAssignment(tx: Tx, id: string, changed: ChangedAssignment): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({
      title: changed.title,
      detail: changed.detail || null,
      topic: changed.topic,
      due_on: changed.dueOn,
      due_text: changed.dueText,
      state: changed.state,
    })
    .where('id', '=', id)
    .execute();
}

/** Whom an assignment is for; those named before are dropped. */
export async function setHolders(tx: Tx, assignmentId: string, unitIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('assignment_holder').where('assignment_id', '=', assignmentId).execute();
  await sql`
    insert into assignment_holder (assignment_id, unit_id)
    select ${assignmentId}::uuid, unit from unnest(${[...new Set(unitIds)]}::uuid[]) unit`.execute(tx);
}

/** Who is no longer addressed to act holds nothing of the draft's open assignments. */
export async function dropHoldersNotAddressed(tx: Tx, draftId: string): Promise<void> {
  await sql`
    delete from assignment_holder h using assignment a
    where a.id = h.assignment_id and a.draft_id = ${draftId}::uuid and a.state in ('proposed', 'confirmed')
      and not exists (select from draft_addressee d
        where d.draft_id = a.draft_id and d.unit_id = h.unit_id and d.purpose = 'act')`.execute(tx);
}

/** The confirmed assignments have been given by the issued document. */
export async function markGiven(tx: Tx, draftId: string, documentId: string): Promise<void> {
  await sql`
    update assignment set state = 'given', document_id = ${documentId}::uuid
    where draft_id = ${draftId}::uuid and state = 'confirmed'`.execute(tx);
}
