import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok } from '#basics/result.ts';
import { MOST_UPLOADS, replaceUploads, type StoreUpload, type UploadedFile } from './uploads.ts';

const KEY = '018e2f6a-0000-7000-8000-000000000001';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

/** Answers each file's name as its id. */
function recorder(): { store: StoreUpload; stored: UploadedFile[] } {
  const stored: UploadedFile[] = [];
  return {
    stored,
    store: async (file) => {
      stored.push(file);
      return ok({ id: `id of ${file.name}` });
    },
  };
}

function form(...entries: readonly (readonly [string, string | File])[]): FormData {
  const fields = new FormData();
  for (const [name, value] of entries) fields.append(name, value);
  return fields;
}
const file = (name: string, text = name) => new File([text], name);

test('each file of a form becomes the id under which it is stored, several of one name stay several', async () => {
  const fields = form(
    ['title', 'x'],
    ['files', file('a.pdf')],
    ['files', file('b.pdf')],
    ['scan', file('c.png')],
  );
  const { store, stored } = recorder();
  assert.deepEqual(await replaceUploads(fields, store, KEY), ok());
  assert.deepEqual(fields.getAll('files'), ['id of a.pdf', 'id of b.pdf']);
  assert.deepEqual([fields.get('scan'), fields.get('title')], ['id of c.png', 'x']);
  assert.deepEqual(
    stored.map(({ bytes }) => Buffer.from(bytes).toString()),
    ['a.pdf', 'b.pdf', 'c.png'],
  );
});

test('a file field that was left empty disappears, an id that stands beside a file stays', async () => {
  const fields = form(
    ['scan', file('', '')],
    ['files', 'kept'],
    ['files', file('', '')],
    ['files', file('b.pdf')],
  );
  const { store } = recorder();
  await replaceUploads(fields, store, KEY);
  assert.equal(fields.has('scan'), false);
  assert.deepEqual(fields.getAll('files'), ['kept', 'id of b.pdf']);
});

test('a refused file names its field, and no later file is stored', async () => {
  const { stored, store } = recorder();
  const refusing: StoreUpload = async (given) =>
    given.name === 'bad.exe' ? err({ type: 'files.not-accepted' }) : store(given);
  const fields = form(['a', file('a.pdf')], ['items[0].scan', file('bad.exe')], ['z', file('z.pdf')]);
  const result = await replaceUploads(fields, refusing, KEY);
  assert.deepEqual(result, err({ type: 'files.not-accepted', field: 'items[0].scan' }));
  assert.deepEqual(
    stored.map(({ name }) => name),
    ['a.pdf'],
  );
});

test('a form sent twice asks for its files under the same keys, equal files of one form under different ones', async () => {
  const keysOf = async (key: string | null, ...files: File[]) => {
    const { store, stored } = recorder();
    await replaceUploads(form(...files.map((one) => ['files', one] as const)), store, key);
    return stored.map(({ idempotencyKey }) => idempotencyKey);
  };
  const first = await keysOf(KEY, file('a.pdf', 'same'), file('b.pdf', 'same'));
  assert.deepEqual(await keysOf(KEY, file('a.pdf', 'same'), file('b.pdf', 'same')), first);
  assert.equal(new Set(first).size, 2);
  for (const key of first) assert.match(key ?? '', UUID);
  assert.notDeepEqual(await keysOf(KEY, file('a.pdf', 'other'), file('b.pdf', 'other')), first);
  assert.deepEqual(await keysOf(null, file('a.pdf')), [undefined]);
});

test('a form brings twenty files and not one more', async () => {
  const send = (count: number) => {
    const { store } = recorder();
    const files = Array.from({ length: count }, (_, index) => ['files', file(`${index}.pdf`)] as const);
    return replaceUploads(form(...files), store, KEY);
  };
  assert.equal((await send(MOST_UPLOADS)).ok, true);
  const refused = await send(MOST_UPLOADS + 1);
  assert.equal(!refused.ok && refused.error.field, 'files');
});

test('a form without files is left as it is', async () => {
  const { store, stored } = recorder();
  const fields = form(['title', 'x']);
  assert.deepEqual(await replaceUploads(fields, store, KEY), ok());
  assert.deepEqual([...fields], [['title', 'x']]);
  assert.equal(stored.length, 0);
});
