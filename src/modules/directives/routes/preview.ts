import { toDocx } from '#documents/write/docx.ts';
import { toPdf } from '#documents/write/pdf.ts';
import { Refused, type SiteContext } from '#web/site.ts';
import { layoutOn } from '../written.ts';
import { draftOf } from './draft-pages.tsx';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The draft as a file, written now; nothing is kept. */
export async function previewFile(c: SiteContext, format: keyof typeof TYPES): Promise<Response> {
  const { content } = await draftOf(c);
  const layout = layoutOn(content, c.var.visit.platform.clock.today().toString());
  if (layout === null) throw new Refused({ type: 'directives.before-forms' });
  const bytes = format === 'pdf' ? await toPdf(content, layout) : await toDocx(content, layout);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="du-thao.${format}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
