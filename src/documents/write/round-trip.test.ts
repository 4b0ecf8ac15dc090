import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { unsafeUnwrap } from '#basics/result.ts';
import { extractText } from '../files/extract-text.ts';
import type { OfficialDocument } from '../model.ts';
import { readText } from '../read/index.ts';
import { toDocx } from './docx.ts';
import { type DocumentDraft, documentOf } from './draft.ts';
import { printNumber } from './number-line.ts';
import { toPdf } from './pdf.ts';
import { profileFor } from './profile.ts';
import { DECISION, PARTY_LETTER, PLAN, report, STATE_LETTER } from './sample-drafts.ts';
import { pdfText } from './written-pages.ts';

const HEADER_FIELDS = [
  'kind',
  'style',
  'issuer',
  'parentIssuer',
  'number',
  'symbol',
  'date',
  'place',
  'subject',
] as const;
const LETTER_FIELDS = [...HEADER_FIELDS, 'addressees', 'recipients', 'signer'] as const;

/** What a reader finds on paper: the number with its zero, the subject without "Về việc". */
function printed(draft: DocumentDraft): OfficialDocument {
  const document = documentOf(draft);
  const number = document.number === null ? null : printNumber(document.number);
  return { ...document, number, subject: document.subject?.replace(/^Về việc /, '') ?? null };
}

function readBack(text: string): OfficialDocument {
  const [reading, ...more] = unsafeUnwrap(readText(text)).documents;
  assert.ok(reading !== undefined && more.length === 0, 'one document is read');
  return reading.document;
}

function assertSame(draft: DocumentDraft, text: string, fields: readonly (keyof OfficialDocument)[]): void {
  const expected = printed(draft);
  const found = readBack(text);
  for (const field of fields) assert.deepEqual(found[field], expected[field], field);
}

function profileOf(draft: DocumentDraft) {
  return profileFor(draft.style, Temporal.PlainDate.from(draft.date ?? '2024-03-29'));
}

const PARTY_2026: DocumentDraft = { ...PARTY_LETTER, date: '2026-06-01' };

test('a letter written as Word file is read back the same, from header to signature', async () => {
  for (const draft of [STATE_LETTER, PARTY_LETTER, PARTY_2026]) {
    const extracted = await extractText(await toDocx(draft, profileOf(draft)));
    assertSame(draft, unsafeUnwrap(extracted).text, LETTER_FIELDS);
  }
});

test('the text of a PDF, in the order of its tags, gives the header back', async () => {
  for (const draft of [STATE_LETTER, PARTY_LETTER, PARTY_2026, PLAN, DECISION, report(2)]) {
    assertSame(draft, await pdfText(await toPdf(draft, profileOf(draft))), HEADER_FIELDS);
  }
});

test('whatever the number, the date and the place, the reader finds them as they were written', async () => {
  const day = fc
    .integer({ min: 0, max: 6 * 365 })
    .map((n) => Temporal.PlainDate.from('2020-03-05').add({ days: n }));
  const fields = fc.record({
    number: fc.integer({ min: 1, max: 99_999 }).map(String),
    date: day.map(String),
    symbol: fc.constantFrom('UBND-NCKS', 'UBND-KGVX', 'STNMT-QLĐĐ', 'SNV-XDCQ'),
    place: fc.constantFrom('Thái Bình', 'Hưng Yên', 'Thái Thụy', 'Hà Nội'),
  });
  await fc.assert(
    fc.asyncProperty(fields, async (changed) => {
      const draft = { ...STATE_LETTER, ...changed };
      assertSame(draft, await pdfText(await toPdf(draft, profileOf(draft))), HEADER_FIELDS);
    }),
    { numRuns: 30 },
  );
});
