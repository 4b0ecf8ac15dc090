import { inBoth, type WorkItem } from '#modules/my-work/index.ts';
import { t } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { listHref } from './pages/list-page.tsx';
import { periodWords } from './pages/words.tsx';
import { REPORT_PATHS } from './paths.ts';
import type { NamedUnit } from './snapshot.ts';
import type { ReportWorkRow } from './work.ts';
import { WORK_DETAILS, WORK_LABELS, WORK_STEPS, type WorkKind } from './work-words.ts';

type Named = (id: string) => NamedUnit;

const ASKING: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'write',
  'go-on',
  'redo',
  'review',
  'approve',
  'send',
  'forward',
  'receive',
]);

const TONES: Readonly<Partial<Record<WorkKind, WorkItem['tone']>>> = { redo: 'warning', received: 'success' };

/** The card of a row. */
export function itemOf(row: ReportWorkRow, actor: PersonActor, named: Named): WorkItem {
  const { kind, count } = row;
  const href = pageOf(row, actor);
  return {
    kind: `reports.${kind}`,
    id: row.id,
    title: row.title,
    progress:
      row.reported === null || row.total === null ? null : { reported: row.reported, total: row.total },
    why: inBoth((lang) => t(lang, WORK_LABELS[kind], { count })),
    detail: detailOf(row, named),
    dueOn: row.due_on,
    at: row.at.toISOString(),
    urgent: false,
    tone: TONES[kind] ?? 'info',
    asks: ASKING.has(kind),
    href,
    step: {
      label: inBoth((lang) => t(lang, WORK_STEPS[kind], { count })),
      href: kind === 'go-on' ? REPORT_PATHS.edit(row.id) : href,
    },
  };
}

/** Several reports at once stand on the page of our call, or in the list of those that came in. */
function pageOf({ kind, id, call_id, caller_id, count }: ReportWorkRow, actor: PersonActor): string {
  if (kind === 'awaited') return REPORT_PATHS.call(call_id);
  if (count === 1) return REPORT_PATHS.report(id);
  if (caller_id === actor.organisationId) return REPORT_PATHS.call(call_id);
  return listHref({ tab: 'incoming', state: 'to-take' });
}

function detailOf(row: ReportWorkRow, named: Named): WorkItem['detail'] {
  const { kind, count, about_id, organisation_id, receiver_id } = row;
  const period = { from: row.period_from, to: row.period_to };
  return inBoth((lang) => {
    const words = [periodWords(period, lang)];
    const unit = (text: keyof typeof WORK_DETAILS, id: string) =>
      words.push(t(lang, WORK_DETAILS[text], { unit: named(id).name }));
    if (kind === 'awaited') return words.join(' · ');
    if (kind !== 'forward' && kind !== 'receive') {
      if (about_id !== organisation_id) unit('about', about_id);
      unit('to', receiver_id);
    } else if (count === 1) unit('from', organisation_id);
    return words.join(' · ');
  });
}
