/** What visitors see without signing in, read under `sd_public`. */
import { stream } from 'hono/streaming';
import { asPublic } from '#platform/database/as-public.ts';
import { recordLines } from '#platform/journal/export.ts';
import { proofOf } from '#platform/journal/proofs.ts';
import { headsOf } from '#platform/journal/store.ts';
import type { SiteContext } from '#web/site.ts';
import { type HeadView, PAGE, type ProofView } from './model.ts';

/** A page of signed heads; `before` is a size, exclusive. */
export function publicHeads(c: SiteContext, before: number | undefined): Promise<HeadView[]> {
  const page = before === undefined ? { limit: PAGE } : { limit: PAGE, before };
  return asPublic(c.var.visit.platform.database.pool, (tx) => headsOf(tx, page));
}

/** An entry that stands in the tree, with its proof; null otherwise. */
export function publicProof(c: SiteContext, id: string): Promise<ProofView | null> {
  return asPublic(c.var.visit.platform.database.pool, (tx) => proofOf(tx, id));
}

const CHUNK = 64 * 1024;

/** The record as one file, in pieces of about 64 kB; the database is asked again only when the visitor has read on. */
export function recordDownload(c: SiteContext): Response {
  const { pool } = c.var.visit.platform.database;
  const lines = recordLines((work) => asPublic(pool, work));
  c.header('content-type', 'application/x-ndjson');
  c.header('content-disposition', 'attachment; filename="ban-ghi.ndjson"');
  c.header('cache-control', 'no-store');
  return stream(c, async (download) => {
    for await (const chunk of chunksOf(lines)) {
      if (download.aborted) return;
      await download.write(chunk);
    }
  });
}

async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
