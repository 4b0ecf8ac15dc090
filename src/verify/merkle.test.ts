import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertDefined } from '#basics/assert.ts';
import {
  completeSubtrees,
  consistencySpans,
  EMPTY_ROOT,
  foldSubtrees,
  type Hash,
  inclusionSpans,
  type LeafSpan,
  leafHash,
  MerkleFrontier,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const unhex = (text: string) => Buffer.from(text, 'hex');

/** The eight leaves of the Certificate Transparency reference tests. */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const ctHashes = CT_LEAVES.map((leaf) => leafHash(unhex(leaf)));

/** The tree hash as RFC 9162 2.1.1 defines it, recursively and with another hash function call. */
function definedRoot(leaves: readonly Hash[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return Buffer.from(assertDefined(leaves[0], 'leaf'));
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const parts = [definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split))];
  return createHash('sha256')
    .update(Buffer.concat([Buffer.of(1), ...parts]))
    .digest();
}

const numbered = Array.from({ length: 131 }, (_, number) => leafHash(`leaf ${number}`));
const proofOf = (spans: readonly LeafSpan[], leaves = numbered) =>
  spans.map(({ start, end }) => definedRoot(leaves.slice(start, end)));
const rootAt = (size: number) => definedRoot(numbered.slice(0, size));

describe('the Merkle tree of RFC 9162', () => {
  it('gives the tree without leaves the hash of nothing', () => {
    assert.equal(hex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(hex(rootOf([])), hex(EMPTY_ROOT));
  });

  it('gives the roots of the published test leaves at every size', () => {
    for (const [index, root] of CT_ROOTS.entries())
      assert.equal(hex(rootOf(ctHashes.slice(0, index + 1))), root);
  });

  it('gives the published inclusion proof of the first of eight leaves', () => {
    assert.deepEqual(proofOf(inclusionSpans(0, 8), ctHashes).map(hex), [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('gives the published consistency proof between six and eight leaves', () => {
    assert.deepEqual(proofOf(consistencySpans(6, 8), ctHashes).map(hex), [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('has at every size up to 130 the root that the definition gives', () => {
    const frontier = new MerkleFrontier();
    for (let size = 0; size <= 130; size += 1) {
      assert.equal(hex(frontier.root()), hex(rootAt(size)), `size ${size}`);
      frontier.append(assertDefined(numbered[size], 'leaf'));
    }
  });

  it('proves every leaf of every tree up to 130 leaves', () => {
    for (let size = 1; size <= 130; size += 1) {
      const root = rootAt(size);
      for (let index = 0; index < size; index += 1) {
        const proof = proofOf(inclusionSpans(index, size));
        assert.ok(proof.length <= Math.ceil(Math.log2(size)));
        const leaf = assertDefined(numbered[index], 'leaf');
        assert.ok(verifyInclusion({ index, size, leaf, root }, proof), `${index} of ${size}`);
      }
    }
  });

  it('proves that every tree up to 130 leaves continues every smaller one', () => {
    const roots = Array.from({ length: 131 }, (_, size) => rootAt(size));
    for (let second = 1; second <= 130; second += 1) {
      for (let first = 1; first <= second; first += 1) {
        const claim = {
          first,
          second,
          firstRoot: assertDefined(roots[first], 'root'),
          secondRoot: assertDefined(roots[second], 'root'),
        };
        assert.ok(
          verifyConsistency(claim, proofOf(consistencySpans(first, second))),
          `${first} in ${second}`,
        );
      }
    }
  });

  it('accepts the empty tree as the beginning of any tree, with an empty proof only', () => {
    const claim = { first: 0, second: 5, firstRoot: EMPTY_ROOT, secondRoot: rootAt(5) };
    assert.ok(verifyConsistency(claim, []));
    assert.ok(!verifyConsistency(claim, [rootAt(5)]));
    assert.ok(!verifyConsistency({ ...claim, firstRoot: rootAt(1) }, []));
  });
});

const position = fc
  .integer({ min: 1, max: 130 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));

describe('a proof', () => {
  it('holds for no other leaf, place, root or altered path', () => {
    fc.assert(
      fc.property(position, fc.nat(), fc.nat({ max: 255 }), ({ size, index }, where, bit) => {
        const proof = proofOf(inclusionSpans(index, size));
        const claim = { index, size, leaf: assertDefined(numbered[index], 'leaf'), root: rootAt(size) };
        assert.ok(!verifyInclusion({ ...claim, leaf: leafHash('another') }, proof));
        assert.ok(!verifyInclusion({ ...claim, root: rootAt(size + 1) }, proof));
        assert.ok(!verifyInclusion({ ...claim, index: (index + 1) % (size + 1) }, proof));
        assert.ok(!verifyInclusion(claim, [...proof, leafHash('more')]));
        if (proof.length === 0) return;
        assert.ok(!verifyInclusion(claim, proof.slice(1)));
        assert.ok(!verifyInclusion(claim, flipped(proof, where, bit)));
      }),
    );
  });

  it('of consistency holds for no other root or altered path', () => {
    fc.assert(
      fc.property(position, fc.nat(), fc.nat({ max: 255 }), ({ size, index }, where, bit) => {
        const first = index + 1;
        const proof = proofOf(consistencySpans(first, size));
        const claim = { first, second: size, firstRoot: rootAt(first), secondRoot: rootAt(size) };
        assert.ok(!verifyConsistency({ ...claim, secondRoot: leafHash('another') }, proof));
        assert.ok(!verifyConsistency({ ...claim, firstRoot: leafHash('another') }, proof));
        if (proof.length > 0) assert.ok(!verifyConsistency(claim, flipped(proof, where, bit)));
      }),
    );
  });

  it('with a hash of another length is refused, not a fault of the program', () => {
    const claim = { index: 0, size: 2, leaf: assertDefined(numbered[0], 'leaf'), root: rootAt(2) };
    assert.equal(verifyInclusion(claim, [new Uint8Array(31)]), false);
    const sizes = { first: 1, second: 2, firstRoot: rootAt(1), secondRoot: rootAt(2) };
    assert.equal(verifyConsistency(sizes, [new Uint8Array(33)]), false);
  });
});

function flipped(proof: readonly Buffer[], where: number, bit: number): Buffer[] {
  return proof.map((hash, index) => {
    if (index !== where % proof.length) return hash;
    const copy = Buffer.from(hash);
    copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return copy;
  });
}

describe('the frontier', () => {
  it('continues from its stored subtrees as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (stop) => {
        const nodes = new Map<string, Hash>(numbered.map((leaf, index) => [`0/${index}`, leaf]));
        const first = new MerkleFrontier();
        for (const leaf of numbered.slice(0, stop)) {
          first.append(leaf, ({ level, index }, hash) => nodes.set(`${level}/${index}`, hash));
        }
        const stored = completeSubtrees({ start: 0, end: stop }).map(({ level, index }) =>
          assertDefined(nodes.get(`${level}/${index}`), 'stored node'),
        );
        assert.equal(hex(foldSubtrees(stored)), hex(rootAt(stop)));
        const second = MerkleFrontier.resume(stop, stored);
        for (const leaf of numbered.slice(stop)) second.append(leaf);
        assert.equal(hex(second.root()), hex(rootAt(131)));
      }),
    );
  });

  it('names complete subtrees beyond 2^32 leaves without losing a bit', () => {
    assert.deepEqual(completeSubtrees({ start: 0, end: 2 ** 40 + 1 }), [
      { level: 40, index: 0 },
      { level: 0, index: 2 ** 40 },
    ]);
    assert.equal(inclusionSpans(2 ** 40, 2 ** 40 + 1).length, 1);
  });
});
