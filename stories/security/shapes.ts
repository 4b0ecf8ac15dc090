import { uuidv7 } from 'uuidv7';
import { z } from 'zod';

/** A JSON Schema, as far as inputs of procedures use it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** One place of an input where a text or a number stands. */
export interface Leaf {
  readonly path: readonly string[];
  readonly kind: 'text' | 'number' | 'date' | 'id' | 'choice';
}

export interface FullInput {
  readonly input: unknown;
  readonly leaves: readonly Leaf[];
}

/** An input of a shape with only what it must have, and the optional fields that `also` gives a value. */
export function leastInput(
  shape: z.ZodType,
  idFor: (field: string) => string | undefined,
  also: (field: string) => unknown = () => undefined,
): unknown {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
  const { input } = fullInput(shape, idFor);
  if (schema.type !== 'object') return input;
  const entries = Object.entries(input as Record<string, unknown>);
  const kept = entries
    .filter(([name]) => schema.required?.includes(name) || also(name) !== undefined)
    .map(([name, value]) => [name, also(name) ?? value]);
  return Object.fromEntries(kept);
}

/** An input that fills every field of a shape, optional ones too, ids by the name of their field, and where its values stand. */
export function fullInput(shape: z.ZodType, idFor: (field: string) => string | undefined): FullInput {
  const leaves: Leaf[] = [];
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
  const fill = (at: Schema, path: readonly string[]): unknown => {
    const other = at.anyOf ?? at.oneOf;
    if (other !== undefined) return fill(other[0] ?? {}, path);
    if (at.const !== undefined) return at.const;
    if (at.type === 'object')
      return Object.fromEntries(
        Object.entries(at.properties ?? {}).map(([name, part]) => [name, fill(part, [...path, name])]),
      );
    if (at.type === 'array')
      return Array.from({ length: at.minItems ?? 1 }, (_, index) =>
        fill(at.items ?? {}, [...path, `${index}`]),
      );
    if (at.type === 'boolean') return true;
    const kind = kindOf(at);
    leaves.push({ path, kind });
    return sampleValue(at, kind, path.findLast((step) => !/^\d+$/.test(step)) ?? '', idFor);
  };
  return { input: fill(schema, []), leaves };
}

function kindOf(schema: Schema): Leaf['kind'] {
  if (schema.enum !== undefined) return 'choice';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.format === 'uuid') return 'id';
  return schema.format === 'date' ? 'date' : 'text';
}

function sampleValue(
  schema: Schema,
  kind: Leaf['kind'],
  field: string,
  idFor: (field: string) => string | undefined,
): unknown {
  if (kind === 'choice') return schema.enum?.[0];
  if (kind === 'number') return Math.max(1, schema.minimum ?? 1);
  if (kind === 'id') return idFor(field) ?? uuidv7();
  if (kind === 'date') return '2024-05-02';
  const plain = 'x'.repeat(Math.max(3, schema.minLength ?? 0));
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  return [plain, ...PATTERNED].find((text) => pattern.test(text)) ?? plain;
}

/** Texts for the fields that want a pattern: an address, a procedure, a group of units, a term, a digest. */
const PATTERNED = [
  'ai-do@example.vn',
  'units.view',
  'peoples_committee:district',
  '2020-2025',
  'a'.repeat(64),
];

/** The same input with another value in one place. */
export function withValue(input: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input))
    return input.map((one, index) => (String(index) === step ? withValue(one, rest, value) : one));
  const record = input as Record<string, unknown>;
  return { ...record, [step]: withValue(record[step], rest, value) };
}
