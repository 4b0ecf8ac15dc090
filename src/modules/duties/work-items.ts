import { Temporal } from 'temporal-polyfill';
import type { Citation } from '#law/citation.ts';
import { inBoth, type WorkItem, type WorkRow } from '#modules/my-work/index.ts';
import type { UnitView } from '#modules/units/index.ts';
import { t } from '#platform/i18n/text.ts';
import { formatDate, TIME_ZONE } from '#web/format.ts';
import type { DutyState } from './model.ts';
import { basisWords } from './pages/duty-words.tsx';
import { STATE_LABELS, STATE_TONES } from './pages/labels.ts';
import { listHref } from './pages/list-href.ts';
import { m } from './pages/texts.ts';
import { DUTY_PATHS } from './paths.ts';
import { nameOf } from './summary.ts';
import type { GroupProgress } from './work-groups.ts';
import { WORK_LABELS, WORK_STEPS, type WorkKind } from './work-words.ts';

/** A row of work: one duty, or several that were given together. */
export interface DutyWorkRow extends WorkRow {
  readonly kind: WorkKind;
  readonly title: string;
  readonly state: DutyState;
  readonly basis: readonly Citation[];
  readonly other_id: string;
  readonly parent_id: string | null;
  readonly assignment_id: string | null;
  readonly count: number;
}

interface ItemContext {
  readonly units: ReadonlyMap<string, UnitView>;
  readonly progress: GroupProgress;
}

/** The card of a row. */
export function itemOf(row: DutyWorkRow, { units, progress }: ItemContext): WorkItem {
  const { kind, id, title } = row;
  const isGroup = progress.total > 1;
  const other = nameOf(row.other_id, units).name;
  const count = kind === 'accept' ? Math.max(row.count, progress.waiting) : row.count;
  const href = hrefOf(row, isGroup);
  return {
    kind: `duties.${kind}`,
    id,
    title,
    progress: isGroup ? { reported: progress.reported, total: progress.total } : null,
    why: whyOf(row, other),
    detail: detailOf(row, other),
    dueOn: row.due_on,
    at: row.at.toISOString(),
    urgent: false,
    tone: toneOf(row),
    asks: ASKING.has(kind),
    href: isGroup ? href : DUTY_PATHS.duty(id),
    step: { label: inBoth((lang) => t(lang, WORK_STEPS[kind], { count })), href },
  };
}

const isDone = (kind: WorkKind) => kind === 'done' || kind === 'given-done';

const ASKING: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'receive',
  'assign',
  'do',
  'redo',
  'approve',
  'accept',
  'answer',
  'decide-extension',
]);

function toneOf({ kind, state }: DutyWorkRow): WorkItem['tone'] {
  if (isDone(kind)) return STATE_TONES[state];
  return kind === 'redo' ? 'warning' : 'info';
}

function whyOf({ kind, state, at, due_on }: DutyWorkRow, other: string): WorkItem['why'] {
  if (kind === 'do' && due_on !== null) return null;
  if (!isDone(kind)) return inBoth((lang) => t(lang, WORK_LABELS[kind], { other }));
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate();
  return inBoth((lang) =>
    t(lang, m.acceptedOn, { state: STATE_LABELS[state][lang], date: formatDate(day, lang) }),
  );
}

const GIVEN_TO_US: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'receive',
  'assign',
  'do',
  'redo',
  'approve',
  'waiting',
  'with-officer',
]);

function detailOf({ kind, basis, count }: DutyWorkRow, other: string): WorkItem['detail'] {
  return inBoth((lang) => {
    const words = basis.length === 0 ? [] : [t(lang, m.basisIs, { basis: basisWords(basis, lang) })];
    if (GIVEN_TO_US.has(kind)) words.push(t(lang, m.givenBy, { unit: other }));
    else if (count === 1) words.push(other);
    return words.join(' · ');
  });
}

/** Where the next step is taken. */
function hrefOf({ kind, id, parent_id, assignment_id }: DutyWorkRow, isGroup: boolean): string {
  if (isGroup) {
    const group = parent_id !== null ? { wholeId: parent_id } : { assignmentId: assignment_id };
    return listHref({ side: 'given', ...group, ...(kind === 'accept' ? { state: 'reported' } : {}) });
  }
  if (kind === 'assign') return DUTY_PATHS.act(id, 'assign');
  if (kind === 'do' || kind === 'redo') return DUTY_PATHS.act(id, 'write-result');
  return DUTY_PATHS.duty(id);
}
