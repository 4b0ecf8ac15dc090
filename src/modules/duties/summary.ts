import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DUE_STATUSES, dueStatus } from '#modules/my-work/index.ts';
import { type UnitView, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { awaitsHolder, CitationShape, DUTY_STATES } from './model.ts';
import { type Duty, personNames } from './store.ts';

export const UnitName = z.object({ id: z.uuid(), name: z.string() });
export type UnitName = z.output<typeof UnitName>;

/** A duty as lists show it. Instants are ISO texts. */
export const DutySummary = z.object({
  id: z.uuid(),
  title: z.string(),
  topic: z.string(),
  state: z.enum(DUTY_STATES),
  /** The last result was returned and a new one is awaited. */
  returned: z.boolean(),
  itemLabel: z.string().nullable(),
  basis: z.array(CitationShape),
  dueOn: z.string().nullable(),
  due: z.enum(DUE_STATUSES),
  assigner: UnitName,
  holder: UnitName,
  officer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  documentId: z.uuid().nullable(),
  parentId: z.uuid().nullable(),
  assignmentId: z.uuid().nullable(),
  /** The document on which it rests was updated or replaced by this one. */
  changedById: z.uuid().nullable(),
  givenAt: z.string(),
  changedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Parts passed down: all that were not withdrawn, and those of them that were accepted. */
  parts: z.object({ total: z.int(), accepted: z.int(), reported: z.int() }),
});
export type DutySummary = z.output<typeof DutySummary>;

/** The summaries of duties, in their order, with names as they are today. */
export async function summariesOf(
  tx: Tx,
  duties: readonly Duty[],
  today: Temporal.PlainDate,
): Promise<DutySummary[]> {
  const unitIds = [...new Set(duties.flatMap((duty) => [duty.assigner_id, duty.holder_id]))];
  const [units, people, parts] = [
    await unitsByIds(tx, unitIds, today.toString()),
    await personNames(
      tx,
      duties.map((duty) => duty.officer_id),
    ),
    await partsOf(
      tx,
      duties.map((duty) => duty.id),
    ),
  ];
  return duties.map((duty) => ({
    id: duty.id,
    title: duty.title,
    topic: duty.topic,
    state: duty.state,
    returned: duty.returned,
    itemLabel: duty.item_label,
    basis: [...duty.basis],
    dueOn: duty.due_on,
    due: dueStatus({ dueOn: duty.due_on, open: awaitsHolder(duty.state) }, today),
    assigner: nameOf(duty.assigner_id, units),
    holder: nameOf(duty.holder_id, units),
    officer: officerOf(duty.officer_id, people),
    documentId: duty.document_id,
    parentId: duty.parent_id,
    assignmentId: duty.assignment_id,
    changedById: duty.changed_by_id,
    givenAt: duty.given_at.toISOString(),
    changedAt: duty.changed_at.toISOString(),
    closedAt: duty.closed_at?.toISOString() ?? null,
    parts: parts.get(duty.id) ?? { total: 0, accepted: 0, reported: 0 },
  }));
}

/** A unit's short name; its place above when the name alone does not tell it apart. */
export function nameOf(id: string, units: ReadonlyMap<string, UnitView>): UnitName {
  return { id, name: units.get(id)?.shortName ?? '—' };
}

function officerOf(id: string | null, people: ReadonlyMap<string, string>) {
  return id === null ? null : { id, name: people.get(id) ?? '—' };
}

async function partsOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { total: number; accepted: number; reported: number }>();
  const { rows } = await sql<{ parent_id: string; total: number; accepted: number; reported: number }>`
    select parent_id, count(*)::int as total, count(*) filter (where state = 'accepted')::int as accepted,
      count(*) filter (where state = 'reported')::int as reported
    from duty where parent_id = any(${[...ids]}::uuid[]) and state <> 'withdrawn' group by parent_id
  `.execute(tx);
  return new Map(rows.map(({ parent_id, ...counts }) => [parent_id, counts]));
}
