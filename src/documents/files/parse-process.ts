/** The process in which files are taken apart: Word, PDF and images. One job in, one answer out. */
import type { Result } from '#basics/result.ts';
import type { WordText } from './doc-text.ts';
import type { PdfPage } from './pdf-text.ts';
import type { FileRefusal } from './refusal.ts';
import type { ScanPage } from './scan-image.ts';

export type ParseJob =
  | { readonly kind: 'docx' | 'doc' | 'pdf'; readonly bytes: Uint8Array }
  /** `page` counts from 1. */
  | { readonly kind: 'pdf-page' | 'image'; readonly bytes: Uint8Array; readonly page: number };

export type ParseAnswer = Result<ParsedFile, FileRefusal>;
export type ParsedFile = WordText | readonly PdfPage[] | ScanPage;

/** Each reader is loaded when a file needs it: a .docx does not pay for pdf.js. */
async function parse(job: ParseJob): Promise<ParseAnswer> {
  switch (job.kind) {
    case 'docx':
      return (await import('./docx-text.ts')).readDocx(job.bytes);
    case 'doc':
      return (await import('./doc-text.ts')).readDoc(job.bytes);
    case 'pdf':
      return (await import('./pdf-text.ts')).readPdf(job.bytes);
    case 'pdf-page':
      return (await import('./scan-image.ts')).preparePdfPage(job.bytes, job.page);
    case 'image':
      return (await import('./scan-image.ts')).prepareImage(job.bytes, job.page);
  }
}

process.on('message', async (job: ParseJob) => {
  process.send?.(await parse(job));
});

// The program ended, perhaps killed: nobody waits for an answer any more.
process.on('disconnect', () => process.exit());
