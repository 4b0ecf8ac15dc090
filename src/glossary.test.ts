import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compareVietnamese } from '#basics/vietnamese.ts';

const ROOT = join(import.meta.dirname, '..');

interface Term {
  readonly vi: string;
  readonly en: string;
  readonly code: string;
  readonly source: string;
  readonly notThis: string;
}

const sections = readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.slice(0, section.indexOf('\n')), terms: termsOf(section) }));

function termsOf(section: string): readonly Term[] {
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  assert.deepEqual(cells(rows[0] ?? ''), ['vi', 'en', 'code', 'source', 'not to be confused with']);
  return rows.slice(2).map((row) => {
    const [vi = '', en = '', code = '', source = '', notThis = '', ...more] = cells(row);
    assert.deepEqual(more, [], row);
    return { vi, en, code, source, notThis };
  });
}

function cells(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Everything that the program and its database are written in. */
function sourceText(): string {
  const src = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(import.meta.dirname, name));
  return [...src, join(ROOT, 'db', 'schema.sql')].map((path) => readFileSync(path, 'utf8')).join('\n');
}

describe('the glossary', () => {
  for (const { title, terms } of sections) {
    test(`${title}: one table in Vietnamese alphabetical order`, () => {
      const names = terms.map(({ vi }) => vi);
      assert.deepEqual(names, names.toSorted(compareVietnamese));
    });

    test(`${title}: every term has both languages, its word in the code, its source and its neighbour`, () => {
      for (const term of terms)
        for (const [column, text] of Object.entries(term)) assert.notEqual(text, '', `${term.vi}: ${column}`);
    });
  }

  test('no term stands twice', () => {
    const names = sections.flatMap(({ terms }) => terms.map(({ vi }) => vi));
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length > 80);
  });

  test('every word of the column code is in the sources', () => {
    const text = sourceText();
    for (const { terms } of sections) {
      for (const { vi, code } of terms) {
        const quoted = [...code.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
        assert.ok(quoted.length > 0, `${vi}: nothing is quoted in "${code}"`);
        for (const word of quoted.flatMap((one) => one.match(/[\w-]+/g) ?? []))
          assert.ok(new RegExp(`(?<![\\w])${word}(?![\\w])`).test(text), `${vi}: ${word}`);
      }
    }
  });
});
