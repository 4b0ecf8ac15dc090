import { z } from 'zod';
import { NAME_LENGTH } from './file-name.ts';
import { FILE_FORMATS, type StoredFormat } from './formats.ts';

/** A file as those who may read it see it. */
export const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** A key of `FILE_FORMATS`, or the name of what the program wrote. */
  format: z.string(),
  /** Bytes. */
  size: z.int().positive(),
  sha256: z.string(),
  /** When it was brought, ISO 8601. */
  at: z.string(),
});
export type FileView = z.output<typeof FileView>;

const FORMATS = Object.keys(FILE_FORMATS) as [StoredFormat, ...StoredFormat[]];

/** The row of a file whose bytes are in the store. */
export const StoreInput = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
  format: z.enum(FORMATS),
  name: z.string().min(1).max(NAME_LENGTH),
});

/** A file as a person sends it. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** UUID: the same upload again gives the same file again. */
  readonly idempotencyKey?: string;
}
