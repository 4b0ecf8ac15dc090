import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type Site } from './site.ts';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('the demonstration says that it is one, on the front page and on every page behind it', async () => {
  const { page, enterAs } = await site.visitor();
  await page.goto('/');
  assert.match((await page.getByRole('banner').textContent()) ?? '', /Bản trình diễn – dữ liệu hư cấu/);
  await enterAs('Văn thư', 'Ủy ban nhân dân tỉnh Thái Bình');
  assert.match((await page.getByRole('banner').textContent()) ?? '', /Bản trình diễn – dữ liệu hư cấu/);
});

test('a page for staff sends a guest to sign in, and a wrong password says what to do', async () => {
  const { page } = await site.visitor({ width: 360 });
  await page.goto('/don-vi');
  assert.match(page.url(), /\/dang-nhap\?tiep=%2Fdon-vi$/);
  await page.getByLabel('Thư điện tử công vụ').fill('khong-co@example.vn');
  await page.getByLabel('Mật khẩu').fill('mat khau sai 123');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  assert.match((await page.getByRole('alert').textContent()) ?? '', /chưa đúng/);
});

test('a form that another site sent is refused', async () => {
  const answer = await fetch(new URL('/dang-nhap/trai-nghiem', site.url), {
    method: 'POST',
    headers: { origin: 'https://other.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'position=x',
    redirect: 'manual',
  });
  assert.equal(answer.status, 403);
});

test('no page carries a script, and its policy allows none', async () => {
  const answer = await fetch(site.url);
  assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'none'/);
  assert.doesNotMatch(await answer.text(), /<script/);
});
