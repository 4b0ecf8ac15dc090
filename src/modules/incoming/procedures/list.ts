import { sql } from 'kysely';
import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { printNumber } from '#modules/registers/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { NOTHING_READ } from '../content.ts';
import { DOUBTFUL_BELOW, IncomingLine, type IncomingState, StoredReading } from '../model.ts';
import { readsRegister } from '../policy.ts';
import type { IncomingRow } from '../store.ts';
import { titleOf } from './view.ts';

export const PAGE = 25;

/** open: to be registered still · registered: with a number · discarded. */
const LISTS = {
  open: ['reading', 'unreadable', 'read'],
  registered: ['registered'],
  discarded: ['discarded'],
} as const satisfies Record<string, readonly IncomingState[]>;

export const ListInput = z.strictObject({
  list: z.enum(['open', 'registered', 'discarded']).default('open'),
  /** Words of number, symbol, subject or issuer, diacritics or not. */
  text: z.string().trim().max(200).default(''),
  /** First and last day of arrival, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only what was passed to this person. */
  officerId: z.uuid().optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  page: z.int().min(1).max(10_000).default(1),
});
export type ListInput = z.output<typeof ListInput>;

/** The incoming documents of the own organisation. */
export const list = procedure({
  name: 'incoming.list',
  title: { vi: 'Danh sách văn bản đến', en: 'List incoming documents' },
  effect: 'read',
  access: readsRegister,
  input: ListInput,
  output: z.object({
    lines: z.array(IncomingLine),
    total: z.int(),
    openCount: z.int(),
    registeredCount: z.int(),
  }),
  async handle({ tx, input }) {
    const { rows } = await select(tx, input);
    const counts = await countStates(tx);
    return ok({ lines: rows.map(lineOf), total: rows[0]?.total ?? 0, ...counts });
  },
});

type ListRow = IncomingRow & {
  readonly file_name: string | null;
  readonly officer: string | null;
  readonly total: number;
};

function select(tx: Tx, { list: which, text, from, to, officerId, sort, page }: ListInput) {
  const words = fold(text).split(' ').filter(Boolean);
  const direction = sort === 'newest' ? sql`desc` : sql`asc`;
  return sql<ListRow>`
    select i.*, f.name as file_name, p.full_name as officer, count(*) over ()::int as total
    from incoming i left join stored_file f on f.id = i.file_id left join person p on p.id = i.officer_id
    where i.organisation_id = app_organisation() and i.state = any(${[...LISTS[which]]}::text[])
      and not exists (select from unnest(${words}::text[]) word
        where strpos(i.folded || coalesce(' ' || lower(f.name), ''), word) = 0)
      and ${from === undefined ? sql`true` : sql`i.arrived_on >= ${from}::date`}
      and ${to === undefined ? sql`true` : sql`i.arrived_on <= ${to}::date`}
      and ${officerId === undefined ? sql`true` : sql`i.officer_id = ${officerId}::uuid`}
    order by i.arrived_on ${direction}, i.arrival_number ${direction} nulls last, i.received_at ${direction}, i.place
    limit ${PAGE} offset ${(page - 1) * PAGE}
  `.execute(tx);
}

async function countStates(tx: Tx): Promise<{ openCount: number; registeredCount: number }> {
  const { rows } = await sql<{ open: number; registered: number }>`
    select count(*) filter (where state = any(${[...LISTS.open]}::text[]))::int as open,
      count(*) filter (where state = 'registered')::int as registered
    from incoming where organisation_id = app_organisation()
  `.execute(tx);
  return { openCount: rows[0]?.open ?? 0, registeredCount: rows[0]?.registered ?? 0 };
}

function lineOf(row: ListRow): IncomingLine {
  const content = (row.content as OfficialDocument | null) ?? NOTHING_READ;
  const reading = StoredReading.safeParse(row.reading);
  const confidence = reading.success ? Object.values(reading.data.confidence) : [];
  return {
    id: row.id,
    state: row.state as IncomingState,
    title: titleOf(row, content, row.file_name),
    subject: content.subject,
    issuer: content.issuer,
    issuedOn: content.date,
    fileName: row.file_name,
    arrivedOn: row.arrived_on,
    arrivalNumber: row.arrival_number === null ? null : printNumber(row.arrival_number),
    passedTo: row.passed_to,
    officer: row.officer,
    doubtful: confidence.filter((sure) => sure > 0 && sure < DOUBTFUL_BELOW).length,
  };
}
