import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyTextIsComplete } from '#platform/i18n/text.ts';
import { ERROR_STATUSES, errorMessages, errorPageMessages } from './error-messages.ts';
import { ErrorPage, errorStatusOf } from './error-page.tsx';
import { GALLERY_CONTEXT } from './gallery-context.ts';
import { Layout } from './layout.tsx';
import { shellMessages } from './messages.ts';
import { guestContext, type PageContext } from './page-context.ts';

const draw = (ctx: PageContext, title = 'Nhiệm vụ') =>
  String(
    <Layout ctx={ctx} title={title}>
      <p>nội dung</p>
    </Layout>,
  );

test('a page has a language, a title, one first heading and no script or inline style', () => {
  const html = draw(GALLERY_CONTEXT);
  assert.match(html, /^<!doctype html><html lang="vi">/);
  assert.match(html, /<title>Nhiệm vụ · Sân Đình<\/title>/);
  assert.equal(html.match(/<h1>/g)?.length, 1);
  assert.doesNotMatch(html, /<script|style=|onclick=/);
});

test('what people typed is shown as text, in the title, the heading and the search field', () => {
  const html = draw({ ...GALLERY_CONTEXT, searchText: '"><script>' }, '<script>alert(1)</script>');
  assert.doesNotMatch(html, /<script/);
});

test('the whole shell speaks the language of the page', () => {
  const html = draw({ ...GALLERY_CONTEXT, lang: 'en' }, 'Duties');
  assert.match(html, /<html lang="en">/);
  assert.match(html, /Sign out/);
  assert.match(html, /<button class="sd-link-button" type="submit" lang="vi">Tiếng Việt/);
  assert.doesNotMatch(html, /Đăng xuất|Thông báo/);
});

test('after a page in English the next is in Vietnamese again', () => {
  draw({ ...GALLERY_CONTEXT, lang: 'en' });
  assert.match(draw(GALLERY_CONTEXT), /Đăng xuất/);
});

test('the item of the navigation that holds the page is current, and no neighbour with a like name', () => {
  const nav = ['/', '/viec', '/viec-cu', '/van-ban'].map((href) => ({ label: href, href }));
  const current = (currentPath: string) =>
    Array.from(
      draw(guestContext({ currentPath, nav })).matchAll(/href="([^"]+)" aria-current="page"/g),
      (match) => match[1],
    );
  assert.deepEqual(current('/viec'), ['/viec']);
  assert.deepEqual(current('/viec/12'), ['/viec']);
  assert.deepEqual(current('/viec-cu'), ['/viec-cu']);
  assert.deepEqual(current('/'), ['/']);
  assert.deepEqual(current('/khac'), []);
});

test('a demonstration says so on every page, with its day; a real site does not', () => {
  assert.match(draw(GALLERY_CONTEXT), /Bản trình diễn – dữ liệu hư cấu.*Thứ Hai, 08\/4\/2024/);
  assert.doesNotMatch(draw({ ...GALLERY_CONTEXT, demonstration: false }), /trình diễn/);
});

test('a guest can sign in, except on the sign-in page itself; nobody else is shown', () => {
  assert.match(draw(guestContext({ currentPath: '/' })), /href="\/dang-nhap"/);
  assert.doesNotMatch(draw(guestContext({ currentPath: '/dang-nhap' })), /href="\/dang-nhap"|dang-xuat/);
});

test('unread notifications are counted in words for those who do not see the number', () => {
  assert.match(draw(GALLERY_CONTEXT), /, 3 chưa đọc/);
  assert.doesNotMatch(draw({ ...GALLERY_CONTEXT, unreadNotifications: 0 }), /chưa đọc/);
});

test('a page with faults says so in its title', () => {
  const html = String(
    <Layout
      ctx={GALLERY_CONTEXT}
      title="Giao nhiệm vụ"
      errors={[{ name: 'due', message: 'Hãy nhập hạn.' }]}
    />,
  );
  assert.match(html, /<title>Lỗi: Giao nhiệm vụ · Sân Đình<\/title>/);
  assert.match(html, /<a href="#o-due">Hãy nhập hạn\.<\/a>/);
});

for (const status of ERROR_STATUSES) {
  test(`the page of error ${status} says what happened, what to do, and the code that finds it`, () => {
    const html = String(<ErrorPage ctx={GALLERY_CONTEXT} status={status} reference="ab12" />);
    assert.ok(html.includes(`<h1>${errorMessages[status].title.vi}</h1>`));
    assert.ok(html.includes(errorMessages[status].advice.vi));
    assert.match(html, /Mã lỗi: ab12/);
    assert.match(html, /href="\/"/);
  });
}

test('a status without a page of its own takes that of its kind', () => {
  assert.equal(errorStatusOf(404), 404);
  assert.equal(errorStatusOf(418), 400);
  assert.equal(errorStatusOf(502), 500);
});

test('every text of the shell is there in both languages', () => {
  everyTextIsComplete({ shellMessages, errorMessages, errorPageMessages });
});
