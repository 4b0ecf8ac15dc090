import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { boundedProcess } from './bounded-process.ts';

const script = new URL('./fixtures/misbehaving-process.ts', import.meta.url);
const bounded = boundedProcess<string, string>(script, { idleSeconds: 30, heapMegabytes: 64 });
const BOUNDS = { seconds: 20, megabytes: 1_000 };
const DEMANDING = { ok: false, error: { type: 'too-demanding' } };
after(() => bounded.close());

test('each job gets its own answer, one after the other', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map((job) => bounded.run(job, BOUNDS)));
  assert.deepEqual(
    answers,
    ['done a', 'done b', 'done c'].map((value) => ({ ok: true, value })),
  );
});

test('a job that never ends is stopped, and the next one is served', async () => {
  const hanging = bounded.run('hang', { ...BOUNDS, seconds: 0.3 });
  const next = bounded.run('a', BOUNDS);
  assert.deepEqual(await hanging, { ok: false, error: { type: 'timed-out', seconds: 0.3 } });
  assert.deepEqual(await next, { ok: true, value: 'done a' });
});

test('a job that fills the heap ends its process and not the program', async () => {
  assert.deepEqual(await bounded.run('heap', BOUNDS), DEMANDING);
  assert.deepEqual(await bounded.run('a', BOUNDS), { ok: true, value: 'done a' });
});

test('a job whose buffers grow beyond the bound is stopped', async () => {
  assert.deepEqual(await bounded.run('buffers', { ...BOUNDS, megabytes: 300 }), DEMANDING);
  assert.deepEqual(await bounded.run('a', BOUNDS), { ok: true, value: 'done a' });
});

test('a bug in the process is an answer too', async () => {
  assert.deepEqual(await bounded.run('throw', BOUNDS), DEMANDING);
});

test('a closed process starts again when it is asked', async () => {
  await bounded.close();
  assert.deepEqual(await bounded.run('a', BOUNDS), { ok: true, value: 'done a' });
});
