import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocksOfText, textOfBlocks } from './body-text.ts';

test('the marks of documents make the blocks', () => {
  const text = [
    'Chương I. Quy định chung',
    'I. Mục đích',
    'Điều 1. Phạm vi',
    'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
    '1. Tập huấn',
    'a) cho cán bộ',
    '- cấp xã',
    'Đoạn văn 1. không phải khoản',
    '| Đơn vị | Số |',
    '| Xã A | 1 |',
  ].join('\n');
  assert.deepEqual(blocksOfText(text), [
    { type: 'heading', level: 1, label: 'Chương I', text: 'Quy định chung' },
    { type: 'heading', level: 2, label: 'I', text: 'Mục đích' },
    { type: 'article', number: '1', title: 'Phạm vi', text: null },
    { type: 'article', number: '2', title: null, text: 'Quyết định này có hiệu lực từ ngày ký.' },
    { type: 'item', level: 1, label: '1', text: 'Tập huấn' },
    { type: 'item', level: 2, label: 'a', text: 'cho cán bộ' },
    { type: 'item', level: 3, label: '-', text: 'cấp xã' },
    { type: 'paragraph', text: 'Đoạn văn 1. không phải khoản' },
    { type: 'table', header: ['Đơn vị', 'Số'], rows: [['Xã A', '1']], columns: null },
  ]);
});

test('a row of a table is filled or cut to the header', () => {
  assert.deepEqual(blocksOfText('| a | b |\n| 1 |\n| 1 | 2 | 3 |'), [
    {
      type: 'table',
      header: ['a', 'b'],
      rows: [
        ['1', ''],
        ['1', '2'],
      ],
      columns: null,
    },
  ]);
});

test('what was typed and read is typed and read the same again', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '1. việc',
      'a) ý',
      '- gạch',
      'Điều 3. Tên',
      'II. Mục',
      '# Mục',
      '| a | b |',
      'Phần I. Tên',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const blocks = blocksOfText(lines.join('\n'));
      assert.deepEqual(blocksOfText(textOfBlocks(blocks)), blocks);
    }),
  );
});
