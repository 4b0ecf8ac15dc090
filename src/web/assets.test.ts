import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { assertDefined } from '#basics/assert.ts';
import { assetHref, assetRoutes, siteAssets } from './assets.ts';

const routes = assetRoutes();
const styles = assertDefined(siteAssets().get('san-dinh.css'), 'style sheet');

const get = (path: string, encoding?: string) =>
  routes.request(path, { headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

test('the style sheet is at most 20 kB compressed', () => {
  assert.ok(gzipSync(styles.body).length <= 20_000);
});

test('a page in Vietnamese needs at most 70 kB of fonts', () => {
  const fonts = [...siteAssets().values()].filter((asset) => asset.type === 'font/woff2');
  assert.equal(fonts.length, 4);
  assert.ok(fonts.reduce((sum, font) => sum + font.body.length, 0) <= 70_000);
});

test('no font blocks the text, and every address in the style sheet is one the site answers', async () => {
  const css = new TextDecoder().decode(styles.body);
  assert.equal(css.match(/@font-face/g)?.length, css.match(/font-display: swap/g)?.length);
  assert.doesNotMatch(css, /asset:|https?:\/\/(?!www\.w3\.org)/);
  const addresses = Array.from(css.matchAll(/url\("(\/[^"]+)"\)/g), (match) => match[1] ?? '');
  assert.equal(addresses.length, 4);
  for (const address of addresses) assert.equal((await get(address)).status, 200);
});

test('every colour, size and weight the style sheet uses is defined in it', () => {
  const css = new TextDecoder().decode(styles.body);
  const defined = new Set(Array.from(css.matchAll(/(--[\w-]+)\s*:/g), (match) => match[1]));
  const own = css.slice(css.indexOf('.sd-hidden'));
  const used = Array.from(own.matchAll(/var\((--[\w-]+)\)/g), (match) => match[1]);
  assert.deepEqual(
    [...new Set(used)].filter((name) => !defined.has(name)),
    [],
  );
});

test('a file is kept by the browser for a year, with its type and never guessed at', async () => {
  const answer = await get(assetHref('be-vietnam-pro-vietnamese-400.woff2'));
  assert.equal(answer.headers.get('content-type'), 'font/woff2');
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(answer.headers.get('content-encoding'), null);
});

test('a browser gets the smallest form that it takes, and each opens to the same file', async () => {
  const open = async (encoding: string) => {
    const answer = await get(styles.href, encoding);
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
    return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const;
  };
  const [br, brBody] = await open('gzip, deflate, br');
  assert.equal(br, 'br');
  assert.deepEqual(brotliDecompressSync(brBody), Buffer.from(styles.body));
  const [gzip, gzipBody] = await open('gzip;q=1.0, br;q=0');
  assert.equal(gzip, 'gzip');
  assert.deepEqual(gunzipSync(gzipBody), Buffer.from(styles.body));
  const [plain, plainBody] = await open('identity');
  assert.equal(plain, null);
  assert.deepEqual(plainBody, Buffer.from(styles.body));
});

test('an old hash, an unknown name and a climb out of the folder are not found and not kept', async () => {
  for (const path of [
    '/tai-san/0000000000000000/san-dinh.css',
    styles.href.replace('san-dinh.css', 'x.css'),
    '/tai-san/..%2f..%2f/package.json',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404);
    assert.notEqual(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  }
});

test('a name that is no file of the site is a bug and throws', () => {
  assert.throws(() => assetHref('no-such-file.css'), /no-such-file/);
});
