import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/database/transaction.ts';
import type { SeriesLine, TermLine } from '../model.ts';
import type { Run } from '../numbers.ts';

/** The runs of numbers of an organisation, the newest period first. */
export async function seriesOf(tx: Tx, organisationId: string): Promise<SeriesLine[]> {
  const { rows } = await sql<SeriesLine>`
    select id, direction, style, kind, period, last_number as "lastNumber" from register_series
    where organisation_id = ${organisationId}::uuid order by period desc, direction, style, kind`.execute(tx);
  return rows;
}

/** The terms of a Party committee, the newest first. */
export async function termsOf(tx: Tx, organisationId: string): Promise<TermLine[]> {
  const { rows } = await sql<TermLine>`
    select name, lower(during) as "from", upper(during) as until from committee_term
    where organisation_id = ${organisationId}::uuid order by lower(during) desc`.execute(tx);
  return rows;
}

/** Records a term; false when it runs on a day on which another one does, or carries the name of one. */
export async function insertTerm(
  tx: Tx,
  organisationId: string,
  { name, from, until }: TermLine,
): Promise<boolean> {
  const { rows } = await sql`
    select from committee_term where organisation_id = ${organisationId}::uuid
      and (name = ${name} or during && daterange(${from}::date, ${until}::date)) limit 1`.execute(tx);
  if (rows.length > 0) return false;
  await sql`
    insert into committee_term (organisation_id, name, during)
    values (${organisationId}::uuid, ${name}, daterange(${from}::date, ${until}::date))`.execute(tx);
  return true;
}

export interface FirstNumber extends Run {
  readonly organisationId: string;
  readonly direction: 'in' | 'out';
  readonly style: string;
  readonly firstNumber: number;
}

/**
 * Lets a run begin with a number other than 1. Answers the last number of a run from which one was taken already, and
 * changes nothing then; null when it is set.
 */
export async function beginSeriesAt(tx: Tx, begun: FirstNumber): Promise<number | null> {
  const { organisationId, direction, style, kind, period, firstNumber } = begun;
  await sql`
    insert into register_series (id, organisation_id, direction, style, kind, period)
    values (${uuidv7()}, ${organisationId}, ${direction}, ${style}, ${kind}, ${period}) on conflict do nothing
  `.execute(tx);
  const series = await sql<{ id: string; last: number; used: boolean }>`
    select s.id, s.last_number as last,
      exists (select from outgoing o where o.series_id = s.id) or exists (select from incoming i where i.series_id = s.id)
        as used
    from register_series s where s.organisation_id = ${organisationId}::uuid and s.direction = ${direction}
      and s.style = ${style} and s.kind = ${kind} and s.period = ${period} for update of s`.execute(tx);
  const found = series.rows[0];
  if (found?.used) return found.last;
  await tx
    .updateTable('register_series')
    .set({ last_number: firstNumber - 1 })
    .where('id', '=', found?.id ?? '')
    .execute();
  return null;
}
