import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  type GridState,
  KeyFigures,
  Section,
  Tabs,
  UnitGrid,
} from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import type { CountShape, Overview } from '../overview.ts';
import { DUTY_PATHS } from '../paths.ts';
import { listHref } from './list-href.ts';
import { m } from './texts.ts';

interface OverviewProps {
  readonly overview: Overview;
  /** The organisation that looks. */
  readonly ownId: string;
  readonly asTable: boolean;
}

/** The address of an overview. */
export function overviewHref(unitId: string, ownId: string, asTable = false): string {
  const path = unitId === ownId ? DUTY_PATHS.overview : DUTY_PATHS.overviewOf(unitId);
  return asTable ? `${path}?xem=bang` : path;
}

/** How far the units under a unit are: coloured squares by group, or the same as a table. */
export function OverviewPage({ overview, ownId, asTable }: OverviewProps) {
  const text = useText();
  const { unit, groups } = overview;
  if (groups.length === 0) {
    return (
      <EmptyState
        title={text(m.noBelow)}
        action={<ButtonLink href={heldBy(unit.id, ownId)}>{text(m.seeList)}</ButtonLink>}
      >
        {text(m.noBelowHint)}
      </EmptyState>
    );
  }
  return (
    <>
      <Figures overview={overview} ownId={ownId} />
      <Tabs
        items={[
          { label: text(m.grid), href: overviewHref(unit.id, ownId), current: !asTable },
          { label: text(m.table), href: overviewHref(unit.id, ownId, true), current: asTable },
        ]}
      />
      {asTable ? <Table overview={overview} ownId={ownId} /> : <Grid overview={overview} ownId={ownId} />}
      <p class="sd-soft sd-small">{text(m.noSoonRule)}</p>
    </>
  );
}

/** What one unit holds: one's own list, or the list of all units below narrowed to it. */
function heldBy(unitId: string, ownId: string): string {
  return unitId === ownId ? listHref({ side: 'held' }) : listHref({ side: 'below', holderId: unitId });
}

function Figures({ overview, ownId }: { readonly overview: Overview; readonly ownId: string }) {
  const text = useText();
  const { sum, unit } = overview;
  const under = unit.id === ownId ? {} : { underId: unit.id };
  const href = (state?: 'accepted' | 'reported' | 'overdue' | 'soon') =>
    listHref({ side: 'below', ...under, ...(state === undefined ? {} : { state }) });
  return (
    <KeyFigures
      figures={[
        { value: sum.total, label: text(m.total), href: href() },
        { value: sum.states.accepted, label: text(m.accepted), href: href('accepted') },
        { value: sum.states.reported, label: text(m.reported), href: href('reported') },
        { value: sum.overdue, label: text(m.overdue), href: href('overdue') },
        { value: sum.dueSoon, label: text(m.soonShort), href: href('soon') },
      ]}
    />
  );
}

type GridKey = 'overdue' | 'working' | 'reported' | 'done' | 'none';

/** The one state of a unit that its square shows: the most pressing of what it holds. */
export function squareOf(count: CountShape): GridKey {
  const { states } = count;
  if (count.overdue > 0) return 'overdue';
  if (states.given + states.received + states['in-progress'] + states.submitted > 0) return 'working';
  if (states.reported > 0) return 'reported';
  return states.accepted > 0 ? 'done' : 'none';
}

function useGridStates(): readonly GridState[] {
  const text = useText();
  return [
    { key: 'done', label: text(m.gridDone), fill: 'done' },
    { key: 'reported', label: text(m.gridReported), fill: 'reported' },
    { key: 'working', label: text(m.gridWorking), fill: 'working' },
    { key: 'overdue', label: text(m.gridOverdue), fill: 'overdue' },
    { key: 'none', label: text(m.gridNone), fill: 'none' },
  ];
}

function Grid({ overview, ownId }: { readonly overview: Overview; readonly ownId: string }) {
  const text = useText();
  const cellOf = (unit: { id: string; name: string; own: CountShape }) => ({
    name: unit.name,
    state: squareOf(unit.own),
    href: overviewHref(unit.id, ownId),
  });
  const summary = (count: CountShape) =>
    text(m.groupSummary, { accepted: count.states.accepted, total: count.total, overdue: count.overdue });
  const withUnits = overview.groups.filter((group) => group.units.length > 0);
  const alone = overview.groups.filter((group) => group.units.length === 0);
  const direct =
    alone.length === 0 ? [] : [{ name: text(m.directUnits), summary: undefined, cells: alone.map(cellOf) }];
  return (
    <Section title={text(m.units)} id="don-vi-cap-duoi">
      <UnitGrid
        states={useGridStates()}
        groups={[
          ...withUnits.map((group) => ({
            name: group.name,
            href: overviewHref(group.id, ownId),
            summary: summary(group.sum),
            cells: [group, ...group.units].map(cellOf),
          })),
          ...direct,
        ]}
        tableHref={overviewHref(overview.unit.id, ownId, true)}
      />
    </Section>
  );
}

interface TableRow {
  readonly name: string;
  readonly href: string;
  readonly count: CountShape;
}

function Table({ overview, ownId }: { readonly overview: Overview; readonly ownId: string }) {
  const text = useText();
  const rows: TableRow[] = overview.groups.map((group) => ({
    name: group.name,
    href: group.units.length === 0 ? heldBy(group.id, ownId) : overviewHref(group.id, ownId, true),
    count: group.sum,
  }));
  const { sum } = overview;
  return (
    <DataTable
      caption={text(m.tableCaption, { unit: overview.unit.name })}
      columns={[
        {
          key: 'unit',
          header: text(m.unit),
          rowHeader: true,
          cell: (row: TableRow) => <a href={row.href}>{row.name}</a>,
          total: text(m.below),
        },
        ...countColumns(text).map(
          ({ key, header, value }): Column<TableRow> => ({
            key,
            header,
            numeric: true,
            cell: (row) => value(row.count),
            total: value(sum),
          }),
        ),
      ]}
      rows={rows}
    />
  );
}

/** The figures of a row, as the table and the spreadsheet show them. */
export function countColumns(text: ReturnType<typeof useText>) {
  const working = ({ states }: CountShape) => states.received + states['in-progress'] + states.submitted;
  return [
    { key: 'total', header: text(m.total), value: (count: CountShape) => count.total },
    { key: 'given', header: text(m.notReceived), value: (count: CountShape) => count.states.given },
    { key: 'working', header: text(m.working), value: working },
    { key: 'reported', header: text(m.reported), value: (count: CountShape) => count.states.reported },
    { key: 'accepted', header: text(m.accepted), value: (count: CountShape) => count.states.accepted },
    { key: 'overdue', header: text(m.overdue), value: (count: CountShape) => count.overdue },
    { key: 'soon', header: text(m.soonShort), value: (count: CountShape) => count.dueSoon },
  ];
}
