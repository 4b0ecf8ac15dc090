import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '#basics/project-root.ts';

/** The rows of the files in `data/units/`, as they stand there; `data/units/README.md` explains the columns. */
export interface UnitFiles {
  readonly communes2022: readonly Row<'code' | 'full_name' | 'district_code' | 'district_name'>[];
  readonly communes2024: readonly Row<'code' | 'full_name' | 'district_code' | 'district_name'>[];
  readonly merger2024: readonly Row<'old_code' | 'old_full_name' | 'new_code' | 'new_full_name' | 'change'>[];
  readonly hungYen2025: readonly Row<'code' | 'full_name'>[];
  readonly merger2025: readonly Row<'old_code' | 'old_full_name' | 'new_code' | 'new_name'>[];
  readonly provinceOrganisations: readonly Row<ProvinceOrganisationColumn>[];
}

export type ProvinceOrganisationColumn =
  | 'slug'
  | 'kind'
  | 'line'
  | 'level'
  | 'name'
  | 'short_name'
  | 'abbreviation'
  | 'letterhead'
  | 'letterhead_parent'
  | 'parents'
  | 'from'
  | 'to'
  | 'into'
  | 'basis';

export type Row<C extends string> = Readonly<Record<C, string>>;

/** Reads the files of the project's `data/units/`. */
export function readUnitFiles(folder: string = join(projectRoot(), 'data', 'units')): UnitFiles {
  const rows = <C extends string>(name: string) =>
    parse(readFileSync(join(folder, name)), { columns: true, bom: true, skip_empty_lines: true }) as Row<C>[];
  return {
    communes2022: rows('thaibinh_communes_2022-2024-10_260.csv'),
    communes2024: rows('thaibinh_communes_2024-11_2025-06_242.csv'),
    merger2024: rows('map_thaibinh_260_to_242_2024-11.csv'),
    hungYen2025: rows('hungyen_units_2025-07_104.csv'),
    merger2025: rows('map_thaibinh_242_to_hungyen_2025-07.csv'),
    provinceOrganisations: rows('province_organisations.csv'),
  };
}
