import {
  AlignmentType,
  BorderStyle,
  Header,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LayoutProfile } from './profile.ts';

/** Named, not embedded: every office has it, and the PDF's face has the same widths. */
export const FONT = 'Times New Roman';

export type PageChild = Paragraph | Table;

/** Points in twentieths, Word's unit. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export interface RunLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** Text in one look. */
export function run(text: string, look: RunLook): TextRun {
  return new TextRun({
    text,
    font: FONT,
    size: look.size * 2,
    bold: look.bold ?? false,
    italics: look.italic ?? false,
    ...(look.underline ? { underline: {} } : {}),
  });
}

/** A line or a few in the middle of its column; `before` in points. */
export function centred(text: string, look: RunLook, before = 0, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(before), after: 0 },
    children: [run(text, look)],
    ...more,
  });
}

/** A rule of the given length in the middle of a column, both in points: the border of an empty low line. */
export function rule(length: number, column: number, before = 2): Paragraph {
  const side = twips(Math.max(0, (column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twips(before), after: 0, line: twips(2), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Two columns without lines or margins, widths in points. */
export function twoColumns(
  widths: readonly [number, number],
  rows: readonly (readonly [readonly PageChild[], readonly PageChild[]])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [cell(row[0], widths[0]), cell(row[1], widths[1])],
        }),
    ),
  });
}

function cell(children: readonly PageChild[], width: number): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: NO_MARGINS,
    verticalAlign: VerticalAlign.TOP,
    // Word demands a paragraph in every cell.
    children: children.length === 0 ? [new Paragraph({})] : [...children],
  });
}

/** The page number in the middle of the top margin. */
export function pageNumberHeader(profile: LayoutProfile): Header {
  const size = profile.sizes.pageNumber * 2;
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size })],
      }),
    ],
  });
}

/** The first page shows no number. */
export function firstPageHeader(): Header {
  return new Header({ children: [new Paragraph({})] });
}
