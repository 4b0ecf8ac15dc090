import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { readText } from './index.ts';

/** The rows of a heading of two columns, as Decree 30/2020/NĐ-CP Annex I lays them out. */
const LETTER: readonly (readonly [left: string, right: string])[] = [
  ['UBND TỈNH HẢI MINH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ XÂY DỰNG', 'Độc lập - Tự do - Hạnh phúc'],
  ['Số: 321/SXD-QLN', 'Hải Minh, ngày 09 tháng 8 năm 2024'],
  ['V/v báo cáo công khai nhà ở', ''],
  ['xã hội trên địa bàn', ''],
];
const PARTY_LETTER: readonly (readonly [left: string, right: string])[] = [
  ['HUYỆN ỦY TÂN HÒA', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['BAN DÂN VẬN', 'Tân Hòa, ngày 09 tháng 8 năm 2024'],
  ['*', ''],
  ['Số 77-CV/BDVHU', ''],
  ['V/v chuẩn bị sơ kết', ''],
];
const BODY =
  '\n\nKính gửi: Ủy ban nhân dân các huyện\n\nĐề nghị các huyện phối hợp thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n';

type Rows = typeof LETTER;
const written = (parts: readonly string[]) => parts.filter((part) => part !== '');
const LAYOUTS: Readonly<Record<string, (rows: Rows) => string>> = {
  'the left column, then the right': (rows) =>
    written([...rows.map((row) => row[0]), ...rows.map((row) => row[1])]).join('\n'),
  'the right column, then the left': (rows) =>
    written([...rows.map((row) => row[1]), ...rows.map((row) => row[0])]).join('\n'),
  'every part a paragraph, left then right': (rows) =>
    written([...rows.map((row) => row[0]), ...rows.map((row) => row[1])]).join('\n\n'),
  'row by row, one part a line': (rows) => written(rows.flat()).join('\n'),
  'row by row, one space between': (rows) => rows.map((row) => row.join(' ').trim()).join('\n'),
  'wide gaps': (rows) => rows.map(([left, right]) => `  ${left.padEnd(40)}${right}`.trimEnd()).join('\n'),
  'a table with bars': (rows) => rows.map(([left, right]) => `| ${left} | ${right} |`).join('\n'),
  'two cells with breaks': (rows) =>
    `| ${written(rows.map((row) => row[0])).join('<br>')} | ${written(rows.map((row) => row[1])).join('<br>')} |`,
  'bold marks': (rows) =>
    written(rows.flat())
      .map((part) => `**${part}**`)
      .join('\n\n'),
};

for (const [layout, lay] of Object.entries(LAYOUTS)) {
  test(`a letter's heading is read from this layout: ${layout}`, () => {
    const [reading] = unsafeUnwrap(readText(lay(LETTER) + BODY)).documents;
    assert.ok(reading !== undefined);
    const { kind, style, issuer, parentIssuer, number, symbol, date, place, addressees } = reading.document;
    assert.deepEqual(
      [kind, style, number, symbol, date, place],
      ['CV', 'state', '321', 'SXD-QLN', '2024-08-09', 'Hải Minh'],
    );
    assert.deepEqual([issuer, parentIssuer], ['Sở Xây dựng', 'UBND tỉnh Hải Minh']);
    assert.equal(reading.document.subject, 'báo cáo công khai nhà ở xã hội trên địa bàn');
    assert.deepEqual(addressees, ['Ủy ban nhân dân các huyện']);
  });

  test(`a Party letter's heading is read from this layout: ${layout}`, () => {
    const [reading] = unsafeUnwrap(readText(lay(PARTY_LETTER) + BODY)).documents;
    assert.ok(reading !== undefined);
    const { kind, style, issuer, parentIssuer, number, symbol, date, place, subject } = reading.document;
    assert.deepEqual(
      [kind, style, number, symbol, date, place],
      ['CV', 'party', '77', 'CV/BDVHU', '2024-08-09', 'Tân Hòa'],
    );
    assert.deepEqual([issuer, parentIssuer, subject], ['Ban Dân vận', 'Huyện ủy Tân Hòa', 'chuẩn bị sơ kết']);
  });
}
