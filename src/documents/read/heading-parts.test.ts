import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateMarkIn } from './date-line.ts';
import { isoDate } from './dates.ts';
import { kindOfSymbol, titleAt } from './kinds.ts';
import { isPageNumber, isStamp } from './noise-lines.ts';
import { numberMarkIn } from './number-line.ts';
import { sentenceCase } from './sentence-case.ts';
import { foldSameLength } from './vietnamese-text.ts';

const number = (line: string) => {
  const mark = numberMarkIn(line, foldSameLength(line));
  return mark === null ? null : [mark.number, mark.symbol];
};
const dated = (line: string) => {
  const mark = dateMarkIn(line, foldSameLength(line), 0);
  return mark === null ? null : [mark.place, mark.date, mark.garbled];
};

test('a number is parted from its symbol at the first slash or hyphen after it', () => {
  assert.deepEqual(number('Số: 1140/UBND-NCKS'), ['1140', 'UBND-NCKS']);
  assert.deepEqual(number('Số 44 -CV/BCĐ'), ['44', 'CV/BCĐ']);
  assert.deepEqual(number('Số: 05-CTr/HU'), ['05', 'CTr/HU']);
  assert.deepEqual(number('Số: 06/2018/QĐ-UBND'), ['06/2018', 'QĐ-UBND']);
  assert.deepEqual(number('Số:04 /CT-UBND Quảng Ngãi, ngày 15 tháng 3 năm 2024'), ['04', 'CT-UBND']);
  assert.deepEqual(number('Số: 12/QĐ–BCĐ138'), ['12', 'QĐ-BCĐ138']);
  assert.deepEqual(number('Số: 8/KH-UBND'), ['8', 'KH-UBND']);
  assert.deepEqual(number('Số 5-CTr/HU'), ['5', 'CTr/HU']);
});

test('a blank or garbled number is null, its symbol is read', () => {
  assert.deepEqual(number('Số:      /KH-UBND'), [null, 'KH-UBND']);
  assert.deepEqual(number('Số: ....../BC-UBND'), [null, 'BC-UBND']);
  assert.deepEqual(number('Số: #4 /TTr -UBND'), [null, 'TTr-UBND']);
  assert.deepEqual(number('Số:1J1) /TB-ĐHTĐ'), [null, 'TB-ĐHTĐ']);
  assert.deepEqual(number('Số       -NQ/ĐU'), [null, 'NQ/ĐU']);
});

test('a number filled into a dotted line is read, letters in its place are not, a broken symbol goes on', () => {
  assert.deepEqual(number('Số: …412…/SNV-XDCQ'), ['412', 'SNV-XDCQ']);
  assert.deepEqual(number('Số: _412_ /SNV-XDCQ'), ['412', 'SNV-XDCQ']);
  assert.deepEqual(number('Số: (412)/SNV-XDCQ'), ['412', 'SNV-XDCQ']);
  assert.deepEqual(number('Số: ĂẢO/SNV-XDCQ'), [null, 'SNV-XDCQ']);
  assert.deepEqual(number('Số: 4l2/SNV-XDCQ'), [null, 'SNV-XDCQ']);
  assert.deepEqual(number('Số: 412 /SNV - XDCQ'), ['412', 'SNV-XDCQ']);
  assert.equal(number('SỐ LIỆU TỔNG HỢP / CÁC XÃ'), null);
});

test('a day filled into dotted lines is read; a garbled year, day or month is not', () => {
  assert.deepEqual(dated('Hải Minh, ngày ...12... tháng ..3.. năm 2023'), ['Hải Minh', '2023-03-12', false]);
  assert.deepEqual(dated('Hải Minh, ngày 12 tháng 3, năm 2023'), ['Hải Minh', '2023-03-12', false]);
  assert.deepEqual(dated('Hải Minh, ngày 12 tháng 3 năm 2023 ĐẾN Số: 44'), ['Hải Minh', '2023-03-12', false]);
  assert.equal(dated('Hải Minh, ngày 12 tháng 3 năm 2O23')?.[1], null);
  assert.equal(dated('Hải Minh, ngày 123 tháng 3 năm 2023')?.[1], null);
  assert.equal(dated('Hôm nay: thứ Hai, ngày 5 tháng 8 năm 2024'), null);
});

test('a department and a sentence are no number line', () => {
  assert.equal(number('SỞ NỘI VỤ - SỞ TÀI CHÍNH'), null);
  assert.equal(number('Số liệu báo cáo/Thống kê'), null);
  assert.equal(number('theo Công văn số 12/UBND-NC'), null);
});

test('the place and day of a heading are read, with the day checked against the calendar', () => {
  assert.deepEqual(dated('Thái Bình, ngày 29 tháng 3 năm 2024'), ['Thái Bình', '2024-03-29', false]);
  assert.deepEqual(dated('TP. Hồ Chí Minh, ngày 01 tháng 12 năm 2024'), [
    'TP. Hồ Chí Minh',
    '2024-12-01',
    false,
  ]);
  assert.deepEqual(dated('Bà Rịa - Vũng Tàu, ngày 5/6/2024'), ['Bà Rịa - Vũng Tàu', '2024-06-05', false]);
  assert.deepEqual(dated('V/v tham gia ý kiến Quảng Ngãi, ngày 04 tháng 02 năm 2025'), [
    'Quảng Ngãi',
    '2025-02-04',
    false,
  ]);
  assert.deepEqual(dated('Hà Nội, ngày 31 tháng 4 năm 2024'), ['Hà Nội', null, true]);
});

test('a blank day is missing, a garbled one is known to be garbled', () => {
  assert.deepEqual(dated('Đông Phú, ngày     tháng     năm 2024'), ['Đông Phú', null, false]);
  assert.deepEqual(dated('Đông Phú, ngày … tháng … năm …'), ['Đông Phú', null, false]);
  assert.deepEqual(dated('Quảng Ngãi, ngày 0T tháng 02 năm 2025'), ['Quảng Ngãi', null, true]);
  assert.deepEqual(dated('Quảng Ngãi, ngàu/{ tháng 5 năm 2021'), ['Quảng Ngãi', null, true]);
});

test('a day inside a sentence is no place and date', () => {
  assert.equal(dated('Ngày 10 tháng 7 năm 2026 tại địa bàn xã đã xảy ra vụ việc'), null);
});

test('the calendar has its leap days and no others', () => {
  assert.equal(isoDate('29', '2', '2000'), '2000-02-29');
  assert.equal(isoDate('29', '2', '1900'), null);
  assert.equal(isoDate('0', '1', '2024'), null);
  assert.equal(isoDate('31', '12', '1944'), null);
  assert.equal(isoDate('01', '01', '1945'), '1945-01-01');
});

test('a name in capitals gets the capitals of a sentence back', () => {
  const names = [
    ['ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH', 'Ủy ban nhân dân tỉnh Thái Bình'],
    ['UBND HUYỆN THÁI THỤY', 'UBND huyện Thái Thụy'],
    ['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HÀ NỘI', 'Hội đồng nhân dân thành phố Hà Nội'],
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội'],
    ['TỈNH ỦY THÁI BÌNH', 'Tỉnh ủy Thái Bình'],
    ['BAN CHỈ ĐẠO THỰC HIỆN DÂN CHỦ Ở CƠ SỞ', 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'Ban Chấp hành Trung ương'],
    ['TRƯỜNG ĐẠI HỌC TÂY ĐÔ', 'Trường Đại học Tây Đô'],
    ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN BÌNH', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
    ['CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TTXH', 'Cục Cảnh sát quản lý hành chính về TTXH'],
    ['CÔNG ĐOÀN VIÊN CHỨC TỈNH', 'Công đoàn Viên chức tỉnh'],
    ['ỦY BAN NHÂN DÂN TĨNH HẢI MINH', 'Ủy ban nhân dân tỉnh Hải Minh'],
  ];
  for (const [capitals, name] of names) assert.equal(sentenceCase(capitals ?? ''), name);
});

test('a symbol names its kind, and an official letter by naming none', () => {
  assert.deepEqual(kindOfSymbol('QĐ-UBND'), { kind: 'QĐ', sure: true });
  assert.deepEqual(kindOfSymbol('CV/BCĐ'), { kind: 'CV', sure: true });
  assert.deepEqual(kindOfSymbol('UBND-NCKS'), { kind: 'CV', sure: false });
  assert.equal(kindOfSymbol('HD-SNV')?.kind, 'HD');
  assert.equal(kindOfSymbol('HĐ-SNV')?.kind, 'HĐ');
  assert.equal(kindOfSymbol('QyĐ-UBND')?.kind, 'QyĐ');
});

test('a title is known with one letter misread, a word that only begins like one is not', () => {
  assert.equal(titleAt('quyet dinh')?.kind, 'QĐ');
  assert.equal(titleAt('quyet dxxnh'), null);
  assert.equal(titleAt('quyet djnh')?.kind, 'QĐ');
  assert.equal(titleAt('baocaovien'), null);
  assert.equal(titleAt('ke hoach trien khai')?.length, 8);
});

test('page numbers and stamps are passed over, points and numbers of documents are not', () => {
  for (const line of ['2', '- 3 -', 'trang 2/5']) assert.equal(isPageNumber(line), true, line);
  for (const line of ['2.', '1. kien toan', 'so 12']) assert.equal(isPageNumber(line), false, line);
  for (const line of [
    'thoi gian ky: 07/02/2025 14:59:55',
    '09.01.2025 10:21:11 +07:00',
    'ky boi: so noi vu',
    'den',
  ]) {
    assert.equal(isStamp(line), true, line);
  }
  for (const line of [
    'so: 12/qd-ubnd',
    'ngay 03/01/2025, pho chu tich ubnd tinh chu tri hop',
    'den nay da hoan thanh',
  ]) {
    assert.equal(isStamp(line), false, line);
  }
});
