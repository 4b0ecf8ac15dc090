import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  daysLeft,
  formatBytes,
  formatDate,
  formatDateInput,
  formatDateTime,
  formatDue,
  formatLongDate,
  formatNumber,
} from './format.ts';

test('an official date pads days under 10 and the months 1 and 2 only', () => {
  assert.equal(formatDate('2024-04-08'), '08/4/2024');
  assert.equal(formatDate('2024-02-10'), '10/02/2024');
  assert.equal(formatDate('2024-03-09'), '09/3/2024');
  assert.equal(formatDate('2024-12-25'), '25/12/2024');
  assert.equal(formatDate('2024-04-08', 'en'), '8 Apr 2024');
});

test('a date for a field pads day and month', () => {
  assert.equal(formatDateInput('2024-04-08'), '08/04/2024');
});

test('a long date begins with the weekday', () => {
  assert.equal(formatLongDate('2024-04-08'), 'Thứ Hai, 08/4/2024');
  assert.equal(formatLongDate('2024-04-14'), 'Chủ nhật, 14/4/2024');
  assert.equal(formatLongDate('2024-04-08', 'en'), 'Monday, 8 Apr 2024');
});

test('an instant is told by the clock of Vietnam: 17:30 UTC is half past midnight of the next day', () => {
  assert.equal(formatDateTime('2024-04-07T17:30:00Z'), '00:30, 08/4/2024');
  assert.equal(formatDateTime('2024-04-07T16:59:00Z'), '23:59, 07/4/2024');
});

test('numbers take the separators of their language', () => {
  assert.equal(formatNumber(1234567), '1.234.567');
  assert.equal(formatNumber(1234.5), '1.234,5');
  assert.equal(formatNumber(1234.5, 'en'), '1,234.5');
});

test('sizes of files change their unit at a thousand and a million bytes', () => {
  assert.equal(formatBytes(999), '999 B');
  assert.equal(formatBytes(1000), '1 kB');
  assert.equal(formatBytes(1_000_000), '1 MB');
  assert.equal(formatBytes(1_540_000), '1,5 MB');
});

test('the due day itself is not overdue; the day before and the day after say so', () => {
  assert.equal(formatDue('2024-04-05', '2024-04-05'), 'hạn hôm nay');
  assert.equal(formatDue('2024-04-05', '2024-04-04'), 'còn 1 ngày');
  assert.equal(formatDue('2024-04-05', '2024-04-08'), 'quá hạn 3 ngày');
  assert.equal(formatDue('2024-04-05', '2024-04-04', 'en'), '1 day left');
  assert.equal(formatDue('2024-04-05', '2024-04-07', 'en'), '2 days overdue');
});

test('days left are counted over the ends of months and leap days', () => {
  assert.equal(daysLeft('2024-03-01', '2024-02-28'), 2);
  assert.equal(daysLeft('2025-03-01', '2025-02-28'), 1);
  assert.equal(daysLeft('2025-07-01', '2024-07-01'), 365);
});
