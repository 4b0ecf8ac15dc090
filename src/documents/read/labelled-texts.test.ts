import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { readText } from './index.ts';

/** Real documents beside the project; they are no part of it, and without them there is nothing to compare. */
const folder = join(import.meta.dirname, '../../../../shared');
const options = existsSync(join(folder, 'documents/labels'))
  ? {}
  : { skip: 'no labelled texts beside the project' };

interface Label {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly truth?: { readonly number?: string; readonly date?: string };
}

const read = (path: string) => unsafeUnwrap(readText(readFileSync(join(folder, path), 'utf8'))).documents;
const label = (id: string) =>
  JSON.parse(readFileSync(join(folder, `documents/labels/${id}.json`), 'utf8')) as Label;

test('the two letters of one file are parted, and the first carries the second', options, () => {
  const [carrier, carried, ...more] = read('seeds/000_5eb50ab86d8b2fa5.txt');
  assert.deepEqual(more, []);
  assert.deepEqual(
    [carrier?.document.number, carrier?.document.symbol, carrier?.document.carriedBy],
    ['1140', 'UBND-NCKS', null],
  );
  assert.equal(carrier?.document.issuer, 'Ủy ban nhân dân tỉnh Thái Bình');
  const letter = carried?.document;
  assert.deepEqual(
    [letter?.number, letter?.symbol, letter?.style, letter?.carriedBy],
    ['44', 'CV/BCĐ', 'party', 0],
  );
  assert.equal(letter?.parentIssuer, 'Tỉnh ủy Thái Bình');
  assert.deepEqual(
    letter?.items.map((item) => item.label),
    ['1', '2', '3', '4', '5'],
  );
  assert.equal(letter?.reportTo, 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở của tỉnh');
  assert.equal(letter?.via, 'Ban Dân vận Tỉnh ủy');
  assert.deepEqual(letter?.deadlines, []);
});

for (const id of [
  '002',
  '004',
  '011',
  '013',
  '021',
  '023',
  '026',
  '029',
  '034',
  '040',
  '043',
  '046',
  '051',
  '058',
]) {
  test(`the heading of the real document ${id} is read, and what it hides is not invented`, options, () => {
    const expected = label(id);
    const [reading] = read(`documents/texts/${id}.txt`);
    assert.ok(reading !== undefined);
    const { document, confidence } = reading;
    assert.equal(document.symbol, expected.symbol);
    assert.equal(document.issuer, expected.issuer);
    for (const field of ['number', 'date'] as const) {
      if (expected.truth?.[field] === undefined) assert.equal(document[field], expected[field]);
      else assert.ok(document[field] === null || confidence[field] < 0.5, `${field} is given as sure`);
    }
  });
}

test('a text that recognition ruined is read with no confidence above a half', options, () => {
  for (const { confidence } of read('documents/texts/055.txt')) {
    for (const share of Object.values(confidence)) assert.ok(share < 0.5);
  }
});
