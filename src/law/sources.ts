import { type Citation, cite, type Place } from './citation.ts';
import { type DatedTable, datedTable } from './dated-table.ts';
import type { Note } from './finding.ts';
import { interpretation } from './interpretations.ts';

/** The day on which someone last looked whether the rules of this floor still hold. */
export const CHECKED_ON = '2026-11-23';

/** The first day on which Law 97/2025/QH15 may have changed what Law 10/2022/QH15 says. */
const LAW_97_FROM = '2025-07-01';

/** A place in Law 10/2022/QH15 on the implementation of grassroots democracy. */
export function law10(place: Place): Citation {
  return cite('10/2022/QH15', place);
}

/** A place in Decree 59/2023/NĐ-CP, which details that law. */
export function decree59(place: Place): Citation {
  return cite('59/2023/NĐ-CP', place);
}

/** A place in Decree 61/2023/NĐ-CP on village conventions. */
export function decree61(place: Place): Citation {
  return cite('61/2023/NĐ-CP', place);
}

/** A rule of Law 10/2022/QH15 that stands since it came into force; Law 97/2025/QH15's wording was not read. */
export function sinceLaw10<T>(
  value: T,
  basis: readonly Citation[],
  notes: readonly Note[] = [],
): DatedTable<T> {
  return datedTable<T>([
    { from: '2023-07-01', value, basis, checkedOn: CHECKED_ON, standing: 'read', notes },
    {
      from: LAW_97_FROM,
      value,
      basis: [...basis, cite('97/2025/QH15', { article: 4 })],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [...notes, interpretation('law-97-2025')],
    },
  ]);
}

/** A rule of Law 10/2022/QH15 that Decree 59/2023/NĐ-CP repeats or details without changing its value. */
export function sinceLaw10AndDecree59<T>(
  value: T,
  law: readonly Citation[],
  decree: readonly Citation[],
): DatedTable<T> {
  return datedTable<T>([
    { from: '2023-07-01', value, basis: law, checkedOn: CHECKED_ON, standing: 'read' },
    { from: '2023-08-15', value, basis: [...law, ...decree], checkedOn: CHECKED_ON, standing: 'read' },
    {
      from: LAW_97_FROM,
      value,
      basis: [...law, ...decree, cite('97/2025/QH15', { article: 4 })],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('law-97-2025'), interpretation('decrees-2023-after-law-97')],
    },
  ]);
}

/** A rule of Decree 59/2023/NĐ-CP, in force from 15/08/2023. */
export function sinceDecree59<T>(value: T, basis: readonly Citation[], notes: readonly Note[] = []) {
  return sinceDecree('2023-08-15', value, basis, notes);
}

/** A rule of Decree 61/2023/NĐ-CP, in force from 16/08/2023. */
export function sinceDecree61<T>(value: T, basis: readonly Citation[], notes: readonly Note[] = []) {
  return sinceDecree('2023-08-16', value, basis, notes);
}

/** The decrees detail the law as it was in 2023: since it was amended, their standing is that of the amended law. */
function sinceDecree<T>(
  from: string,
  value: T,
  basis: readonly Citation[],
  notes: readonly Note[],
): DatedTable<T> {
  return datedTable<T>([
    { from, value, basis, checkedOn: CHECKED_ON, standing: 'read', notes },
    {
      from: LAW_97_FROM,
      value,
      basis,
      checkedOn: CHECKED_ON,
      standing: 'read',
      notes: [...notes, interpretation('decrees-2023-after-law-97')],
    },
  ]);
}
