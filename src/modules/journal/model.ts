import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One act by ids only: see `#verify/journal-entry.ts`. */
export const EntryView = z.object({
  id: z.uuid(),
  at: z.string(),
  actorId: z.uuid().nullable(),
  positionId: z.uuid().nullable(),
  organisationId: z.uuid().nullable(),
  procedure: z.string(),
  subjectIds: z.array(z.uuid()).readonly(),
  inputDigest: hash,
});
export type EntryView = z.output<typeof EntryView>;

/** A signed head of the tree: see `#verify/tree-head.ts`. */
export const HeadView = z.object({
  size: z.int().positive(),
  root: hash,
  at: z.string(),
  keyId: hash,
  origin: z.literal('san-dinh journal'),
  signature: z.string(),
});
export type HeadView = z.output<typeof HeadView>;

/** That an entry stands in the tree of a signed head (RFC 9162, 2.1.3): place from 0, hashes in hex. */
export const ProofView = z.object({
  entry: EntryView,
  index: z.int().nonnegative(),
  leaf: hash,
  path: z.array(hash).readonly(),
  head: HeadView,
});
export type ProofView = z.output<typeof ProofView>;

/** How many rows a page of a list has. */
export const PAGE = 50;

export const HeadsInput = z.object({ before: z.int().positive().optional() });
export const HeadsView = z.object({ heads: z.array(HeadView) });
export const EntryInput = z.object({ id: z.uuid() });
/** `proof` is null while the entry waits for the sequencer. */
export const EntryAnswer = z.object({ entry: EntryView, proof: ProofView.nullable() });
export type EntryAnswer = z.output<typeof EntryAnswer>;
export const SubjectInput = z.object({ subjectId: z.uuid(), before: z.uuid().optional() });
export const SubjectView = z.object({ entries: z.array(EntryView) });
