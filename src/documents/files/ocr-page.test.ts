import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RecognisedWord, readRecognised, turnNeeded } from './ocr-page.ts';

function word(text: string, x: number, y: number, confidence = 96, height = 30): RecognisedWord {
  return { text, confidence, bbox: { x0: x, y0: y, x1: x + 15 * text.length, y1: y + height } };
}

/** The same word on a page turned by a quarter, clockwise: what ran to the right runs down. */
function onItsSide(text: string, x: number, y: number): RecognisedWord {
  return { text, confidence: 96, bbox: { x0: x, y0: y, x1: x + 30, y1: y + 15 * text.length } };
}

test('the confidence of a page is the mean over its letters and digits', () => {
  const read = readRecognised([[word('Báo', 100, 100, 90), word('cáo12', 160, 100, 50)]]);
  assert.equal(read.text, 'Báo cáo12');
  assert.equal(read.letters, 8);
  // (3 × 0.9 + 5 × 0.5) / 8 = 0.65
  assert.ok(Math.abs(read.confidence - 0.65) < 1e-9);
});

test('specks beside the writing are left out, dashes and numbers stay', () => {
  const lines = [
    [word('-', 60, 112, 93, 4), word('Lưu:', 100, 100), word('VT.', 180, 100), word('/', 600, 112, 91, 5)],
    [word('ì', 700, 150, 0, 7)],
    [word('2', 300, 200)],
  ];
  assert.equal(readRecognised(lines).text, '- Lưu: VT.\n2');
});

test('a page without words has no text and no confidence', () => {
  assert.deepEqual(readRecognised([]), { text: '', confidence: 0, letters: 0 });
});

test('an upright page is not turned, one on its side is turned back the way it came', () => {
  assert.equal(turnNeeded([[word('Báo', 100, 100), word('cáo', 200, 100)]]), 0);
  const clockwise = [[onItsSide('Báo', 500, 100), onItsSide('cáo', 500, 200)]];
  assert.equal(turnNeeded(clockwise), 270);
  assert.equal(turnNeeded(clockwise.map((line) => line.toReversed())), 90);
  assert.equal(turnNeeded([]), 0);
});
