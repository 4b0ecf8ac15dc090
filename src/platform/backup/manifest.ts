import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the archive says about itself: the last entry, `manifest.json`. */
export const Manifest = z.strictObject({
  format: z.literal('san-dinh-backup-1'),
  /** When the picture of the database was taken, ISO 8601. */
  at: z.iso.datetime(),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** The migrations the database had had, in order. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^-?\d+$/) })),
  /** SHA-256 of stored files that rows name but the store did not have (or had damaged). */
  missingFiles: z.array(Sha256),
  /** Every other entry in order, with the hash of its bytes. */
  entries: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

/** The name of the manifest in the archive. */
export const manifestName = 'manifest.json';
