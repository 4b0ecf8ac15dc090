import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { entryLeaf } from '#verify/journal-entry.ts';
import { rootOf } from '#verify/merkle.ts';
import { sampleEntry } from '#verify/testing.ts';
import { verifyTreeHead } from '#verify/tree-head.ts';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { requeueForgotten, sequenceOnce } from './sequencer.ts';
import { keepSequencing } from './sequencing.ts';
import { countWaiting } from './store.ts';
import { insertEntries, insertEntry, testSigner } from './testing.ts';

const signer = testSigner();
const idOf = (number: number) => sampleEntry(number).id;

describe('the sequencer', () => {
  let test: TestDatabase;
  const clock = fixedClock('2024-03-29T08:00:00+07:00');
  const round = (batch = 10_000) => sequenceOnce(test.database, signer, clock, { batch });
  const order = async () => {
    const { rows } = await test.database.pool.query('select entry_id from journal_leaf order by index');
    return rows.map(({ entry_id }) => entry_id);
  };

  beforeEach(async () => {
    test = await testDatabase();
    clock.set('2024-03-29T08:00:00+07:00');
  });
  afterEach(() => test.drop());

  it('puts waiting entries into the tree in the order of their ids and signs the root', async () => {
    for (const number of [4, 2, 3, 0, 1]) await insertEntry(test.database.pool, number);
    const added = await round();
    assert.ok(added.type === 'added');
    assert.equal(added.count, 5);
    assert.deepEqual(await order(), [0, 1, 2, 3, 4].map(idOf));
    const root = Buffer.from(
      rootOf([0, 1, 2, 3, 4].map((number) => entryLeaf(sampleEntry(number)))),
    ).toString('hex');
    assert.deepEqual(
      [added.head.size, added.head.root, added.head.at],
      [5, root, '2024-03-29T01:00:00.000Z'],
    );
    assert.ok(verifyTreeHead(added.head, createPublicKey(signer.publicKey)));
  });

  it('signs no new head when nothing waits', async () => {
    assert.deepEqual(await round(), { type: 'idle' });
    await insertEntry(test.database.pool, 0);
    await round();
    assert.deepEqual(await round(), { type: 'idle' });
    const { rowCount } = await test.database.pool.query('select from journal_tree_head');
    assert.equal(rowCount, 1);
  });

  it('adds an act whose id is lower but whose transaction ended later', async () => {
    const slow = await test.database.pool.connect();
    await slow.query('begin');
    await insertEntry(slow, 1);
    await insertEntry(test.database.pool, 2);
    await round();
    assert.deepEqual(await order(), [idOf(2)]);
    await slow.query('commit');
    slow.release();
    await round();
    assert.deepEqual(await order(), [idOf(2), idOf(1)]);
  });

  it('never adds an act that was rolled back', async () => {
    const client = await test.database.pool.connect();
    await client.query('begin');
    await insertEntry(client, 1);
    await client.query('rollback');
    client.release();
    assert.deepEqual(await round(), { type: 'idle' });
    assert.equal(await countWaiting(test.database), 0);
  });

  it('gives the same tree whatever the batches', async () => {
    await insertEntries(test.database.pool, 0, 37);
    const sizes: number[] = [];
    for (let next = await round(5); next.type === 'added'; next = await round(5)) sizes.push(next.head.size);
    assert.deepEqual(sizes, [5, 10, 15, 20, 25, 30, 35, 37]);
    const { rows } = await test.database.pool.query('select root from journal_tree_head where size = 37');
    const leaves = (await order()).map((id) => entryLeaf(sampleEntry(Number.parseInt(id.slice(-12), 16))));
    assert.deepEqual(rows[0]?.root, Buffer.from(rootOf(leaves)));
  });

  it('leaves every entry in the tree once when several sequencers and writers work at once', async () => {
    const writers = [0, 1, 2, 3].map(async (writer) => {
      for (let count = 0; count < 25; count += 1) await insertEntry(test.database.pool, writer * 100 + count);
    });
    const faults: unknown[] = [];
    const options = { pauseMs: 1, batch: 7, onError: (error: unknown) => faults.push(error) };
    const running = [1, 2, 3].map(() => keepSequencing(test.database, signer, clock, options));
    await Promise.all(writers);
    await Promise.all(running.map((sequencing) => sequencing.stop()));
    while ((await round()).type === 'added');
    assert.deepEqual(faults, []);
    const ids = await order();
    assert.deepEqual([ids.length, new Set(ids).size], [100, 100]);
  });

  it('stands aside while another one is at work', async () => {
    await insertEntry(test.database.pool, 0);
    const other = await test.database.pool.connect();
    await other.query("begin; select pg_advisory_xact_lock(hashtext('san-dinh.journal-sequencer'))");
    assert.deepEqual(await round(), { type: 'busy' });
    await other.query('rollback');
    other.release();
    assert.equal((await round()).type, 'added');
  });

  it('never signs a head earlier than the one before, even when the clock was set back', async () => {
    await insertEntry(test.database.pool, 0);
    await round();
    clock.set('2024-03-29T07:59:59+07:00');
    await insertEntry(test.database.pool, 1);
    const added = await round();
    assert.equal(added.type === 'added' && added.head.at, '2024-03-29T01:00:00.000Z');
  });

  it('refuses to sign over a stored tree that is not the signed one', async () => {
    await insertEntries(test.database.pool, 0, 4);
    await round();
    await test.database.pool.query(
      `alter table journal_node disable trigger append_only;
       update journal_node set hash = sha256('') where level = 2;
       alter table journal_node enable trigger append_only`,
    );
    await insertEntry(test.database.pool, 4);
    await assert.rejects(round(), /signed root/);
    assert.equal(await countWaiting(test.database), 1);
  });

  it('refuses to sign with another key than the one before', async () => {
    await insertEntry(test.database.pool, 0);
    await round();
    await insertEntry(test.database.pool, 1);
    await assert.rejects(sequenceOnce(test.database, testSigner(), clock), /one key/);
    assert.equal(await countWaiting(test.database), 1);
  });

  it('finds entries again that were written past the trigger', async () => {
    await insertEntries(test.database.pool, 0, 3);
    await round();
    await insertEntry(test.database.pool, 3);
    await test.database.pool.query('delete from journal_pending');
    await insertEntry(test.database.pool, 4);
    assert.equal(await requeueForgotten(test.database), 1);
    assert.equal(await requeueForgotten(test.database), 0);
    await round();
    assert.deepEqual(await order(), [0, 1, 2, 3, 4].map(idOf));
  });

  it('only takes away an entry that waits but is already in the tree', async () => {
    await insertEntry(test.database.pool, 0);
    await round();
    await test.database.pool.query('insert into journal_pending values ($1)', [idOf(0)]);
    assert.deepEqual(await round(), { type: 'idle' });
    assert.equal(await countWaiting(test.database), 0);
  });
});
