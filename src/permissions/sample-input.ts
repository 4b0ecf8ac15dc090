import { uuidv7 } from 'uuidv7';
import { z } from 'zod';

/** A JSON Schema, as far as inputs of procedures use it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** An input that fits a procedure's shape and names things that do not exist: every id in it is new. */
export function sampleInput(shape: z.ZodType): unknown {
  return sampleOf(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sampleOf(schema.anyOf[0] ?? {});
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleText(schema);
  }
}

function sampleText({ format, pattern, minLength }: Schema): string {
  if (format === 'uuid') return uuidv7();
  if (format === 'date') return '2024-04-01';
  if (format === 'email') return 'ai-do@example.vn';
  if (pattern?.includes('0-9a-f')) return 'a'.repeat(64);
  return 'x'.repeat(Math.max(1, minLength ?? 1));
}
