import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { unsafeUnwrap } from '#basics/result.ts';
import { type DocumentReading, MOST_LINES, MOST_TEXT_BYTES, READING_FIELDS, readText } from './index.ts';

const fixture = readFileSync(join(import.meta.dirname, 'fixtures/ministry-circular-letter.txt'), 'utf8');

function readings(text: string): readonly DocumentReading[] {
  return unsafeUnwrap(readText(text)).documents;
}

function only(text: string): DocumentReading {
  const [first, ...others] = readings(text);
  assert.ok(first !== undefined && others.length === 0);
  return first;
}

test('a text of exactly 2 MB is read, one of a byte more is refused', () => {
  const sentence = 'x';
  assert.equal(readText(sentence.repeat(MOST_TEXT_BYTES)).ok, true);
  assert.deepEqual(readText(sentence.repeat(MOST_TEXT_BYTES + 1)), {
    ok: false,
    error: { type: 'text-too-large', limitBytes: 2_000_000 },
  });
});

test('the limit counts bytes, not characters', () => {
  assert.equal(readText('ộ'.repeat(700_000)).ok, false);
});

test('a text of more lines than are read is refused, one of as many is not', () => {
  assert.equal(readText('x\n'.repeat(MOST_LINES)).ok, true);
  assert.deepEqual(readText('x\n'.repeat(MOST_LINES + 1)), {
    ok: false,
    error: { type: 'too-many-lines', limitLines: 100_000 },
  });
});

test('a text that is no official document gives no documents', () => {
  for (const text of [
    '',
    '   \n\n',
    'Xin chào',
    'Mua sữa, trứng, bánh mì.\nGọi cho mẹ ngày 12/3/2024.',
    '{"a": 1}',
  ]) {
    assert.deepEqual(readings(text), []);
  }
});

test('each field that was read stands in the original at its passages', () => {
  const { document, passages } = only(fixture);
  const at = (field: keyof typeof passages) =>
    passages[field].map(({ start, end }) => fixture.slice(start, end));
  assert.deepEqual(at('number'), ['2187']);
  assert.deepEqual(at('symbol'), ['BNV-CQĐP']);
  assert.deepEqual(at('date'), ['ngày 06 tháng 5 năm 2024']);
  assert.deepEqual(at('place'), ['Hà Nội']);
  assert.deepEqual(at('issuer'), ['BỘ NỘI VỤ']);
  assert.deepEqual(at('deadlines'), ['trước ngày 20 tháng 6 năm 2024']);
  assert.equal(at('via')[0]?.replace(/\s+/g, ' '), document.via);
  assert.deepEqual(at('reportTo'), ['Bộ Nội vụ']);
});

test('passages point into the original also when it has decomposed letters, Windows line ends and marks', () => {
  const original = fixture.replace('Hà Nội,', '**Hà Nội**,').normalize('NFD').replaceAll('\n', '\r\n');
  const { passages } = only(original);
  const [place] = passages.place;
  const [date] = passages.date;
  assert.ok(place !== undefined && date !== undefined);
  assert.equal(original.slice(place.start, place.end).normalize('NFC').replaceAll('*', ''), 'Hà Nội');
  assert.equal(original.slice(date.start, date.end).normalize('NFC'), 'ngày 06 tháng 5 năm 2024');
});

test('a field that was not read has no confidence and no passage', () => {
  const { confidence, passages } = only(fixture);
  assert.equal(confidence.parentIssuer, 0);
  assert.deepEqual(passages.parentIssuer, []);
});

test('the date and number of an incoming stamp or a digital signature are not taken for the document’s', () => {
  const stamps =
    'ĐẾN\nSố: 999/ĐẾN\nNgày đến: 09/5/2024\nKý bởi: Bộ Nội vụ\nThời gian ký: 07.05.2024 10:00:00 +07:00\n';
  const blank = fixture
    .replace('Số: 2187/BNV-CQĐP', 'Số:     /BNV-CQĐP')
    .replace('ngày 06 tháng 5 năm', 'ngày    tháng   năm');
  const { document } = only(stamps + blank);
  assert.equal(document.number, null);
  assert.equal(document.date, null);
  assert.equal(document.symbol, 'BNV-CQĐP');
});

test('a garbled day makes the date null and the number beside it doubtful', () => {
  const { document, confidence } = only(fixture.replace('ngày 06 tháng', 'ngày {6 tháng'));
  assert.equal(document.date, null);
  assert.equal(document.number, '2187');
  assert.ok(confidence.number < 0.5);
});

test('days that the calendar does not have are refused, days it has are read', () => {
  const dated = (day: string) => only(fixture.replace('06 tháng 5 năm 2024', day)).document.date;
  assert.equal(dated('29 tháng 02 năm 2024'), '2024-02-29');
  assert.equal(dated('29 tháng 02 năm 2023'), null);
  assert.equal(dated('30 tháng 4 năm 2024'), '2024-04-30');
  assert.equal(dated('31 tháng 4 năm 2024'), null);
  assert.equal(dated('06 tháng 13 năm 2024'), null);
});

test('a text without accents is read with less confidence', () => {
  const bare = fixture.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const plain = only(fixture);
  const { document, confidence } = only(bare);
  assert.equal(document.number, '2187');
  assert.equal(document.date, '2024-05-06');
  assert.ok(confidence.number < plain.confidence.number);
});

test('a second letter in the same text is carried by the one that cites it', () => {
  const carried = fixture.replace('2187/BNV-CQĐP', '2001/BNV-CQĐP').replace('06 tháng 5', '02 tháng 5');
  const carrier = fixture.replace(
    'Thực hiện Luật',
    'Thực hiện Công văn số 2001/BNV-CQĐP ngày 02/5/2024, Luật',
  );
  const [first, second] = readings(`${carrier}\n${carried}`);
  assert.equal(first?.document.number, '2187');
  assert.equal(first?.document.carriedBy, null);
  assert.equal(second?.document.number, '2001');
  assert.equal(second?.document.carriedBy, 0);
});

const pieces = fc.constantFrom(
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/QĐ-UBND',
  'Số:',
  'ngày 31 tháng 02 năm 2024',
  'Kính gửi:',
  '- ',
  '1.',
  'I.',
  'a)',
  'Điều 1.',
  'Nơi nhận:',
  '- Lưu: VT.',
  './.',
  'TM. ',
  'KT. CHỦ TỊCH',
  'Luật ',
  'trước ngày 12/4/2024',
  'báo cáo về ',
  'Ủy ban nhân dân',
  '(qua ',
  '|',
  '```',
  '---',
  '“',
  '\n',
  '\n\n',
  '    ',
  '\\',
  '**',
  '<br>',
  'số 44-CV/BCĐ',
  'PHỤ LỤC',
  'QUY CHẾ',
  '(Ban hành kèm theo',
  'V/v ',
  'Nguyễn Văn A',
  'e\u0302\u0301',
);
const words = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: pieces },
    { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
  ),
  { maxLength: 120, size: 'max' },
);

test('whatever the text, reading does not throw, and confidences and passages keep their bounds', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '   '), (parts, between) => {
      const text = parts.join(between);
      for (const reading of readings(text)) {
        for (const field of READING_FIELDS) {
          const confidence = reading.confidence[field];
          assert.ok(confidence >= 0 && confidence <= 1);
          for (const { start, end } of reading.passages[field])
            assert.ok(0 <= start && start <= end && end <= text.length);
        }
        const { date } = reading.document;
        if (date !== null) assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date);
      }
    }),
    { numRuns: 300 },
  );
});

test('texts made to send a pattern back and forth are read all the same', () => {
  const repeated = [
    ' ',
    '\n',
    '1. ',
    '- ',
    'Số: ',
    'ngày ',
    'Luật a ',
    'số 1/A-',
    'A-',
    '“',
    '<br',
    '[',
    '```',
    '*',
    '\\',
    '|',
    'e\u0301',
    'báo cáo về Ủy ban ',
    'trước ngày 1/1/2024 ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
    'Điều 1. a\n',
    'Nơi nhận: ',
    'TM. ',
  ];
  for (const part of repeated) {
    const text = part.repeat(Math.floor(200_000 / part.length));
    assert.ok(readText(text).ok, part);
    assert.ok(readText(`${fixture}\n${text}`.slice(0, 400_000)).ok, part);
  }
});
