import { sql } from 'kysely';
import type { Tx } from '#platform/database/transaction.ts';
import { KIND_LABELS } from '../labels.ts';
import type { UnitKind } from '../model.ts';
import { COLUMNS, type Column } from './rows.ts';

/** One row of the exchange file. */
export type ExportRow = Readonly<Record<Column, string>>;

/** At most so many units in one file; the districts and communes of a large province with their bodies. */
export const EXPORT_LIMIT = 50_000;

/**
 * The units of a territory, itself included, as they are on a date, in the columns that the import reads: from the
 * province down, territories before organisations, so that references point to earlier rows.
 */
export async function exportUnits(tx: Tx, territoryId: string, on: string): Promise<readonly ExportRow[]> {
  const { rows } = await sql<Omit<ExportRow, 'loai'> & { kind: UnitKind }>`
    select u.kind, n.name as ten, n.short_name as ten_ngan, coalesce(n.abbreviation, '') as viet_tat,
      coalesce(c.code, '') as ma, coalesce(tc.code, t.territory_id::text, '') as dia_ban,
      coalesce((select p.parent_id::text from unit_parent p
        where p.unit_id = u.id and p.during @> ${on}::date and p.line = u.line), '') as cap_tren,
      u.valid_from::text as tu_ngay, coalesce(u.valid_to::text, '') as den_ngay
    from unit u
    join unit_name n on n.unit_id = u.id and n.during @> ${on}::date
    left join unit_code c on c.unit_id = u.id and c.scheme = 'gso' and c.during @> ${on}::date
    cross join lateral (select coalesce(u.territory_id, (select p.parent_id from unit_parent p
      where p.unit_id = u.id and p.line = 'territory' and p.during @> ${on}::date)) as territory_id) t
    left join unit_code tc on tc.unit_id = t.territory_id and tc.scheme = 'gso' and tc.during @> ${on}::date
    where u.during @> ${on}::date and (coalesce(u.territory_id, u.id) = ${territoryId}::uuid
      or coalesce(u.territory_id, u.id) in (select a.unit_id from unit_ancestry a
        where a.ancestor_id = ${territoryId}::uuid and a.line = 'territory' and a.during @> ${on}::date))
    order by u.class desc, array_position(array['province', 'district', 'commune', 'village'], u.level), n.name, u.id
    limit ${EXPORT_LIMIT}`.execute(tx);
  return rows.map(({ kind, ...row }) => ({ ...row, loai: KIND_LABELS[kind].vi }));
}

/** The file: UTF-8 with a byte order mark, so that spreadsheets read the Vietnamese letters. */
export function toCsv(rows: readonly ExportRow[]): string {
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell in quotes where it must be; one that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
