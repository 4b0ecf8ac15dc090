import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { INTERPRETATIONS } from './interpretations.ts';
import { interpretationsPage } from './interpretations-page.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('interpretations', () => {
  test('docs/interpretations/README.md lists every registered interpretation and nothing else', () => {
    const page = readFileSync(join(ROOT, 'docs/interpretations/README.md'), 'utf8');
    assert.equal(page, interpretationsPage());
    const listed = [...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id);
    assert.deepEqual(listed, Object.keys(INTERPRETATIONS).toSorted());
  });

  test('every registered interpretation is used by a rule', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('interpretations'),
      )
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\n');
    for (const id of Object.keys(INTERPRETATIONS)) assert.ok(sources.includes(`'${id}'`), id);
  });
});
