import type { Catalog, Column, Table, View } from './catalog.ts';

/** The schema as SQL for people to read and review: `db/schema.sql`. */
export function schemaSql(catalog: Catalog): string {
  const parts = [
    '-- The database after all migrations. Written by `npm run schema`; do not edit.',
    ...catalog.extensions.map((name) => `create extension ${name};`),
    ...catalog.types.map((type) => `${type};`),
    ...catalog.functions.map(({ definition, comment }) =>
      [...commentLines(comment), `${definition.trim()};`].join('\n'),
    ),
    ...catalog.tables.map(tableSql),
    ...catalog.views.map(viewSql),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableSql(table: Table): string {
  const lines = [
    ...table.columns.map(columnLines),
    ...table.constraints.map(({ name, definition }) => [`constraint ${quoted(name)} ${definition}`]),
  ];
  const body = lines.map((line, index) => ended(line, index === lines.length - 1).join('\n'));
  const partition = table.isPartitioned === null ? '' : ` partition by ${table.isPartitioned}`;
  return [
    ...commentLines(table.comment),
    `create table ${quoted(table.name)} (`,
    ...body,
    `)${partition};`,
    ...table.indexes.map((index) => `${shortened(index)};`),
    ...table.triggers.map((trigger) => `${shortened(trigger)};`),
    ...(table.rowSecurity === 'off' ? [] : [`alter table ${quoted(table.name)} enable row level security;`]),
    ...(table.rowSecurity === 'forced'
      ? [`alter table ${quoted(table.name)} force row level security;`]
      : []),
    ...table.policies.map((policy) => `${policy};`),
    ...table.grants.map((grant) => `${grant};`),
  ].join('\n');
}

function viewSql(view: View): string {
  const options = view.options.length === 0 ? '' : ` with (${view.options.join(', ')})`;
  return [
    ...commentLines(view.comment),
    `create ${view.materialised ? 'materialized ' : ''}view ${quoted(view.name)}${options} as`,
    view.definition.trimEnd(),
    ...view.columns.flatMap(({ name, comment }) => (comment === null ? [] : [`-- ${name}: ${comment}`])),
    ...view.grants.map((grant) => `${grant};`),
  ].join('\n');
}

function columnLines(column: Column): string[] {
  const value =
    column.generated === 'stored'
      ? ` generated always as (${column.default}) stored`
      : column.generated === 'no'
        ? column.default === null
          ? ''
          : ` default ${column.default}`
        : ` generated ${column.generated === 'identity' ? 'by default' : 'always'} as identity`;
  const collation = column.collation === null ? '' : ` collate ${column.collation}`;
  const definition = `${quoted(column.name)} ${column.type}${collation}${column.nullable ? '' : ' not null'}${value}`;
  return [...commentLines(column.comment), definition];
}

function ended(lines: readonly string[], last: boolean): string[] {
  return lines.map((line, index) => `  ${line}${index === lines.length - 1 && !last ? ',' : ''}`);
}

function commentLines(comment: string | null): string[] {
  return comment === null ? [] : comment.split('\n').map((line) => `-- ${line}`);
}

const shortened = (statement: string): string => statement.replace(/ ON public\./, ' ON ');

const quoted = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : JSON.stringify(name));
