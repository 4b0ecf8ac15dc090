import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '#basics/project-root.ts';

const { packages } = JSON.parse(readFileSync(join(projectRoot(), 'package-lock.json'), 'utf8'));

test('npm ci accepts the lockfile: no package for another system is left out (scripts/complete-lockfile.mjs)', () => {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const wanted = Object.values<{ optionalDependencies?: Record<string, string> }>(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  assert.deepEqual(
    wanted.filter((name) => !names.has(name)),
    [],
  );
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = packages[''];
  const versions: string[] = [dependencies, devDependencies, optionalDependencies].flatMap(Object.values);
  assert.deepEqual(
    versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
});
