import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json` and `db/`. Found by climbing, because this file runs both from `src/` and
 * from a bundle in `dist/`.
 */
export const projectFolder = climb(dirname(fileURLToPath(import.meta.url)));

function climb(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('the project folder was not found');
  return climb(dirname(folder));
}
