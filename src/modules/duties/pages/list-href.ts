import { z } from 'zod';
import { DutyFilter } from '../list.ts';
import { DUTY_PATHS } from '../paths.ts';

/** What an address can say of a list, and how it spells it. */
const NAMES = {
  side: 'phia',
  state: 'trang-thai',
  topic: 'linh-vuc',
  text: 'tim',
  holderId: 'don-vi',
  underId: 'tu-don-vi',
  documentId: 'van-ban',
  wholeId: 'phan-cua',
  assignmentId: 'dau-viec',
  sort: 'xep',
  descending: 'giam',
} as const;

type Name = keyof typeof NAMES;

/** The filter as a page shows it: what an address says and fits; what does not fit is left out. */
export function filterIn(ask: (name: string) => string | undefined): DutyFilter {
  const given: Record<string, unknown> = {};
  for (const [key, name] of Object.entries(NAMES)) {
    const value = ask(name)?.trim();
    if (!value) continue;
    const shape = DutyFilter.shape[key as Name];
    const read = shape.safeParse(value);
    if (read.success) given[key] = read.data;
  }
  return DutyFilter.parse(given);
}

/** The page that an address names, from 1. */
export function pageIn(value: string | undefined): number {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .catch(1)
    .parse(value ?? 1);
}

type Wanted = { readonly [K in Name]?: DutyFilter[K] | null };

/** The address of a list. */
export function listHref(
  filter: Wanted & { readonly page?: number },
  path: string = DUTY_PATHS.list,
): string {
  const parts = new URLSearchParams();
  for (const [key, name] of Object.entries(NAMES)) {
    const value = filter[key as Name];
    if (value === undefined || value === null || value === false || value === DEFAULTS[key]) continue;
    parts.set(name, String(value));
  }
  if (filter.page !== undefined && filter.page > 1) parts.set('trang', String(filter.page));
  const query = parts.toString();
  return query === '' ? path : `${path}?${query}`;
}

const DEFAULTS: Readonly<Record<string, unknown>> = { side: 'held', sort: 'due', text: '' };

/** The fields of the filter form that are not in sight. */
export function hiddenFields(filter: DutyFilter): Record<string, string> {
  const kept: Name[] = ['side', 'holderId', 'underId', 'documentId', 'wholeId', 'assignmentId', 'sort'];
  const pairs = kept.flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [[NAMES[key], String(value)] as const];
  });
  return Object.fromEntries(pairs);
}

export const FIELD_NAMES = NAMES;
