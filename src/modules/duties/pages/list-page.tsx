import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Notice,
  Pagination,
  Select,
  Tabs,
  TextField,
} from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { type DutyFilter, MOST_COUNTED, SIDES, STATE_FILTERS } from '../list.ts';
import type { DutyState } from '../model.ts';
import { DUTY_PATHS } from '../paths.ts';
import type { DutySummary } from '../summary.ts';
import { TOPIC_LABELS, TOPICS, topicLabel } from '../topics.ts';
import { basisWords, Due, StateOf, type Today } from './duty-words.tsx';
import { STATE_LABELS } from './labels.ts';
import { FIELD_NAMES, hiddenFields, listHref } from './list-href.ts';
import { m } from './texts.ts';

export const LIST_SIZE = 50;

export interface ListPageProps {
  readonly filter: DutyFilter;
  readonly duties: readonly DutySummary[];
  readonly total: number;
  readonly page: number;
  readonly today: Today;
  /** The name of the unit to which the list is narrowed. */
  readonly unitName: string | null;
}

/** Duties to filter, sort and page through. */
export function ListPage(props: ListPageProps) {
  const text = useText();
  const { filter, duties, total, page } = props;
  const labels = { held: m.held, given: m.given, below: m.below };
  const pageCount = Math.ceil(Math.min(total, MOST_COUNTED) / LIST_SIZE);
  return (
    <>
      <Tabs
        items={SIDES.map((side) => ({
          label: text(labels[side]),
          href: listHref({ side }),
          current: side === filter.side,
        }))}
      />
      <Filter filter={filter} />
      <Subset filter={filter} unitName={props.unitName} />
      {duties.length === 0 ? (
        <EmptyState
          title={text(m.emptyList)}
          action={<ButtonLink href={listHref({ side: filter.side })}>{text(m.showAll)}</ButtonLink>}
        >
          {text(m.emptyListHint)}
        </EmptyState>
      ) : (
        <DataTable caption={text(m.list)} captionHidden columns={useColumns(props)} rows={duties} />
      )}
      <Pagination page={page} pageCount={pageCount} href={(next) => listHref({ ...filter, page: next })} />
    </>
  );
}

function Filter({ filter }: { readonly filter: DutyFilter }) {
  const text = useText();
  const several = { open: m.open, overdue: m.overdue, soon: m.soon, closed: m.closed };
  const stateLabel = (state: (typeof STATE_FILTERS)[number]) =>
    text(state in several ? several[state as keyof typeof several] : STATE_LABELS[state as DutyState]);
  return (
    <FilterBar
      action={DUTY_PATHS.list}
      label={text(m.filterLabel)}
      clearHref={listHref({ side: filter.side })}
      hidden={hiddenFields(filter)}
    >
      <TextField
        name={FIELD_NAMES.text}
        label={text(m.words)}
        value={filter.text}
        type="search"
        maxLength={200}
        optional
      />
      <Select
        name={FIELD_NAMES.state}
        label={text(m.state)}
        value={filter.state}
        placeholder={text(m.anyState)}
        options={STATE_FILTERS.map((state) => ({ value: state, label: stateLabel(state) }))}
        optional
      />
      <Select
        name={FIELD_NAMES.topic}
        label={text(m.topic)}
        value={filter.topic}
        placeholder={text(m.anyTopic)}
        options={TOPICS.map((topic) => ({ value: topic, label: text(TOPIC_LABELS[topic]) }))}
        optional
      />
    </FilterBar>
  );
}

/** Says to what the list is narrowed where the filter form does not show it. */
function Subset({ filter, unitName }: { readonly filter: DutyFilter; readonly unitName: string | null }) {
  const text = useText();
  const reasons = [
    ...(filter.wholeId ? [text(m.subsetParts)] : []),
    ...(filter.assignmentId ? [text(m.subsetTogether)] : []),
    ...(filter.documentId ? [text(m.subsetDocument)] : []),
    ...(filter.underId || filter.holderId ? [text(m.subsetUnit, { unit: unitName ?? '—' })] : []),
  ];
  if (reasons.length === 0) return null;
  return (
    <Notice>
      {reasons.join(' ')} <a href={listHref({ side: filter.side })}>{text(m.showAll)}</a>
    </Notice>
  );
}

function useColumns({ filter, today }: ListPageProps): readonly Column<DutySummary>[] {
  const text = useText();
  const lang = useLang();
  const sorting = (sort: DutyFilter['sort']) => {
    const isCurrent = filter.sort === sort;
    const descending = isCurrent && !filter.descending;
    const sorted = isCurrent
      ? filter.descending
        ? ('descending' as const)
        : ('ascending' as const)
      : undefined;
    return { sortHref: listHref({ ...filter, sort, descending }), sorted };
  };
  const unit: Column<DutySummary> =
    filter.side === 'held'
      ? { key: 'assigner', header: text(m.assigner), cell: (duty) => duty.assigner.name }
      : { key: 'holder', header: text(m.holder), cell: (duty) => duty.holder.name, ...sorting('holder') };
  return [
    {
      key: 'title',
      header: text(m.duty),
      rowHeader: true,
      cell: (duty) => (
        <>
          <a href={DUTY_PATHS.duty(duty.id)}>{duty.title}</a>
          <br />
          <span class="sd-soft sd-small">
            {[basisWords(duty.basis, lang), text(topicLabel(duty.topic))].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
      ...sorting('title'),
    },
    unit,
    {
      key: 'due',
      header: text(m.due),
      cell: (duty) => <Due dueOn={duty.dueOn} due={duty.due} today={today} />,
      ...sorting('due'),
    },
    {
      key: 'state',
      header: text(m.state),
      cell: (duty) => <StateOf state={duty.state} />,
      ...sorting('state'),
    },
    { key: 'parts', header: text(m.parts), cell: (duty) => partsWords(duty, text) },
  ];
}

function partsWords({ parts, officer }: DutySummary, text: ReturnType<typeof useText>): string {
  const done = parts.total === 0 ? [] : [text(m.partsDone, { accepted: parts.accepted, total: parts.total })];
  return [...done, ...(officer === null ? [] : [officer.name])].join(' · ') || '–';
}
