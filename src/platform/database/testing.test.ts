import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { testDatabase } from './testing.ts';

test('a test database has every migration and nothing of another test', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  try {
    await one.database.pool.query('create table only_here (id int)');
    const { rows } = await two.database.pool.query(
      "select to_regclass('public.journal_entry') is not null as migrated, to_regclass('public.only_here') as other",
    );
    assert.deepEqual(rows, [{ migrated: true, other: null }]);
  } finally {
    await Promise.all([one.drop(), two.drop()]);
  }
});

test('a dropped test database is gone', async () => {
  const { url, drop } = await testDatabase();
  await drop();
  const client = new pg.Client({ connectionString: url });
  await assert.rejects(client.connect(), { code: '3D000' });
});

test('several processes can ask at once', async () => {
  const module = fileURLToPath(new URL('./testing.ts', import.meta.url));
  const script = `
    const { testDatabase } = await import(${JSON.stringify(module)});
    const { url, database, drop } = await testDatabase();
    await database.pool.query('select from journal_entry');
    await drop();
    console.log(url);`;
  const urls = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
      const [output, errors] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      assert.equal(errors, '');
      return output.trim();
    }),
  );
  assert.equal(new Set(urls).size, 4);
});
