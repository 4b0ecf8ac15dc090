import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberLine, placeAndDate, printDate, printNumber } from './number-line.ts';

test('a number below 10 carries a zero, 10 does not (Decree 30/2020, Annex I, II.3.c)', () => {
  assert.equal(printNumber('9'), '09');
  assert.equal(printNumber('10'), '10');
  assert.equal(printNumber('1140'), '1140');
  assert.equal(printNumber('06/2018'), '06/2018');
});

test('days below 10 and the months January and February carry a zero, March does not (II.4.b)', () => {
  assert.equal(printDate('2020-01-05'), 'ngày 05 tháng 01 năm 2020');
  assert.equal(printDate('2019-06-29'), 'ngày 29 tháng 6 năm 2019');
  assert.equal(printDate('2024-02-09'), 'ngày 09 tháng 02 năm 2024');
  assert.equal(printDate('2024-03-10'), 'ngày 10 tháng 3 năm 2024');
  assert.equal(printDate('2024-12-31'), 'ngày 31 tháng 12 năm 2024');
});

test('the State writes "Số:", a slash and then the symbol, the Party "Số" without colon and a hyphen', () => {
  assert.equal(numberLine('state', 'CV', '1140', 'UBND-NCKS'), 'Số: 1140/UBND-NCKS');
  assert.equal(numberLine('state', 'QĐ', '5', 'QĐ-UBND'), 'Số: 05/QĐ-UBND');
  assert.equal(numberLine('front', 'KH', '12', 'KH-MTTQ-BTT'), 'Số: 12/KH-MTTQ-BTT');
  assert.equal(numberLine('party', 'CV', '44', 'CV/BCĐ'), 'Số 44-CV/BCĐ');
  assert.equal(numberLine('party', 'NQ', '5', 'NQ/ĐU'), 'Số 05-NQ/ĐU');
});

test('a document without number leaves a blank before the symbol', () => {
  assert.match(numberLine('state', 'CV', null, 'UBND-NCKS'), /^Số: \u00a0+\/UBND-NCKS$/);
  assert.match(numberLine('state', 'KH', null, null), /^Số: \u00a0+\/KH-$/);
  assert.match(numberLine('party', 'CV', null, null), /^Số \u00a0+-CV\/$/);
});

test('a document without date leaves blanks for day and month, and for the year when it is unknown', () => {
  assert.equal(placeAndDate('Thái Bình', '2024-03-29', null), 'Thái Bình, ngày 29 tháng 3 năm 2024');
  assert.match(placeAndDate('Thái Bình', null, 2024), /^Thái Bình, ngày\u00a0+tháng\u00a0+năm 2024$/);
  assert.match(placeAndDate('Thái Bình', null, null), /năm \u00a0+$/);
});

test('every printed date reads back as the same day', () => {
  const days = fc.date({ min: new Date('2018-04-03'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [, d = '', m = '', y = ''] = /^ngày (\d\d) tháng (\d+) năm (\d{4})$/.exec(printDate(iso)) ?? [];
      assert.equal(`${y}-${m.padStart(2, '0')}-${d}`, iso);
    }),
  );
});
