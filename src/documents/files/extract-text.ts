import { extname } from 'node:path';
import { err, ok, type Result } from '#basics/result.ts';
import { decodeText, repairLegacyText } from './decode-text.ts';
import type { WordText } from './doc-text.ts';
import type { ExtractedText, ExtractionWarning, FileFormat } from './extracted-text.ts';
import { FILE_LIMITS } from './limits.ts';
import { parseFile } from './processes.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { FileRefusal } from './refusal.ts';
import { readImageFile, readPdfFile } from './scanned-pages.ts';

export interface FileHints {
  /** Never decides what the file is; only a warning when it says otherwise. */
  readonly fileName?: string;
}

/**
 * The text of any file that a person may upload: plain text in Unicode or a legacy encoding, .docx, .doc, PDF,
 * scan or photograph. Recognised by content. Everything but plain text is taken apart in processes of their own with
 * bounds of time and memory; what the file cannot give is a `FileRefusal`.
 */
export async function extractText(
  bytes: Uint8Array,
  hints: FileHints = {},
): Promise<Result<ExtractedText, FileRefusal>> {
  if (bytes.length === 0) return err({ type: 'file-empty' });
  if (bytes.length > FILE_LIMITS.bytes)
    return err({ type: 'file-too-large', bytes: bytes.length, limit: FILE_LIMITS.bytes });
  const read = await readByFormat(bytes);
  if (!read.ok) return read;
  const text = tidy(read.value.text);
  if (Buffer.byteLength(text) > FILE_LIMITS.textBytes) return err(TEXT_TOO_LONG);
  if (!/\p{L}/u.test(text)) return err({ type: 'no-text' });
  const warnings = [...read.value.warnings, ...nameWarning(hints, read.value.format)];
  return ok({ ...read.value, text, warnings });
}

async function readByFormat(bytes: Uint8Array): Promise<Result<ExtractedText, FileRefusal>> {
  const recognised = await recogniseFormat(bytes);
  switch (recognised.kind) {
    case 'text':
      return readPlainText(bytes);
    case 'zip':
      return readWord(bytes, 'docx');
    case 'ole':
      return readWord(bytes, 'doc');
    case 'pdf':
      return readPdfFile(bytes);
    case 'image':
      return readImageFile(bytes);
    case 'unsupported':
      return err({ type: 'format-unsupported', format: recognised.format });
    case 'unknown':
      return err({ type: 'not-a-document', detected: recognised.detected });
  }
}

const TEXT_TOO_LONG: FileRefusal = { type: 'text-too-long', limitBytes: FILE_LIMITS.textBytes };
/** UTF-16 takes at most twice the bytes of the same text in UTF-8; no other encoding takes more. */
const MOST_PLAIN_BYTES = FILE_LIMITS.textBytes * 2;

function readPlainText(bytes: Uint8Array): Result<ExtractedText, FileRefusal> {
  if (bytes.length > MOST_PLAIN_BYTES) return err(TEXT_TOO_LONG);
  const decoded = decodeText(bytes);
  return decoded.ok ? ok({ format: 'text', ocr: null, ...decoded.value }) : decoded;
}

async function readWord(
  bytes: Uint8Array,
  kind: 'docx' | 'doc',
): Promise<Result<ExtractedText, FileRefusal>> {
  const parsed = await parseFile<WordText>({ kind, bytes });
  if (!parsed.ok) return parsed;
  const { text, warnings } = parsed.value;
  return ok({ format: kind, ocr: null, warnings, ...repairLegacyText(text.normalize('NFC')) });
}

/** Line ends as "\n", no spaces before them, at most two empty lines together; form feeds (pages) stay. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+(?=\n|$)/g, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

const FORMATS_BY_EXTENSION: Readonly<Record<string, readonly FileFormat[]>> = {
  '.txt': ['text'],
  '.md': ['text'],
  '.docx': ['docx'],
  '.doc': ['doc'],
  '.pdf': ['pdf', 'pdf-scan'],
  '.png': ['image'],
  '.jpg': ['image'],
  '.jpeg': ['image'],
  '.tif': ['image'],
  '.tiff': ['image'],
  '.webp': ['image'],
};

function nameWarning(hints: FileHints, format: FileFormat): ExtractionWarning[] {
  const extension = extname(hints.fileName ?? '').toLowerCase();
  const expected = FORMATS_BY_EXTENSION[extension];
  return expected === undefined || expected.includes(format) ? [] : [{ type: 'name-differs', extension }];
}
