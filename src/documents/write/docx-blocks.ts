import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type ISpacingProperties,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintedBlock, PrintedHeading, PrintedTable } from './composition.ts';
import { FONT, type PageChild, run, twips } from './docx-text.ts';
import { points, textMeasure } from './geometry.ts';
import type { LayoutProfile } from './profile.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Names of the paragraph styles of table cells. */
export const TABLE_STYLES = { head: 'TableHead', cell: 'TableCell' } as const;

/** Where blocks stand: on an upright or turned page, and whether the last stays with what follows it. */
export interface BlockPlace {
  readonly landscape: boolean;
  /** So that no signature stands alone on a page. */
  readonly keepLast: boolean;
}

/** The blocks of a body or annex. */
export function blockList(
  blocks: readonly PrintedBlock[],
  profile: LayoutProfile,
  place: BlockPlace,
): readonly PageChild[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') return [headingOf(block, profile)];
    if (block.type === 'table') return [gap(), tableOf(block, textMeasure(profile, place.landscape)), gap()];
    const runs = block.runs.map((part) => run(part.text, { size: profile.sizes.body, bold: part.bold }));
    return [paragraphOf(runs, profile, place.keepLast && index === blocks.length - 1)];
  });
}

/** A justified paragraph with its first line indented. */
export function paragraphOf(
  children: readonly TextRun[],
  profile: LayoutProfile,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(points(profile.body.indent)) },
    spacing: bodySpacing(profile),
    children: [...children],
  });
}

/** Line and paragraph spacing of the body. */
export function bodySpacing(profile: LayoutProfile): ISpacingProperties {
  const { rule, value } = profile.body.line;
  const before = twips(profile.body.spacing);
  // A multiple is counted in 240ths of a line.
  return rule === 'exactly'
    ? { before, after: 0, line: twips(value), lineRule: 'exact' }
    : { before, after: 0, line: Math.round(value * 240), lineRule: 'auto' };
}

function headingOf(block: PrintedHeading, profile: LayoutProfile): Paragraph {
  const size = profile.sizes.body * 2;
  return new Paragraph({
    heading: LEVELS[block.level],
    keepNext: true,
    alignment: block.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    indent: block.centred ? {} : { firstLine: twips(points(profile.body.indent)) },
    spacing: bodySpacing(profile),
    children: block.lines.map(
      (text, index) =>
        new TextRun({
          text,
          font: FONT,
          size,
          bold: true,
          color: '000000',
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

function tableOf(block: PrintedTable, measure: number): Table {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => twips((measure * width) / total));
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, column) =>
        cellOf(text, head, widths[column] ?? 0, head ? 'center' : (block.aligns[column] ?? 'left')),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(measure), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: twips(2), bottom: twips(2), left: twips(4), right: twips(4) },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  });
}

/** Sizes and weights come from the cell's style: thousands of cells are written several times as fast. */
function cellOf(text: string, head: boolean, width: number, align: 'left' | 'center' | 'right'): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(head ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: [
      new Paragraph({
        text,
        style: head ? TABLE_STYLES.head : TABLE_STYLES.cell,
        ...(align === 'left' ? {} : { alignment: align }),
      }),
    ],
  });
}

/** Two tables that touch would become one, and a document may not end with a table. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: twips(6), lineRule: 'exact' } });
}
