/**
 * The Merkle tree of RFC 9162 (section 2.1; the same tree as RFC 6962), as an auditor recomputes it.
 *
 * A tree of n leaves is described by spans of leaves. A span that the RFC names in a proof is a row of complete
 * subtrees, each of which never changes again once its leaves stand; so a store that keeps complete subtrees answers
 * every proof with O(log n) look-ups.
 */
import { hash } from 'node:crypto';
import { assert, assertDefined } from '#basics/assert.ts';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

/** Leaves from `start` (inclusive) to `end` (exclusive). */
export interface LeafSpan {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: `level` 0 is a leaf; the leaves are [index · 2^level, (index + 1) · 2^level). */
export interface NodeAddress {
  readonly level: number;
  readonly index: number;
}

/** The hash of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

const LEAF_PREFIX = Uint8Array.of(0);
const nodeInput = new Uint8Array(65);
nodeInput[0] = 1;

/** Hash of a leaf: SHA-256(0x00 ‖ data). */
export function leafHash(data: Uint8Array | string): Hash {
  return hash('sha256', Buffer.concat([LEAF_PREFIX, Buffer.from(data)]), 'buffer');
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  assert(left.length === 32 && right.length === 32, 'a hash has 32 bytes');
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return hash('sha256', nodeInput, 'buffer');
}

/** Whether two hashes are the same bytes. */
export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The root over the given leaf hashes, in order. */
export function rootOf(leaves: Iterable<Hash>): Hash {
  const frontier = new MerkleFrontier();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier.root();
}

/** The complete subtrees that make up a span, left to right. */
export function completeSubtrees({ start, end }: LeafSpan): NodeAddress[] {
  const nodes: NodeAddress[] = [];
  let at = start;
  while (at < end) {
    const level = levelWithin(end - at);
    const width = 2 ** level;
    assert(at % width === 0, 'a span of a proof begins on a subtree');
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The root over complete subtrees, given left to right; without any, the empty root. */
export function foldSubtrees(hashes: readonly Hash[]): Hash {
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The spans whose hashes, in this order, are the inclusion proof of leaf `index` in the tree of `size` leaves. */
export function inclusionSpans(index: number, size: number): LeafSpan[] {
  assert(isCount(index) && isCount(size) && index < size, 'the leaf is in the tree');
  return siblingsOnTheWay(
    size,
    (middle) => index < middle,
    ({ start, end }) => end - start === 1,
  ).spans;
}

/** The spans whose hashes, in this order, are the consistency proof between two sizes, 0 < `first` ≤ `second`. */
export function consistencySpans(first: number, second: number): LeafSpan[] {
  assert(
    isCount(first) && isCount(second) && first > 0 && first <= second,
    'the first tree is part of the second',
  );
  const way = siblingsOnTheWay(
    second,
    (middle) => first <= middle,
    ({ end }) => end === first,
  );
  return way.last.start === 0 ? way.spans : [way.last, ...way.spans];
}

function siblingsOnTheWay(
  size: number,
  goLeft: (middle: number) => boolean,
  arrived: (span: LeafSpan) => boolean,
): { spans: LeafSpan[]; last: LeafSpan } {
  const spans: LeafSpan[] = [];
  let span: LeafSpan = { start: 0, end: size };
  while (!arrived(span)) {
    const middle = span.start + largestPowerBelow(span.end - span.start);
    const left = { start: span.start, end: middle };
    const right = { start: middle, end: span.end };
    const down = goLeft(middle);
    spans.push(down ? right : left);
    span = down ? left : right;
  }
  return { spans: spans.reverse(), last: span };
}

/** Whether `proof` shows that a leaf stands at `index` of the tree with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  claim: { index: number; size: number; leaf: Hash; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size || !allHashes(proof))
    return false;
  let node = claim.index;
  let last = claim.size - 1;
  let running = claim.leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      running = nodeHash(sibling, running);
      [node, last] = skipLeftEdges(node, last);
    } else {
      running = nodeHash(running, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameHash(running, claim.root);
}

/** Whether `proof` shows that the second tree continues the first (RFC 9162, 2.1.4.2). */
export function verifyConsistency(
  claim: { first: number; second: number; firstRoot: Hash; secondRoot: Hash },
  proof: readonly Hash[],
): boolean {
  const { first, second, firstRoot, secondRoot } = claim;
  if (!isCount(first) || !isCount(second) || first > second || !allHashes(proof)) return false;
  if (first === second) return proof.length === 0 && sameHash(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && sameHash(firstRoot, EMPTY_ROOT);
  const path = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  return proof.length > 0 && walkConsistency(claim, path);
}

function walkConsistency(
  {
    first,
    second,
    firstRoot,
    secondRoot,
  }: { first: number; second: number; firstRoot: Hash; secondRoot: Hash },
  path: readonly Hash[],
): boolean {
  let node = first - 1;
  let last = second - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [old, now] = [assertDefined(path[0], 'first hash'), assertDefined(path[0], 'first hash')];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(sibling, old);
      now = nodeHash(sibling, now);
      [node, last] = skipLeftEdges(node, last);
    } else {
      now = nodeHash(now, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && sameHash(old, firstRoot) && sameHash(now, secondRoot);
}

/**
 * The right edge of a growing tree: the roots of its complete subtrees, at most log2(size) + 1 of them. Leaves are
 * appended without knowing the earlier ones.
 */
export class MerkleFrontier {
  #size = 0;
  readonly #subtrees: Hash[] = [];

  /** The frontier of a tree of `size` leaves, from its complete subtrees in the order of `completeSubtrees`. */
  static resume(size: number, subtrees: readonly Hash[]): MerkleFrontier {
    assert(
      subtrees.length === completeSubtrees({ start: 0, end: size }).length,
      'every complete subtree is given',
    );
    const frontier = new MerkleFrontier();
    frontier.#size = size;
    frontier.#subtrees.push(...subtrees);
    return frontier;
  }

  get size(): number {
    return this.#size;
  }

  /** Appends a leaf; `onComplete` hears of every inner node that this leaf completes, from below. */
  append(leaf: Hash, onComplete?: (address: NodeAddress, hash: Hash) => void): void {
    let address: NodeAddress = { level: 0, index: this.#size };
    let running = leaf;
    while (address.index % 2 === 1) {
      running = nodeHash(assertDefined(this.#subtrees.pop(), 'left sibling'), running);
      address = { level: address.level + 1, index: half(address.index) };
      onComplete?.(address, running);
    }
    this.#subtrees.push(running);
    this.#size += 1;
  }

  root(): Hash {
    return foldSubtrees(this.#subtrees);
  }
}

/** While the node is a left edge without a right neighbour, its parent is the same node. */
function skipLeftEdges(node: number, last: number): [number, number] {
  let pair: [number, number] = [node, last];
  while (pair[0] % 2 === 0 && pair[0] !== 0) pair = [half(pair[0]), half(pair[1])];
  return pair;
}

function allHashes(proof: readonly Hash[]): boolean {
  return proof.every((each) => each.length === 32);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return value === 2 ** levelWithin(value);
}

/** The largest level whose subtree is no wider than `count`; exact, where a floating logarithm is not. */
function levelWithin(count: number): number {
  let level = 0;
  while (2 ** (level + 1) <= count) level += 1;
  return level;
}

function largestPowerBelow(size: number): number {
  const power = 2 ** levelWithin(size);
  return power === size ? power / 2 : power;
}
