import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capitals, cleanText, withoutEndPunctuation } from './clean-text.ts';

test('controls, zero-width marks and direction overrides are removed', () => {
  assert.equal(cleanText('Ủy\u0000 ban\u200b nhân\u202e dân\ufeff'), 'Ủy ban nhân dân');
  assert.equal(cleanText('tỉnh \ud800Thái'), 'tỉnh \ufffdThái');
});

test('line breaks and runs of spaces become one space', () => {
  assert.equal(cleanText('  về việc\r\n\tthực   hiện\u2028dân chủ '), 'về việc thực hiện dân chủ');
});

test('decomposed letters become the letters of TCVN 6909', () => {
  assert.equal(cleanText('Ủy ban'.normalize('NFD')), 'Ủy ban');
  assert.equal(capitals('Ủy ban nhân dân'), 'ỦY BAN NHÂN DÂN');
});

test('what looks like markup stays', () => {
  const text = '#let x = $1$ \\ "a" `b` @c *d* _e_ <f>';
  assert.equal(cleanText(text), text);
});

test('the stop at the end is left to the form, a bracket stays', () => {
  assert.equal(withoutEndPunctuation('Như trên; '), 'Như trên');
  assert.equal(withoutEndPunctuation('UBND tỉnh (để b/c).'), 'UBND tỉnh (để b/c)');
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(cleanText(cleanText(text)), cleanText(text));
    }),
  );
});
