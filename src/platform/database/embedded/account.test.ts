import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { canReach } from './account.ts';
import { tryLock } from './lock.ts';

test('an account reaches a file only through folders it may pass', () => {
  const top = mkdtempSync(join(tmpdir(), 'san-dinh-reach-'));
  try {
    const inner = join(top, 'inner');
    mkdirSync(inner);
    const file = join(inner, 'file');
    const { uid, gid } = statSync(inner);
    const owner = { name: 'owner', uid, gid: gid + 1 };
    const member = { name: 'member', uid: uid + 1, gid };
    const stranger = { name: 'stranger', uid: uid + 1, gid: gid + 1 };
    const reach = (mode: number): boolean[] => {
      chmodSync(top, mode);
      return [owner, member, stranger].map((account) => canReach(account, file));
    };
    chmodSync(inner, 0o711);
    assert.deepEqual(reach(0o700), [true, false, false]);
    assert.deepEqual(reach(0o710), [true, true, false]);
    assert.deepEqual(reach(0o711), [true, true, true]);
    assert.deepEqual(reach(0o611), [false, true, true]);
  } finally {
    chmodSync(top, 0o700);
    rmSync(top, { recursive: true });
  }
});

test('a lock has one holder at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'san-dinh-lock-'));
  const file = join(folder, 'lock');
  const first = tryLock(file);
  assert.ok(first);
  assert.equal(tryLock(file), undefined);
  first.release();
  first.release();
  const second = tryLock(file);
  assert.ok(second);
  assert.equal(tryLock(file), undefined);
  second.release();
  rmSync(folder, { recursive: true });
});
