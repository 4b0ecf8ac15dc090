import assert from 'node:assert/strict';
import { test } from 'node:test';
import readXlsxFile from 'read-excel-file/node';
import { writeSpreadsheet } from './spreadsheet.ts';

interface Row {
  readonly name: string;
  readonly count: number | null;
}

const columns = [
  { header: 'Đơn vị', width: 30, value: (row: Row) => row.name },
  { header: 'Số lượng', width: 10, value: (row: Row) => row.count },
];

async function cellsOf(rows: readonly Row[], sheet = 'Tổng hợp') {
  const bytes = await writeSpreadsheet({ fileName: 'tong-hop', sheet, columns, rows });
  const [first] = await readXlsxFile(Buffer.from(bytes));
  return first?.data;
}

test('a spreadsheet gives back the words and numbers it was made of', async () => {
  assert.deepEqual(await cellsOf([{ name: 'Xã Thụy Quỳnh', count: 12 }]), [
    ['Đơn vị', 'Số lượng'],
    ['Xã Thụy Quỳnh', 12],
  ]);
});

test('a text that looks like a formula stays a text', async () => {
  const cells = await cellsOf([{ name: '=1+1', count: 1 }]);
  assert.equal(cells?.[1]?.[0], '=1+1');
});

test('what is not known is an empty cell, and a name of a sheet that the format forbids is made to fit', async () => {
  const cells = await cellsOf(
    [{ name: 'Xã A', count: null }],
    'Sổ/2024: văn bản đi của Ủy ban nhân dân tỉnh',
  );
  assert.equal(cells?.[1]?.[1] ?? null, null);
});
