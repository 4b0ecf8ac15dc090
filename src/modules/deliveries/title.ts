import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import type { DocumentStyle } from '#documents/model.ts';
import { printNumber } from '#documents/write/number-line.ts';
import { dateInVietnam } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';

export interface NamedDocument {
  /** "1140/UBND-NCKS"; its kind where it has no number. */
  readonly title: string;
  readonly subject: string;
  readonly sender: string;
}

/** What a notice says of a document: its number, its subject and who sends it, shortened for one line. */
export async function titleOf(
  tx: Tx,
  documentId: string,
  senderId: string,
  at: Date,
): Promise<NamedDocument> {
  const { rows } = await sql<{
    style: DocumentStyle;
    kind: string;
    number: string | null;
    symbol: string | null;
    subject: string;
    sender: string;
  }>`
    select style, kind, number, symbol, left(subject, 200) as subject,
      coalesce(${shortName(sql`${senderId}::uuid`, dayOf(at))}, issuer_name) as sender
    from document where id = ${documentId}::uuid
  `.execute(tx);
  const { subject, sender, ...document } = assertDefined(rows[0], `document ${documentId}`);
  return { title: notationOf(document) ?? document.kind, subject, sender };
}

/** "44-CV/BCĐ", "1140/UBND-NCKS"; null where number or symbol is missing. */
export function notationOf(document: {
  readonly style: string;
  readonly number: string | null;
  readonly symbol: string | null;
}): string | null {
  const { style, number, symbol } = document;
  if (number === null || symbol === null) return null;
  return `${printNumber(number)}${style === 'party' ? '-' : '/'}${symbol}`;
}

/** The date in Vietnam of an instant of the database. */
export function dayOf(at: Date): string {
  return dateInVietnam(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}

/** The short name of a unit on a day; its last one when it has ended before. */
export function shortName(unitId: RawBuilder<unknown>, day: string): RawBuilder<string | null> {
  return sql`(select name.short_name from unit_name name where name.unit_id = ${unitId}
    order by name.during @> ${day}::date desc, lower(name.during) desc limit 1)`;
}
