import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assertDefined } from '#basics/assert.ts';
import { verifyConsistency, verifyInclusion } from '#verify/merkle.ts';
import { verifyRecord } from '#verify/record.ts';
import { sampleEntry } from '#verify/testing.ts';
import { fixedClock } from '../clock.ts';
import { asPublic } from '../database/as-public.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { exportRecord, type Reading, recordLines } from './export.ts';
import { consistencyOf, proofOf } from './proofs.ts';
import { sequenceOnce } from './sequencer.ts';
import { entryById, headsOf, journalOfOrganisation, journalOfSubject } from './store.ts';
import { insertEntries, insertEntry, testSigner } from './testing.ts';
import { latestHead } from './tree-store.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('the journal of an installation', () => {
  const signer = testSigner();
  const clock = fixedClock('2024-03-29T08:00:00+07:00');
  /** Sizes after each round; entry 42 waits. */
  const sizes = [1, 8, 21, 42];
  let test: TestDatabase;
  let folder: string;
  /** As the public site reads: under a role that sees nothing but what is published. */
  const read: Reading = (work) => asPublic(test.database.pool, work);

  before(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'san-dinh-export-'));
    let from = 0;
    for (const size of sizes) {
      await insertEntries(test.database.pool, from, size);
      await sequenceOnce(test.database, signer, clock);
      from = size;
    }
    await insertEntry(test.database.pool, 42);
  });
  after(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  it('is not exported before anything was signed', async () => {
    const empty = await testDatabase();
    const nothing = join(folder, 'nothing');
    assert.equal(await exportRecord((work) => work(empty.database.kysely), nothing), null);
    await assert.rejects(stat(nothing), { code: 'ENOENT' });
    await empty.drop();
  });

  it('is exported as a folder that holds', async () => {
    const head = await exportRecord(read, join(folder, 'record'));
    assert.equal(head?.size, 42);
    const report = await verifyRecord(join(folder, 'record'), { keyId: signer.keyId });
    assert.deepEqual([report.ok, report.entries, report.heads, report.lastHead], [true, 42, 4, head]);
  });

  it('is downloaded as one file that holds and continues the folder', async () => {
    await exportRecord(read, join(folder, 'older'));
    await writeFile(join(folder, 'record.ndjson'), recordLines(read));
    const report = await verifyRecord(join(folder, 'record.ndjson'), { since: join(folder, 'older') });
    assert.deepEqual([report.ok, report.entries, report.heads], [true, 42, 4]);
  });

  it('proves every entry to every head that covers it, and to no earlier one', async () => {
    for (const size of sizes) {
      for (let number = 0; number < 42; number += 1) {
        const proof = await proofOf(test.database.kysely, sampleEntry(number).id, size);
        assert.equal(proof !== null, number < size);
        if (proof === null) continue;
        const claim = { index: proof.index, size, leaf: bytes(proof.leaf), root: bytes(proof.head.root) };
        assert.ok(verifyInclusion(claim, proof.path.map(bytes)), `${number} in ${size}`);
        assert.deepEqual(proof.entry, sampleEntry(number));
      }
    }
  });

  it('proves every head to every later one', async () => {
    for (const second of sizes) {
      for (const first of sizes.filter((size) => size <= second)) {
        const proof = assertDefined(await consistencyOf(test.database.kysely, first, second), 'proof');
        const roots = { firstRoot: bytes(proof.first.root), secondRoot: bytes(proof.second.root) };
        assert.ok(
          verifyConsistency({ first, second, ...roots }, proof.path.map(bytes)),
          `${first} in ${second}`,
        );
      }
    }
  });

  it('has no proof for an entry that waits or is not there, nor between sizes nobody signed', async () => {
    assert.equal(await proofOf(test.database.kysely, sampleEntry(42).id), null);
    assert.equal(await proofOf(test.database.kysely, sampleEntry(999).id), null);
    assert.equal(await proofOf(test.database.kysely, sampleEntry(0).id, 7), null);
    assert.equal(await consistencyOf(test.database.kysely, 7, 42), null);
    assert.equal(await consistencyOf(test.database.kysely, 42, 8), null);
  });

  it('answers for the newest heads, page by page', async () => {
    const { kysely } = test.database;
    assert.equal((await latestHead(kysely))?.size, 42);
    assert.deepEqual(
      (await headsOf(kysely, { limit: 2 })).map(({ size }) => size),
      [42, 21],
    );
    assert.deepEqual(
      (await headsOf(kysely, { limit: 9, before: 21 })).map(({ size }) => size),
      [8, 1],
    );
  });

  it('answers for one entry, a subject and an organisation, newest first', async () => {
    const { kysely } = test.database;
    assert.deepEqual(await entryById(kysely, sampleEntry(42).id), sampleEntry(42));
    assert.equal(await entryById(kysely, sampleEntry(999).id), null);
    const subject = assertDefined(sampleEntry(7).subjectIds[0], 'subject');
    const { id } = await insertedAgain(subject);
    assert.deepEqual(
      (await journalOfSubject(kysely, subject, { limit: 9 })).map((entry) => entry.id),
      [id, sampleEntry(7).id],
    );
    assert.deepEqual(
      (await journalOfSubject(kysely, subject, { limit: 9, before: id })).map((entry) => entry.id),
      [sampleEntry(7).id],
    );
    const organisation = assertDefined(sampleEntry(3).organisationId, 'organisation');
    const span = { from: sampleEntry(3).at, to: sampleEntry(9).at, limit: 9 };
    assert.deepEqual(await journalOfOrganisation(kysely, organisation, span), [
      sampleEntry(6),
      sampleEntry(3),
    ]);
  });

  async function insertedAgain(subject: string) {
    const entry = { ...sampleEntry(500), subjectIds: [sampleEntry(1).id, subject] };
    await insertEntry(test.database.pool, entry);
    return entry;
  }
});
