import { type RawBuilder, sql } from 'kysely';
import { fold } from '#basics/vietnamese.ts';
import type { Tx } from '#platform/database/transaction.ts';
import type { FollowUpLine, IncomingLine, OutgoingLine, RegisterQuery } from '../model.ts';

export interface RegisterPage<Line> {
  readonly lines: Line[];
  readonly total: number;
}

/** "1140/UBND-NCKS", "44-CV/BCĐ"; of table `p`. */
const NOTATION = sql`coalesce(
  p.number || case when p.style = 'party' then '-' else '/' end || p.symbol, p.number, '')`;

/** Year, kind and words that the document `p` must have; `year` is the expression that gives its year. */
function fits({ year, kind, text }: RegisterQuery, yearOf: RawBuilder<unknown>): RawBuilder<boolean> {
  const words = fold(text).split(' ').filter(Boolean);
  return sql<boolean>`
    (${year ?? null}::int is null or ${yearOf} = ${year ?? null}::int)
    and (${kind ?? null}::text is null or p.kind = ${kind ?? null})
    and not exists (select from unnest(${words}::text[]) word where strpos(p.folded, word) = 0)`;
}

function limits({ page, size }: RegisterQuery): RawBuilder<unknown> {
  return sql`limit ${size} offset ${(page - 1) * size}`;
}

interface Counted {
  readonly total: number;
}

function pageOf<Row extends Counted>(rows: readonly Row[]): RegisterPage<Omit<Row, 'total'>> {
  return { lines: rows.map(({ total: _total, ...line }) => line), total: rows[0]?.total ?? 0 };
}

interface OutgoingRow extends Counted, Omit<OutgoingLine, 'sentAt' | 'recipients' | 'fileCopy'> {
  readonly sentAt: Date;
  readonly printed: readonly string[] | null;
}

/** What an organisation issued, by day and number. */
export async function outgoingLines(
  tx: Tx,
  organisationId: string,
  query: RegisterQuery,
): Promise<RegisterPage<OutgoingLine>> {
  const { rows } = await sql<OutgoingRow>`
    select o.document_id as "documentId", ${NOTATION} as notation, p.issued_on as "issuedOn", p.kind, p.subject,
      o.signer_name as signer, p.content -> 'recipients' as printed, o.copies, o.sent_at as "sentAt",
      coalesce(o.note, '') as note, count(*) over ()::int as total,
      (select count(*)::int from delivery d where d.document_id = o.document_id) as delivered,
      (select count(*)::int from delivery d where d.document_id = o.document_id and d.acknowledged_at is not null)
        as acknowledged
    from outgoing o join document p on p.id = o.document_id
    where o.organisation_id = ${organisationId}::uuid and ${fits(query, sql`extract(year from p.issued_on)`)}
    order by p.issued_on, o.number, o.document_id ${limits(query)}`.execute(tx);
  const { lines, total } = pageOf(rows);
  return {
    total,
    lines: lines.map(({ printed, sentAt, ...line }) => {
      const recipients = printed ?? [];
      const isFileCopy = (entry: string) => fold(entry).startsWith('luu');
      return {
        ...line,
        sentAt: sentAt.toISOString(),
        recipients: recipients.filter((entry) => !isFileCopy(entry)).join('; '),
        fileCopy: recipients
          .filter(isFileCopy)
          .join('; ')
          .replace(/^Lưu:?\s*/u, ''),
      };
    }),
  };
}

/** What came to an organisation and was registered, by day and number of arrival. */
export async function incomingLines(
  tx: Tx,
  organisationId: string,
  query: RegisterQuery,
): Promise<RegisterPage<IncomingLine>> {
  const { rows } = await sql<IncomingLine & Counted>`
    select i.id as "incomingId", p.id as "documentId", i.arrived_on as "arrivedOn", i.arrival_number as "arrivalNumber",
      p.issuer_name as author, ${NOTATION} as notation, p.issued_on as "issuedOn", p.kind, p.subject,
      coalesce(i.passed_to, '') as "passedTo", i.passed_on as "passedOn", coalesce(n.full_name, '') as officer,
      coalesce(i.note, '') as note, count(*) over ()::int as total
    from incoming i join document p on p.id = i.document_id left join person n on n.id = i.officer_id
    where i.organisation_id = ${organisationId}::uuid and i.state = 'registered'
      and ${fits(query, sql`extract(year from i.arrived_on)`)}
    order by i.arrived_on, i.arrival_number, i.id ${limits(query)}`.execute(tx);
  return pageOf(rows);
}

/** How far an organisation is with what came in: its duties of each document, and what it sent on. */
export async function followUpLines(
  tx: Tx,
  { organisationId, on }: { readonly organisationId: string; readonly on: string },
  query: RegisterQuery,
): Promise<RegisterPage<FollowUpLine>> {
  const { rows } = await sql<FollowUpLine & Counted>`
    with shown as (
      select i.id, i.document_id, i.arrived_on, i.arrival_number, i.passed_to, i.officer_id, i.note, p.kind, p.issued_on,
        p.issuer_name, ${NOTATION} as notation, count(*) over ()::int as total
      from incoming i join document p on p.id = i.document_id
      where i.organisation_id = ${organisationId}::uuid and i.state = 'registered'
        and ${fits(query, sql`extract(year from i.arrived_on)`)}
      order by i.arrived_on, i.arrival_number, i.id ${limits(query)})
    select s.id as "incomingId", s.document_id as "documentId", s.arrival_number as "arrivalNumber", s.kind, s.notation,
      s.issued_on as "issuedOn", s.issuer_name as author, coalesce(s.note, '') as note, s.total,
      concat_ws(', ', s.passed_to, n.full_name) as handler, d.due as "dueOn", coalesce(d.duties, 0) as duties,
      coalesce(d.closed, 0) as closed, coalesce(d.overdue, 0) as overdue, coalesce(r.replies, '[]') as replies
    from shown s left join person n on n.id = s.officer_id
    left join lateral (
      select count(*)::int as duties, count(closed_at)::int as closed,
        count(*) filter (where closed_at is null and due_on < ${on}::date)::int as overdue,
        min(due_on) filter (where closed_at is null) as due
      from duty where document_id = s.document_id and holder_id = ${organisationId}::uuid) d on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('documentId', p.id, 'notation', ${NOTATION}) order by p.issued_on, p.id)
        as replies
      from document_carriage c join document p on p.id = c.carrier_id and p.issuer_id = ${organisationId}::uuid
      where c.carried_id = s.document_id) r on true
    order by s.arrived_on, s.arrival_number, s.id`.execute(tx);
  return pageOf(rows);
}
