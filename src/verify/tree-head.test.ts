import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalEntry, entryLeaf, isJournalEntry } from './journal-entry.ts';
import { leafHash } from './merkle.ts';
import { sampleEntry, sampleKey } from './testing.ts';
import { isSignedTreeHead, keyIdOf, signTreeHead, verifyTreeHead } from './tree-head.ts';

const head = { size: 7, root: 'ab'.repeat(32), at: '2024-03-29T01:02:03.004Z' };

describe('a signed tree head', () => {
  const key = sampleKey();
  const publicKey = createPublicKey(key.publicKey);
  const signed = signTreeHead(head, key.privateKey);

  it('is verified by the public half of the key that signed it, and names it', () => {
    assert.ok(verifyTreeHead(signed, publicKey));
    assert.equal(signed.keyId, keyIdOf(publicKey));
    assert.ok(!verifyTreeHead(signed, createPublicKey(sampleKey().publicKey)));
  });

  it('is not verified once a field of it changed', () => {
    for (const change of [{ size: 8 }, { root: 'ac'.repeat(32) }, { at: '2024-03-29T01:02:03.005Z' }]) {
      assert.ok(!verifyTreeHead({ ...signed, ...change }, publicKey));
    }
  });

  it('is not taken for one when it lacks a field or names another origin', () => {
    assert.ok(isSignedTreeHead(signed));
    for (const change of [
      { origin: 'another log' },
      { size: 0 },
      { size: 1.5 },
      { signature: '' },
      { at: 'now' },
    ]) {
      assert.ok(!isSignedTreeHead({ ...signed, ...change }));
    }
  });

  it('has the signature of RFC 8032 test key 1 over the text that the specification shows', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
    assert.equal(raw.toString('hex'), 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    assert.ok(verifyTreeHead(signTreeHead(head, privateKey), createPublicKey(privateKey)));
  });
});

describe("an entry's leaf", () => {
  it('is made of the canonical JSON of its eight fields, in the order of their names', () => {
    const entry = sampleEntry(1);
    assert.equal(
      canonicalEntry({ ...entry, ...{ note: 'not part of it' } }),
      '{"actorId":"018e8f00-0000-7000-8001-000000000001","at":"2024-03-29T01:00:01.000Z",' +
        '"id":"018e8f00-0000-7000-8000-000000000001",' +
        '"inputDigest":"0000000000000000000000000000000000000000000000000000000000000010",' +
        '"organisationId":"018e8f00-0000-7000-8003-000000000001","positionId":"018e8f00-0000-7000-8002-000000000001",' +
        '"procedure":"duties.report-result","subjectIds":["018e8f00-0000-7000-8004-000000000001"]}',
    );
    assert.deepEqual(entryLeaf(entry), leafHash(canonicalEntry(entry)));
  });

  it('keeps the order of the subjects', () => {
    const [a, b] = [sampleEntry(1).id, sampleEntry(2).id];
    const entry = sampleEntry(3);
    assert.notDeepEqual(
      entryLeaf({ ...entry, subjectIds: [a, b] }),
      entryLeaf({ ...entry, subjectIds: [b, a] }),
    );
  });

  it('is made only of what is spelt as an entry is', () => {
    const entry = sampleEntry(1);
    assert.ok(isJournalEntry(entry));
    assert.ok(isJournalEntry({ ...entry, actorId: null, subjectIds: [] }));
    for (const change of [
      { id: entry.id.toUpperCase() },
      { at: '2024-03-29T01:00:01Z' },
      { at: '2024-03-29T08:00:01.000+07:00' },
      { procedure: 'Nguyễn Văn A' },
      { subjectIds: ['Nguyễn Văn A'] },
      { subjectIds: null },
      { inputDigest: 'AB'.repeat(32) },
      { actorId: undefined },
    ]) {
      assert.ok(!isJournalEntry({ ...entry, ...change }), JSON.stringify(change));
    }
  });
});
