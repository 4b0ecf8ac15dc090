import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { decodeText, repairLegacyText } from './decode-text.ts';

const UNICODE = 'Ủy ban nhân dân tỉnh yêu cầu các xã, phường thực hiện dân chủ ở cơ sở.';
const TCVN3 = 'ñy ban nh©n d©n tØnh yªu cÇu c¸c x·, ph­êng thùc hiÖn d©n chñ ë c¬ së.';
const VNI = 'Uûy ban nhaân daân tænh yeâu caàu caùc xaõ, phöôøng thöïc hieän daân chuû ôû cô sôû.';
/** Windows-1258: ă â ê ô ơ ư đ have codes, tones are combining codes after the vowel. */
const WINDOWS_1258 = Buffer.from(
  'U\xd2y ban nh\xe2n d\xe2n ti\xd2nh y\xeau c\xe2\xccu c\xe1c xa\xde, ph\xfd\xf5\xccng th\xfd\xf2c hi\xea\xf2n d\xe2n chu\xd2 \xf5\xd2 c\xf5 s\xf5\xd2.',
  'latin1',
);

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const CASES = [
  ['UTF-8', 'utf-8', Buffer.from(UNICODE), UNICODE],
  ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${UNICODE}`), UNICODE],
  ['UTF-8 in decomposed letters', 'utf-8', Buffer.from(UNICODE.normalize('NFD')), UNICODE],
  ['UTF-16 little-endian with a mark', 'utf-16le', utf16(`\ufeff${UNICODE}`, false), UNICODE],
  ['UTF-16 big-endian with a mark', 'utf-16be', utf16(`\ufeff${UNICODE}`, true), UNICODE],
  ['UTF-16 little-endian without a mark', 'utf-16le', utf16(UNICODE, false), UNICODE],
  ['UTF-16 big-endian without a mark', 'utf-16be', utf16(UNICODE, true), UNICODE],
  ['Windows-1258', 'windows-1258', WINDOWS_1258, UNICODE],
  ['TCVN3', 'tcvn3', Buffer.from(TCVN3, 'latin1'), UNICODE.replace('Ủ', 'ủ')],
  ['VNI', 'vni', Buffer.from(VNI, 'latin1'), UNICODE],
  ['TCVN3 that was saved as UTF-8', 'tcvn3', Buffer.from(TCVN3), UNICODE.replace('Ủ', 'ủ')],
  ['VNI that was saved as UTF-8', 'vni', Buffer.from(VNI), UNICODE],
] as const;

for (const [name, encoding, bytes, expected] of CASES) {
  test(`a text in ${name} is recognised and becomes Unicode NFC`, () => {
    const decoded = unsafeUnwrap(decodeText(bytes));
    assert.equal(decoded.encoding, encoding);
    assert.equal(decoded.text, expected);
    assert.deepEqual(decoded.warnings, []);
  });
}

test('an 8-bit text that is not Vietnamese is read with a warning', () => {
  const french = Buffer.from('Le garçon a reçu un modèle très élégant où il rêvait déjà.', 'latin1');
  assert.deepEqual(unsafeUnwrap(decodeText(french)).warnings, [{ type: 'encoding-uncertain' }]);
});

test('bytes with control characters are no text', () => {
  const refused = { ok: false, error: { type: 'not-a-document', detected: null } };
  assert.deepEqual(decodeText(Buffer.from([0x41, 0x00, 0x42, 0x43, 0x00])), refused);
  assert.deepEqual(decodeText(Buffer.from([0x80, 0x01, 0x02, 0x03, 0xff, 0x04])), refused);
});

test('Unicode Vietnamese, French or English from a Word file is not converted', () => {
  for (const text of [
    UNICODE,
    'Các xã, thôn báo cáo.',
    'Un très bel été à Orléans, déjà vu, où êtes-vous',
    'Plain text',
  ])
    assert.deepEqual(repairLegacyText(text), { text, encoding: null });
});

test('lines of a Word file in a legacy font are converted, Unicode lines beside them are kept', () => {
  const repaired = repairLegacyText(`Số: 12/TB-UBND được gửi\n${TCVN3}`);
  assert.equal(repaired.encoding, 'tcvn3');
  assert.equal(repaired.text, `Số: 12/TB-UBND được gửi\n${UNICODE.replace('Ủ', 'ủ')}`);
});
