import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '#basics/project-root.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(name: string): readonly Row[] {
  const file = join(projectRoot(), 'data', 'units', name);
  return parse(readFileSync(file), { columns: true, bom: true });
}

/** Codes of the communes of a district of Thái Bình until 31/10/2024. */
export function communesOf(districtCode: string): readonly string[] {
  return rowsOf('thaibinh_communes_2022-2024-10_260.csv')
    .filter((row) => row.district_code === districtCode)
    .map((row) => row.code ?? '');
}

/** How many departments, and bodies that count as such, the province's People's Committee has on a day. */
export function departmentsOn(day: string): number {
  return rowsOf('province_organisations.csv').filter(
    ({ kind, parents, from = '', to = '' }) =>
      (kind === 'department' || kind === 'office') &&
      parents === 'state:ubnd' &&
      (from === '' || from <= day) &&
      (to === '' || day < to),
  ).length;
}

/** The commune that a commune of Thái Bình became on 01/11/2024, by its key; the old one itself where nothing changed. */
export function after2024(code: string): string {
  const row = rowsOf('map_thaibinh_260_to_242_2024-11.csv').find((one) => one.old_code === code);
  return row?.change === 'unchanged' ? `gso:${code}` : `gso:${row?.new_code}@2024-11-01`;
}

/** Codes of the communes that became the one with this code on 01/11/2024. */
export function mergedInto(code: string): readonly string[] {
  return rowsOf('map_thaibinh_260_to_242_2024-11.csv')
    .filter((row) => row.new_code === code && row.change !== 'unchanged')
    .map((row) => row.old_code ?? '');
}

/** The commune of Hưng Yên that a commune of Thái Bình became on 01/07/2025, by its key. */
export function after2025(code: string): string {
  const row = rowsOf('map_thaibinh_242_to_hungyen_2025-07.csv').find((one) => one.old_code === code);
  return `gso:${row?.new_code}@2025-07-01`;
}
