import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTRUMENTS } from '#law/instruments.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import { ISSUER_TEXTS, lawMessages, STANDING_TEXTS } from './messages.ts';
import { instrumentHref } from './paths.ts';
import { ask } from './testing/ask.ts';

test('a visitor sees every instrument that rules rest on, with how it is known', async () => {
  const { text } = await ask('/phap-luat');
  for (const { number } of INSTRUMENTS) assert.ok(text.includes(number), number);
  assert.match(text, /Luật 10\/2022\/QH15 .*Quốc hội .*từ 01\/0?7\/2023/);
  assert.match(text, /Pháp lệnh 34\/2007\/PL-UBTVQH11 [^/]* Thay thế bởi 10\/2022\/QH15/);
});

test('every interpretation is told in the reader’s language: what is unsure, what is done, who confirms', async () => {
  for (const lang of ['vi', 'en'] as const) {
    const { text, html } = await ask('/phap-luat/cach-hieu', { lang });
    for (const [id, one] of Object.entries(INTERPRETATIONS)) {
      for (const words of [one[lang], one.acts[lang], one.confirm[lang]])
        assert.ok(text.includes(words), words);
      assert.ok(html.includes(`id="${id}"`), id);
    }
  }
});

test('a place in the law leads to its instrument in the list', async () => {
  const [from, to] = [await ask('/phap-luat/cach-hieu'), await ask('/phap-luat')];
  assert.ok(from.html.includes(`href="${instrumentHref('59/2023/NĐ-CP')}"`));
  assert.ok(to.html.includes('id="59/2023/NĐ-CP"'));
});

test('the calendar shows this year unless another one is asked for', async () => {
  const now = await ask('/phap-luat/lich-nghi');
  assert.match(now.text, /năm 2024/);
  assert.match(now.text, /Giỗ Tổ Hùng Vương/);
  assert.match(now.text, /1570\/TB-LĐTBXH \(theo nguồn thứ cấp, cần đối chiếu\)/);
  const next = await ask('/phap-luat/lich-nghi?nam=2025');
  assert.match(next.text, /6150\/TB-BLĐTBXH/);
  assert.doesNotMatch(next.text, /1570\/TB-LĐTBXH/);
});

test('a year without notice says so; a year outside the calendar is not found', async () => {
  assert.match((await ask('/phap-luat/lich-nghi?nam=2027')).text, /Chưa có thông báo lịch nghỉ năm 2027/);
  for (const year of ['2022', '2028', 'x'])
    assert.equal((await ask(`/phap-luat/lich-nghi?nam=${year}`)).status, 404);
  const later = await ask('/phap-luat/lich-nghi', { now: '2031-01-01T08:00:00+07:00' });
  assert.match(later.text, /năm 2027/);
});

test('every word is there in both languages', () => {
  everyTextIsComplete(lawMessages);
  everyTextIsComplete(STANDING_TEXTS);
  everyTextIsComplete(ISSUER_TEXTS);
});
