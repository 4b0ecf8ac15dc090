import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from './assert.ts';

let found: string | undefined;

/** The project's folder (where package.json stands), whether the program runs from `src/` or bundled in `dist/`. */
export function projectRoot(): string {
  found ??= search(import.meta.dirname);
  return found;
}

function search(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    assert(dirname(folder) !== folder, 'the program runs inside its project folder');
  }
}
