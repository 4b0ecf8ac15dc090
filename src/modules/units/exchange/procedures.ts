import { sql } from 'kysely';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation, signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { refreshAncestry } from '../ancestry.ts';
import {
  ExportInput,
  ExportOutput,
  ImportInput,
  ImportOutput,
  PreviewInput,
  PreviewOutput,
} from '../inputs.ts';
import { insertUnits } from '../load.ts';
import { exportUnits, toCsv } from './export.ts';
import { type PlannedRow, planImport } from './plan.ts';
import { readRows } from './rows.ts';

/**
 * What an import of this file would do, row by row, without doing it. The administrator imports units within his
 * organisation's territory. Refusals: `units.import-unreadable`, `units.import-too-many`.
 */
export const importPreview = procedure({
  name: 'units.import-preview',
  title: { vi: 'Xem trước tệp nhập đơn vị', en: 'Preview an import of units' },
  effect: 'read',
  access: ownOrganisation('administrator'),
  input: PreviewInput,
  output: PreviewOutput,
  handle: async ({ input, tx, actor }) => {
    const planned = await plan(tx, input.csv, actor.organisationId);
    if (!planned.ok) return planned;
    const rows = planned.value.map(({ row, faults }) => ({
      line: row.line,
      name: row.name,
      faults: [...faults],
    }));
    const rejected = rows.filter((row) => row.faults.length > 0).length;
    return ok({ accepted: rows.length - rejected, rejected, rows });
  },
});

/**
 * Adds the units of a file within the administrator's territory, all rows or, if he says so, the good ones. Refusals:
 * `units.import-unreadable`, `units.import-too-many`, `units.import-rejected`.
 */
export const importUnits = procedure({
  name: 'units.import',
  title: { vi: 'Nhập đơn vị từ tệp CSV', en: 'Import units from a CSV file' },
  access: ownOrganisation('administrator'),
  input: ImportInput,
  output: ImportOutput,
  journal: { subjects: (_, { unitIds }) => unitIds },
  handle: async ({ input, tx, actor }) => {
    const planned = await plan(tx, input.csv, actor.organisationId);
    if (!planned.ok) return planned;
    const units = planned.value.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    const skipped = planned.value.length - units.length;
    if (skipped > 0 && !input.skipRejected)
      return err({ type: 'units.import-rejected', data: { count: skipped } });
    const unitIds = units.map((unit) => unit.id);
    await insertUnits(tx, units);
    await refreshAncestry(tx, unitIds);
    return ok({ unitIds, skipped });
  },
});

/** The units of the actor's territory on a day (today when absent) as a CSV file with the columns of the import. */
export const exportFile = procedure({
  name: 'units.export',
  title: { vi: 'Xuất danh sách đơn vị', en: 'Export units' },
  effect: 'read',
  access: signedIn(),
  input: ExportInput,
  output: ExportOutput,
  handle: async ({ input, tx, actor, clock }) => {
    const on = input.on ?? clock.today().toString();
    const rows = await exportUnits(tx, await territoryOf(tx, actor.organisationId), on);
    return ok({ on, csv: toCsv(rows) });
  },
});

async function plan(
  tx: Tx,
  csv: string,
  organisationId: string,
): Promise<Result<readonly PlannedRow[], Refusal>> {
  const rows = readRows(csv);
  if (!rows.ok) return rows;
  return ok(await planImport(tx, rows.value, await territoryOf(tx, organisationId)));
}

async function territoryOf(tx: Tx, organisationId: string): Promise<string> {
  const { rows } = await sql<{ territory_id: string }>`
    select territory_id from unit where id = ${organisationId}::uuid and class = 'organisation'`.execute(tx);
  return assertDefined(rows[0], `organisation ${organisationId}`).territory_id;
}
