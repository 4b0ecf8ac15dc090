import writeXlsxFile from 'write-excel-file/node';
import type { SiteContext } from './site.ts';

/** A column of a spreadsheet: its head, its width in characters, and what stands in it. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly width: number;
  /** Numbers stay numbers, so that they can be added up; null leaves the cell empty. */
  readonly value: (row: Row) => string | number | null;
}

export interface Spreadsheet<Row> {
  /** Without its ending, in letters without diacritics, digits and hyphens. */
  readonly fileName: string;
  /** The name of the sheet, at most 31 characters. */
  readonly sheet: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/** The most characters that a cell of the format takes. */
const CELL_LIMIT = 32_767;

/** The bytes of an XLSX file. Texts are stored as texts: none is ever read as a formula. */
export async function writeSpreadsheet<Row>({ sheet, columns, rows }: Spreadsheet<Row>): Promise<Uint8Array> {
  const head = columns.map(({ header }) => ({
    value: header,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
  }));
  const body = rows.map((row) => columns.map(({ value }) => cellOf(value(row))));
  const file = await writeXlsxFile([head, ...body], {
    sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(file);
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const };
  return {
    value: value.slice(0, CELL_LIMIT),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  };
}

/** Answers with the spreadsheet as a file to save. */
export async function sendSpreadsheet<Row>(c: SiteContext, spreadsheet: Spreadsheet<Row>): Promise<Response> {
  const bytes = await writeSpreadsheet(spreadsheet);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${spreadsheet.fileName}.xlsx"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
