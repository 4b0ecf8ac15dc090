import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '#basics/result.ts';
import { openArchive } from '#documents/files/archive.ts';
import { decodeText } from '#documents/files/decode-text.ts';
import { FILE_LIMITS } from '#documents/files/index.ts';
import { recogniseFormat } from '#documents/files/recognise-format.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import type { StoredFormat } from './formats.ts';

/** Enough of a picture or a text to tell what it is. */
const HEAD_BYTES = 4_100;
const TEXT_SAMPLE_BYTES = 1024 * 1024;

const NOT_ACCEPTED: Refusal = { type: 'files.not-accepted' };
const MACROS: Refusal = { type: 'files.macros' };
const BOMB: Refusal = { type: 'files.bomb' };

/**
 * What an uploaded file is, by its bytes alone: never by its name or by what the browser says. Refuses what is empty,
 * too large, a program, markup (HTML, SVG, XML), an archive, sound or film, and Office files with macros.
 */
export async function recogniseUpload(bytes: Uint8Array): Promise<Result<StoredFormat, Refusal>> {
  if (bytes.length === 0) return err({ type: 'files.empty' });
  if (bytes.length > FILE_LIMITS.bytes)
    return err({ type: 'files.too-large', data: { megabytes: FILE_LIMITS.bytes / 1024 / 1024 } });
  const recognised = await recogniseFormat(bytes);
  switch (recognised.kind) {
    case 'pdf':
      return ok('pdf');
    case 'zip':
      return recogniseZip(bytes);
    case 'ole':
      return recogniseOle(bytes);
    case 'image':
      return recogniseImage(bytes);
    case 'text':
      return recogniseText(bytes);
    case 'unsupported':
      return recognised.format === 'heic' ? ok('heic') : err(NOT_ACCEPTED);
    case 'unknown':
      return err(NOT_ACCEPTED);
  }
}

/** Parts of Office Open XML by the content type of the main part (ECMA-376, part 1). */
const OFFICE_PARTS = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
] as const;

async function recogniseZip(bytes: Uint8Array): Promise<Result<StoredFormat, Refusal>> {
  const archive = await openArchive(bytes, (name) => name === '[Content_Types].xml');
  if (!archive.ok) return err(archive.error.type === 'archive-bomb' ? BOMB : NOT_ACCEPTED);
  const types = Buffer.from(archive.value.parts.get('[Content_Types].xml') ?? []).toString('utf8');
  const hasMacros = archive.value.names.some((name) => /vbaProject/i.test(name));
  if (hasMacros || /macroEnabled|vbaProject/i.test(types)) return err(MACROS);
  const format = OFFICE_PARTS.find(([part]) => types.includes(part))?.[1];
  return format === undefined ? err(NOT_ACCEPTED) : ok(format);
}

/** The stream that makes a compound file a document of Word, Excel or PowerPoint; an installer has none of them. */
const OLE_STREAMS = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
] as const;

function recogniseOle(bytes: Uint8Array): Result<StoredFormat, Refusal> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('_VBA_PROJECT')) return err(MACROS);
  const format = OLE_STREAMS.find(([stream]) => holds(stream))?.[1];
  return format === undefined ? err(NOT_ACCEPTED) : ok(format);
}

const IMAGES: Readonly<Record<string, StoredFormat>> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/tiff': 'tiff',
};

async function recogniseImage(bytes: Uint8Array): Promise<Result<StoredFormat, Refusal>> {
  const head = bytes.slice(0, HEAD_BYTES);
  const isTiff = ['II*\0', 'MM\0*'].includes(Buffer.from(head.subarray(0, 4)).toString('latin1'));
  if (isTiff) return ok('tiff');
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  const format = IMAGES[type?.mime ?? ''];
  return format === undefined ? err(NOT_ACCEPTED) : ok(format);
}

/** Text that a person reads. What begins like markup or a script could act where it is opened. */
function recogniseText(bytes: Uint8Array): Result<StoredFormat, Refusal> {
  const decoded = decodeText(bytes.subarray(0, TEXT_SAMPLE_BYTES));
  if (!decoded.ok) return err(NOT_ACCEPTED);
  const start = decoded.value.text.replace(/^[\s\ufeff]+/, '');
  const acts = /^(<[!?a-z/]|#!|@echo\b)/i.test(start) || /<(script|svg|html|iframe|object)\b/i.test(start);
  return acts ? err(NOT_ACCEPTED) : ok('text');
}
