import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { limitBody } from './body-limit.ts';
import { languageOf, languageRoute, localPath } from './language-route.ts';
import { originCheck } from './origin-check.ts';
import { securityHeaders } from './security-headers.ts';

function guarded(options: { baseUrl?: string; exempt?: boolean } = {}) {
  const app = new Hono();
  app.use(
    originCheck({
      baseUrl: options.baseUrl,
      exempt: () => options.exempt === true,
      refuse: (c) => c.text('refused', 403),
    }),
  );
  app.all('/', (c) => c.text('done'));
  return async (headers: Record<string, string>, method = 'POST') =>
    (
      await app.request('http://sandinh.example/', {
        method,
        headers: { host: 'sandinh.example', ...headers },
      })
    ).status;
}

test('a form sent from the site itself passes; one from another site is refused', async () => {
  const status = guarded();
  assert.equal(await status({ origin: 'http://sandinh.example' }), 200);
  assert.equal(await status({ origin: 'http://evil.example' }), 403);
  assert.equal(await status({ origin: 'http://sandinh.example.evil.example' }), 403);
  assert.equal(await status({ origin: 'http://sandinh.example:8081' }), 403);
  assert.equal(await status({ origin: 'null' }), 403);
  assert.equal(await status({ origin: '' }), 403);
});

test('the browser saying that the request crosses sites outweighs everything else', async () => {
  const status = guarded();
  for (const site of ['cross-site', 'same-site', 'none']) {
    assert.equal(await status({ origin: 'http://sandinh.example', 'sec-fetch-site': site }), 403);
  }
  assert.equal(await status({ origin: 'http://sandinh.example', 'sec-fetch-site': 'same-origin' }), 200);
});

test('without an Origin the browser may vouch by Sec-Fetch-Site or by a Referer on the site; else it is refused', async () => {
  const status = guarded();
  assert.equal(await status({ 'sec-fetch-site': 'same-origin' }), 200);
  assert.equal(await status({ referer: 'http://sandinh.example/nhiem-vu' }), 200);
  assert.equal(await status({ referer: 'http://evil.example/?http://sandinh.example/' }), 403);
  assert.equal(await status({}), 403);
});

test('with a configured address its scheme counts too, and the Host header does not', async () => {
  const status = guarded({ baseUrl: 'https://dan-chu.example/' });
  assert.equal(await status({ origin: 'https://dan-chu.example' }), 200);
  assert.equal(await status({ origin: 'http://dan-chu.example' }), 403);
  assert.equal(await status({ origin: 'http://sandinh.example' }), 403);
});

test('reading needs no origin; every method that can change something does, unless it carries no cookie', async () => {
  const foreign = { origin: 'http://evil.example' };
  for (const method of ['GET', 'HEAD']) assert.equal(await guarded()(foreign, method), 200);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    assert.equal(await guarded()(foreign, method), 403);
  assert.equal(await guarded({ exempt: true })(foreign), 200);
});

async function headersOf(options: { tls: boolean; formOrigins?: string[] }) {
  const app = new Hono();
  app.use(securityHeaders(options));
  app.get('/', (c) => c.text('x'));
  app.get('/kept', (c) => c.text('x', 200, { 'Cache-Control': 'public, max-age=60' }));
  app.get('/broken', () => {
    throw new Error('bug');
  });
  app.onError((_error, c) => c.text('error', 500));
  return async (path: string) => (await app.request(path)).headers;
}

test('every page, also one that failed, forbids scripts, frames and storing', async () => {
  const get = await headersOf({ tls: false });
  for (const path of ['/', '/broken', '/missing']) {
    const headers = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'; base-uri 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
  }
  assert.equal((await get('/kept')).get('cache-control'), 'public, max-age=60');
});

test('browsers are bound to TLS only where the site is reached over TLS', async () => {
  assert.equal((await (await headersOf({ tls: false }))('/')).get('strict-transport-security'), null);
  assert.match(
    (await (await headersOf({ tls: true }))('/')).get('strict-transport-security') ?? '',
    /max-age=31536000/,
  );
});

test('a form may be answered from the identity provider only where it is named', async () => {
  const get = await headersOf({ tls: true, formOrigins: ['https://sso.example'] });
  assert.match(
    (await get('/')).get('content-security-policy') ?? '',
    /form-action 'self' https:\/\/sso\.example;/,
  );
});

test('a body of the limit passes; one byte more is refused with the page', async () => {
  const app = new Hono();
  app.use(limitBody(10, (c) => c.text('too large', 413)));
  app.post('/', async (c) => c.text(await c.req.text()));
  const post = (body: string) => app.request('/', { method: 'POST', body });
  assert.equal((await post('0123456789')).status, 200);
  assert.equal((await post('0123456789x')).status, 413);
});

test('the language is remembered by a cookie and the visitor returns to the page', async () => {
  const routes = languageRoute({ tls: true });
  routes.get('/', (c) => c.text(languageOf(c)));
  const body = new URLSearchParams({ lang: 'en', returnTo: '/nhiem-vu?trang=2' });
  const answer = await routes.request('/ngon-ngu', { method: 'POST', body });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/nhiem-vu?trang=2');
  const cookie = answer.headers.get('set-cookie') ?? '';
  assert.match(cookie, /HttpOnly; Secure; SameSite=Lax/);
  assert.equal(await (await routes.request('/', { headers: { cookie } })).text(), 'en');
  assert.equal(await (await routes.request('/', { headers: { cookie: 'ngon_ngu=fr' } })).text(), 'vi');
});

test('the way back never leaves the site', () => {
  for (const away of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/a\\b',
    '',
    null,
  ]) {
    assert.equal(localPath(away), '/');
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const target = new URL(localPath(`/${text}`), 'http://sandinh.example');
      return target.origin === 'http://sandinh.example';
    }),
  );
});
