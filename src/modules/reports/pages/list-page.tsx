import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterBar,
  Pagination,
  Select,
  StateLabel,
  Tabs,
  TextField,
} from '#web/components/index.ts';
import { formatDate } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { REPORT_PATHS } from '../paths.ts';
import type { CallLineView, ReportLineView } from '../views.ts';
import { CALL_LABELS, CALL_TONES } from './labels.ts';
import { m } from './texts.ts';
import { coverageWords, periodWords, StateOf, type Today } from './words.tsx';

export const TABS = ['mine', 'incoming', 'calls'] as const;
export type Tab = (typeof TABS)[number];
/** How addresses name the tabs. */
export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  mine: 'phai-gui',
  incoming: 'gui-den',
  calls: 'da-yeu-cau',
};

export interface ListView {
  readonly tab: Tab;
  readonly text: string;
  readonly state: string;
  /** Only on the results of this document; empty: on any. */
  readonly documentId: string;
  readonly page: number;
  readonly pageCount: number;
  readonly mayCall: boolean;
  readonly today: Today;
}

/** The address of a list. */
export function listHref(
  view: Partial<Pick<ListView, 'tab' | 'text' | 'state' | 'documentId' | 'page'>>,
): string {
  const parts = new URLSearchParams();
  if (view.tab !== undefined && view.tab !== 'mine') parts.set('the', TAB_NAMES[view.tab]);
  if (view.text) parts.set('tim', view.text);
  if (view.state) parts.set('trang-thai', view.state);
  if (view.documentId) parts.set('van-ban', view.documentId);
  if (view.page !== undefined && view.page > 1) parts.set('trang', String(view.page));
  const query = parts.toString();
  return query === '' ? REPORT_PATHS.list : `${REPORT_PATHS.list}?${query}`;
}

const STATES = [
  { value: 'open', label: m.stateOpen },
  { value: 'overdue', label: m.stateOverdue },
  { value: 'sent', label: m.stateSent },
  { value: 'to-take', label: m.stateToTake },
  { value: 'received', label: m.stateReceived },
  { value: 'returned', label: m.stateReturned },
] as const;

/** Which states each tab can be narrowed to. */
const STATES_OF: Readonly<Record<Tab, readonly string[]>> = {
  mine: ['open', 'overdue', 'sent', 'received', 'returned'],
  incoming: ['to-take', 'received', 'returned'],
  calls: [],
};

/** Tabs, filter, and the list below them. */
export function ListPage({
  view,
  reports,
  calls,
}: {
  readonly view: ListView;
  readonly reports: readonly ReportLineView[];
  readonly calls: readonly CallLineView[];
}) {
  const text = useText();
  const isEmpty = view.tab === 'calls' ? calls.length === 0 : reports.length === 0;
  return (
    <>
      <Tabs
        items={TABS.map((tab) => ({
          label: text(m[tab]),
          href: listHref({ tab, documentId: view.documentId }),
          current: tab === view.tab,
        }))}
      />
      <Filter view={view} />
      {isEmpty && <Empty view={view} />}
      {!isEmpty && view.tab === 'calls' && <CallTable calls={calls} />}
      {!isEmpty && view.tab !== 'calls' && <ReportTable view={view} reports={reports} />}
      <Pagination page={view.page} pageCount={view.pageCount} href={(page) => listHref({ ...view, page })} />
    </>
  );
}

function Filter({ view }: { readonly view: ListView }) {
  const text = useText();
  const states = STATES.filter(({ value }) => STATES_OF[view.tab].includes(value));
  const { documentId } = view;
  const isFiltered = view.text !== '' || view.state !== '' || documentId !== '';
  return (
    <FilterBar
      action={REPORT_PATHS.list}
      label={text(m.filterLabel)}
      hidden={{ the: TAB_NAMES[view.tab], ...(documentId !== '' && { 'van-ban': documentId }) }}
      clearHref={isFiltered ? listHref({ tab: view.tab }) : undefined}
    >
      <TextField name="tim" label={text(m.words)} value={view.text} type="search" optional />
      {states.length > 0 && (
        <Select
          name="trang-thai"
          label={text(m.state)}
          value={view.state}
          placeholder={text(m.anyState)}
          options={states.map(({ value, label }) => ({ value, label: text(label) }))}
          optional
        />
      )}
    </FilterBar>
  );
}

const EMPTY = {
  mine: [m.emptyMine, m.emptyMineHint],
  incoming: [m.emptyIncoming, m.emptyIncomingHint],
  calls: [m.emptyCalls, m.emptyCallsHint],
} as const;

function Empty({ view }: { readonly view: ListView }) {
  const text = useText();
  const [title, hint] = EMPTY[view.tab];
  const action = view.tab === 'calls' && view.mayCall && (
    <ButtonLink href={REPORT_PATHS.newCall}>{text(m.newCall)}</ButtonLink>
  );
  return (
    <EmptyState title={text(title)} {...(action ? { action } : {})}>
      {text(hint)}
    </EmptyState>
  );
}

function ReportTable({
  view,
  reports,
}: {
  readonly view: ListView;
  readonly reports: readonly ReportLineView[];
}) {
  const text = useText();
  const lang = useLang();
  const other = view.tab === 'mine' ? m.to : m.from;
  return (
    <DataTable
      caption={text(m[view.tab])}
      captionHidden
      rows={reports}
      columns={[
        {
          key: 'title',
          header: text(m.report),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={REPORT_PATHS.report(row.id)}>{row.title}</a>
              {row.about.id !== row.organisation.id && <div class="sd-soft sd-small">{row.about.name}</div>}
            </>
          ),
        },
        { key: 'period', header: text(m.period), cell: (row) => periodWords(row.period, lang) },
        {
          key: 'other',
          header: text(other),
          cell: (row) => (view.tab === 'mine' ? row.receiver.name : row.organisation.name),
        },
        { key: 'due', header: text(m.due), cell: (row) => formatDate(row.dueOn, lang) },
        {
          key: 'state',
          header: text(m.state),
          cell: (row) =>
            row.callState === 'withdrawn' ? (
              <StateLabel tone="warning">{text(CALL_LABELS.withdrawn)}</StateLabel>
            ) : (
              <StateOf state={row.state} dueOn={row.dueOn} today={view.today} />
            ),
        },
        {
          key: 'below',
          header: text(m.below),
          cell: (row) => (row.asked === 0 ? '–' : coverageWords(row, lang)),
        },
      ]}
    />
  );
}

function CallTable({ calls }: { readonly calls: readonly CallLineView[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.calls)}
      captionHidden
      rows={calls}
      columns={[
        {
          key: 'title',
          header: text(m.report),
          rowHeader: true,
          cell: (call) => <a href={REPORT_PATHS.call(call.id)}>{call.title}</a>,
        },
        { key: 'period', header: text(m.period), cell: (call) => periodWords(call.period, lang) },
        { key: 'due', header: text(m.due), cell: (call) => formatDate(call.dueOn, lang) },
        {
          key: 'state',
          header: text(m.state),
          cell: (call) => (
            <StateLabel tone={CALL_TONES[call.state]}>{text(CALL_LABELS[call.state])}</StateLabel>
          ),
        },
        { key: 'below', header: text(m.reported), cell: (call) => coverageWords(call, lang) },
      ]}
    />
  );
}
