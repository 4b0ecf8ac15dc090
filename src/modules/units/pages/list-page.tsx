import {
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  Notice,
  Pagination,
  Section,
  Select,
  TextField,
} from '#web/components/index.ts';
import { formatDateInput, formatNumber } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import { CLASS_LABELS, KIND_LABELS, LEVEL_LABELS } from '../labels.ts';
import type { UnitPage, UnitView } from '../model.ts';
import { UNIT_PATHS } from '../paths.ts';
import { m } from './texts.ts';
import { optionsOf, UnitLink } from './unit-link.tsx';

/** What stands in the filter of the list. */
export interface ListFilter {
  readonly text: string;
  readonly on: string;
  readonly class: string;
  readonly level: string;
  readonly page: number;
}

export const LIST_SIZE = 50;

export interface ListPageProps {
  readonly filter: ListFilter;
  /** What was typed as a day when it is none. */
  readonly wrongDate: string | null;
  readonly found: UnitPage;
  /** Shown instead of a list while nothing is searched for: provinces with what lies in them. */
  readonly tree: readonly { readonly province: UnitView; readonly below: readonly UnitView[] }[] | null;
}

/** Units to search for, or to walk through by territory. */
export function ListPage({ filter, wrongDate, found, tree }: ListPageProps) {
  const text = useText();
  return (
    <>
      {wrongDate !== null && <Notice tone="warning">{text(m.wrongDate, { date: wrongDate })}</Notice>}
      <Filter filter={filter} />
      {tree === null ? (
        <Found filter={filter} found={found} />
      ) : (
        tree.map(({ province, below }) => <Tree province={province} below={below} on={filter.on} />)
      )}
    </>
  );
}

function Filter({ filter }: { readonly filter: ListFilter }) {
  const text = useText();
  return (
    <FilterBar action={UNIT_PATHS.list} label={text(m.search)} clearHref={UNIT_PATHS.list}>
      <TextField
        name="ten"
        label={text(m.name)}
        hint={text(m.nameHint)}
        value={filter.text}
        type="search"
        optional
      />
      <DateField name="ngay" label={text(m.on)} value={formatDateInput(filter.on)} optional />
      <Select
        name="nhom"
        label={text(m.class)}
        options={optionsOf(CLASS_LABELS, text)}
        value={filter.class}
        placeholder={text(m.all)}
        optional
      />
      <Select
        name="cap"
        label={text(m.level)}
        options={optionsOf(LEVEL_LABELS, text)}
        value={filter.level}
        placeholder={text(m.all)}
        optional
      />
    </FilterBar>
  );
}

function Found({ filter, found }: { readonly filter: ListFilter; readonly found: UnitPage }) {
  const text = useText();
  const lang = useLang();
  if (found.total === 0) return <EmptyState title={text(m.nothing)}>{text(m.nothingHelp)}</EmptyState>;
  const href = (page: number) => {
    const query = {
      ten: filter.text,
      ngay: filter.on,
      nhom: filter.class,
      cap: filter.level,
      trang: String(page),
    };
    return `${UNIT_PATHS.list}?${new URLSearchParams(query)}`;
  };
  return (
    <>
      <DataTable
        caption={text(m.found, { count: formatNumber(found.total, lang) })}
        columns={[
          {
            key: 'name',
            header: text(m.name),
            rowHeader: true,
            cell: (unit) => <UnitLink id={unit.id} name={unit.name} on={filter.on} />,
          },
          { key: 'kind', header: text(m.kind), cell: (unit) => text(KIND_LABELS[unit.kind]) },
          { key: 'within', header: text(m.within), cell: (unit) => unit.within ?? '' },
        ]}
        rows={found.units}
      />
      <Pagination page={filter.page} pageCount={Math.ceil(found.total / LIST_SIZE)} href={href} />
    </>
  );
}

interface TreeProps {
  readonly province: UnitView;
  readonly below: readonly UnitView[];
  readonly on: string;
}

/** A province: its districts, each opening on its communes; or its communes where there are no districts. */
function Tree({ province, below, on }: TreeProps) {
  const text = useText();
  const lang = useLang();
  const districts = below.filter((unit) => unit.level === 'district');
  const inProvince = below.filter((unit) => unit.level === 'commune' && unit.within === province.name);
  return (
    <Section
      id={`tinh-${province.id}`}
      title={province.name}
      aside={<UnitLink id={province.id} name={text(m.show, { name: province.name })} on={on} />}
    >
      {districts.map((district) => {
        const communes = below.filter((unit) => unit.level === 'commune' && unit.within === district.name);
        return (
          <details class="sd-card sd-fold">
            <summary>{`${district.name} (${formatNumber(communes.length, lang)})`}</summary>
            <p>
              <UnitLink id={district.id} name={text(m.show, { name: district.name })} on={on} />
            </p>
            <Links units={communes} on={on} />
          </details>
        );
      })}
      <Links units={inProvince} on={on} />
    </Section>
  );
}

/** Names in columns. */
function Links({ units, on }: { readonly units: readonly UnitView[]; readonly on: string }) {
  if (units.length === 0) return null;
  return (
    <ul class="sd-columns">
      {units.map((unit) => (
        <li>
          <UnitLink id={unit.id} name={unit.name} on={on} />
        </li>
      ))}
    </ul>
  );
}
