import { Hono } from 'hono';
import { z } from 'zod';
import { pathParam, query, Refused, type SiteContext, type SiteEnv } from '#web/site.ts';
import { disposition } from './file-name.ts';
import { formatFacts } from './formats.ts';
import { FILE_PATHS } from './paths.ts';
import { view } from './procedures.ts';

/** Files to save and to look at. */
export const routes = new Hono<SiteEnv>()
  .get(FILE_PATHS.file(':id'), (c) => send(c, 'attachment'))
  .get(FILE_PATHS.show(':id'), (c) => send(c, 'inline'));

/** A page that an uploaded file becomes may do nothing and load nothing. */
const SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";
/** The browser's own reader of PDF does not start in a sandbox; the file's scripts never run in the site's name. */
const PDF_READER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

async function send(c: SiteContext, wanted: 'attachment' | 'inline'): Promise<Response> {
  const id = z.uuid().safeParse(pathParam(c, 'id'));
  if (!id.success) throw new Refused({ type: 'not-found' });
  const file = await query(c, view, { id: id.data });
  const bytes = await c.var.visit.platform.files.get(file.sha256);
  const { mime, inline } = formatFacts(file.format);
  const kind = wanted === 'inline' && inline ? 'inline' : 'attachment';
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': mime,
    'Content-Length': String(bytes.length),
    'Content-Disposition': disposition(kind, file.name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': kind === 'inline' && file.format === 'pdf' ? PDF_READER : SANDBOX,
    'Cache-Control': 'private, no-store',
  });
}
