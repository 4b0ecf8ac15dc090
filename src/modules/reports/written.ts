import { Temporal } from 'temporal-polyfill';
import { toDocx } from '#documents/write/docx.ts';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { toPdf } from '#documents/write/pdf.ts';
import { profileFor } from '#documents/write/profile.ts';

export const FORMATS = ['docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The report as a file, laid out as its style demands on the day (ISO date). */
export function writeFile(content: DocumentDraft, format: Format, on: string): Promise<Uint8Array> {
  const layout = profileFor(content.style, Temporal.PlainDate.from(content.date ?? on));
  return format === 'docx' ? toDocx(content, layout) : toPdf(content, layout);
}

/** A file name that any system takes: "BC-12-BC-UBND.pdf". */
export function fileName(name: string, format: Format): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${plain.slice(0, 100) || 'bao-cao'}.${format}`;
}
