import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakName } from './break-name.ts';
import { canPrint, textWidth } from './font-metrics.ts';

const WIDTH = 196;

test("a committee's name breaks after the kind of body, as on real letterheads", () => {
  assert.deepEqual(breakName('ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH', 12, WIDTH), [
    'ỦY BAN NHÂN DÂN',
    'TỈNH THÁI BÌNH',
  ]);
  assert.deepEqual(breakName('BAN CHỈ ĐẠO THỰC HIỆN DÂN CHỦ Ở CƠ SỞ', 13, WIDTH), [
    'BAN CHỈ ĐẠO',
    'THỰC HIỆN DÂN CHỦ Ở CƠ SỞ',
  ]);
  assert.deepEqual(breakName('SỞ NỘI VỤ', 12, WIDTH), ['SỞ NỘI VỤ']);
});

test('words of two syllables are not parted', () => {
  const lines = breakName('BAN CHỈ ĐẠO THỰC HIỆN DÂN CHỦ Ở CƠ SỞ', 14, WIDTH);
  for (const compound of ['THỰC HIỆN', 'DÂN CHỦ', 'CƠ SỞ']) {
    assert.ok(
      lines.some((line) => line.includes(compound)),
      compound,
    );
  }
});

test('breaking loses no word, and no line is too long unless it is one word', () => {
  const word = fc.stringMatching(/^[A-ZĐƯƠÂÊÔỦỈ]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 15 }), (words) => {
      const lines = breakName(words.join(' '), 13, WIDTH);
      assert.equal(lines.join(' '), words.join(' '));
      for (const line of lines) assert.ok(!line.includes(' ') || textWidth(line, 13, 'bold') <= WIDTH);
    }),
  );
});

/** Advance widths of Times New Roman, in 2048ths of an em: A 1479, a 909, space 512; bold A 1479, a 1024. */
test('a line is as long as in Times New Roman', () => {
  assert.equal(textWidth('Aa ', 2048), 1479 + 909 + 512);
  assert.equal(textWidth('Aa ', 2048, 'bold'), 1479 + 1024 + 512);
  assert.equal(textWidth('', 13), 0);
});

test('the font has every Vietnamese letter in every face', () => {
  const letters = 'aăâeêioôơuưyđ';
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  for (const letter of letters) {
    for (const tone of letter === 'đ' ? [''] : tones) {
      for (const form of [letter, letter.toUpperCase()]) {
        const character = `${form}${tone}`.normalize('NFC');
        for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
          assert.equal(canPrint(character, face), true, `${character} ${face}`);
        }
      }
    }
  }
  assert.equal(canPrint('😀'), false);
});
