import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertDefined } from '#basics/assert.ts';
import { entryLeaf } from './journal-entry.ts';
import { verifyRecord } from './record.ts';
import type { EntryLine } from './record-lines.ts';
import { asOneFile, inFolder, type SampleRecord, sampleEntry, sampleKey, sampleRecord } from './testing.ts';
import { keyIdOf, signTreeHead } from './tree-head.ts';

const key = sampleKey();
const good = sampleRecord([3, 1, 6, 4], key);
const problemsOf = (record: SampleRecord) =>
  inFolder(record, async (folder) => (await verifyRecord(folder)).problems);
const at = <T>(list: readonly T[], index: number) => assertDefined(list[index], `item ${index}`);

/** Numbers the lines anew and writes the hash of what stands there now, as a careful forger would. */
const forged = (lines: readonly EntryLine[]): EntryLine[] =>
  lines.map(({ entry }, index) => ({ entry, index, leaf: Buffer.from(entryLeaf(entry)).toString('hex') }));
const without = (lines: readonly EntryLine[], index: number) => lines.filter((_, place) => place !== index);
const withLine = (lines: readonly EntryLine[], index: number, line: EntryLine) =>
  lines.toSpliced(index, 1, line);

describe('a record that was not touched', () => {
  it('holds, as a folder and as one file, with the same numbers', async () => {
    const folder = await inFolder(good, (path) => verifyRecord(path));
    assert.deepEqual(
      { ...folder, lastHead: folder.lastHead?.size },
      {
        ok: true,
        entries: 14,
        heads: 4,
        lastHead: 14,
        keyId: keyIdOf(createPublicKey(key.publicKey)),
        problems: [],
        unlisted: 0,
        since: null,
      },
    );
    await inFolder(good, async (path) => {
      await writeFile(join(path, 'one.ndjson'), asOneFile(good));
      assert.deepEqual(await verifyRecord(join(path, 'one.ndjson')), folder);
    });
  });

  it('holds without any entry', async () => {
    const report = await inFolder({ lines: [], heads: [], publicKey: key.publicKey }, (path) =>
      verifyRecord(path),
    );
    assert.deepEqual([report.ok, report.entries, report.lastHead], [true, 0, null]);
  });

  it('holds when a mail program wrote its line ends anew', async () => {
    await inFolder(good, async (path) => {
      const file = join(path, 'journal.ndjson');
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
      assert.ok((await verifyRecord(path)).ok);
    });
  });
});

describe('a record in which a clumsy hand changed something', () => {
  it('names the changed entry', async () => {
    const line = at(good.lines, 5);
    const lines = withLine(good.lines, 5, { ...line, entry: { ...line.entry, organisationId: null } });
    assert.deepEqual(await problemsOf({ ...good, lines }), [
      { type: 'entry-changed', index: 5, id: line.entry.id, line: 6 },
    ]);
  });

  it('names the removed entry and the range that differs', async () => {
    assert.deepEqual(await problemsOf({ ...good, lines: without(good.lines, 5) }), [
      { type: 'range-differs', from: 4, to: 10, suspect: null },
      { type: 'entries-missing', from: 5, to: 6 },
    ]);
  });

  it('names the inserted entry', async () => {
    const extra = {
      ...at(forged([at(good.lines, 0)].map(() => ({ ...at(good.lines, 0), entry: sampleEntry(900) }))), 0),
      index: 5,
    };
    const problems = await problemsOf({ ...good, lines: good.lines.toSpliced(6, 0, extra) });
    assert.deepEqual(at(problems, 0), { type: 'entry-inserted', index: 5, id: extra.entry.id, line: 7 });
  });

  it('names the entry that was moved', async () => {
    const [fifth, sixth] = [at(good.lines, 5), at(good.lines, 6)];
    const problems = await problemsOf({ ...good, lines: good.lines.toSpliced(5, 2, sixth, fifth) });
    assert.deepEqual(at(problems, 0), { type: 'entry-moved', index: 5, id: fifth.entry.id, line: 7 });
    assert.ok(!problems.some(({ type }) => type === 'entries-missing'));
  });

  it('names the line that carries a field more, another spelling or a byte that is not ASCII', async () => {
    for (const change of [
      (text: string) => text.replace('"index":5', '"index":5,"note":"x"'),
      (text: string) => text.replace('"index":5', '"index": 5'),
      (text: string) => text.replace('{"entry":{"actorId":null,', '{"entry":{"actorId":null,"actorId":null,'),
      (text: string) =>
        text.replace('report-result","subjectIds":["018e8f00-0000-7000-8004-000000000006', 'rêport"'),
    ]) {
      await inFolder(good, async (path) => {
        const file = join(path, 'journal.ndjson');
        const before = await readFile(file, 'utf8');
        assert.notEqual(change(before), before);
        await writeFile(file, change(before));
        assert.equal(at((await verifyRecord(path)).problems, 0).type, 'line-malformed');
      });
    }
  });
});

describe('a record that a careful forger numbered and hashed anew', () => {
  it('departs from the signed root in the range of the first head that covers the change', async () => {
    const lines = forged(withLine(good.lines, 5, { ...at(good.lines, 5), entry: sampleEntry(5, 1) }));
    assert.deepEqual(await problemsOf({ ...good, lines }), [
      { type: 'range-differs', from: 4, to: 10, suspect: null },
    ]);
  });

  it('shows entries that stand out of their order', async () => {
    const lines = forged(good.lines.toSpliced(5, 2, at(good.lines, 6), at(good.lines, 5)));
    assert.deepEqual(await problemsOf({ ...good, lines }), [
      { type: 'range-differs', from: 4, to: 10, suspect: 6 },
    ]);
  });

  it('lacks its tail when entries were cut off', async () => {
    const problems = await problemsOf({ ...good, lines: good.lines.slice(0, 12) });
    assert.deepEqual(problems, [
      { type: 'range-differs', from: 10, to: 14, suspect: null },
      { type: 'entries-missing', from: 12, to: 14 },
    ]);
  });

  it('has entries that nobody signed when they were added at the end', async () => {
    const lines = forged([...good.lines, { ...at(good.lines, 0), entry: sampleEntry(14) }]);
    assert.deepEqual(await problemsOf({ ...good, lines }), [{ type: 'entries-unsigned', from: 14, to: 15 }]);
  });
});

describe('a head', () => {
  const changed = (index: number, change: object) => ({
    ...good,
    heads: good.heads.map((head, place) => (place === index ? { ...head, ...change } : head)),
  });

  it('that was changed in any field is not signed', async () => {
    for (const change of [
      { at: '2024-03-29T02:00:01.001Z' },
      { root: '0'.repeat(64) },
      { signature: '1'.repeat(128) },
    ]) {
      const problems = await problemsOf(changed(1, change));
      assert.deepEqual(at(problems, 0), { type: 'head-signature', size: 4 });
    }
  });

  it('that names another key is refused', async () => {
    const keyId = 'f'.repeat(64);
    assert.deepEqual(await problemsOf(changed(0, { keyId })), [{ type: 'head-key', size: 3, keyId }]);
  });

  it('may not come twice, nor go back in time', async () => {
    const twice = { ...good, heads: good.heads.toSpliced(1, 0, at(good.heads, 0)) };
    assert.deepEqual(await problemsOf(twice), [{ type: 'head-order', size: 3, after: 3 }]);
    const { size, root } = at(good.heads, 1);
    const early = signTreeHead({ size, root, at: '2024-03-29T01:59:59.999Z' }, key.privateKey);
    assert.deepEqual(await problemsOf({ ...good, heads: good.heads.with(1, early) }), [
      { type: 'head-time', size: 4 },
    ]);
    const same = signTreeHead({ size, root, at: at(good.heads, 0).at }, key.privateKey);
    assert.deepEqual(await problemsOf({ ...good, heads: good.heads.with(1, same) }), []);
  });

  it('that was published elsewhere must be in the record', async () => {
    const { size, root } = at(good.heads, 1);
    await inFolder(good, async (path) => {
      assert.ok((await verifyRecord(path, { head: { size, root } })).ok);
      const other = { size, root: at(good.heads, 2).root };
      assert.deepEqual((await verifyRecord(path, { head: other })).problems, [
        { type: 'head-not-found', ...other },
      ]);
    });
  });
});

describe('the key of a record', () => {
  const thief = sampleKey();

  it('that was swapped alone verifies no head', async () => {
    const problems = await problemsOf({ ...good, publicKey: thief.publicKey });
    assert.deepEqual(
      problems.map(({ type }) => type),
      Array.from({ length: 4 }, () => 'head-key'),
    );
  });

  it('with all heads signed anew is found out by who knows the fingerprint', async () => {
    await inFolder(sampleRecord([3, 1, 6, 4], thief), async (path) => {
      const keyId = keyIdOf(createPublicKey(key.publicKey));
      assert.ok((await verifyRecord(path)).ok);
      const { problems } = await verifyRecord(path, { keyId });
      assert.deepEqual(
        problems.map(({ type }) => type),
        ['key-unexpected'],
      );
    });
  });

  it('must be a public Ed25519 key', async () => {
    const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const publicKey of ['', 'key', privateKey]) {
      assert.deepEqual(at(await problemsOf({ ...good, publicKey }), 0), { type: 'key-malformed' });
    }
  });
});

describe('any tampering, whatever and wherever', () => {
  const place = fc.nat({ max: good.lines.length - 1 });
  const variant = fc.integer({ min: 1, max: 15 });
  const tampering = fc.oneof(
    fc
      .tuple(place, variant)
      .map(([index, v]) =>
        withLine(good.lines, index, { ...at(good.lines, index), entry: sampleEntry(index, v) }),
      ),
    place.map((index) => without(good.lines, index)),
    fc
      .tuple(fc.nat({ max: 14 }), fc.integer({ min: 14, max: 99 }))
      .map(([index, number]) =>
        good.lines.toSpliced(index, 0, { ...at(good.lines, 0), entry: sampleEntry(number) }),
      ),
    fc
      .tuple(place, place)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => good.lines.with(a, at(good.lines, b)).with(b, at(good.lines, a))),
    place.map((length) => good.lines.slice(0, length)),
  );

  it('is refused, hashed anew or not', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, fc.boolean(), async (lines, careful) => {
        const problems = await problemsOf({ ...good, lines: careful ? forged(lines) : lines });
        assert.ok(problems.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('of one byte of the one file is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'san-dinh-byte-'));
    const text = Buffer.from(asOneFile(good));
    const file = join(folder, 'record.ndjson');
    const isRefused = () =>
      verifyRecord(file).then(
        (report) => !report.ok,
        () => true,
      );
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        async (offset, mask) => {
          const copy = Buffer.from(text);
          copy.writeUInt8(copy.readUInt8(offset) ^ mask, offset);
          await writeFile(file, copy);
          assert.ok(await isRefused());
        },
      ),
      { numRuns: 150 },
    );
    await rm(folder, { recursive: true });
  });

  it('and more than a hundred faults are counted, not listed', async () => {
    await inFolder(good, async (path) => {
      await appendFile(join(path, 'journal.ndjson'), 'x\n'.repeat(150));
      const report = await verifyRecord(path);
      assert.deepEqual([report.problems.length, report.unlisted], [100, 51]);
    });
  });
});
