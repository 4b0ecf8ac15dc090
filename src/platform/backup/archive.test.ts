import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal, WrongPassphraseError } from './sealing.ts';
import { ArchiveError, type Entry, readTar, writeTar } from './tar.ts';

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

const cut = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

test('what is written as tar is read back the same, in chunks of any size', async () => {
  const entries = fc.array(
    fc.record({ name: fc.stringMatching(/^[a-z0-9/._-]{1,99}$/), bytes: fc.uint8Array({ maxLength: 2000 }) }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 3000 }), async (list, size) => {
      const given: Entry[] = list.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
      const tar = Buffer.concat(await all(writeTar(each(given))));
      const back = await all(readTar(each(cut(tar, size))));
      assert.deepEqual(
        back.map(({ name, bytes }) => [name, bytes.toString('hex')]),
        given.map(({ name, bytes }) => [name, bytes.toString('hex')]),
      );
    }),
    { numRuns: 50 },
  );
});

test('the machine’s own tar lists and reads it', async () => {
  const given = [
    { name: 'tables/unit/000001', bytes: Buffer.from('một\thai\n') },
    { name: 'jobs.json', bytes: Buffer.alloc(512) },
  ];
  const input = Buffer.concat(await all(writeTar(each(given))));
  const run = (args: string[]) => spawnSync('tar', args, { input, encoding: 'utf8' });
  assert.equal(run(['-tf', '-']).stdout, 'tables/unit/000001\njobs.json\n');
  assert.equal(run(['-xOf', '-', 'tables/unit/000001']).stdout, 'một\thai\n');
});

test('a sealed stream opens to what it was, whatever its length', async () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const plain = Buffer.alloc(length, 'abc');
    const sealed = Buffer.concat(await all(seal(each(cut(plain, 10_000)), 'p')));
    assert.equal(Buffer.concat(await all(unseal(each(cut(sealed, 7_001)), 'p'))).equals(plain), true);
  }
});

test('a sealed stream shows a wrong passphrase, a change, a missing end and pieces in another order', async () => {
  const plain = Buffer.alloc(200_000, 'abc');
  const sealed = Buffer.concat(await all(seal(each([plain]), 'p')));
  const open = (bytes: Buffer, passphrase = 'p') => all(unseal(each([bytes]), passphrase));
  const [head, piece] = [24, 65_536 + 16];
  await assert.rejects(open(sealed, 'q'), WrongPassphraseError);
  const changed = Buffer.from(sealed);
  changed[head + piece + 5] = 255;
  await assert.rejects(open(changed), ArchiveError);
  // Cut exactly between two pieces: every piece that is left is genuine.
  await assert.rejects(open(sealed.subarray(0, head + 2 * piece)), ArchiveError);
  const pieces = [head, head + piece, head + 2 * piece].map((start) => sealed.subarray(start, start + piece));
  const [first, second, third] = pieces;
  assert.ok(first && second && third);
  const swapped = Buffer.concat([sealed.subarray(0, head), first, third, second]);
  await assert.rejects(open(swapped), ArchiveError);
});
