/** Uploaded files: from any file to its text and to the official documents in it, safely. */
export { extractText, type FileHints } from './extract-text.ts';
export type {
  ExtractedText,
  ExtractionWarning,
  FileFormat,
  OcrSummary,
  TextEncoding,
} from './extracted-text.ts';
export { FILE_LIMITS } from './limits.ts';
export { type Message, refusalMessage, warningMessage } from './messages.ts';
export { closeFileReaders } from './processes.ts';
export { type FileReading, readFile, toReadLine, toRefusalLine } from './read-file.ts';
export type { FileRefusal } from './refusal.ts';
