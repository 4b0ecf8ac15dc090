import { layOutPage, type PlacedText } from './page-layout.ts';

/** What the engine tells of one word; the box in pixels, confidence 0 to 100. */
export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

/** The words of one line, in reading order. */
export type RecognisedLine = readonly RecognisedWord[];

export interface OcrAnswer {
  readonly text: string;
  /** 0 to 1, mean over the letters of all words. */
  readonly confidence: number;
  /** Letters and digits found; the weight of the page in a mean over pages. */
  readonly letters: number;
}

/** The recognised lines as text in reading order, dust left out. */
export function readRecognised(lines: readonly RecognisedLine[]): OcrAnswer {
  const usualHeight = median(lines.flat().map(heightOf));
  const written = lines
    .map((line) => line.filter((word) => word.text.trim() !== '' && !isDebris(word, usualHeight)))
    .filter((line) => !isDirt(line));
  const words = written.flat();
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
  const weighted = words.reduce((sum, word) => sum + lettersOf(word) * word.confidence, 0);
  const placed = written.flatMap((line) => placeLine(line, usualHeight));
  const width = Math.max(1, ...placed.map((piece) => piece.x + piece.width));
  return {
    text: layOutPage(placed, width).join('\n').normalize('NFC'),
    confidence: letters === 0 ? 0 : weighted / letters / 100,
    letters,
  };
}

/**
 * By how many degrees, clockwise, the picture must be turned for its lines to run from left to right. Words that
 * stand higher than wide, one under the other, belong to a page that lies on its side.
 */
export function turnNeeded(lines: readonly RecognisedLine[]): 0 | 90 | 270 {
  const words = lines.flat().filter((word) => lettersOf(word) >= 3);
  const upright = words.filter(({ bbox }) => bbox.x1 - bbox.x0 >= bbox.y1 - bbox.y0).length;
  if (words.length === 0 || upright * 2 >= words.length) return 0;
  const downwards = lines.filter((line) => (line.at(-1)?.bbox.y0 ?? 0) > (line[0]?.bbox.y0 ?? 0)).length;
  return downwards * 2 >= lines.length ? 270 : 90;
}

function lettersOf(word: RecognisedWord): number {
  return word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function heightOf({ bbox }: RecognisedWord): number {
  return bbox.y1 - bbox.y0;
}

/** A speck beside the writing: too low to be a letter, and no dash or stop that the engine is sure of. */
function isDebris(word: RecognisedWord, usualHeight: number): boolean {
  if (heightOf(word) >= 0.5 * usualHeight || /^[-–—+•*]$/.test(word.text)) return false;
  if (lettersOf(word) > 0) return word.text.length <= 2 && word.confidence < 50;
  return !(/^[.,:;]+$/.test(word.text) && word.confidence >= 70);
}

/** A line without a digit and with one letter at most is dust, a fold or the rest of a seal, not writing. */
function isDirt(line: RecognisedLine): boolean {
  const text = line.map((word) => word.text).join('');
  return (text.match(/\p{L}/gu)?.length ?? 0) <= 1 && !/\p{N}/u.test(text);
}

/** The words of one recognised line share its height and base line, so that a skewed scan keeps its lines. */
function placeLine(line: RecognisedLine, usualHeight: number): PlacedText[] {
  const y = median(line.map(({ bbox }) => (bbox.y0 + bbox.y1) / 2));
  // Dashes and stops are low; a line made mostly of them is still a line of usual letters.
  const height = Math.max(median(line.map(heightOf)), 0.8 * usualHeight);
  return line.map(({ text, bbox }) => ({
    text,
    x: bbox.x0,
    width: bbox.x1 - bbox.x0,
    y,
    height,
    spaceBefore: true,
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
