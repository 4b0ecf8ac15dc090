import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { assertDefined } from '#basics/assert.ts';
import { projectRoot } from '#basics/project-root.ts';

/** One file that pages refer to. Its URL carries a hash of its content, so it may be cached for ever. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly href: string;
  readonly hash: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The folder of URLs under which the files lie. */
export const ASSETS_PATH = '/tai-san';

/** Parts of the one style sheet, in order: the design system's classes that the components use, then our own. */
const DESIGN_SYSTEM_PARTS = [
  'base',
  'button',
  'field',
  'fieldset',
  'input',
  'label',
  'table',
  'validation-message',
  'error-summary',
];
const OWN_PARTS = ['page', 'shell', 'forms', 'cards', 'tables', 'charts', 'print'];

const FONT_PARTS = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'];

const cached = new Map<string, ReadonlyMap<string, Asset>>();

/** Every file pages refer to, by name; read once per process from the project's own folder. */
export function siteAssets(root: string = projectRoot()): ReadonlyMap<string, Asset> {
  const known = cached.get(root);
  if (known !== undefined) return known;
  const assets = new Map([...fontAssets(root), pictureAsset(root)].map((asset) => [asset.name, asset]));
  const styles = styleAsset(root, assets);
  assets.set(styles.name, styles);
  cached.set(root, assets);
  return assets;
}

/** The URL of a file by its name; throws (a bug) when there is no such file. */
export function assetHref(name: string): string {
  return assertDefined(siteAssets().get(name), `asset ${name}`).href;
}

/**
 * The routes that answer `/tai-san/<hash>/<name>`: compressed once when they are made, cached for ever by the
 * browser. An unknown name or an old hash is 404.
 */
export function assetRoutes(): Hono {
  const variants = new Map([...siteAssets().values()].map((asset) => [asset.href, compressed(asset)]));
  const routes = new Hono();
  routes.get(`${ASSETS_PATH}/:hash/:name`, (c) => {
    const found = variants.get(c.req.path);
    if (found === undefined) return c.body(null, 404, { 'Cache-Control': 'no-store' });
    const encoding = acceptedEncoding(c.req.header('accept-encoding') ?? '', found);
    const headers: Record<string, string> = {
      'Content-Type': found.asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
    };
    if (found.br !== undefined) headers.Vary = 'Accept-Encoding';
    if (encoding === undefined) return c.body(found.asset.body, 200, headers);
    return c.body(assertDefined(found[encoding], encoding), 200, {
      ...headers,
      'Content-Encoding': encoding,
    });
  });
  return routes;
}

interface Variants {
  readonly asset: Asset;
  readonly br?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
}

function compressed(asset: Asset): Variants {
  if (asset.type === 'font/woff2') return { asset };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return {
    asset,
    br: new Uint8Array(brotliCompressSync(asset.body, quality)),
    gzip: new Uint8Array(gzipSync(asset.body, { level: 9 })),
  };
}

/** The best encoding the browser takes; `q=0` refuses one. */
function acceptedEncoding(header: string, variants: Variants): 'br' | 'gzip' | undefined {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((name) => accepted.includes(name) && variants[name] !== undefined);
}

function styleAsset(root: string, fonts: ReadonlyMap<string, Asset>): Asset {
  const own = (part: string) => readFileSync(join(root, 'src/web/static', `${part}.css`), 'utf8');
  const theirs = (part: string) =>
    readFileSync(join(root, 'node_modules/@digdir/designsystemet-css/dist/src', `${part}.css`), 'utf8');
  const source = [own('tokens'), ...DESIGN_SYSTEM_PARTS.map(theirs), ...OWN_PARTS.map(own)].join('\n');
  const css = source.replace(/asset:([a-z0-9.-]+)/g, (_match, name: string) => {
    return assertDefined(fonts.get(name), `asset ${name}`).href;
  });
  return asset('san-dinh.css', 'text/css; charset=utf-8', Buffer.from(`@charset "UTF-8";\n${css}`));
}

function fontAssets(root: string): readonly Asset[] {
  return FONT_PARTS.map((part) => {
    const file = `be-vietnam-pro-${part}-normal.woff2`;
    const bytes = readFileSync(join(root, 'node_modules/@fontsource/be-vietnam-pro/files', file));
    return asset(`be-vietnam-pro-${part}.woff2`, 'font/woff2', bytes);
  });
}

function pictureAsset(root: string): Asset {
  return asset('dinh.svg', 'image/svg+xml', readFileSync(join(root, 'src/web/static/dinh.svg')));
}

function asset(name: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { name, type, hash, href: `${ASSETS_PATH}/${hash}/${name}`, body: new Uint8Array(bytes) };
}
