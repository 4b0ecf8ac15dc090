/**
 * A signed tree head: the keeper's word that the tree of `size` entries has this root. Whoever holds two heads of one
 * keeper that do not agree holds the proof that the record was rewritten.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { assert } from '#basics/assert.ts';
import { canonicalJson } from '#basics/canonical-json.ts';

/** What every head says it is a head of, so that a signature is good for nothing else. */
export const ORIGIN = 'san-dinh journal';

export interface TreeHead {
  /** Number of entries, more than 0. */
  readonly size: number;
  /** Root of the tree: 64 lower-case hex digits. */
  readonly root: string;
  /** When it was signed: ISO 8601 in UTC with milliseconds. Never earlier than the head before it. */
  readonly at: string;
  /** Fingerprint of the key, see `keyIdOf`. */
  readonly keyId: string;
  readonly origin: typeof ORIGIN;
}

export interface SignedTreeHead extends TreeHead {
  /** Ed25519 over the canonical JSON of the five fields of the head: 128 lower-case hex digits. */
  readonly signature: string;
}

const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/** Fingerprint of an Ed25519 public key: SHA-256 of its SubjectPublicKeyInfo (DER), in hex. */
export function keyIdOf(publicKey: KeyObject): string {
  assert(publicKey.type === 'public', 'a key id is made of the public key');
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** Signs a head; the key must be the Ed25519 private key whose fingerprint the head names. */
export function signTreeHead(
  head: Omit<TreeHead, 'keyId' | 'origin'>,
  privateKey: KeyObject,
): SignedTreeHead {
  assert(privateKey.asymmetricKeyType === 'ed25519', 'heads are signed with Ed25519');
  const { size, root, at } = head;
  const full: TreeHead = { size, root, at, keyId: keyIdOf(createPublicKey(privateKey)), origin: ORIGIN };
  return { ...full, signature: sign(null, signedBytes(full), privateKey).toString('hex') };
}

/** Whether the head was signed with this key, and names it. */
export function verifyTreeHead(head: SignedTreeHead, publicKey: KeyObject): boolean {
  return (
    publicKey.asymmetricKeyType === 'ed25519' &&
    head.keyId === keyIdOf(publicKey) &&
    verify(null, signedBytes(head), publicKey, Buffer.from(head.signature, 'hex'))
  );
}

/** The six fields of a signed head and nothing else that the object may carry. */
export function headFields({ size, root, at, keyId, origin, signature }: SignedTreeHead): SignedTreeHead {
  return { size, root, at, keyId, origin, signature };
}

/** Whether a parsed JSON value has the fields of a signed head in their exact spelling (it may have more fields). */
export function isSignedTreeHead(value: unknown): value is SignedTreeHead {
  if (typeof value !== 'object' || value === null) return false;
  const head: Partial<Record<keyof SignedTreeHead, unknown>> = value;
  return (
    Number.isSafeInteger(head.size) &&
    Number(head.size) > 0 &&
    matches(head.root, HASH) &&
    matches(head.at, INSTANT) &&
    matches(head.keyId, HASH) &&
    head.origin === ORIGIN &&
    matches(head.signature, SIGNATURE)
  );
}

function signedBytes({ size, root, at, keyId, origin }: TreeHead): Buffer {
  return Buffer.from(canonicalJson({ size, root, at, keyId, origin }), 'utf8');
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
