import type { UnsupportedFormat } from './recognise-format.ts';

/** Why a file was not turned into text. Data only; `messages.ts` says it in words. */
export type FileRefusal =
  | { readonly type: 'file-empty' }
  | { readonly type: 'file-too-large'; readonly bytes: number; readonly limit: number }
  /** Nothing that an office would call a document; `detected` is the media type when it is known. */
  | { readonly type: 'not-a-document'; readonly detected: string | null }
  /** A document, but in a format that is not read. */
  | { readonly type: 'format-unsupported'; readonly format: UnsupportedFormat }
  | { readonly type: 'text-too-long'; readonly limitBytes: number }
  | { readonly type: 'too-many-lines'; readonly limitLines: number }
  /** The file was read and holds no letters at all: blank pages, an empty form. */
  | { readonly type: 'no-text' }
  | { readonly type: 'archive-broken' }
  /** A ZIP archive that unpacks to more than a document can need. */
  | { readonly type: 'archive-bomb'; readonly exceeded: 'entries' | 'size' | 'ratio'; readonly limit: number }
  | { readonly type: 'docx-broken' }
  /** The XML inside declares a document type, the door to external entities; Word never writes one. */
  | { readonly type: 'docx-doctype'; readonly part: string }
  | { readonly type: 'doc-broken' }
  /** Word 95 or older. */
  | { readonly type: 'doc-too-old' }
  | { readonly type: 'encrypted'; readonly format: 'docx' | 'doc' | 'pdf' }
  | { readonly type: 'pdf-broken' }
  /** A page without text whose picture could not be drawn. Pages count from 1. */
  | { readonly type: 'pdf-page-unreadable'; readonly page: number }
  | {
      readonly type: 'too-many-pages';
      readonly pages: number;
      readonly limit: number;
      readonly reading: 'text' | 'ocr';
    }
  | { readonly type: 'image-broken' }
  | {
      readonly type: 'image-too-large';
      readonly width: number;
      readonly height: number;
      readonly pixelLimit: number;
      readonly sideLimit: number;
    }
  | { readonly type: 'timed-out'; readonly step: 'parse' | 'ocr'; readonly seconds: number }
  /** Parsing asked for more memory than one file may have, or ended its process. */
  | { readonly type: 'too-demanding' };
