import { err, ok, type Result } from '#basics/result.ts';
import {
  type DocumentReading,
  READING_FIELDS,
  type ReadingField,
  type ReadingRefusal,
  readText,
} from '#documents/read/index.ts';
import { extractText, type FileHints } from './extract-text.ts';
import type { ExtractedText } from './extracted-text.ts';
import { refusalMessage } from './messages.ts';
import type { FileRefusal } from './refusal.ts';

/** A file as it was read: its text with how that was won, and the official documents in it. */
export interface FileReading {
  readonly extracted: ExtractedText;
  /** Passages count in `extracted.text`. Recognised text is never believed more than its recognition. */
  readonly documents: readonly DocumentReading[];
}

/** Reads the official documents in any uploaded file; see `extractText` for what is read and what is refused. */
export async function readFile(
  bytes: Uint8Array,
  hints: FileHints = {},
): Promise<Result<FileReading, FileRefusal>> {
  const extracted = await extractText(bytes, hints);
  if (!extracted.ok) return extracted;
  const read = readText(extracted.value.text);
  if (!read.ok) return err(asFileRefusal(read.error));
  const sureness = extracted.value.ocr?.meanConfidence ?? 1;
  const documents = read.value.documents.map((reading) => cappedAt(sureness, reading));
  return ok({ extracted: extracted.value, documents });
}

function asFileRefusal(refusal: ReadingRefusal): FileRefusal {
  return refusal.type === 'text-too-large'
    ? { type: 'text-too-long', limitBytes: refusal.limitBytes }
    : refusal;
}

function cappedAt(most: number, reading: DocumentReading): DocumentReading {
  const capped = READING_FIELDS.map((field) => [field, Math.min(most, reading.confidence[field])]);
  return { ...reading, confidence: Object.fromEntries(capped) as Record<ReadingField, number> };
}

/** One line of JSON, without line end, as `san-dinh read` prints it for one file. */
export function toReadLine(fileName: string, reading: FileReading): string {
  const documents = reading.documents.map(({ document, confidence }) => ({
    ...document,
    confidence: Object.fromEntries(READING_FIELDS.map((field) => [field, rounded(confidence[field])])),
  }));
  return JSON.stringify({ file: fileName, documents });
}

/** The line for a file that was not read: no documents, and why in both languages. */
export function toRefusalLine(fileName: string, refusal: FileRefusal): string {
  return JSON.stringify({
    file: fileName,
    documents: [],
    refusal: { ...refusal, message: refusalMessage(refusal) },
  });
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
