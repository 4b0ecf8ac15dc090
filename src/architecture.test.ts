import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const SRC = import.meta.dirname;

/** The floors of the house: a room imports only from rooms on lower floors (docs/decisions/0002). */
const FLOORS: Readonly<Record<string, number>> = {
  basics: 0,
  law: 1,
  verify: 2,
  documents: 2,
  platform: 3,
  web: 4,
  modules: 5,
  api: 6,
  cli: 7,
  demonstration: 7,
  root: 8,
};

interface Import {
  readonly from: string;
  readonly to: string;
}

test('a room imports only from floors below it', () => {
  const upward = imports().filter(({ from, to }) => room(from) !== room(to) && floor(to) >= floor(from));
  assert.deepEqual(upward, []);
});

test('a module reaches another module only through its door, index.ts', () => {
  const pastTheDoor = imports().filter(({ from, to }) => {
    const [mine, theirs] = [moduleOf(from), moduleOf(to)];
    return (
      theirs !== null && mine !== theirs && floor(from) <= 5 && !to.endsWith(`modules/${theirs}/index.ts`)
    );
  });
  assert.deepEqual(pastTheDoor, []);
});

test('verifying needs no database, no platform and no network', () => {
  const forbidden = /^(pg|kysely|hono|node:net|node:http)/;
  const found = sources().filter((file) => room(file) === 'verify' && !isTest(file));
  const reached = found.flatMap((file) => specifiersOf(file).filter((name) => forbidden.test(name)));
  assert.deepEqual(reached, []);
});

test('the law reads no clock and touches no file', () => {
  const impure = sources()
    .filter((file) => room(file) === 'law' && !isTest(file))
    .filter((file) => /\b(Temporal\.Now|Date\.now|new Date\(|node:fs|process\.env)/.test(read(file)));
  assert.deepEqual(impure, []);
});

test('now is read from a clock, not from the machine', () => {
  const allowed = new Set(['platform/clock.ts', 'platform/demonstration.ts']);
  const direct = sources()
    .filter((file) => !isTest(file) && !allowed.has(file))
    .filter((file) => /\bTemporal\.Now\b|\bDate\.now\(\)|new Date\(\)/.test(read(file)));
  assert.deepEqual(direct, []);
});

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
}

function imports(): Import[] {
  return sources()
    .filter((file) => !isTest(file))
    .flatMap((from) =>
      specifiersOf(from).flatMap((specifier) => {
        const to = resolve(from, specifier);
        return to === null ? [] : [{ from, to }];
      }),
    );
}

function specifiersOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g);
  return [...found].map((match) => match[1] ?? '');
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('#src/')) return specifier.slice('#src/'.length);
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.'))
    return relative(SRC, join(SRC, dirname(from), specifier)).replaceAll('\\', '/');
  return null;
}

/** The composition root is the files directly in src/, its commands, and the walk over all permissions. */
function room(file: string): string {
  if (/^(commands|permissions)\//.test(file)) return 'root';
  return file.includes('/') ? (file.split('/')[0] ?? 'root') : 'root';
}

function floor(file: string): number {
  const found = FLOORS[room(file)];
  assert.notEqual(found, undefined, `${file} stands in a room that has no floor`);
  return found ?? 0;
}

function moduleOf(file: string): string | null {
  return /^modules\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Tests, and what only tests import, may reach anywhere. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)testing(\/|\.tsx?$)/.test(file) || /gallery/.test(file);
}

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}
