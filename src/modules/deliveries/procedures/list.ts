import { sql } from 'kysely';
import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { countAwaiting, type DeliveryRow, isAwaiting, lineColumns, lineOf } from '../awaiting.ts';
import { DeliveryLine, PURPOSES } from '../model.ts';
import { READERS } from '../policy.ts';

export const PAGE = 25;

export const ListInput = z.strictObject({
  list: z.enum(['awaiting', 'acknowledged', 'refused', 'all']).default('awaiting'),
  /** Words of number, symbol, subject or issuer, diacritics or not. */
  text: z.string().trim().max(200).default(''),
  purpose: z.enum(PURPOSES).optional(),
  sort: z.enum(['newest', 'oldest']).default('oldest'),
  page: z.int().min(1).max(10_000).default(1),
});
export type ListInput = z.output<typeof ListInput>;

const CONDITIONS = {
  awaiting: isAwaiting,
  acknowledged: sql`d.acknowledged_at is not null`,
  refused: sql`d.refused_at is not null`,
  all: sql`true`,
};

/** What was delivered to the own organisation. */
export const list = procedure({
  name: 'deliveries.list',
  title: { vi: 'Văn bản được gửi đến trong hệ thống', en: 'List what was delivered' },
  effect: 'read',
  access: ownOrganisation(...READERS),
  input: ListInput,
  output: z.object({ lines: z.array(DeliveryLine), total: z.int(), awaitingCount: z.int() }),
  async handle({ tx, input, actor }) {
    const { list: which, text, purpose, sort, page } = input;
    const words = fold(text).split(' ').filter(Boolean);
    const direction = sort === 'newest' ? sql`desc` : sql`asc`;
    const { rows } = await sql<DeliveryRow & { total: number }>`
      select ${lineColumns}, count(*) over ()::int as total
      from delivery d join document doc on doc.id = d.document_id
      where d.recipient_id = ${actor.organisationId}::uuid and ${CONDITIONS[which]}
        and not exists (select from unnest(${words}::text[]) word where strpos(doc.folded, word) = 0)
        and ${purpose === undefined ? sql`true` : sql`d.purpose = ${purpose}`}
      order by d.sent_at ${direction}, d.id ${direction} limit ${PAGE} offset ${(page - 1) * PAGE}
    `.execute(tx);
    const awaitingCount = await countAwaiting(tx, actor.organisationId);
    return ok({ lines: rows.map(lineOf), total: rows[0]?.total ?? 0, awaitingCount });
  },
});
