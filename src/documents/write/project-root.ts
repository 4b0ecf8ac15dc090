import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '#basics/assert.ts';

/**
 * The folder that holds package.json, found by walking up from `from` (an URL of a module, by default this one).
 * The built program lies in dist/, not beside its sources: files that travel with the program (fonts, templates)
 * are addressed from here. Throws when there is none.
 */
export function projectRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    assert(parent !== folder, 'a package.json above the program');
    folder = parent;
  }
  return folder;
}
