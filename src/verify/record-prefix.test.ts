import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { verifyRecord } from './record.ts';
import { inFolder, type SampleRecord, sampleEntry, sampleKey, sampleRecord } from './testing.ts';

const key = sampleKey();
const old = sampleRecord([3, 5], key);
const differencesOf = (now: SampleRecord, before = old) =>
  inFolder(now, (path) =>
    inFolder(before, async (since) => {
      const report = await verifyRecord(path, { since });
      assert.equal(report.ok, report.since?.differences.length === 0 && report.problems.length === 0);
      return report.since?.differences;
    }),
  );
const idOf = (number: number) => sampleEntry(number).id;

/** A record signed from its first entry by the keeper himself: it holds by itself. */
const rewritten = (numbers: readonly number[], batches: readonly number[]) =>
  sampleRecord(batches, key, (place) => sampleEntry(numbers[place] ?? 500 + place));

describe('a record beside an older copy of it', () => {
  it('holds when the copy is its beginning, whatever was added', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (more) => {
        assert.deepEqual(await differencesOf(sampleRecord([3, 5, ...more], key)), []);
      }),
      { numRuns: 20 },
    ));

  it('holds when the copy is empty', async () => {
    assert.deepEqual(await differencesOf(old, { lines: [], heads: [], publicKey: key.publicKey }), []);
  });

  it('is found out when it lost its tail, entries and heads alike', async () => {
    assert.deepEqual(await differencesOf(sampleRecord([3], key)), [{ type: 'shorter', entries: 3, old: 8 }]);
  });

  it('is found out when the keeper himself changed an entry and signed everything anew', async () => {
    const now = sampleRecord([3, 5], key, (place) => sampleEntry(place, place === 4 ? 1 : 0));
    assert.deepEqual(await differencesOf(now), [{ type: 'changed', index: 4, id: idOf(4) }]);
  });

  it('tells a removed, an inserted, a reordered and a replaced entry apart', async () => {
    assert.deepEqual(await differencesOf(rewritten([0, 1, 2, 3, 5, 6, 7, 8], [3, 5])), [
      { type: 'removed', index: 4, id: idOf(4) },
    ]);
    assert.deepEqual(await differencesOf(rewritten([0, 1, 2, 3, 99, 4, 5, 6, 7], [3, 6])), [
      { type: 'inserted', index: 4, id: idOf(99) },
    ]);
    assert.deepEqual(await differencesOf(rewritten([0, 1, 2, 4, 3, 5, 6, 7], [3, 5])), [
      { type: 'reordered', index: 3, id: idOf(4) },
    ]);
    assert.deepEqual(await differencesOf(rewritten([0, 1, 2, 3, 99, 5, 6, 7], [3, 5])), [
      { type: 'replaced', index: 4, id: idOf(4) },
    ]);
  });

  it('is found out when a head of the copy was taken out or signed anew', async () => {
    assert.deepEqual(await differencesOf(sampleRecord([8, 2], key)), [
      { type: 'head-missing', size: 3 },
      { type: 'head-missing', size: 8 },
    ]);
    assert.deepEqual(await differencesOf(sampleRecord([3, 7], key)), [{ type: 'head-missing', size: 8 }]);
    assert.deepEqual(await differencesOf({ ...old, heads: old.heads.slice(1) }), [
      { type: 'head-missing', size: 3 },
    ]);
  });

  it('is found out when another key signed it', async () => {
    const differences = await differencesOf(sampleRecord([3, 5], sampleKey()));
    assert.equal(differences?.[0]?.type, 'key-swapped');
  });

  it('does not hold when the copy itself was tampered with', async () => {
    const lines = old.lines.map((line) => ({ ...line, leaf: '0'.repeat(64) }));
    await inFolder(old, (path) =>
      inFolder({ ...old, lines }, async (since) => {
        const report = await verifyRecord(path, { since });
        assert.equal(report.ok, false);
        assert.notEqual(report.since?.copy.problems.length, 0);
      }),
    );
  });
});
