import { Temporal } from 'temporal-polyfill';
import { toDocx } from '#documents/write/docx.ts';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { toPdf } from '#documents/write/pdf.ts';
import { type LayoutProfile, profileFor } from '#documents/write/profile.ts';

/** The layout in force on the document's day; null for a day before the first layout of its style. */
export function layoutOn(content: DocumentDraft, on: string): LayoutProfile | null {
  try {
    return profileFor(content.style, Temporal.PlainDate.from(content.date ?? on));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export interface Written {
  readonly format: 'docx' | 'pdf';
  readonly bytes: Uint8Array;
}

/** The document as Word file and as PDF/A. */
export async function writeBoth(content: DocumentDraft, layout: LayoutProfile): Promise<readonly Written[]> {
  return [
    { format: 'docx', bytes: await toDocx(content, layout) },
    { format: 'pdf', bytes: await toPdf(content, layout) },
  ];
}

/** A file name that any system takes: "1140-UBND-NCKS.pdf". */
export function fileName(notation: string, format: string): string {
  return `${notation
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)}.${format}`;
}
