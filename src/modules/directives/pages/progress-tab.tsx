import { dutyListHref } from '#modules/duties/index.ts';
import type { Text } from '#platform/i18n/text.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  type GridGroup,
  type GridState,
  KeyFigures,
  Section,
  Tabs,
  UnitGrid,
} from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { capitalised } from '../labels.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import type { ProgressView, UnitLine } from '../procedures/progress.ts';
import { directiveTexts as m } from '../texts.ts';

export interface ProgressTabProps {
  readonly documentId: string;
  readonly progress: ProgressView;
  readonly acknowledged: string | undefined;
  readonly asTable: boolean;
}

/** How far the work is that a document gave, or that one of its items did: every figure counted from the duties. */
export function ProgressTab(props: ProgressTabProps) {
  const text = useText();
  const { progress, acknowledged } = props;
  if (progress.items.length === 0) {
    return <EmptyState title={text(m.noDuties)}>{text(m.noDutiesHint)}</EmptyState>;
  }
  const { item } = progress;
  const shown = item === undefined ? progress.items : progress.items.filter((one) => keyOf(one) === item);
  return (
    <>
      <ItemFilter {...props} />
      {item === undefined ? (
        <Figures progress={progress} acknowledged={acknowledged} />
      ) : (
        <Section title={useItemTitle(item, shown)} id="muc">
          <Figures progress={progress} acknowledged={undefined} />
        </Section>
      )}
      <Section title={text(m.byItem)} id="theo-dau-viec">
        <div class="sd-wide sd-named-rows">
          <DataTable caption={text(m.itemTable)} captionHidden columns={useItemColumns()} rows={shown} />
        </div>
      </Section>
      <ByUnit {...props} />
    </>
  );
}

function ByUnit({ documentId, progress, asTable }: ProgressTabProps) {
  const text = useText();
  const { item } = progress;
  return (
    <Section
      title={text(m.byUnit)}
      id="theo-don-vi"
      aside={
        <>
          {asTable && <a href={DIRECTIVE_PATHS.progress(documentId, { item })}>{text(m.grid)}</a>}{' '}
          <ButtonLink
            href={DIRECTIVE_PATHS.progressSheet(documentId, item)}
            variant="tertiary"
            size="sm"
            download
          >
            {text(m.xlsx)}
          </ButtonLink>
        </>
      }
    >
      {asTable ? (
        <UnitTable progress={progress} />
      ) : (
        <UnitGrid
          states={useStates()}
          groups={useGroups(documentId, progress)}
          tableHref={DIRECTIVE_PATHS.progress(documentId, { item, table: true })}
        />
      )}
    </Section>
  );
}

/** What an item is called in an address: its label, or nothing. */
function keyOf({ label }: Item): string {
  return label ?? '';
}

/** Links to the progress of each item of the document; none where there is but one. */
function ItemFilter({ documentId, progress, asTable }: ProgressTabProps) {
  const text = useText();
  const keys = [...new Set(progress.items.map(keyOf))].sort(byLabel);
  if (keys.length < 2) return null;
  const link = (item: string | undefined, label: string) => ({
    label,
    href: DIRECTIVE_PATHS.progress(documentId, { item, table: asTable }),
    current: item === progress.item,
  });
  return (
    <Tabs
      label={text(m.itemFilter)}
      items={[
        link(undefined, text(m.allItems)),
        ...keys.map((key) => link(key, key === '' ? text(m.noItem) : text(m.item, { label: key }))),
      ]}
    />
  );
}

/** By number where labels are numbers; what rests on no item comes last. */
function byLabel(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'vi', { numeric: true });
}

function useItemTitle(item: string, shown: readonly Item[]): string {
  const text = useText();
  const title = shown.map((one) => one.title).join('; ');
  return item === '' ? text(m.noItem) : text(m.itemTitled, { label: item, title });
}

function Figures({ progress, acknowledged }: Pick<ProgressTabProps, 'progress' | 'acknowledged'>) {
  const text = useText();
  const { total, accepted, reported, overdue } = progress;
  const parts = progress.holders.flatMap(({ children }) => children);
  const figures = [
    ...(acknowledged === undefined ? [] : [{ value: acknowledged, label: text(m.figureAcknowledged) }]),
    { value: text(m.ofTotal, { part: accepted, total }), label: text(m.figureAccepted) },
    { value: reported, label: text(m.figureReported) },
    { value: overdue, label: text(m.figureOverdue) },
    ...(parts.length === 0
      ? []
      : [
          {
            value: text(m.ofTotal, { part: sumOf(parts, 'accepted'), total: askedOf(parts) }),
            label: text(m.figureParts),
          },
          { value: sumOf(parts, 'overdue'), label: text(m.figurePartsOverdue) },
        ]),
  ];
  return <KeyFigures figures={figures} />;
}

type Item = ProgressView['items'][number];
type Counted = Pick<UnitLine, 'total' | 'accepted' | 'reported' | 'overdue' | 'waiting' | 'withdrawn'>;

function useItemColumns(): readonly Column<Item>[] {
  const text = useText();
  return [
    {
      key: 'title',
      header: text(m.assignment),
      rowHeader: true,
      cell: ({ label, title }) => (label === null ? title : `${text(m.item, { label })}: ${title}`),
    },
    ...useCounts<Item>(),
  ];
}

function useCounts<Row extends Counted>(): readonly Column<Row>[] {
  const text = useText();
  const heading = (words: Text) => capitalised(text(words));
  return [
    { key: 'total', header: text(m.total), numeric: true, cell: ({ total }) => total },
    { key: 'accepted', header: heading(m.accepted), numeric: true, cell: ({ accepted }) => accepted },
    { key: 'reported', header: heading(m.reported), numeric: true, cell: ({ reported }) => reported },
    { key: 'waiting', header: heading(m.waiting), numeric: true, cell: ({ waiting }) => waiting },
    { key: 'overdue', header: heading(m.overdue), numeric: true, cell: ({ overdue }) => overdue },
    { key: 'withdrawn', header: heading(m.withdrawn), numeric: true, cell: ({ withdrawn }) => withdrawn },
  ];
}

/** A unit in the table: who gave it the work stands beside it where that was not the document itself. */
export interface TableLine extends UnitLine {
  readonly under: string;
}

/** Every unit of the progress, those below a holder right after it. */
export function tableLines(progress: ProgressView): readonly TableLine[] {
  return progress.holders.flatMap(({ children, ...holder }) => [
    { ...holder, under: '' },
    ...children.map((child) => ({ ...child, under: holder.name })),
  ]);
}

function UnitTable({ progress }: { readonly progress: ProgressView }) {
  const text = useText();
  const columns: readonly Column<TableLine>[] = [
    { key: 'name', header: text(m.unit), rowHeader: true, cell: ({ name }) => name },
    { key: 'under', header: text(m.parentUnit), cell: ({ under }) => under },
    ...useCounts<TableLine>(),
  ];
  return (
    <div class="sd-wide">
      <DataTable
        caption={text(m.progressTable)}
        captionHidden
        columns={columns}
        rows={tableLines(progress)}
      />
    </div>
  );
}

function useStates(): readonly GridState[] {
  const text = useText();
  return [
    { key: 'accepted', label: text(m.accepted), fill: 'done' },
    { key: 'reported', label: text(m.reported), fill: 'reported' },
    { key: 'working', label: text(m.working), fill: 'working' },
    { key: 'overdue', label: text(m.overdue), fill: 'overdue' },
    { key: 'waiting', label: text(m.waiting), fill: 'none' },
  ];
}

/** The one state in which a unit is shown: the worst that needs somebody. Withdrawn duties count for nothing. */
export function stateOf({ total, withdrawn, accepted, reported, overdue, waiting }: Counted): string {
  const asked = total - withdrawn;
  if (overdue > 0) return 'overdue';
  if (asked > 0 && accepted === asked) return 'accepted';
  if (asked > 0 && accepted + reported === asked) return 'reported';
  return waiting === asked ? 'waiting' : 'working';
}

function sumOf(units: readonly UnitLine[], figure: 'accepted' | 'overdue' | 'total' | 'withdrawn'): number {
  return units.reduce((so, unit) => so + unit[figure], 0);
}

/** All duties of the units but those that were withdrawn or ended. */
function askedOf(units: readonly UnitLine[]): number {
  return sumOf(units, 'total') - sumOf(units, 'withdrawn');
}

/** The duties of a unit in the document, where the person may look them up. */
function dutiesHref(documentId: string, { unitId, side }: UnitLine, isGroup: boolean): string | undefined {
  if (side === null) return undefined;
  return isGroup
    ? dutyListHref({ side: 'below', underId: unitId, documentId })
    : dutyListHref({ side, documentId, ...(side === 'held' ? {} : { holderId: unitId }) });
}

/** The holders themselves first, then a card for each that passed work down. */
function useGroups(documentId: string, progress: ProgressView): readonly GridGroup[] {
  const text = useText();
  const cellOf = (unit: UnitLine) => ({
    name: unit.name,
    state: stateOf(unit),
    href: dutiesHref(documentId, unit, false),
  });
  const summary = (units: readonly UnitLine[]) => {
    const [part, overdue, total] = [sumOf(units, 'accepted'), sumOf(units, 'overdue'), askedOf(units)];
    return overdue > 0
      ? text(m.groupOverdue, { part, total, overdue })
      : text(m.groupSummary, { part, total });
  };
  const below = progress.holders.filter(({ children }) => children.length > 0);
  return [
    {
      name: text(m.directUnits),
      summary: summary(progress.holders),
      cells: progress.holders.map(cellOf),
    },
    ...below.map((holder) => ({
      name: holder.name,
      href: dutiesHref(documentId, holder, true),
      summary: summary(holder.children),
      cells: holder.children.map(cellOf),
    })),
  ];
}
