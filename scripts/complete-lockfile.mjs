/** Run after adding a package: writes into package-lock.json the packages for other systems that npm left out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFor, missingFromLockfile } from './lockfile.mjs';
import { root } from './program.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingFromLockfile(lock);
for (const package_ of missing) {
  lock.packages[`node_modules/${package_.name}`] = entryFor(package_, lock.packages[package_.parent].dev);
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${missing.length} packages for other systems`);
