import { INCOMING_PATHS, INCOMING_STATES, type IncomingLine } from '#modules/incoming/index.ts';
import {
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  Pagination,
  Select,
  StateLabel,
  Tabs,
  TextField,
} from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { DeliveryLine } from '../model.ts';
import { DELIVERY_PATHS } from '../paths.ts';
import { shownState } from './states.ts';
import { m } from './texts.ts';

/** The tabs of the inbox as the address names them. */
export const TABS = { awaiting: 'cho-xac-nhan', open: 'da-doc', registered: 'da-dang-ky' } as const;
export type Tab = keyof typeof TABS;

export interface Shown {
  readonly tab: Tab;
  readonly counts: { readonly awaiting: number; readonly open: number; readonly registered: number };
  /** The filter as it stands in the address. */
  readonly filter: Readonly<Record<'q' | 'tu' | 'den' | 'gui-de' | 'trang-thai' | 'thu-tu', string>>;
  readonly page: number;
  readonly pageCount: number;
}

/** The inbox: what waits to be acknowledged, to be registered, and what is in the register. */
export function InboxPage({
  shown,
  deliveries,
  incoming,
}: {
  readonly shown: Shown;
  readonly deliveries: readonly DeliveryLine[];
  readonly incoming: readonly IncomingLine[];
}) {
  const text = useText();
  const rows = shown.tab === 'awaiting' ? deliveries.length : incoming.length;
  return (
    <>
      <Tabs
        items={(['awaiting', 'open', 'registered'] as const).map((tab) => ({
          label: text(m[tab]),
          href: `${DELIVERY_PATHS.inbox}?muc=${TABS[tab]}`,
          count: shown.counts[tab],
          current: tab === shown.tab,
        }))}
      />
      <Filter shown={shown} />
      {rows === 0 ? (
        <Nothing shown={shown} />
      ) : shown.tab === 'awaiting' ? (
        <DeliveryTable lines={deliveries} />
      ) : (
        <IncomingTable lines={incoming} isRegister={shown.tab === 'registered'} />
      )}
      <Pagination page={shown.page} pageCount={shown.pageCount} href={(page) => pageHref(shown, page)} />
    </>
  );
}

function pageHref({ tab, filter }: Shown, page: number): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  const search = new URLSearchParams([['muc', TABS[tab]], ...given, ['trang', String(page)]]);
  return `${DELIVERY_PATHS.inbox}?${search}`;
}

function isFiltered({ filter }: Shown): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'thu-tu' && value !== '');
}

function Filter({ shown }: { readonly shown: Shown }) {
  const text = useText();
  const { tab, filter } = shown;
  return (
    <FilterBar
      action={DELIVERY_PATHS.inbox}
      label={text(m.filter)}
      hidden={{ muc: TABS[tab] }}
      {...(isFiltered(shown) ? { clearHref: `${DELIVERY_PATHS.inbox}?muc=${TABS[tab]}` } : {})}
    >
      <TextField name="q" label={text(m.search)} type="search" value={filter.q} maxLength={200} optional />
      {tab === 'awaiting' ? (
        <>
          <Select
            name="trang-thai"
            label={text(m.which)}
            value={filter['trang-thai']}
            placeholder={text(m.awaiting)}
            options={(['acknowledged', 'refused', 'all'] as const).map((value) => ({
              value,
              label: text(m[value]),
            }))}
            optional
          />
          <Select
            name="gui-de"
            label={text(m.purpose)}
            value={filter['gui-de']}
            placeholder={text(m.all)}
            options={(['act', 'know'] as const).map((value) => ({ value, label: text(m[value]) }))}
            optional
          />
        </>
      ) : (
        <>
          <DateField name="tu" label={text(m.from)} value={filter.tu} optional />
          <DateField name="den" label={text(m.to)} value={filter.den} optional />
        </>
      )}
      <Select
        name="thu-tu"
        label={text(m.sort)}
        value={filter['thu-tu']}
        placeholder={text(tab === 'awaiting' ? m.oldest : m.newest)}
        options={[
          tab === 'awaiting'
            ? { value: 'newest', label: text(m.newest) }
            : { value: 'oldest', label: text(m.oldest) },
        ]}
        optional
      />
    </FilterBar>
  );
}

function Nothing({ shown }: { readonly shown: Shown }) {
  const text = useText();
  if (isFiltered(shown)) return <EmptyState title={text(m.noneFound)}>{text(m.noneFoundHelp)}</EmptyState>;
  const { title, help } = {
    awaiting: { title: m.noneAwaiting, help: m.noneAwaitingHelp },
    open: { title: m.noneOpen, help: m.noneOpenHelp },
    registered: { title: m.noneRegistered, help: m.noneOpenHelp },
  }[shown.tab];
  return <EmptyState title={text(title)}>{text(help)}</EmptyState>;
}

function DeliveryTable({ lines }: { readonly lines: readonly DeliveryLine[] }) {
  const text = useText();
  const lang = useLang();
  return (
    <DataTable
      caption={text(m.awaiting)}
      captionHidden
      rows={lines}
      columns={[
        {
          key: 'document',
          header: text(m.document),
          rowHeader: true,
          cell: ({ id, title, subject }) => (
            <>
              <a href={DELIVERY_PATHS.delivery(id)}>{title}</a>
              <div class="sd-soft">{subject}</div>
            </>
          ),
        },
        { key: 'sender', header: text(m.sender), cell: ({ sender }) => sender },
        { key: 'purpose', header: text(m.purpose), cell: ({ purpose }) => text(m[purpose]) },
        {
          key: 'sent',
          header: text(m.sentAt),
          cell: ({ sentAt }) => <time datetime={sentAt}>{formatDateTime(sentAt, lang)}</time>,
        },
        {
          key: 'state',
          header: text(m.state),
          cell: (line) => {
            const state = shownState(line);
            return <StateLabel tone={state.tone}>{text(state.text)}</StateLabel>;
          },
        },
      ]}
    />
  );
}

interface IncomingTableProps {
  readonly lines: readonly IncomingLine[];
  readonly isRegister: boolean;
}

function IncomingTable({ lines, isRegister }: IncomingTableProps) {
  const text = useText();
  const lang = useLang();
  const number: Column<IncomingLine> = {
    key: 'number',
    header: text(m.arrivalNumber),
    numeric: true,
    cell: ({ arrivalNumber }) => arrivalNumber ?? '–',
  };
  const passed: Column<IncomingLine> = {
    key: 'passed',
    header: text(m.passedTo),
    cell: ({ passedTo, officer }) => [passedTo, officer].filter((part) => part !== null).join(' · ') || '–',
  };
  return (
    <DataTable
      caption={text(isRegister ? m.registered : m.open)}
      captionHidden
      rows={lines}
      columns={[
        {
          key: 'document',
          header: text(m.document),
          rowHeader: true,
          cell: ({ id, title, subject }) => (
            <>
              <a href={INCOMING_PATHS.one(id)}>{title}</a>
              {subject !== null && <div class="sd-soft">{subject}</div>}
            </>
          ),
        },
        ...(isRegister ? [number] : []),
        { key: 'issuer', header: text(m.issuer), cell: ({ issuer }) => issuer ?? '–' },
        {
          key: 'arrived',
          header: text(m.arrivedOn),
          cell: ({ arrivedOn }) => <time datetime={arrivedOn}>{formatDate(arrivedOn, lang)}</time>,
        },
        ...(isRegister ? [passed] : [stateColumn(text)]),
      ]}
    />
  );
}

function stateColumn(text: ReturnType<typeof useText>): Column<IncomingLine> {
  return {
    key: 'state',
    header: text(m.state),
    cell: ({ state, doubtful }) => (
      <>
        <StateLabel tone={INCOMING_STATES[state].tone}>{text(INCOMING_STATES[state].text)}</StateLabel>
        {doubtful > 0 && <div class="sd-soft">{text(m.doubtful, { count: doubtful })}</div>}
      </>
    ),
  };
}
