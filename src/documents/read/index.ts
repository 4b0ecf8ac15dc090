/** The reading of official documents: text in, documents of the model out, with how sure and from where. */
export { MOST_LINES, MOST_TEXT_BYTES, readText } from './read-text.ts';
export {
  type DocumentReading,
  type Passage,
  READING_FIELDS,
  type ReadingField,
  type ReadingRefusal,
  type ReadResult,
  type TextReading,
} from './reading.ts';
export { sentenceCase } from './sentence-case.ts';
