import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExtractionWarning } from './extracted-text.ts';
import { type Message, refusalMessage, warningMessage } from './messages.ts';
import type { FileRefusal } from './refusal.ts';

const REFUSALS: readonly FileRefusal[] = [
  { type: 'file-empty' },
  { type: 'file-too-large', bytes: 52_428_801, limit: 52_428_800 },
  { type: 'not-a-document', detected: null },
  { type: 'format-unsupported', format: 'rtf' },
  { type: 'format-unsupported', format: 'archive' },
  { type: 'text-too-long', limitBytes: 2_000_000 },
  { type: 'too-many-lines', limitLines: 100_000 },
  { type: 'no-text' },
  { type: 'archive-broken' },
  { type: 'archive-bomb', exceeded: 'ratio', limit: 200 },
  { type: 'docx-broken' },
  { type: 'docx-doctype', part: 'word/document.xml' },
  { type: 'doc-broken' },
  { type: 'doc-too-old' },
  { type: 'encrypted', format: 'pdf' },
  { type: 'pdf-broken' },
  { type: 'pdf-page-unreadable', page: 3 },
  { type: 'too-many-pages', pages: 201, limit: 200, reading: 'text' },
  { type: 'too-many-pages', pages: 40, limit: 30, reading: 'ocr' },
  { type: 'image-broken' },
  { type: 'image-too-large', width: 50_000, height: 50_000, pixelLimit: 50_000_000, sideLimit: 20_000 },
  { type: 'timed-out', step: 'ocr', seconds: 60 },
  { type: 'too-demanding' },
];

const WARNINGS: readonly ExtractionWarning[] = [
  { type: 'encoding-uncertain' },
  { type: 'name-differs', extension: '.pdf' },
  { type: 'ocr-low-confidence', page: 2, confidence: 0.456 },
  { type: 'text-layer-replaced', page: 1 },
  { type: 'numbering-unread' },
  { type: 'page-blank', page: 4 },
];

const isSentence = ({ vi, en }: Message) =>
  [vi, en].every((text) => /^\p{Lu}.*\.$/u.test(text) && !/undefined|NaN|\[object/.test(text)) && vi !== en;

test('every refusal says in Vietnamese and English what to do: at least two sentences', () => {
  for (const refusal of REFUSALS) {
    const message = refusalMessage(refusal);
    assert.ok(isSentence(message), refusal.type);
    assert.match(message.vi, /(Hãy|hãy)/, refusal.type);
  }
});

test('every warning is a sentence in both languages', () => {
  for (const warning of WARNINGS) assert.ok(isSentence(warningMessage(warning)), warning.type);
});

test('numbers appear as a reader expects them', () => {
  const text = (refusal: FileRefusal) => refusalMessage(refusal).vi;
  assert.match(text({ type: 'file-too-large', bytes: 52_428_801, limit: 52_428_800 }), /51 MB.*50 MB/);
  assert.match(text({ type: 'text-too-long', limitBytes: 2_000_000 }), /2 MB/);
  assert.match(text({ type: 'too-many-lines', limitLines: 100_000 }), /100\.000/);
  assert.match(
    warningMessage({ type: 'ocr-low-confidence', page: 2, confidence: 0.456 }).vi,
    /Trang 2.*46 %/,
  );
});
