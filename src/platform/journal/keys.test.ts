import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { unsafeUnwrap } from '#basics/result.ts';
import { keyIdOf } from '#verify/tree-head.ts';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { openSigner } from './keys.ts';
import { sequenceOnce } from './sequencer.ts';
import { insertEntry } from './testing.ts';

describe("an installation's key", () => {
  let test: TestDatabase;
  let home: string;
  const path = () => join(home, 'keys', 'journal.pem');
  const open = () => openSigner(test.database, home);

  beforeEach(async () => {
    test = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'san-dinh-home-'));
  });
  afterEach(async () => {
    await test.drop();
    await rm(home, { recursive: true });
  });

  async function signOneHead(): Promise<string> {
    const signer = unsafeUnwrap(await open());
    await insertEntry(test.database.pool, 0);
    await sequenceOnce(test.database, signer, fixedClock('2024-03-29T08:00:00+07:00'));
    return signer.keyId;
  }

  it('is made at the first start, for its owner alone, with the public half beside it', async () => {
    const signer = unsafeUnwrap(await open());
    assert.equal((await stat(path())).mode & 0o777, 0o600);
    assert.deepEqual((await readdir(join(home, 'keys'))).sort(), ['journal.pem', 'journal.pub']);
    assert.equal(await readFile(join(home, 'keys', 'journal.pub'), 'utf8'), signer.publicKey);
    assert.equal(keyIdOf(createPublicKey(signer.publicKey)), signer.keyId);
  });

  it('is the same at every later start, and closed again when somebody opened it', async () => {
    const first = unsafeUnwrap(await open());
    await chmod(path(), 0o644);
    assert.equal(unsafeUnwrap(await open()).keyId, first.keyId);
    assert.equal((await stat(path())).mode & 0o777, 0o600);
  });

  it('is one, when two programs start at the same moment', async () => {
    const [a, b] = (await Promise.all([open(), open()])).map(unsafeUnwrap);
    assert.equal(a?.keyId, b?.keyId);
    assert.deepEqual((await readdir(join(home, 'keys'))).sort(), ['journal.pem', 'journal.pub']);
  });

  it('is not made anew when it was lost after heads were signed', async () => {
    await signOneHead();
    await rm(path());
    assert.deepEqual(await open(), { ok: false, error: { type: 'journal-key-missing', path: path() } });
    await assert.rejects(stat(path()), { code: 'ENOENT' });
  });

  it('is refused when it is that of another installation', async () => {
    const signedBy = await signOneHead();
    const other = generateKeyPairSync('ed25519');
    await writeFile(path(), other.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const keyId = keyIdOf(other.publicKey);
    assert.deepEqual(await open(), {
      ok: false,
      error: { type: 'journal-key-of-another', path: path(), keyId, signedBy },
    });
  });

  it('is refused when the file is no Ed25519 key', async () => {
    await open();
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    for (const text of ['', 'key', rsa]) {
      await writeFile(path(), text);
      assert.deepEqual(await open(), { ok: false, error: { type: 'journal-key-unreadable', path: path() } });
    }
  });
});
