import { z } from 'zod';

/** One field of an input: its name ("items[].title"), what it takes, whether it must be there. */
export interface FieldLine {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly [limit: string]: unknown;
}

/** How deep fields of fields are listed; deeper ones are in the OpenAPI document. */
const DEPTH = 4;

/** The JSON Schema of an input shape as callers see it. */
export function inputSchema(shape: z.ZodType): Schema {
  return z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
}

/** The fields of an input, those of objects and lists within it after their own. */
export function fieldLines(schema: Schema, prefix = '', depth = DEPTH): readonly FieldLine[] {
  if (depth === 0) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const inner = field.items ?? field;
    const below = fieldLines(inner, `${name}${field.items === undefined ? '' : '[]'}.`, depth - 1);
    return [{ name, type: typeWords(field), required: schema.required?.includes(key) ?? false }, ...below];
  });
}

const LIMITS = [
  ['minLength', '≥ '],
  ['maxLength', '≤ '],
  ['minimum', '≥ '],
  ['maximum', '≤ '],
  ['minItems', '≥ '],
  ['maxItems', '≤ '],
] as const;

/** What a field takes: "string (uuid)", "integer ≥ 1 ≤ 100", "vi | en". */
export function typeWords(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeWords))].join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum !== undefined) return schema.enum.join(' | ');
  if (schema.items !== undefined) return `[${typeWords(schema.items)}]${limitsOf(schema)}`;
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return `${types.join(' | ')}${format}${limitsOf(schema)}`;
}

function limitsOf(schema: Schema): string {
  return LIMITS.map(([key, sign]) => {
    const limit = schema[key];
    // zod bounds every integer by what a double holds; that says nothing.
    return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? ` ${sign}${limit}` : '';
  }).join('');
}

/** An input with its required fields, as an example to begin with. */
export function exampleInput(schema: Schema, depth = DEPTH): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) return exampleInput(choice, depth);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'object':
      return depth === 0 ? {} : requiredFields(schema, depth);
    case 'array':
      return depth > 0 && schema.items ? itemsOf(schema.items, Number(schema.minItems ?? 0), depth) : [];
    case 'integer':
    case 'number':
      return Math.max(Number(schema.minimum ?? 1), 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return EXAMPLES[schema.format ?? ''] ?? '…';
  }
}

function itemsOf(item: Schema, least: number, depth: number): readonly unknown[] {
  return Array.from({ length: least }, () => exampleInput(item, depth - 1));
}

function requiredFields(schema: Schema, depth: number): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key));
  return Object.fromEntries(fields.map(([key, field]) => [key, exampleInput(field, depth - 1)]));
}

const EXAMPLES: Readonly<Record<string, string>> = {
  uuid: '018e8520-0000-7000-8000-000000000001',
  date: '2024-03-29',
  'date-time': '2024-03-29T08:00:00+07:00',
  email: 'van-thu@example.vn',
};
