import type { Catalog, Column } from './catalog.ts';

/** The schema as types for Kysely: `src/platform/database/tables.ts`. */
export function tablesText(catalog: Catalog): string {
  const relations = [
    ...catalog.tables.map((table) => ({ ...table, isView: false })),
    ...catalog.views.map((view) => ({ ...view, isView: true })),
  ];
  const interfaces = relations.map(({ name, comment, columns, isView }) =>
    [
      ...docLines(comment ?? `${isView ? 'View' : 'Table'} ${name}.`, ''),
      `export interface ${typeName(name)} {`,
      ...columns.flatMap((column) => columnLines(column, isView)),
      '}',
    ].join('\n'),
  );
  const all = [
    '/** Every table and view, by name. */',
    'export interface Tables {',
    ...relations.map(({ name }) => `  ${name}: ${typeName(name)};`),
    '}',
  ].join('\n');
  const body = [all, ...interfaces].join('\n\n');
  const head =
    "// Written by `npm run schema` from the migrations; do not edit.\nimport type { ColumnType } from 'kysely';";
  return `${[head, helpers, body].join('\n\n')}\n`;
}

const helpers = [
  `/** A column that the database fills when it is left out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;`,
  `/** A column that only the database fills. */
export type Computed<T> = ColumnType<T, never, never>;`,
  `/** A moment: read as a Date, written as a Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;`,
  `/** Any JSON value. Write an array as text (\`JSON.stringify\`): \`pg\` would send it as an SQL array. */
export type Json = ColumnType<unknown, string | object, string | object>;`,
].join('\n\n');

function columnLines(column: Column, isView: boolean): string[] {
  return [
    ...(column.comment === null ? [] : docLines(column.comment, '  ')),
    `  ${column.name}: ${columnType(column, isView)};`,
  ];
}

function columnType(column: Column, isView: boolean): string {
  const value = column.isArray
    ? `${itemTypes[column.baseType] ?? valueType(column.baseType)}[]`
    : valueType(column.baseType);
  // A view's columns are always "nullable" in the catalogue; the reader of the view decides with `$notNull`.
  const nullable = column.nullable && !isView ? `${value} | null` : value;
  if (isView) return value;
  if (column.generated === 'stored' || column.generated === 'identity-always') return `Computed<${nullable}>`;
  return column.default !== null || column.generated === 'identity' ? `Generated<${nullable}>` : nullable;
}

function valueType(baseType: string): string {
  return types[baseType] ?? 'string';
}

const types: Record<string, string | undefined> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  timestamptz: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
};

/** Inside an array, values have no separate type for writing. */
const itemTypes: Record<string, string | undefined> = {
  timestamptz: 'Date',
  json: 'unknown',
  jsonb: 'unknown',
};

function docLines(comment: string, indent: string): string[] {
  const lines = comment.replaceAll('*/', '* /').split('\n');
  const [only] = lines;
  if (lines.length === 1) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

const typeName = (name: string): string =>
  name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()).concat('Table');
