/** Tells whether `dist/` was built from the sources as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = (root) => join(root, 'dist', 'built-from.txt');

/** SHA-256 over the names and contents of everything the build reads; tests are left out. */
export function sourceDigest(root) {
  const hash = createHash('sha256');
  const files = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    join('scripts', 'build.mjs'),
    ...readdirSync(join(root, 'src'), { recursive: true })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join('src', name))
      .sort(),
  ];
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** The digest that the build left in `dist/`, or undefined. */
export function builtDigest(root) {
  return existsSync(stamp(root)) ? readFileSync(stamp(root), 'utf8').trim() : undefined;
}
