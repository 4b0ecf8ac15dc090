import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTcvn3, fromVni } from './legacy-encodings.ts';
import { countSyllables, isVietnameseSyllable } from './vietnamese-syllables.ts';

// Written by hand from the tables of TCVN 5712:1993 (VN3) and of the VNI-Windows fonts.
const TCVN3_PAIRS = [
  ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['KÝnh göi: ñy ban nh©n d©n c¸c huyÖn', 'Kính gửi: ủy ban nhân dân các huyện'],
  ['®­îc, n­íc, ng­êi, tr­ëng, ch÷', 'được, nước, người, trưởng, chữ'],
  ['b»ng, ch¼ng, s½n, n¾ng, mÆt', 'bằng, chẳng, sẵn, nắng, mặt'],
  ['cÇn, cÈn, cÉn, cÊn, cËn', 'cần, cẩn, cẫn, cấn, cận'],
  ['bå, bæ, bç, bè, bé', 'bồ, bổ, bỗ, bố, bộ'],
  ['kú, kû, kü, ký, kþ', 'kỳ, kỷ, kỹ, ký, kỵ'],
] as const;

const VNI_PAIRS = [
  ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ['Kính göûi: UÛy ban nhaân daân caùc huyeän', 'Kính gửi: Ủy ban nhân dân các huyện'],
  ['ñöôïc, nöôùc, ngöôøi, tröôûng, chöõ', 'được, nước, người, trưởng, chữ'],
  ['baèng, chaúng, saün, naéng, maët', 'bằng, chẳng, sẵn, nắng, mặt'],
  ['boà, boå, boã, boá, boä', 'bồ, bổ, bỗ, bố, bộ'],
  ['kyø, kyû, kyõ, kyù, kî', 'kỳ, kỷ, kỹ, ký, kỵ'],
  ['ì, æ, ó, í, ò', 'ì, ỉ, ĩ, í, ị'],
] as const;

for (const [legacy, unicode] of TCVN3_PAIRS) {
  test(`TCVN3 "${legacy}" is "${unicode}"`, () => assert.equal(fromTcvn3(legacy), unicode));
}

for (const [legacy, unicode] of VNI_PAIRS) {
  test(`VNI "${legacy}" is "${unicode}"`, () => assert.equal(fromVni(legacy), unicode));
}

test('both decodings leave ASCII as it is', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  assert.equal(fromTcvn3(ascii), ascii);
  assert.equal(fromVni(ascii), ascii);
});

test('TCVN3 gives the 67 small and 7 capital letters that Vietnamese adds to ASCII, each from one code', () => {
  const codes = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, index) => String.fromCharCode(0xa1 + index));
  const decoded = codes.map(fromTcvn3).filter((letter, index) => letter !== codes[index]);
  // đ; a e i o u y with five tones each; ă â ê ô ơ ư in six forms each: 1 + 30 + 36.
  const small = new Set(decoded.filter((letter) => letter === letter.toLowerCase()));
  const capital = new Set(decoded.filter((letter) => letter !== letter.toLowerCase()));
  // ý alone has the same code in Latin-1, so decoding leaves it as it is.
  assert.equal(small.add(fromTcvn3('ý')).size, 67);
  assert.deepEqual([...capital].sort(), [...'ĂÂÊÔƠƯĐ'].sort());
  assert.equal(decoded.length, 66 + 7);
});

test('real syllables are Vietnamese, mangled ones are not', () => {
  for (const word of [
    'nghĩa',
    'quyết',
    'giếng',
    'khuỷu',
    'người',
    'Được',
    'ĐỒNG',
    'ủy',
    'oan',
    'quốc',
    'yếu',
  ])
    assert.equal(isVietnameseSyllable(word), true, word);
  for (const word of ['hoµ', 'héi', 'chñ', 'ViÖt', 'laäp', 'phuùc', 'über', 'garçon', 'ấấ'])
    assert.equal(isVietnameseSyllable(word), false, word);
});

test('words of ASCII alone are not counted', () => {
  assert.deepEqual(countSyllables('Thanh tra nhân dân, xã über'), { marked: 4, valid: 3 });
});
