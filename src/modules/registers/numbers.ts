import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { err, ok, type Result } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { numberingScheme, type RuleStyle } from '#law/official-documents.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

export interface NumberRequest {
  readonly organisationId: string;
  readonly direction: 'in' | 'out';
  readonly style: RuleStyle;
  /** Decree 30's abbreviation of the kind; it has a run of its own only where the Party numbers by kind. */
  readonly kind: string;
  readonly on: Temporal.PlainDate;
}

export interface TakenNumber {
  readonly seriesId: string;
  readonly number: number;
  /** As it is printed: 1 is "01" (30/2020/NĐ-CP Annex I). */
  readonly text: string;
}

/**
 * Takes the next number of a register. The series' row stays locked until the act commits: a refused act gives the
 * number back, so there is no gap, and two acts never get the same one.
 *
 * State bodies and the Front count by calendar year (30/2020/NĐ-CP Art 15); the Party's outgoing documents by kind and
 * term of the committee. What comes in is counted by calendar year in every body. Refused when a Party committee has no
 * term recorded for the day (`registers.no-term`).
 */
export async function takeNumber(tx: Tx, request: NumberRequest): Promise<Result<TakenNumber, Refusal>> {
  const run = await runOf(tx, request);
  if (!run.ok) return run;
  const taken = await tx
    .insertInto('register_series')
    .values({
      id: uuidv7(),
      organisation_id: request.organisationId,
      direction: request.direction,
      style: request.style,
      kind: run.value.kind,
      period: run.value.period,
      last_number: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'direction', 'style', 'kind', 'period'])
        .doUpdateSet({ last_number: sql<number>`register_series.last_number + 1` }),
    )
    .returning(['id', 'last_number'])
    .executeTakeFirstOrThrow();
  return ok({ seriesId: taken.id, number: taken.last_number, text: printNumber(taken.last_number) });
}

/** A document's number as printed: two digits at least. */
export function printNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** Which run of numbers a document belongs to. */
export interface Run {
  readonly kind: string;
  readonly period: string;
}

/** The run for a request: its period, and its kind where kinds have runs of their own. */
export async function runOf(tx: Tx, request: NumberRequest): Promise<Result<Run, Refusal>> {
  const year = String(request.on.year);
  if (request.direction === 'in') return ok({ kind: '', period: year });
  const scheme = numberingScheme(request.style, request.on);
  if (!scheme.ok)
    return err({ type: 'registers.before-rules', citation: cite('30/2020/NĐ-CP', { article: 15 }) });
  const { series, period } = scheme.value.value;
  const kind = series === 'body-and-kind' ? request.kind : '';
  if (period === 'calendar-year') return ok({ kind, period: year });
  const term = await termOn(tx, request.organisationId, request.on);
  return term === null ? err({ type: 'registers.no-term' }) : ok({ kind, period: term });
}

async function termOn(tx: Tx, organisationId: string, on: Temporal.PlainDate): Promise<string | null> {
  const row = await tx
    .selectFrom('committee_term')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`during @> ${on.toString()}::date`)
    .executeTakeFirst();
  return row?.name ?? null;
}
