import { MOST_TEXT_BYTES } from '#documents/read/index.ts';

/**
 * What one uploaded file may ask of the machine. Every limit is checked before the work it bounds; a value equal
 * to the limit is still accepted.
 */
export const FILE_LIMITS = {
  /** Size of the file as it arrives. */
  bytes: 50 * 1024 * 1024,
  /** Text taken from one file, in UTF-8: about a thousand printed pages. */
  textBytes: MOST_TEXT_BYTES,
  /** Entries of a ZIP archive (a .docx is one). */
  archiveEntries: 2_000,
  /** Bytes of all entries of an archive together, as they unpack. */
  archiveInflatedBytes: 200 * 1024 * 1024,
  /** Bytes of the parts of a .docx that are parsed as XML. */
  docxPartBytes: 20 * 1024 * 1024,
  /** Unpacked bytes for each packed byte of one entry, once the entry unpacks to more than `archiveRatioFloor`. */
  archiveRatio: 200,
  archiveRatioFloor: 10 * 1024 * 1024,
  imagePixels: 50_000_000,
  imageSide: 20_000,
  /** Pages of a PDF that has text. */
  textPages: 200,
  /** Pages to recognise by OCR in one file. */
  ocrPages: 30,
  parseSeconds: 60,
  ocrSecondsPerPage: 60,
  /** Resident memory of a reading process, above which it is killed. */
  processMemoryMegabytes: 1_500,
} as const;
