import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutPage, type PlacedText } from './page-layout.ts';

/** A piece of 12-unit letters, 6 units a letter, on a page 600 units wide. */
function at(x: number, y: number, text: string): PlacedText {
  return { text, x, width: text.length * 6, y, height: 12, spaceBefore: false };
}

const lay = (pieces: readonly PlacedText[]) => layOutPage(pieces, 600).filter((line) => line !== '');

test('above "Kính gửi" the left column is read whole before the right one', () => {
  const pieces = [
    at(60, 20, 'ỦY BAN NHÂN DÂN'),
    at(300, 20, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    at(60, 36, 'TỈNH THÁI BÌNH'),
    at(320, 36, 'Độc lập - Tự do - Hạnh phúc'),
    at(60, 52, 'Số: 1140/UBND-NCKS'),
    at(310, 54, 'Thái Bình, ngày 29 tháng 3 năm 2024'),
    at(90, 90, 'Kính gửi: Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh'),
  ];
  assert.deepEqual(lay(pieces), [
    'ỦY BAN NHÂN DÂN',
    'TỈNH THÁI BÌNH',
    'Số: 1140/UBND-NCKS',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Thái Bình, ngày 29 tháng 3 năm 2024',
    'Kính gửi: Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh',
  ]);
});

test('a short title in the middle of the page ends the header', () => {
  const pieces = [
    at(60, 20, 'ỦY BAN NHÂN DÂN'),
    at(300, 20, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    at(310, 36, 'Thái Bình, ngày 29 tháng 3 năm 2024'),
    at(60, 38, 'Số: 15/KH-UBND'),
    at(290, 70, 'KẾ HOẠCH'),
    at(120, 86, 'Triển khai thực hiện dân chủ ở cơ sở năm 2024 trên địa bàn'),
  ];
  assert.deepEqual(layOutPage(pieces, 600), [
    'ỦY BAN NHÂN DÂN',
    'Số: 15/KH-UBND',
    '',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Thái Bình, ngày 29 tháng 3 năm 2024',
    '',
    'KẾ HOẠCH',
    'Triển khai thực hiện dân chủ ở cơ sở năm 2024 trên địa bàn',
  ]);
});

test('recipients are read before the signer, though the signer stands higher', () => {
  const body = 'Nhận Công văn này, yêu cầu các đơn vị triển khai thực hiện đúng thời hạn./.';
  const pieces = [
    at(60, 20, body),
    at(380, 50, 'TL. CHỦ TỊCH'),
    at(60, 62, 'Nơi nhận:'),
    at(370, 66, 'CHÁNH VĂN PHÒNG'),
    at(60, 76, '- Như trên;'),
    at(60, 90, '- Lưu: VT.'),
    at(370, 140, 'Nguyễn Văn Mẫu'),
  ];
  assert.deepEqual(lay(pieces), [
    body,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TL. CHỦ TỊCH',
    'CHÁNH VĂN PHÒNG',
    'Nguyễn Văn Mẫu',
  ]);
});

test('running text that crosses the page is never taken for columns', () => {
  const first = 'Ủy ban nhân dân tỉnh yêu cầu các đơn vị báo cáo kết quả thực hiện';
  const pieces = [at(60, 20, first), at(60, 36, 'trước ngày 15 tháng 6.'), at(60, 52, first)];
  assert.deepEqual(lay(pieces), [first, 'trước ngày 15 tháng 6.', first]);
});

test('pieces on one line are joined in their order, with a space where there is a gap or one is told', () => {
  const near = { ...at(60 + 18, 21, 'ng'), spaceBefore: false };
  const apart = at(60 + 18 + 12 + 4, 20, 'xã');
  const told = { ...at(60 + 18 + 12 + 4 + 12, 20, 'An'), spaceBefore: true };
  assert.deepEqual(lay([told, apart, near, at(60, 20, 'trư')]), ['trưng xã An']);
});

test('a wider step between lines leaves an empty line between paragraphs', () => {
  const text = 'Một dòng chữ dài hơn nửa trang giấy để không thành cột nào cả';
  const pieces = [at(60, 20, text), at(60, 36, text), at(60, 52, text), at(60, 84, text)];
  assert.deepEqual(layOutPage(pieces, 600), [text, text, text, '', text]);
});

test('a page without text has no lines', () => assert.deepEqual(layOutPage([], 600), []));
