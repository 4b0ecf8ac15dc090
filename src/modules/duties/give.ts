import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { fold } from '#basics/vietnamese.ts';
import { type Citation, printCitation } from '#law/citation.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { tellHoldersOfDuties } from './notices.ts';

/** One thing to do and who must do it: a confirmed assignment of a directive. */
export interface DutyLine {
  readonly assignmentId: string | null;
  readonly itemLabel: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly topic: string;
  /** ISO date; the whole of that day is in time. */
  readonly dueOn: string | null;
  readonly dueBasis: string | null;
  readonly basis: readonly Citation[];
  readonly holderIds: readonly string[];
}

export interface DutiesToGive {
  /** null: the duty rests on a statute alone. */
  readonly documentId: string | null;
  readonly assignerId: string;
  readonly at: Date;
  readonly lines: readonly DutyLine[];
  /** Who acted, for the history; null when it stands in the document's own history. */
  readonly personId?: string | null;
}

/** The duty of which others become parts. */
export interface WholeDuty {
  readonly id: string;
  readonly givers: readonly string[];
  readonly documentId: string | null;
  readonly itemLabel: string | null;
}

interface Given {
  readonly count: number;
  readonly ids: readonly string[];
}

/**
 * Gives duties in one go: every line to each of its holders, with holding, history, tally and a notice to the heads of
 * the holders. 1,500 duties take a fraction of a second. The transaction must act for the assigner.
 */
export async function giveDuties(tx: Tx, request: DutiesToGive): Promise<{ count: number }> {
  const { count } = await insertDuties(tx, request, null);
  return { count };
}

/** The same for parts of a duty that its holder passes down; the parts carry the whole's document and givers. */
export async function insertDuties(tx: Tx, request: DutiesToGive, whole: WholeDuty | null): Promise<Given> {
  const rows = request.lines.flatMap((line, index) =>
    line.holderIds.map((holder) => ({ id: uuidv7(), line: index, holder })),
  );
  if (rows.length === 0) return { count: 0, ids: [] };
  const ids = rows.map((row) => row.id);
  const givers = [...(whole?.givers ?? []), request.assignerId];
  await sql`
    insert into duty (id, parent_id, assignment_id, document_id, item_label, basis, title, detail, topic, assigner_id,
      givers, holder_id, due_on, due_basis, state, folded, given_at, changed_at)
    select r.id, ${whole?.id ?? null}::uuid, l.assignment_id, ${request.documentId}::uuid, l.item_label, l.basis,
      l.title, l.detail, l.topic, ${request.assignerId}::uuid, ${givers}::uuid[], r.holder, l.due_on, l.due_basis,
      'given', l.folded, ${request.at}::timestamptz, ${request.at}::timestamptz
    from unnest(${ids}::uuid[], ${rows.map((row) => row.line)}::int[], ${rows.map((row) => row.holder)}::uuid[])
      as r(id, line, holder)
    join jsonb_to_recordset(${JSON.stringify(request.lines.map(lineRow))}::jsonb) as l(
      line int, assignment_id uuid, item_label text, basis jsonb, title text, detail text, topic text, due_on date,
      due_basis text, folded text) on l.line = r.line
  `.execute(tx);
  await writeBeginnings(tx, request, ids, whole === null ? 'given' : 'passed-down');
  await tellHoldersOfDuties(tx, ids, request.at);
  return { count: ids.length, ids };
}

function lineRow(line: DutyLine, index: number) {
  const basis = line.basis.map((citation) => printCitation(citation, 'vi')).join('; ');
  return {
    line: index,
    assignment_id: line.assignmentId,
    item_label: line.itemLabel,
    basis: line.basis,
    title: line.title,
    detail: line.detail,
    topic: line.topic,
    due_on: line.dueOn,
    due_basis: line.dueBasis,
    folded: fold([line.title, line.detail ?? '', basis].join(' ')),
  };
}

/** Since when each holder holds it, and the first entry of its history. */
async function writeBeginnings(
  tx: Tx,
  { at, assignerId, personId = null }: DutiesToGive,
  ids: readonly string[],
  kind: 'given' | 'passed-down',
): Promise<void> {
  await sql`
    insert into duty_holding (duty_id, holder_id, from_on, reason)
    select id, holder_id, given_at::date, 'given' from duty where id = any(${ids}::uuid[])
  `.execute(tx);
  await sql`
    insert into duty_event (id, duty_id, at, kind, unit_id, person_id)
    select e, d, ${at}::timestamptz, ${kind}, ${assignerId}::uuid, ${personId}::uuid
    from unnest(${ids.map(() => uuidv7())}::uuid[], ${ids}::uuid[]) as r(e, d)
  `.execute(tx);
}
