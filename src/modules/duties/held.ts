import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import type { DutyState } from './model.ts';

/** Whose duties, in which days (ISO, both inclusive); of one document only, where it is named. */
export interface DutyPeriod {
  readonly unitIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly documentId?: string | undefined;
}

/** A duty that a report on a period is about; dates are Vietnam's. */
export interface HeldDuty {
  readonly id: string;
  /** Who held it on the period's last day. */
  readonly unitId: string;
  readonly title: string;
  readonly topic: string;
  readonly itemLabel: string | null;
  /** As it is now. */
  readonly state: DutyState;
  readonly givenOn: string;
  /** As it is now: an extension granted later counts. */
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  /** What was reported last, up to the period's last day. */
  readonly result: string | null;
}

/**
 * The duties that units held on a period's last day, given up to that day and not closed before the period; withdrawn
 * ones are left out. The holder is the one of that time: a report on October 2024 speaks of the communes of October 2024
 * even when it is made after their merger. Ordered by unit, then as they were given.
 */
export async function dutiesHeldIn(
  tx: Tx,
  { unitIds, from, to, documentId }: DutyPeriod,
): Promise<readonly HeldDuty[]> {
  if (unitIds.length === 0) return [];
  const holder = sql`(
    select h.holder_id from duty_holding h where h.duty_id = d.id and h.from_on <= ${to}::date
    order by h.from_on desc, h.reason desc limit 1)`;
  const { rows } = await sql<HeldDuty>`
    select * from (
      select d.id, ${holder} as "unitId", d.title, d.topic, d.item_label as "itemLabel", d.state,
        d.given_at::date as "givenOn", d.due_on as "dueOn", d.closed_at::date as "closedOn", (
          select r.narrative from duty_result r
          where r.duty_id = d.id and r.state in ('sent', 'accepted') and r.sent_at::date <= ${to}::date
          order by r.round desc limit 1) as result
      from duty d
      where d.id in (
          select duty_id from duty_holding
          where holder_id = any(${[...unitIds]}::uuid[]) and from_on <= ${to}::date)
        and d.given_at::date <= ${to}::date and d.state <> 'withdrawn'
        and (d.closed_at is null or d.closed_at::date >= ${from}::date)
        and ${documentId === undefined ? sql`true` : sql`d.document_id = ${documentId}::uuid`}
    ) held
    where "unitId" = any(${[...unitIds]}::uuid[]) order by "unitId", id
  `.execute(tx);
  return rows;
}
