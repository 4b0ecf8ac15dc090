import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { fold } from '#basics/vietnamese.ts';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { DocumentDraftShape } from '#documents/write/draft-shape.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { ChangeKind, DraftEvent, DraftState, Purpose } from '../model.ts';

export interface Draft {
  readonly id: string;
  readonly organisationId: string;
  readonly content: DocumentDraft;
  readonly state: DraftState;
  readonly version: number;
  readonly approvedVersion: number | null;
  readonly drafterId: string;
  readonly reviewerId: string | null;
  readonly signerId: string | null;
  readonly returnedReason: string | null;
  readonly changesDocumentId: string | null;
  readonly changeKind: ChangeKind | null;
  readonly documentId: string | null;
}

/** A draft of the acting organisation; undefined for every other. */
export async function draftById(tx: Tx, id: string): Promise<Draft | undefined> {
  const row = await tx.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row && draftOf(row);
}

/** The same, locked until the act ends: two acts on one draft come one after the other. */
export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  const row = await tx.selectFrom('draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && draftOf(row);
}

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly content: unknown;
  readonly state: string;
  readonly version: number;
  readonly approved_version: number | null;
  readonly drafter_id: string;
  readonly reviewer_id: string | null;
  readonly signer_id: string | null;
  readonly returned_reason: string | null;
  readonly changes_document_id: string | null;
  readonly change_kind: string | null;
  readonly document_id: string | null;
}

function draftOf(row: Row): Draft {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    content: DocumentDraftShape.parse(row.content),
    state: row.state as DraftState,
    version: row.version,
    approvedVersion: row.approved_version,
    drafterId: row.drafter_id,
    reviewerId: row.reviewer_id,
    signerId: row.signer_id,
    returnedReason: row.returned_reason,
    changesDocumentId: row.changes_document_id,
    changeKind: row.change_kind as ChangeKind | null,
    documentId: row.document_id,
  };
}

export interface NewDraft {
  readonly organisationId: string;
  readonly drafterId: string;
  readonly content: DocumentDraft;
  readonly changes: { readonly documentId: string; readonly kind: ChangeKind } | null;
  readonly at: Date;
}

/** Adds a draft in the state `drafting`, version 1; returns its id. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<string> {
  const id = uuidv7();
  await tx
    .insertInto('draft')
    .values({
      id,
      organisation_id: draft.organisationId,
      ...contentColumns(draft.content),
      state: 'drafting',
      drafter_id: draft.drafterId,
      changes_document_id: draft.changes?.documentId ?? null,
      change_kind: draft.changes?.kind ?? null,
      created_at: draft.at,
      changed_at: draft.at,
    })
    .execute();
  return id;
}

function contentColumns(content: DocumentDraft) {
  return {
    content: JSON.stringify(content),
    subject: content.subject ?? '',
    style: content.style,
    kind: content.kind,
    folded: fold(content.subject ?? ''),
  };
}

/** What an act changes on a draft besides its version. */
export interface DraftChange {
  readonly content?: DocumentDraft;
  readonly signerId?: string | null;
}

/** Changes a draft; its version goes up by one and any approval of the older version is gone. */
export async function changeDraft(tx: Tx, id: string, change: DraftChange, at: Date): Promise<number> {
  const { version } = await tx
    .updateTable('draft')
    .set({
      version: sql<number>`version + 1`,
      changed_at: at,
      ...(change.content === undefined ? {} : contentColumns(change.content)),
      ...(change.signerId === undefined ? {} : { signer_id: change.signerId }),
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** What goes with a change of state. */
export interface StateChange {
  readonly state: DraftState;
  readonly at: Date;
  readonly reviewerId?: string;
  readonly signerId?: string;
  readonly approvedVersion?: number | null;
  readonly returnedReason?: string | null;
  readonly documentId?: string;
}

export async function setDraftState(tx: Tx, id: string, change: StateChange): Promise<void> {
  const { state, at, reviewerId, signerId, approvedVersion, returnedReason, documentId } = change;
  await tx
    .updateTable('draft')
    .set({
      state,
      changed_at: at,
      ...(reviewerId === undefined ? {} : { reviewer_id: reviewerId }),
      ...(signerId === undefined ? {} : { signer_id: signerId }),
      ...(approvedVersion === undefined ? {} : { approved_version: approvedVersion }),
      ...(returnedReason === undefined ? {} : { returned_reason: returnedReason }),
      ...(documentId === undefined ? {} : { document_id: documentId }),
    })
    .where('id', '=', id)
    .execute();
}

export interface NewEvent {
  readonly draftId: string;
  readonly kind: string;
  readonly version: number;
  readonly personId: string;
  readonly at: Date;
  readonly note?: string | null;
}

/** Adds a line to the draft's history. */
export async function writeDraftEvent(tx: Tx, event: NewEvent): Promise<void> {
  await tx
    .insertInto('draft_event')
    .values({
      id: uuidv7(),
      draft_id: event.draftId,
      at: event.at,
      kind: event.kind,
      version: event.version,
      person_id: event.personId,
      note: event.note ?? null,
    })
    .execute();
}

/** The draft's history, oldest first. */
export async function draftEvents(tx: Tx, draftId: string): Promise<DraftEvent[]> {
  const rows = await tx
    .selectFrom('draft_event')
    .innerJoin('person', 'person.id', 'draft_event.person_id')
    .select(['draft_event.at', 'kind', 'version', 'person.full_name', 'note'])
    .where('draft_id', '=', draftId)
    .orderBy('draft_event.at')
    .orderBy('draft_event.id')
    .execute();
  return rows.map(({ at, full_name, ...rest }) => ({ ...rest, at: at.toISOString(), person: full_name }));
}

/** Whether somebody but this person holds the reviewer's role in the organisation on a day. */
export async function hasOtherReviewer(
  tx: Tx,
  organisationId: string,
  personId: string,
  on: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from position where organisation_id = ${organisationId}::uuid and role = 'reviewer'
      and person_id <> ${personId}::uuid and during @> ${on}::date limit 1`.execute(tx);
  return rows.length > 0;
}

/** Who holds the head's role in the organisation on a day: the head and the deputies who sign. */
export async function headsOf(
  tx: Tx,
  organisationId: string,
  on: string,
): Promise<{ id: string; name: string; title: string }[]> {
  const { rows } = await sql<{ id: string; name: string; title: string }>`
    select p.id, p.full_name as name, o.title from position o join person p on p.id = o.person_id
    where o.organisation_id = ${organisationId}::uuid and o.role = 'head' and o.during @> ${on}::date
    order by lower(o.during), p.full_name`.execute(tx);
  return rows;
}

export async function personNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'full_name']).where('id', 'in', known).execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** Whom a draft is addressed to. */
export async function addresseesOf(
  tx: Tx,
  draftId: string,
): Promise<readonly { readonly unitId: string; readonly purpose: Purpose }[]> {
  const rows = await tx
    .selectFrom('draft_addressee')
    .select(['unit_id', 'purpose'])
    .where('draft_id', '=', draftId)
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, purpose: row.purpose as Purpose }));
}

/** Adds addressees; one that is there already gets the new purpose. */
export async function putAddressees(
  tx: Tx,
  draftId: string,
  unitIds: readonly string[],
  purpose: Purpose,
): Promise<void> {
  await sql`
    insert into draft_addressee (draft_id, unit_id, purpose)
    select ${draftId}::uuid, unit, ${purpose} from unnest(${[...new Set(unitIds)]}::uuid[]) unit
    on conflict (draft_id, unit_id) do update set purpose = excluded.purpose`.execute(tx);
}

export async function removeAddressees(tx: Tx, draftId: string, unitIds: readonly string[]): Promise<void> {
  await sql`delete from draft_addressee where draft_id = ${draftId}::uuid and unit_id = any(${unitIds}::uuid[])`.execute(
    tx,
  );
}
