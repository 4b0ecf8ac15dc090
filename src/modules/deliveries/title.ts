import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assertDefined } from '#basics/assert.ts';
import type { DocumentStyle } from '#documents/model.ts';
import { notationOf } from '#modules/incoming/index.ts';
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

/** The date in Vietnam of an instant of the database. */
export function dayOf(at: Date): string {
  return dateInVietnam(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}

/** The short name of a unit on a day; its last one when it has ended before. */
export function shortName(unitId: RawBuilder<unknown>, day: string): RawBuilder<string | null> {
  return sql`(select name.short_name from unit_name name where name.unit_id = ${unitId}
    order by name.during @> ${day}::date desc, lower(name.during) desc limit 1)`;
}

/** The short name of an organisation on the day of an instant; empty for one without a name. */
export async function shortNameOn(tx: Tx, unitId: string, at: Date): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select ${shortName(sql`${unitId}::uuid`, dayOf(at))} as name`.execute(tx);
  return rows[0]?.name ?? '';
}
