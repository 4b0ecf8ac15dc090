/** `npm run build`: bundles src/san-dinh.ts into dist/, packages left outside. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sourceDigest } from './sources.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A source that asks where it is (`import.meta`) is told its place in `src/`, not the bundle's in `dist/`: files
 * that lie beside it are found there.
 */
const placeInSource = {
  name: 'place-in-source',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes('import.meta.')) return undefined;
      const place = JSON.stringify(`../${relative(root, path).split(sep).join('/')}`);
      // On the first line, so that line numbers stay true.
      const prefix =
        `import { fileURLToPath as __toPath } from 'node:url'; const __url = new URL(${place}, import.meta.url).href, ` +
        "__filename = __toPath(__url), __dirname = __toPath(new URL('.', __url)).replace(/[\\\\/]$/, ''); ";
      const places = contents.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, name) => `__${name}`);
      return { loader: path.endsWith('x') ? 'tsx' : 'ts', contents: prefix + places };
    });
  },
};

const digest = sourceDigest(root);
const half = join(root, `.san-dinh-build-${process.pid}`);
const done = join(root, 'dist');

try {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/san-dinh.ts'],
    outdir: half,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    chunkNames: 'part-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [placeInSource],
  });
  writeFileSync(join(half, 'built-from.txt'), `${digest}\n`);
  replaceWhole();
} catch (error) {
  rmSync(half, { recursive: true, force: true });
  // esbuild has printed its own errors.
  if (!('errors' in error)) console.error(error);
  process.exit(1);
}

/** The old build goes only when the new one is whole. */
function replaceWhole() {
  const old = `${half}.old`;
  mkdirSync(done, { recursive: true });
  renameSync(done, old);
  renameSync(half, done);
  rmSync(old, { recursive: true, force: true });
}
