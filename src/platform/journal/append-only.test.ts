import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sampleEntry } from '#verify/testing.ts';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { sequenceOnce } from './sequencer.ts';
import { insertEntry, testSigner } from './testing.ts';

/** The tables, each with a column to change. */
const COLUMNS: Record<string, string> = {
  journal_entry: 'procedure',
  journal_leaf: 'index',
  journal_node: 'index',
  journal_tree_head: 'size',
  journal_key: 'key_id',
};
const TABLES = Object.keys(COLUMNS);
const refused = { code: '42501' };

describe('the journal in the database', () => {
  let test: TestDatabase;

  before(async () => {
    test = await testDatabase();
    for (const number of [0, 1]) await insertEntry(test.database.pool, number);
    await sequenceOnce(test.database, testSigner(), fixedClock('2024-03-29T08:00:00+07:00'));
  });
  after(() => test.drop());

  /** Runs one statement under a role of the program; the transaction is rolled back either way. */
  async function as(role: string, sql: string): Promise<void> {
    const client = await test.database.pool.connect();
    try {
      await client.query('begin');
      if (role !== 'owner') await client.query(`set local role ${role}`);
      await client.query(sql);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  for (const role of ['owner', 'sd_app', 'sd_public', 'sd_custodian']) {
    for (const table of TABLES) {
      it(`lets ${role} neither change nor remove nor empty ${table}`, async () => {
        const column = COLUMNS[table];
        await assert.rejects(as(role, `update ${table} set ${column} = ${column}`), refused);
        await assert.rejects(as(role, `delete from ${table}`), refused);
        await assert.rejects(as(role, `truncate ${table} cascade`), refused);
      });
    }
  }

  for (const role of ['sd_app', 'sd_public', 'sd_custodian']) {
    it(`lets ${role} write no entry, leaf, node, head or key, and touch no waiting entry`, async () => {
      const hash = "sha256('')";
      for (const sql of [
        `insert into journal_leaf values (2, '${sampleEntry(1).id}', ${hash})`,
        `insert into journal_node values (1, 1, ${hash})`,
        `insert into journal_tree_head values (3, ${hash}, now(), 'x', ${hash} || ${hash})`,
        `insert into journal_pending values ('${sampleEntry(1).id}')`,
        "insert into journal_key values (repeat('a', 64), 'key')",
        'insert into journal_entry select * from journal_entry',
        'delete from journal_pending',
        'select * from journal_pending',
      ]) {
        await assert.rejects(as(role, sql), refused, sql);
      }
    });
  }

  it('shows sd_public the published views and no table', async () => {
    for (const name of ['key', 'head', 'leaf', 'node', 'entry'])
      await as('sd_public', `select from public_journal_${name}`);
    for (const table of TABLES) await assert.rejects(as('sd_public', `select from ${table}`), refused);
  });

  it('has one key for good', async () => {
    await assert.rejects(as('owner', "insert into journal_key values (repeat('a', 64), 'key')"), {
      code: '23505',
    });
  });

  it('keeps the moment of an act exactly as it is published: whole milliseconds', async () => {
    const insert = (at: string) =>
      as(
        'owner',
        `insert into journal_entry select gen_random_uuid(), '${at}', null, null, null, 'a.b', '{}', sha256('')`,
      );
    await insert('2024-03-29 01:02:03.004+00');
    for (const at of ['2024-03-29 01:02:03.0045+00', 'infinity', '-infinity', '0044-03-15 00:00:00+00 BC']) {
      await assert.rejects(insert(at), { code: '23514' });
    }
  });
});
