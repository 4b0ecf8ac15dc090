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
  UnitGrid,
} from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { capitalised } from '../labels.ts';
import { DIRECTIVE_PATHS } from '../paths.ts';
import type { ProgressView, UnitLine } from '../procedures/documents.ts';
import { directiveTexts as m } from '../texts.ts';

export interface ProgressTabProps {
  readonly documentId: string;
  readonly progress: ProgressView;
  readonly acknowledged: string | undefined;
  readonly asTable: boolean;
}

/** How far the work is that a document gave: every figure counted from the duties. */
export function ProgressTab({ documentId, progress, acknowledged, asTable }: ProgressTabProps) {
  const text = useText();
  if (progress.total === 0) return <EmptyState title={text(m.noDuties)}>{text(m.noDutiesHint)}</EmptyState>;
  const path = DIRECTIVE_PATHS.documentTab(documentId, 'thuc-hien');
  return (
    <>
      <Figures progress={progress} acknowledged={acknowledged} />
      <Section title={text(m.byItem)} id="theo-dau-viec">
        <div class="sd-wide">
          <DataTable
            caption={text(m.itemTable)}
            captionHidden
            columns={useItemColumns()}
            rows={progress.items}
          />
        </div>
      </Section>
      <Section
        title={text(m.byUnit)}
        id="theo-don-vi"
        aside={
          <>
            {asTable && <a href={path}>{text(m.grid)}</a>}{' '}
            <ButtonLink href={`${path}.xlsx`} variant="tertiary" size="sm" download>
              {text(m.xlsx)}
            </ButtonLink>
          </>
        }
      >
        {asTable ? (
          <UnitTable progress={progress} />
        ) : (
          <UnitGrid states={useStates()} groups={useGroups(progress)} tableHref={`${path}/bang`} />
        )}
      </Section>
    </>
  );
}

function Figures({ progress, acknowledged }: Pick<ProgressTabProps, 'progress' | 'acknowledged'>) {
  const text = useText();
  const { total, accepted, reported, overdue } = progress;
  const figures = [
    ...(acknowledged === undefined ? [] : [{ value: acknowledged, label: text(m.figureAcknowledged) }]),
    { value: text(m.ofTotal, { part: accepted, total }), label: text(m.figureAccepted) },
    { value: reported, label: text(m.figureReported) },
    { value: overdue, label: text(m.figureOverdue) },
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

/** The holders themselves first, then a card for each that passed work down. */
function useGroups(progress: ProgressView): readonly GridGroup[] {
  const text = useText();
  const cellOf = (unit: UnitLine) => ({ name: unit.name, state: stateOf(unit) });
  const summary = (units: readonly UnitLine[]) => {
    const sum = (figure: 'accepted' | 'overdue' | 'total' | 'withdrawn') =>
      units.reduce((so, unit) => so + unit[figure], 0);
    const [part, overdue, total] = [sum('accepted'), sum('overdue'), sum('total') - sum('withdrawn')];
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
    ...below.map(({ name, children }) => ({
      name,
      summary: summary(children),
      cells: children.map(cellOf),
    })),
  ];
}
