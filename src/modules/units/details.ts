import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/database/transaction.ts';
import { CODE_SCHEMES, IsoDate, PARENT_LINES, SUCCESSION_KINDS, Succession, UnitView } from './model.ts';
import { successorOn, unitView } from './store.ts';
import { selectViews, viewColumns, viewOrder, viewTables } from './views.ts';

const Span = { from: IsoDate, to: IsoDate.nullable() };
const Ref = { id: z.uuid(), name: z.string() };

/** A unit with its whole record: names, parents and codes through time, what it came from and what became of it. */
export const UnitDetails = z.object({
  unit: UnitView,
  /** What stands in its place on the date asked for. */
  standing: Succession,
  names: z.array(
    z.object({ name: z.string(), shortName: z.string(), abbreviation: z.string().nullable(), ...Span }),
  ),
  parents: z.array(z.object({ line: z.enum(PARENT_LINES), ...Ref, ...Span })),
  codes: z.array(z.object({ scheme: z.enum(CODE_SCHEMES), code: z.string(), ...Span })),
  /** Units directly under it on the date, by line. */
  children: z.array(z.object({ line: z.enum(PARENT_LINES), ...Ref })),
  /** Organisations that serve the territory on the date; empty for an organisation. */
  bodies: z.array(UnitView),
  predecessors: z.array(z.object({ ...Ref, on: IsoDate, kind: z.enum(SUCCESSION_KINDS), basis: z.string() })),
  /** How it ended, when it has ended or its end is decided. */
  end: z
    .object({
      on: IsoDate,
      kind: z.enum(SUCCESSION_KINDS),
      basis: z.string(),
      successor: z.object(Ref).nullable(),
    })
    .nullable(),
});
export type UnitDetails = z.output<typeof UnitDetails>;

/** The record of a unit, its present as of a date; null when there is no such unit. */
export async function unitDetails(tx: Tx, id: string, on: string): Promise<UnitDetails | null> {
  const unit = await unitView(tx, id, on);
  if (!unit) return null;
  return {
    unit,
    standing: await successorOn(tx, id, on),
    names: await namesOf(tx, id),
    parents: await parentsOf(tx, id),
    codes: await codesOf(tx, id),
    children: await childrenOf(tx, id, on),
    bodies: unit.class === 'territory' ? await bodiesOf(tx, id, on) : [],
    predecessors: await predecessorsOf(tx, id),
    end: await endOf(tx, id),
  };
}

async function namesOf(tx: Tx, id: string): Promise<UnitDetails['names']> {
  const { rows } = await sql<UnitDetails['names'][number]>`
    select name, short_name as "shortName", abbreviation, lower(during) as from, upper(during) as to
    from unit_name where unit_id = ${id}::uuid order by lower(during) desc`.execute(tx);
  return rows;
}

async function parentsOf(tx: Tx, id: string): Promise<UnitDetails['parents']> {
  const { rows } = await sql<UnitDetails['parents'][number]>`
    select p.line, p.parent_id as id, lower(p.during) as from, upper(p.during) as to,
      (select n.name from unit_name n where n.unit_id = p.parent_id and n.during && p.during
       order by lower(n.during) desc limit 1) as name
    from unit_parent p where p.unit_id = ${id}::uuid order by lower(p.during) desc, p.line`.execute(tx);
  return rows;
}

async function codesOf(tx: Tx, id: string): Promise<UnitDetails['codes']> {
  const { rows } = await sql<UnitDetails['codes'][number]>`
    select scheme, code, lower(during) as from, upper(during) as to
    from unit_code where unit_id = ${id}::uuid order by lower(during) desc, scheme`.execute(tx);
  return rows;
}

async function childrenOf(tx: Tx, id: string, on: string): Promise<UnitDetails['children']> {
  const { rows } = await sql<UnitDetails['children'][number]>`
    select p.line, p.unit_id as id, n.name
    from unit_parent p join unit_name n on n.unit_id = p.unit_id and n.during @> ${on}::date
    where p.parent_id = ${id}::uuid and p.during @> ${on}::date order by p.line, n.name, p.unit_id`.execute(
    tx,
  );
  return rows;
}

async function bodiesOf(tx: Tx, territoryId: string, on: string): Promise<UnitView[]> {
  return selectViews(
    tx,
    sql`select ${viewColumns} from ${viewTables(on)}
      where u.territory_id = ${territoryId}::uuid and u.during @> d.asked order by u.line desc, ${viewOrder}`,
  );
}

async function predecessorsOf(tx: Tx, id: string): Promise<UnitDetails['predecessors']> {
  const { rows } = await sql<UnitDetails['predecessors'][number]>`
    select s.predecessor_id as id, n.name, s.on_date as on, s.kind, s.basis
    from unit_succession s join unit_name n on n.unit_id = s.predecessor_id and n.during @> (s.on_date - 1)
    where s.successor_id = ${id}::uuid order by s.on_date, n.name`.execute(tx);
  return rows;
}

async function endOf(tx: Tx, id: string): Promise<UnitDetails['end']> {
  const { rows } = await sql<{
    on: string;
    kind: (typeof SUCCESSION_KINDS)[number];
    basis: string;
    successor_id: string | null;
    name: string | null;
  }>`
    select s.on_date as on, s.kind, s.basis, s.successor_id, n.name
    from unit_succession s left join unit_name n on n.unit_id = s.successor_id and n.during @> s.on_date
    where s.predecessor_id = ${id}::uuid`.execute(tx);
  const end = rows[0];
  if (!end) return null;
  const { on, kind, basis, successor_id, name } = end;
  const successor = successor_id === null || name === null ? null : { id: successor_id, name };
  return { on, kind, basis, successor };
}
