import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { openArchive } from './archive.ts';
import { zipOf } from './hostile-zip.ts';
import { storeZip } from './stored-zip.ts';

const LIMITS = { entries: 3, inflatedBytes: 1_000, ratio: 20, ratioFloor: 500 };
const all = () => true;
const bomb = (exceeded: string, limit: number) => ({
  ok: false,
  error: { type: 'archive-bomb', exceeded, limit },
});

test('the wanted entries are unpacked, the others only named', async () => {
  const zip = zipOf([
    { name: 'a.xml', data: 'một' },
    { name: 'b.bin', data: 'hai' },
  ]);
  const archive = unsafeUnwrap(await openArchive(zip, (name) => name.endsWith('.xml'), LIMITS));
  assert.deepEqual(archive.names, ['a.xml', 'b.bin']);
  assert.deepEqual([...archive.parts.keys()], ['a.xml']);
  assert.equal(Buffer.from(archive.parts.get('a.xml') ?? []).toString(), 'một');
});

test('what is stored uncompressed is read back, in order and byte for byte', async () => {
  const parts = new Map([
    ['word/document.xml', Buffer.from('<w:t>Kính gửi</w:t>')],
    ['thư mục/rỗng', Buffer.alloc(0)],
  ]);
  const archive = unsafeUnwrap(await openArchive(storeZip(parts), all, LIMITS));
  assert.deepEqual(archive.names, [...parts.keys()]);
  for (const [name, data] of parts) assert.deepEqual(archive.parts.get(name), data, name);
});

test('as many entries as allowed are opened, one more is refused', async () => {
  const entries = (count: number) =>
    zipOf(Array.from({ length: count }, (_, index) => ({ name: `${index}`, data: 'x' })));
  assert.equal((await openArchive(entries(3), all, LIMITS)).ok, true);
  assert.deepEqual(await openArchive(entries(4), all, LIMITS), bomb('entries', 3));
});

test('the sizes of all entries together may reach the limit and not pass it', async () => {
  const incompressible = (length: number) =>
    Uint8Array.from({ length }, (_, index) => (index * index * 31 + index * 7) % 251);
  const zip = (second: number) =>
    zipOf([
      { name: 'a', data: incompressible(500) },
      { name: 'b', data: incompressible(second) },
    ]);
  assert.equal((await openArchive(zip(500), all, LIMITS)).ok, true);
  assert.deepEqual(await openArchive(zip(501), all, LIMITS), bomb('size', 1_000));
});

test('an entry that unpacks to far more than it weighs is refused before it is unpacked', async () => {
  const zip = zipOf([{ name: 'a', data: '0'.repeat(900) }]);
  let asked = false;
  const opened = await openArchive(zip, () => (asked = true), LIMITS);
  assert.deepEqual(opened, bomb('ratio', 20));
  assert.equal(asked, false);
});

test('an entry that unpacks to more than the directory claims is broken, whatever it claims', async () => {
  const zip = zipOf([{ name: 'a', data: 'x'.repeat(800), claimedSize: 10 }]);
  assert.deepEqual(await openArchive(zip, all, LIMITS), { ok: false, error: { type: 'archive-broken' } });
});

test('half an archive is broken', async () => {
  const zip = zipOf([{ name: 'a', data: 'x' }]);
  assert.deepEqual(await openArchive(zip.slice(0, 40), all), {
    ok: false,
    error: { type: 'archive-broken' },
  });
});
