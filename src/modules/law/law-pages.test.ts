import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { INSTRUMENTS } from '#law/instruments.ts';
import { INTERPRETATIONS } from '#law/interpretations.ts';
import { fixedClock } from '#platform/clock.ts';
import { everyTextIsComplete, type Lang } from '#platform/i18n/text.ts';
import type { Platform } from '#platform/platform.ts';
import { guestContext } from '#web/page-context.ts';
import { Refused, type SiteEnv } from '#web/site.ts';
import { law } from './index.ts';
import { ISSUER_TEXTS, lawMessages, STANDING_TEXTS } from './messages.ts';

/** The pages need a clock and nothing else of the platform. */
const NOT_NEEDED = undefined as never;

async function ask(path: string, { lang = 'vi' as Lang, now = '2024-03-29T08:00:00+07:00' } = {}) {
  const site = new Hono<SiteEnv>();
  site.use((c, next) => {
    const platform: Platform = { clock: fixedClock(now), database: NOT_NEEDED, files: NOT_NEEDED };
    const shell = guestContext({ currentPath: c.req.path, lang });
    c.set('visit', { platform, actor: null, shell, messages: {} });
    return next();
  });
  site.route('/', law.routes);
  site.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    return c.text(error.refusal.type, 404);
  });
  const response = await site.request(path);
  const html = await response.text();
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return {
    status: response.status,
    text: text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  };
}

test('a visitor sees every instrument that rules rest on, with how it is known', async () => {
  const { text } = await ask('/phap-luat');
  for (const { number } of INSTRUMENTS) assert.ok(text.includes(number), number);
  assert.match(text, /Luật 10\/2022\/QH15 .*Quốc hội .*từ 01\/0?7\/2023/);
  assert.match(text, /Pháp lệnh 34\/2007\/PL-UBTVQH11 [^/]* Thay thế bởi 10\/2022\/QH15/);
});

test('every interpretation is told in the reader’s language', async () => {
  for (const lang of ['vi', 'en'] as const) {
    const { text } = await ask('/phap-luat/cach-hieu', { lang });
    for (const one of Object.values(INTERPRETATIONS)) assert.ok(text.includes(one[lang]), one[lang]);
  }
});

test('the calendar shows this year unless another one is asked for', async () => {
  const now = await ask('/phap-luat/lich-nghi');
  assert.match(now.text, /năm 2024/);
  assert.match(now.text, /Giỗ Tổ Hùng Vương/);
  assert.match(now.text, /1570\/TB-LĐTBXH \(gián tiếp\)/);
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
