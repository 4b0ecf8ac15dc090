import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { ACCOUNT_PATHS } from '#modules/accounts/index.ts';
import { SHELL_PATHS } from '#web/paths.ts';
import { PROVINCE } from './cast.ts';
import { type AttackedSite, headingOf, openAttackedSite, type SignedIn } from './site.ts';

let site: AttackedSite;
let clerk: SignedIn;
before(async () => {
  site = await openAttackedSite();
  clerk = await site.enterAs(PROVINCE.clerk);
});
after(() => site.close());

/** Answers of every kind that the site gives: pages, errors, redirects, the API, figures, files of the site. */
const PATHS = [
  '/',
  '/dang-nhap',
  '/khong-co-trang-nay',
  '/van-ban-den',
  '/tep/01903e5e-0000-7000-8000-000000000000',
  '/tai-san/0000/khong-co.css',
  '/api',
  '/api/openapi.json',
  '/api/v1/units/view',
  '/healthz',
  '/readyz',
  '/metrics',
  '/phap-luat',
  '/nhat-ky',
  '/%zz',
  '/nhiem-vu/%00',
  '/khong-phuc-vu/sign-in/email',
];

describe('every answer of the site', () => {
  it('forbids scripts, frames and guessing of types, and is not stored, whoever asks and whatever comes', async () => {
    for (const path of PATHS) {
      for (const { headers } of [await site.ask(path), await clerk.get(path)]) {
        assert.match(headers.get('content-security-policy') ?? '', /script-src 'none'/, path);
        assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.match(headers.get('cache-control') ?? '', /no-store/, path);
        assert.equal(headers.get('referrer-policy'), 'same-origin', path);
        assert.equal(headers.get('access-control-allow-origin'), null, path);
      }
    }
  });

  it('is never a failure of the program, by whatever method and address it is asked', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
      for (const path of ['/', '/dang-nhap', '/van-ban-den', '/api/v1/units/view', `/${'a'.repeat(8000)}`])
        assert.ok((await site.ask(path, { method })).status < 500, `${method} ${path.slice(0, 40)}`);
  });

  it('stays inside the site: no path leads to a file of the machine', async () => {
    for (const path of [
      '/tai-san/../../package.json',
      '/tai-san/x/..%2f..%2fpackage.json',
      '/tai-san/%2e%2e%2f%2e%2e%2fpackage.json',
      '/tep/..%2f..%2f..%2fetc%2fpasswd',
      '/tep/%2e%2e/%2e%2e/etc/passwd',
      '/tep/..%5c..%5cetc%5cpasswd/xem',
    ]) {
      const answer = await rawly(`GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${clerk.cookie}\r\n`);
      assert.match(answer, /^HTTP\/1\.1 404 /, path);
      assert.doesNotMatch(answer, /san-dinh"|root:/, path);
    }
  });

  it('does not take two lengths, two hosts or no host', async () => {
    const post = 'POST /dang-nhap HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n';
    for (const head of [
      'GET / HTTP/1.1\r\n',
      `${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n`,
      `${post}Content-Length: 3\r\nContent-Length: 4\r\n`,
    ])
      assert.match(await rawly(head), /^HTTP\/1\.1 400 /, head);
  });
});

describe('a form from elsewhere', () => {
  const POSTS = [SHELL_PATHS.signIn, SHELL_PATHS.signOut, SHELL_PATHS.language, '/van-ban-den/tai-len'];
  const send = (path: string, headers: Record<string, string>) =>
    site.ask(path, {
      method: 'POST',
      headers: { cookie: clerk.cookie, ...headers },
      body: new URLSearchParams({ lang: 'vi' }),
    });

  it('is refused on every page that takes forms, before anything is done', async () => {
    for (const path of POSTS) {
      for (const headers of [
        {},
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { referer: `https://evil.example/${site.url}/` },
        { origin: site.url, 'sec-fetch-site': 'cross-site' },
      ]) {
        const answer = await send(path, headers as Record<string, string>);
        assert.deepEqual([answer.status, await headingOf(answer)], [403, 'Không có quyền làm việc này']);
      }
    }
    assert.equal((await clerk.get('/van-ban-den')).status, 200, 'he is still signed in');
  });

  it('cannot use the cookie to call the API', async () => {
    const headers = { cookie: clerk.cookie, origin: site.url, 'content-type': 'application/json' };
    const answer = await site.ask('/api/v1/incoming/list', { method: 'POST', headers, body: '{}' });
    assert.equal(answer.status, 401);
  });
});

describe('what is no form', () => {
  const send = (path: string, contentType: string, body: string) =>
    site.ask(path, {
      method: 'POST',
      headers: { cookie: clerk.cookie, origin: site.url, 'content-type': contentType },
      body,
    });

  it('is answered with the page that says so, in Vietnamese', async () => {
    for (const path of ['/van-ban-den/tai-len', '/dang-nhap', '/ngon-ngu', '/dang-xuat', '/chuc-vu'])
      for (const [contentType, body] of [
        ['multipart/form-data', 'no boundary'],
        ['multipart/form-data; boundary=b', '--b\r\nbroken'],
        ['application/json', '{"a":1}'],
        ['text/plain', 'x'],
        ['application/x-www-form-urlencoded', '__proto__.x=1'],
        ['application/x-www-form-urlencoded', 'constructor.prototype.x=1'],
        ['application/x-www-form-urlencoded', 'fileIds%5B1e9%5D=x'],
        ['application/x-www-form-urlencoded', `${'a%5B'.repeat(3000)}=x`],
      ] as const) {
        const answer = await send(path, contentType, body);
        assert.deepEqual([answer.status, await headingOf(answer)], [400, 'Yêu cầu không đọc được'], body);
      }
  });

  it('is a form all the same when only its values are odd: they are refused as values', async () => {
    for (const body of ['fileIds=%zz', 'fileIds=%00', 'fileIds=%ff', 'fileIds%5B4294967290%5D=x']) {
      const answer = await send('/van-ban-den/tai-len', 'application/x-www-form-urlencoded', body);
      assert.deepEqual([answer.status, await headingOf(answer)], [422, 'Tiếp nhận từ tệp'], body);
    }
    const answer = await send('/dang-nhap', 'application/x-www-form-urlencoded', 'email=%00@x&password=%00');
    assert.equal(answer.status, 422);
  });
});

describe('an address to go to next', () => {
  it('is one of this site, at signing in and at the choice of language', async () => {
    for (const returnTo of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/x\r\nSet-Cookie: a=b',
      '/\tevil.example',
      '',
    ]) {
      const { headers } = await clerk.send(SHELL_PATHS.language, { lang: 'vi', returnTo });
      assert.equal(headers.get('location'), '/', returnTo);
      const page = await (await site.ask(`/dang-nhap?tiep=${encodeURIComponent(returnTo)}`)).text();
      assert.match(page, /name="next" value="\/"/, returnTo);
    }
    for (const returnTo of ['/..//evil.example', '/%0d%0aSet-Cookie:%20a=b', '/.//evil.example']) {
      const { headers } = await clerk.send(SHELL_PATHS.language, { lang: 'vi', returnTo });
      const there = new URL(headers.get('location') ?? '', site.url);
      assert.equal(there.origin, new URL(site.url).origin, returnTo);
      assert.equal(headers.getSetCookie().length, 1);
    }
  });
});

describe('cookies', () => {
  it('are for this site and not for scripts; under https for https alone', async () => {
    const secure = await openAttackedSite({ baseUrl: 'https://sandinh.example.vn' });
    try {
      for (const [there, origin, wanted] of [
        [site, site.url, false],
        [secure, 'https://sandinh.example.vn', true],
      ] as const) {
        const answer = await there.ask(ACCOUNT_PATHS.enterAs, {
          method: 'POST',
          headers: { origin },
          body: new URLSearchParams({ position: PROVINCE.clerk.positionId }),
        });
        const cookies = answer.headers.getSetCookie();
        assert.ok(cookies.length >= 2);
        for (const cookie of cookies) {
          assert.match(cookie, /; HttpOnly/i);
          assert.match(cookie, /; SameSite=Lax/i);
          assert.equal(/; Secure/i.test(cookie), wanted, cookie.split('=')[0]);
        }
        assert.equal(answer.headers.has('strict-transport-security'), wanted);
      }
    } finally {
      await secure.close();
    }
  });
});

/** Sends a request head as it stands and answers what comes back. */
function rawly(head: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setTimeout(5000, () => socket.destroy());
  socket.on('data', (bytes) => {
    answer += bytes.toString('utf8');
  });
  socket.on('close', () => resolve(answer));
  socket.on('error', reject);
  socket.write(`${head}Connection: close\r\n\r\n`);
  return promise;
}
