import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { readText } from './index.ts';

const HEADING = `ỦY BAN NHÂN DÂN
XÃ ĐÔNG PHÚ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 18/KH-UBND
Đông Phú, ngày 12 tháng 4 năm 2024

KẾ HOẠCH
Thực hiện dân chủ ở xã năm 2024

1. Công khai các khoản đóng góp.
2. Tổ chức đối thoại với Nhân dân./.

`;
const RECIPIENTS = ['- Như trên;', '- UBND huyện (để b/c);', '- TT Đảng ủy, HĐND xã;', '- Lưu: VT.'];
const SIGNATURE = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Phạm Văn Quý'];

const rows = (between: (left: string, right: string) => string) =>
  ['Nơi nhận:', ...RECIPIENTS]
    .map((left, index) => between(left, SIGNATURE[index] ?? '').trimEnd())
    .join('\n');

const LAYOUTS: Readonly<Record<string, string>> = {
  'recipients, then the signature': ['Nơi nhận:', ...RECIPIENTS, '', ...SIGNATURE].join('\n'),
  'the signature, then recipients': [...SIGNATURE, '', 'Nơi nhận:', ...RECIPIENTS].join('\n'),
  'two columns with wide gaps': rows((left, right) => `${left.padEnd(44)}${right}`),
  'two columns one space apart': rows((left, right) => `${left} ${right}`),
  'a table with bars': rows((left, right) => `| ${left} | ${right} |`),
  'two cells with breaks': `| ${['Nơi nhận:', ...RECIPIENTS].join('<br>')} | ${SIGNATURE.join('<br>')} |`,
  'every part a paragraph': [
    'Nơi nhận:',
    ...RECIPIENTS,
    ...SIGNATURE.slice(0, 3),
    '(Đã ký)',
    SIGNATURE[3],
  ].join('\n\n'),
  'bold marks and escaped dashes': [
    '**Nơi nhận:**',
    ...RECIPIENTS.map((line) => `\\${line}`),
    ...SIGNATURE.map((line) => `**${line}**`),
  ].join('\n\n'),
};

for (const [layout, tail] of Object.entries(LAYOUTS)) {
  test(`recipients and signature are told apart in this layout: ${layout}`, () => {
    const [reading] = unsafeUnwrap(readText(HEADING + tail)).documents;
    assert.ok(reading !== undefined);
    assert.deepEqual(reading.document.recipients, [
      'Như trên',
      'UBND huyện (để b/c)',
      'TT Đảng ủy, HĐND xã',
      'Lưu: VT',
    ]);
    assert.deepEqual(reading.document.signer, {
      name: 'Phạm Văn Quý',
      title: 'PHÓ CHỦ TỊCH',
      capacity: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
    });
    assert.deepEqual(
      reading.document.items.map((item) => item.label),
      ['1', '2'],
    );
  });
}

test('a remark between title and name, and a title behind a dash, part the signature', () => {
  for (const line of [
    'KT. CHỦ TỊCH - PHÓ CHỦ TỊCH Phạm Văn Quý (đã ký)',
    'KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Phạm Văn Quý',
  ]) {
    const [reading] = unsafeUnwrap(readText(HEADING + line)).documents;
    assert.deepEqual(reading?.document.signer, {
      name: 'Phạm Văn Quý',
      title: 'PHÓ CHỦ TỊCH',
      capacity: 'KT. CHỦ TỊCH',
    });
  }
});

test('a name behind the gap after the register’s line is the signer, whatever the people it comes from', () => {
  const tail = 'Nơi nhận:  TRƯỞNG BAN\n- Như trên;\n- Lưu: VT, CSDT.  Kpă Đô\n';
  const [reading] = unsafeUnwrap(readText(HEADING + tail)).documents;
  assert.deepEqual(reading?.document.recipients, ['Như trên', 'Lưu: VT, CSDT']);
  assert.equal(reading?.document.signer.name, 'Kpă Đô');
});
