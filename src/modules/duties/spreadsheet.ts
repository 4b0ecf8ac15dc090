import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** A column of a spreadsheet: its heading, its width in characters, and what its cells hold. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row) => string | number | null;
}

export interface SheetTable<Row> {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/** One table as an Excel file, with its heading row kept in sight. A text is a text, even when it begins with "=". */
export async function spreadsheetOf<Row>({ name, columns, rows }: SheetTable<Row>): Promise<Uint8Array> {
  const head = columns.map((column) => ({ value: column.header, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => columns.map((column) => cellOf(column.cell(row))));
  const data: SheetData = [head, ...body];
  const options = {
    columns: columns.map(({ width }) => ({ width })),
    sheet: name.slice(0, 31),
    stickyRowsCount: 1,
  };
  return new Uint8Array(await writeXlsxFile(data, options).toBuffer());
}

function cellOf(value: string | number | null) {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: value.slice(0, 32_000), type: String, wrap: true };
}
