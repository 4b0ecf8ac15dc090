import { fileTypeFromBuffer } from 'file-type';

/** Formats that are known and politely refused; the message says what to save the file as. */
export type UnsupportedFormat =
  | 'rtf'
  | 'html'
  | 'xml'
  | 'odt'
  | 'spreadsheet'
  | 'presentation'
  | 'archive'
  | 'heic'
  | 'image'
  | 'audio-video';

/** What the bytes are. `zip` and `ole` are containers that must be opened to know more. */
export type RecognisedFormat =
  | { readonly kind: 'pdf' | 'zip' | 'ole' | 'image' | 'text' }
  | { readonly kind: 'unsupported'; readonly format: UnsupportedFormat }
  | { readonly kind: 'unknown'; readonly detected: string };

/** Enough for every signature that is looked for, little enough that no parser can be led astray in it. */
const HEAD_BYTES = 4_100;
const READABLE_IMAGES: ReadonlySet<string> = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/avif',
]);

/** A first entry, an empty archive, a spanned archive. */
const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

const TIFF_SIGNATURES = ['II*\0', 'MM\0*'];

/** Recognises a file by its first bytes alone; its name is never asked. */
export async function recogniseFormat(bytes: Uint8Array): Promise<RecognisedFormat> {
  const head = bytes.slice(0, HEAD_BYTES);
  const ascii = Buffer.from(head).toString('latin1');
  // The PDF header may stand anywhere in the first kilobyte (ISO 32000-1, implementation note in Annex H).
  if (ascii.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (ZIP_SIGNATURES.some((signature) => ascii.startsWith(signature))) return { kind: 'zip' };
  if (ascii.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  // A TIFF's directory may stand at its end, out of reach for a guess from the head.
  if (TIFF_SIGNATURES.some((signature) => ascii.startsWith(signature))) return { kind: 'image' };
  const markup = recogniseMarkup(ascii);
  if (markup !== null) return { kind: 'unsupported', format: markup };
  // Vietnamese text may begin with any bytes; the marks of text come before a guess by signature.
  if (hasByteOrderMark(head)) return { kind: 'text' };
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  return type === undefined ? { kind: 'text' } : judgeMediaType(type.mime);
}

function judgeMediaType(mime: string): RecognisedFormat {
  if (READABLE_IMAGES.has(mime)) return { kind: 'image' };
  if (/^image\/hei[cf]/.test(mime)) return { kind: 'unsupported', format: 'heic' };
  if (mime.startsWith('image/')) return { kind: 'unsupported', format: 'image' };
  if (/^(audio|video)\//.test(mime)) return { kind: 'unsupported', format: 'audio-video' };
  if (/rtf/.test(mime)) return { kind: 'unsupported', format: 'rtf' };
  if (/zip|rar|7z|tar|compress/.test(mime)) return { kind: 'unsupported', format: 'archive' };
  return { kind: 'unknown', detected: mime };
}

function hasByteOrderMark(head: Uint8Array): boolean {
  const [a, b, c] = head;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** Word writes .doc files that are really RTF or HTML; they begin with their mark. */
function recogniseMarkup(ascii: string): 'rtf' | 'html' | 'xml' | null {
  const start = ascii
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(<!doctype html|<html|mime-version:)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return /<html/.test(start) ? 'html' : 'xml';
  return null;
}
