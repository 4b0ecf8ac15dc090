/**
 * The key with which an installation signs the heads of its journal: an Ed25519 pair made at the first start and kept
 * for good in `<home>/keys/` (`journal.pem`, mode 0600, and `journal.pub` beside it).
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#basics/result.ts';
import { keyIdOf, type SignedTreeHead, signTreeHead, type TreeHead } from '#verify/tree-head.ts';
import type { Database } from '../database/connect.ts';

/** Signs heads; the private key stays inside. */
export interface Signer {
  /** Fingerprint of the public key, 64 hex digits: what is published, printed and compared. */
  readonly keyId: string;
  /** PEM, SubjectPublicKeyInfo: `key.pub` of a record. */
  readonly publicKey: string;
  sign(head: Omit<TreeHead, 'keyId' | 'origin'>): SignedTreeHead;
}

/** Why the program may not sign: each is for the administrator, and none is repaired by making a new key. */
export type SignerRefusal =
  /** The journal has heads, but the key that signed them is not in the folder. */
  | { readonly type: 'journal-key-missing'; readonly path: string }
  /** The file is not an Ed25519 private key. */
  | { readonly type: 'journal-key-unreadable'; readonly path: string }
  /** The journal was signed by another key: the folder or the database is that of another installation. */
  | {
      readonly type: 'journal-key-of-another';
      readonly path: string;
      readonly keyId: string;
      readonly signedBy: string;
    };

/** The signer of the installation in `home`; makes the key when there is neither a key nor a signed head. */
export async function openSigner(database: Database, home: string): Promise<Result<Signer, SignerRefusal>> {
  const folder = join(home, 'keys');
  const path = join(folder, 'journal.pem');
  const signedBy = await keyOfLatestHead(database);
  const isThere = await exists(path);
  if (!isThere && signedBy !== null) return err({ type: 'journal-key-missing', path });
  if (!isThere) await makeKey(folder, path);
  const key = await readKey(path);
  if (key === null) return err({ type: 'journal-key-unreadable', path });
  const signer = signerOf(key);
  if (signedBy !== null && signedBy !== signer.keyId) {
    return err({ type: 'journal-key-of-another', path, keyId: signer.keyId, signedBy });
  }
  await writeWhole(join(folder, 'journal.pub'), signer.publicKey, 0o644);
  return ok(signer);
}

/** A signer over a private key in memory. */
export function signerOf(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (head) => signTreeHead(head, privateKey),
  };
}

async function keyOfLatestHead({ kysely }: Database): Promise<string | null> {
  const head = await kysely
    .selectFrom('journal_tree_head')
    .select('key_id')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head?.key_id ?? null;
}

async function makeKey(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeWhole(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
}

/** Writes a file that is not there yet, whole or not at all; of two programs at once, the first one's file stays. */
async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const half = `${path}.${randomUUID()}`;
  const file = await open(half, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(half, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(half);
  }
}

/** The key of the file, which nobody else may read from now on; null when it is none. */
async function readKey(path: string): Promise<KeyObject | null> {
  await chmod(path, 0o600);
  const text = await readFile(path, 'utf8');
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
