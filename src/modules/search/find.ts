import { sql } from 'kysely';
import { z } from 'zod';
import { ok } from '#basics/result.ts';
import { fold } from '#basics/vietnamese.ts';
import type { DocumentStyle } from '#documents/model.ts';
import { DUTY_STATES } from '#modules/duties/index.ts';
import { notationOf } from '#modules/incoming/index.ts';
import { searchUnits } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';

/** Results of a page. */
export const PAGE = 20;
/** Results that are counted; more are told as "at least". */
export const MOST = 500;

export const FoundDocument = z.object({
  id: z.uuid(),
  title: z.string(),
  subject: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date().nullable(),
  state: z.enum(['in-force', 'updated', 'replaced', 'recalled']),
});
export type FoundDocument = z.output<typeof FoundDocument>;

export const FoundDuty = z.object({
  id: z.uuid(),
  title: z.string(),
  holder: z.string(),
  dueOn: z.iso.date().nullable(),
  state: z.enum(DUTY_STATES),
});
export type FoundDuty = z.output<typeof FoundDuty>;

export const FoundUnit = z.object({ id: z.uuid(), name: z.string(), within: z.string() });
export type FoundUnit = z.output<typeof FoundUnit>;

/** Units that a search shows; who looks for more uses the list of units. */
const UNITS = 10;

/** Units of today, documents and duties that the acting organisation may read, by words with or without diacritics. */
export const find = procedure({
  name: 'search.find',
  title: { vi: 'Tìm văn bản, nhiệm vụ, đơn vị', en: 'Search documents, duties and units' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({
    text: z.string().trim().min(1).max(200),
    /** From 1; both lists turn together. */
    page: z
      .int()
      .min(1)
      .max(Math.ceil(MOST / PAGE))
      .default(1),
  }),
  output: z.object({
    documents: z.array(FoundDocument),
    documentCount: z.int(),
    duties: z.array(FoundDuty),
    dutyCount: z.int(),
    /** On the first page only. */
    units: z.array(FoundUnit),
  }),
  async handle({ tx, input, clock }) {
    const words = wordsOf(input.text);
    if (words.length === 0)
      return ok({ documents: [], documentCount: 0, duties: [], dutyCount: 0, units: [] });
    const offset = (input.page - 1) * PAGE;
    const units = input.page === 1 ? await findUnits(tx, input.text, clock.today().toString()) : [];
    return ok({
      ...(await findDocuments(tx, words, offset)),
      ...(await findDuties(tx, words, offset)),
      units,
    });
  },
});

/** The folded words, the longest first: that one is looked up by the index. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(fold(text).split(' ').filter(Boolean))].sort((a, b) => b.length - a.length).slice(0, 12);
}

async function findUnits(tx: Tx, text: string, on: string): Promise<FoundUnit[]> {
  const { units } = await searchUnits(tx, { text, on }, { number: 1, size: UNITS });
  return units.map(({ id, name, within }) => ({ id, name, within: within ?? '' }));
}

interface DocumentRow extends Omit<FoundDocument, 'title'> {
  readonly style: DocumentStyle;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly total: number;
}

async function findDocuments(tx: Tx, words: readonly string[], offset: number) {
  const { rows } = await sql<DocumentRow>`
    with found as materialized (select document_ids_by_text(${[...words]}::text[], ${MOST}) as id)
    select d.id, d.style, d.kind, d.number, d.symbol, d.subject, d.issuer_name as issuer, d.issued_on as "issuedOn",
      d.state, count(*) over ()::int as total
    from document d where d.id in (select id from found)
    order by d.issued_on desc nulls last, d.created_at desc, d.id limit ${PAGE} offset ${offset}
  `.execute(tx);
  const documents = rows.map(({ style, kind, number, symbol, total: _, ...row }) => {
    return { ...row, title: notationOf({ style, number, symbol }) ?? kind };
  });
  return { documents, documentCount: rows[0]?.total ?? 0 };
}

/** Duties under the policies of their own table; only what a list of results shows. */
async function findDuties(tx: Tx, words: readonly string[], offset: number) {
  const { rows } = await sql<FoundDuty & { readonly total: number }>`
    with found as materialized (select duty_ids_by_text(${[...words]}::text[], ${MOST * 10}) as id)
    select duty.id, duty.title, duty.due_on as "dueOn", duty.state, count(*) over ()::int as total,
      coalesce((select n.short_name from unit_name n where n.unit_id = duty.holder_id
        order by lower(n.during) desc limit 1), '') as holder
    from duty where duty.id in (select id from found)
    order by duty.given_at desc, duty.id limit ${PAGE} offset ${offset}
  `.execute(tx);
  const duties = rows.map(({ total: _, ...duty }) => duty);
  return { duties, dutyCount: rows[0]?.total ?? 0 };
}
