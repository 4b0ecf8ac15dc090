import type { z } from 'zod';
import { DOCUMENT_KINDS } from '#documents/model.ts';
import { kindLabel } from '#modules/registers/index.ts';
import type { Role } from '#platform/identity/actor.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Pagination,
  Select,
  StatePill,
  Tabs,
  TextField,
} from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { PAPER_LABELS, STATE_LABELS } from '../labels.ts';
import { AWAITS, DRAFT_STATES, DRAFTERS, type DraftState } from '../model.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import { type DraftLine, type list, PAGE_SIZE } from '../procedures/views.ts';
import { directiveTexts as m } from '../texts.ts';

/** The tabs above the list: which states each shows. */
export const LIST_TABS = {
  '': DRAFT_STATES,
  'cho-toi': [],
  'dang-xu-ly': ['drafting', 'submitted', 'reviewed', 'approved'],
  'da-phat-hanh': ['issued'],
  'da-bo': ['abandoned'],
} as const satisfies Readonly<Record<string, readonly DraftState[]>>;
export type ListTab = keyof typeof LIST_TABS;

/** The states that a tab shows to somebody in a role: "waiting for me" is what it is that role's turn to do. */
export function statesOf(tab: ListTab, role: Role): readonly DraftState[] {
  return tab === 'cho-toi' ? DRAFT_STATES.filter((state) => AWAITS[state] === role) : LIST_TABS[tab];
}

export interface ListPageProps {
  readonly answer: z.output<typeof list.output>;
  readonly tab: ListTab;
  readonly query: {
    readonly text: string;
    readonly kind: string;
    readonly sort: string;
    readonly page: number;
  };
  readonly role: Role;
}

/** Outgoing documents: drafts and what was issued. */
export function ListPage(props: ListPageProps) {
  const { answer, query } = props;
  const pageCount = Math.ceil(answer.total / PAGE_SIZE);
  return (
    <>
      <ListTabs {...props} />
      <Filters {...props} />
      {answer.lines.length === 0 ? <NothingHere {...props} /> : <DraftTable lines={answer.lines} />}
      <Pagination page={query.page} pageCount={pageCount} href={(page) => hrefOf(props, { page })} />
    </>
  );
}

function hrefOf({ tab, query }: ListPageProps, change: { page?: number; tab?: ListTab }): string {
  const shown = change.tab ?? tab;
  const page = change.page ?? 1;
  const parameters = new URLSearchParams({
    ...(shown === '' ? {} : { the: shown }),
    ...(query.text === '' ? {} : { q: query.text }),
    ...(query.kind === '' ? {} : { loai: query.kind }),
    ...(query.sort === 'newest' ? {} : { xep: query.sort }),
    ...(page === 1 ? {} : { trang: String(page) }),
  });
  return parameters.size === 0 ? DIRECTIVE_PATHS.list : `${DIRECTIVE_PATHS.list}?${parameters}`;
}

function ListTabs(props: ListPageProps) {
  const text = useText();
  const labels = {
    '': m.all,
    'cho-toi': m.myTurn,
    'dang-xu-ly': m.open,
    'da-phat-hanh': m.issued,
    'da-bo': m.abandoned,
  };
  const items = (Object.keys(LIST_TABS) as ListTab[]).map((tab) => ({
    label: text(labels[tab]),
    href: hrefOf(props, { tab }),
    current: tab === props.tab,
    count: statesOf(tab, props.role).reduce((sum, state) => sum + (props.answer.counts[state] ?? 0), 0),
  }));
  return <Tabs items={items} />;
}

function Filters({ tab, query }: ListPageProps) {
  const text = useText();
  const lang = useLang();
  const kinds = DOCUMENT_KINDS.map(({ abbreviation }) => ({
    value: abbreviation,
    label: kindLabel(abbreviation)[lang],
  }));
  const isFiltered = query.text !== '' || query.kind !== '' || query.sort !== 'newest';
  return (
    <FilterBar
      action={DIRECTIVE_PATHS.list}
      label={text(m.filterLabel)}
      clearHref={isFiltered ? DIRECTIVE_PATHS.list : undefined}
      hidden={tab === '' ? {} : { the: tab }}
    >
      <TextField name="q" label={text(m.search)} value={query.text} type="search" maxLength={200} optional />
      <Select
        name="loai"
        label={text(m.kind)}
        options={kinds}
        value={query.kind}
        placeholder={text(m.anyKind)}
        optional
      />
      <Select
        name="xep"
        label={text(m.sort)}
        value={query.sort}
        placeholder={false}
        options={[
          { value: 'newest', label: text(m.newest) },
          { value: 'oldest', label: text(m.oldest) },
          { value: 'subject', label: text(m.bySubject) },
        ]}
        optional
      />
    </FilterBar>
  );
}

function NothingHere({ query, tab, role }: ListPageProps) {
  const text = useText();
  const mayDraft = DRAFTERS.includes(role);
  const isFiltered = query.text !== '' || query.kind !== '' || tab !== '';
  const action = mayDraft ? (
    <ButtonLink href={DIRECTIVE_PATHS.fresh}>{text(m.newDraft)}</ButtonLink>
  ) : undefined;
  return (
    <EmptyState title={text(isFiltered ? m.noneFound : m.noneYet)} action={isFiltered ? undefined : action}>
      {text(isFiltered ? m.noneFoundHint : m.noneYetHint)}
    </EmptyState>
  );
}

function DraftTable({ lines }: { readonly lines: readonly DraftLine[] }) {
  const text = useText();
  return <DataTable caption={text(m.listTitle)} captionHidden columns={useColumns()} rows={lines} />;
}

function useColumns(): readonly Column<DraftLine>[] {
  const text = useText();
  const lang = useLang();
  const href = (line: DraftLine) =>
    line.documentId === null ? DIRECTIVE_PATHS.draft(line.id) : DIRECTIVE_PATHS.document(line.documentId);
  return [
    {
      key: 'subject',
      header: text(m.subject),
      rowHeader: true,
      cell: (line) => (
        <a href={href(line)}>{`${line.notation === null ? '' : `${line.notation}: `}${line.subject}`}</a>
      ),
    },
    { key: 'kind', header: text(m.kind), cell: (line) => text(kindLabel(line.kind)) },
    { key: 'state', header: text(m.state), cell: (line) => <LineState line={line} /> },
    { key: 'recipients', header: text(m.recipientsCount), numeric: true, cell: (line) => line.recipients },
    { key: 'drafter', header: text(m.drafter), cell: (line) => line.drafter },
    {
      key: 'changed',
      header: text(m.changed),
      cell: (line) =>
        line.issuedOn === null ? formatDateTime(line.changedAt, lang) : formatDate(line.issuedOn, lang),
    },
  ];
}

function LineState({ line }: { readonly line: DraftLine }) {
  const text = useText();
  const isChanged = line.documentState !== null && line.documentState !== 'in-force';
  const label = (isChanged && PAPER_LABELS[line.documentState ?? '']) || STATE_LABELS[line.state];
  return <StatePill tone={label.tone}>{text(label)}</StatePill>;
}
