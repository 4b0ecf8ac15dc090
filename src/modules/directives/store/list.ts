import { sql } from 'kysely';
import { fold } from '#basics/vietnamese.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { DraftState } from '../model.ts';

export interface DraftSearch {
  readonly text: string;
  readonly states: readonly DraftState[];
  readonly kind: string | null;
  readonly sort: 'newest' | 'oldest' | 'subject';
  readonly page: number;
  readonly size: number;
}

export interface DraftLine {
  readonly id: string;
  readonly state: DraftState;
  readonly kind: string;
  readonly subject: string;
  readonly notation: string | null;
  readonly issuedOn: string | null;
  readonly documentId: string | null;
  readonly documentState: string | null;
  readonly drafter: string;
  readonly changedAt: Date;
  readonly recipients: number;
}

/** The acting organisation's drafts and what was issued from them, with how many there are in all. */
export async function searchDrafts(
  tx: Tx,
  search: DraftSearch,
): Promise<{ readonly lines: DraftLine[]; readonly total: number }> {
  const words = fold(search.text).split(' ').filter(Boolean);
  const order = {
    newest: sql`d.changed_at desc, d.id desc`,
    oldest: sql`d.changed_at, d.id`,
    subject: sql`d.subject collate vietnamese, d.id`,
  }[search.sort];
  const { rows } = await sql<DraftLine & { total: number }>`
    with found as (
      select d.id, d.state, d.kind, d.subject, d.document_id, d.drafter_id, d.changed_at, p.number, p.symbol,
        p.issued_on, p.state as document_state,
        case when d.style = 'party' then '-' else '/' end as mark
      from draft d left join document p on p.id = d.document_id
      where d.state = any(${search.states}::text[])
        and (${search.kind}::text is null or d.kind = ${search.kind})
        and not exists (select from unnest(${words}::text[]) word
          where strpos(coalesce(p.folded, d.folded), word) = 0))
    select d.id, d.state, d.kind, d.subject, d.number || d.mark || d.symbol as notation, d.issued_on as "issuedOn",
      d.document_id as "documentId", d.document_state as "documentState", n.full_name as drafter,
      d.changed_at as "changedAt", count(*) over ()::int as total,
      (select count(*)::int from draft_addressee a where a.draft_id = d.id) as recipients
    from found d join person n on n.id = d.drafter_id
    order by ${order} limit ${search.size} offset ${(search.page - 1) * search.size}`.execute(tx);
  return { lines: rows.map(({ total: _total, ...line }) => line), total: rows[0]?.total ?? 0 };
}

/** How many drafts stand in each state. */
export async function countDrafts(tx: Tx): Promise<ReadonlyMap<DraftState, number>> {
  const { rows } = await sql<{ state: DraftState; count: number }>`
    select state, count(*)::int as count from draft group by state`.execute(tx);
  return new Map(rows.map(({ state, count }) => [state, count]));
}
