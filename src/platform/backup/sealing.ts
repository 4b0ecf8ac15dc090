/**
 * A stream under a passphrase: scrypt makes the key, AES-256-GCM seals pieces of 64 KiB, each with its number and
 * whether it is the last, so that nothing can be changed, left out, moved or cut off unseen.
 *
 *     "SDSEAL1\n" · 16 bytes of salt · pieces: (at most 65,536 bytes, sealed) · 16 bytes of tag
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { ArchiveError } from './tar.ts';

const magic = Buffer.from('SDSEAL1\n');
const saltLength = 16;
const tagLength = 16;
const piece = 65_536;

/** Thrown when the passphrase is not the one of the seal (or the first piece is damaged: the two look alike). */
export class WrongPassphraseError extends Error {}

/** Whether bytes at the beginning of a file are those of a sealed stream. */
export function isSealed(beginning: Buffer): boolean {
  return beginning.subarray(0, magic.length).equals(magic);
}

/** Seals a stream. */
export async function* seal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength);
  const key = keyOf(passphrase, salt);
  const head = Buffer.concat([magic, salt]);
  yield head;
  for await (const { number, isLast, bytes } of pieces(source, piece)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, isLast)).setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what `seal` made; throws `WrongPassphraseError`, or `ArchiveError` when it is damaged further on. */
export async function* unseal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < magic.length + saltLength) {
    const { value, done } = await chunks.next();
    if (done === true) throw new ArchiveError('the archive ends too early');
    head = Buffer.concat([head, value]);
  }
  const rest = head.subarray(magic.length + saltLength);
  head = head.subarray(0, magic.length + saltLength);
  const key = keyOf(passphrase, head.subarray(magic.length));
  for await (const { number, isLast, bytes } of pieces(join(rest, chunks), piece + tagLength)) {
    yield open(bytes, number, isLast, key, head);
  }
}

function open(bytes: Buffer, number: number, isLast: boolean, key: Buffer, head: Buffer): Buffer {
  if (bytes.length < tagLength) throw new ArchiveError('the archive ends too early');
  const end = bytes.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, isLast))
    .setAAD(head)
    .setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
  } catch {
    if (number === 0) throw new WrongPassphraseError('the passphrase is wrong');
    throw new ArchiveError('the archive is damaged');
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
  return scryptSync(passphrase.normalize('NFC'), salt, 32, cost);
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 5, 6);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

async function* join(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (;;) {
    const { value, done } = await rest.next();
    if (done === true) return;
    yield value;
  }
}

/** The stream in pieces of exactly `size`, the last one shorter or as long; there is always a last one. */
async function* pieces(source: AsyncIterable<Buffer>, size: number) {
  let waiting: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    // More than a piece is there, so this piece is not the last.
    while (all.length > size) {
      yield { number, isLast: false, bytes: all.subarray(0, size) };
      number += 1;
      all = all.subarray(size);
    }
    waiting = [all];
    length = all.length;
  }
  yield { number, isLast: true, bytes: Buffer.concat(waiting) };
}
