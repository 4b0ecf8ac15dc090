import type { Result } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';

/** A range of characters (UTF-16 units) in the original text: `start` inclusive, `end` exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A field of the document that a reading fills and can be sure or unsure of. */
export type ReadingField = keyof OfficialDocument;

export const READING_FIELDS = [
  'kind',
  'style',
  'issuer',
  'parentIssuer',
  'number',
  'symbol',
  'date',
  'place',
  'subject',
  'addressees',
  'recipients',
  'signer',
  'references',
  'items',
  'deadlines',
  'reportTo',
  'via',
  'carriedBy',
] as const satisfies readonly ReadingField[];

/** One document as it was read from a text, with what each field rests on. */
export interface DocumentReading {
  readonly document: OfficialDocument;
  /** From 0 (nothing read) to 1; under 0.5 a person must look before the value is used. */
  readonly confidence: Readonly<Record<ReadingField, number>>;
  /** The passages of the original text from which each field came, in reading order; [] when none. */
  readonly passages: Readonly<Record<ReadingField, readonly Passage[]>>;
}

/** The documents found in one text, in their order; none when the text is no official document. */
export interface TextReading {
  readonly documents: readonly DocumentReading[];
}

/** Why a text was not read: it is larger than this reader takes. */
export type ReadingRefusal =
  | { readonly type: 'text-too-large'; readonly limitBytes: number }
  | { readonly type: 'too-many-lines'; readonly limitLines: number };

export type ReadResult = Result<TextReading, ReadingRefusal>;

/** What a small reader gives: the value, how sure it is, and where in the clean text it stands. */
export interface Found<T> {
  readonly value: T;
  readonly confidence: number;
  /** Ranges in the clean text. */
  readonly ranges: readonly Passage[];
}
