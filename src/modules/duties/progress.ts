import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { DUTY_STATES, type DutyState } from './model.ts';

/** Duties counted by state. */
export type StateCounts = Readonly<Record<DutyState, number>>;

/** What was counted: all states, and of the open ones those whose due date has passed. */
export interface Count {
  readonly states: StateCounts;
  readonly total: number;
  readonly overdue: number;
}

export interface ItemProgress extends Count {
  readonly itemLabel: string | null;
  readonly title: string;
  readonly topic: string;
}

export interface UnitProgress extends Count {
  readonly unitId: string;
  /** The units to which it passed parts down, with the count of those parts. */
  readonly children: readonly UnitProgress[];
}

export interface DocumentProgress extends Count {
  /** How many units hold a duty of the document directly. */
  readonly units: number;
  /** Every item of the document, whichever was asked for. */
  readonly byItem: readonly ItemProgress[];
  readonly byUnit: readonly UnitProgress[];
}

interface CountRow {
  readonly holder_id: string;
  /** The holder of the duty of which it is a part; null for a duty of the document itself. */
  readonly over_id: string | null;
  readonly item_label: string | null;
  readonly title: string;
  readonly topic: string;
  readonly state: DutyState;
  readonly is_overdue: boolean;
  readonly count: number;
}

/**
 * How far a document's duties are: by item, and by unit as a tree along which parts were passed down. Overdue is what
 * is open on `on` (ISO date) with a due date before it. Counts of the whole document and by item are of the duties it
 * gave itself; parts passed down stand in the tree. With `label` only the duties of that item count, and their parts;
 * null: those that rest on no item.
 */
export async function progressOfDocument(
  tx: Tx,
  documentId: string,
  on: string,
  { label }: { readonly label?: string | null | undefined } = {},
): Promise<DocumentProgress> {
  const { rows } = await sql<CountRow>`
    select d.holder_id, w.holder_id as over_id, d.item_label, d.title, d.topic, d.state,
      duty_awaits_holder(d.state) and coalesce(d.due_on < ${on}::date, false) as is_overdue, count(*)::int as count
    from duty d left join duty w on w.id = d.parent_id
    where d.document_id = ${documentId}::uuid
    group by 1, 2, 3, 4, 5, 6, 7
    order by min(d.id::text)
  `.execute(tx);
  const ofDocument = rows.filter((row) => row.over_id === null);
  const asked = label === undefined ? rows : rows.filter((row) => row.item_label === label);
  const own = asked.filter((row) => row.over_id === null);
  return {
    ...countOf(own),
    units: new Set(own.map((row) => row.holder_id)).size,
    byItem: itemsOf(ofDocument),
    byUnit: unitsOf(
      null,
      Map.groupBy(asked, (row) => row.over_id),
      new Set(),
    ),
  };
}

/** How far the parts of a duty are; counted, never typed in. */
export async function progressOfParts(tx: Tx, dutyId: string, on: string): Promise<Count> {
  const { rows } = await sql<Pick<CountRow, 'state' | 'is_overdue' | 'count'>>`
    select state, duty_awaits_holder(state) and coalesce(due_on < ${on}::date, false) as is_overdue, count(*)::int as count
    from duty where parent_id = ${dutyId}::uuid group by 1, 2
  `.execute(tx);
  return countOf(rows);
}

function itemsOf(rows: readonly CountRow[]): readonly ItemProgress[] {
  const items = Map.groupBy(rows, (row) => JSON.stringify([row.item_label, row.title]));
  return [...items.values()].flatMap((group) =>
    group.slice(0, 1).map(({ item_label, title, topic }) => ({
      itemLabel: item_label,
      title,
      topic,
      ...countOf(group),
    })),
  );
}

/** A unit can give parts to one that gave parts to it (after a merger): the way down ends where it would come round. */
function unitsOf(
  over: string | null,
  rowsUnder: ReadonlyMap<string | null, readonly CountRow[]>,
  above: ReadonlySet<string>,
): readonly UnitProgress[] {
  const here = (rowsUnder.get(over) ?? []).filter((row) => !above.has(row.holder_id));
  return [...Map.groupBy(here, (row) => row.holder_id)].map(([unitId, group]) => ({
    unitId,
    ...countOf(group),
    children: unitsOf(unitId, rowsUnder, new Set([...above, unitId])),
  }));
}

/** Sums rows of counts. */
export function countOf(
  rows: readonly { readonly state: DutyState; readonly is_overdue: boolean; readonly count: number }[],
): Count {
  const states = emptyCounts();
  let [total, overdue] = [0, 0];
  for (const row of rows) {
    states[row.state] += row.count;
    total += row.count;
    if (row.is_overdue) overdue += row.count;
  }
  return { states, total, overdue };
}

/** Zero of every state. */
export function emptyCounts(): Record<DutyState, number> {
  return Object.fromEntries(DUTY_STATES.map((state) => [state, 0])) as Record<DutyState, number>;
}
