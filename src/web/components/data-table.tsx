import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** A column: how it is headed, aligned and filled. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => Child;
  /** Right-aligned digits. */
  readonly numeric?: boolean | undefined;
  /** Sentences: in the cards of a narrow screen they stand under their heading, from the left. */
  readonly prose?: boolean | undefined;
  /** The column that names the row: its cells are row headings. */
  readonly rowHeader?: boolean | undefined;
  /** The address that sorts by this column. */
  readonly sortHref?: string | undefined;
  /** How the table is sorted by this column now. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
  /** The cell in the last row of totals. */
  readonly total?: Child | undefined;
}

export interface DataTableProps<Row> {
  /** Says what the table holds; always there, hidden from sight with `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Each row becomes a card on a narrow screen; `false` scrolls sideways instead. */
  readonly cards?: boolean | undefined;
}

/** Rows of the same kind. Columns with a `total` make a last row of totals. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows } = props;
  const hasTotals = columns.some((column) => column.total !== undefined);
  const scrolls = props.cards === false;
  return (
    <TableFrame label={scrolls ? caption : undefined}>
      <table class={scrolls ? 'ds-table' : 'ds-table sd-table-cards'}>
        <caption class={props.captionHidden === true ? 'sd-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => HeaderCell(column))}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((column) => BodyCell(column, column.cell(row)))}</tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>{columns.map((column) => BodyCell(column, column.total))}</tr>
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

/** A table that scrolls sideways can be reached and named by the keyboard. */
function TableFrame({ label, children }: PropsWithChildren<{ readonly label: string | undefined }>) {
  if (label === undefined) return <div class="sd-table">{children}</div>;
  return (
    <section class="sd-table" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

function HeaderCell<Row>(column: Column<Row>) {
  const icon = column.sorted === 'ascending' ? 'up' : column.sorted === 'descending' ? 'down' : 'sortable';
  return (
    <th
      scope="col"
      class={column.numeric === true ? 'sd-number' : undefined}
      aria-sort={column.sortHref === undefined ? undefined : (column.sorted ?? 'none')}
    >
      {column.sortHref === undefined ? (
        column.header
      ) : (
        <a href={column.sortHref}>
          {column.header}
          <Icon name={icon} />
        </a>
      )}
    </th>
  );
}

function BodyCell<Row>(column: Column<Row>, content: Child) {
  const kind = column.numeric === true ? 'sd-number' : column.prose === true ? 'sd-prose' : undefined;
  if (column.rowHeader === true) return <th scope="row">{content}</th>;
  return (
    <td class={kind} data-label={column.header}>
      {content}
    </td>
  );
}
