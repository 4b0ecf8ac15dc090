/** How the letters were stored; null where the format itself says (Word, PDF) or where they were recognised. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

export type FileFormat = 'text' | 'docx' | 'doc' | 'pdf' | 'pdf-scan' | 'image';

/** The text of a file, Unicode NFC, lines ended by "\n"; pages parted by a form feed. */
export interface ExtractedText {
  /** `pdf-scan` as soon as one page had to be recognised. */
  readonly format: FileFormat;
  /** `tcvn3` or `vni` also for Word and PDF files written with legacy fonts. */
  readonly encoding: TextEncoding | null;
  readonly text: string;
  readonly pages?: number;
  readonly ocr: OcrSummary | null;
  readonly warnings: readonly ExtractionWarning[];
}

export interface OcrSummary {
  /** 0 to 1: mean over the recognised words, each weighted by its length. */
  readonly meanConfidence: number;
  /** How many pages were recognised. */
  readonly pages: number;
}

/** What a person should know before trusting the text. Pages count from 1. */
export type ExtractionWarning =
  | { readonly type: 'encoding-uncertain' }
  /** The name says one format, the content is another; the content was followed. */
  | { readonly type: 'name-differs'; readonly extension: string }
  | { readonly type: 'ocr-low-confidence'; readonly page: number; readonly confidence: number }
  /** The scanner's own text layer was not Vietnamese; the page was recognised anew. */
  | { readonly type: 'text-layer-replaced'; readonly page: number }
  /** A .doc with numbered lists: Word's own numbers ("1.", "a)") are not in its text and are missing here. */
  | { readonly type: 'numbering-unread' }
  | { readonly type: 'page-blank'; readonly page: number };
