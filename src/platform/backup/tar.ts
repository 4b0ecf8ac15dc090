import { assert } from '#basics/assert.ts';

/** One file of the archive, whole in memory. */
export interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Thrown when bytes are not an archive that this program wrote. */
export class ArchiveError extends Error {}

const block = 512;

/** The largest file that is read back, in bytes; a longer one is a sign of damage. */
const entryLimit = 1_000_000_000;

/** The entries as a tar stream (POSIX ustar), which any `tar` can list. */
export async function* writeTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of entries) {
    yield header(name, bytes.length);
    yield bytes;
    yield Buffer.alloc((block - (bytes.length % block)) % block);
  }
  yield Buffer.alloc(2 * block);
}

function header(name: string, size: number): Buffer {
  assert(/^[\x21-\x7e]{1,99}$/.test(name), 'an archive name is short and plain');
  const bytes = Buffer.alloc(block);
  const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0');
  bytes.write(name, 0);
  bytes.write(octal(0o600, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(size, 12), 124);
  bytes.write(octal(0, 12), 136);
  bytes.write('        0', 148);
  bytes.write('ustar\x0000', 257);
  bytes.write(`${octal(checksum(bytes), 7)}\0 `, 148);
  return bytes;
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

/** The entries of a tar stream; throws `ArchiveError` when it is damaged or ends too early. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = new ByteReader(stream);
  for (;;) {
    const head = await reader.take(block);
    if (head.every((byte) => byte === 0)) break;
    if (Number.parseInt(head.toString('latin1', 148, 154), 8) !== checksum(head)) {
      throw new ArchiveError('a header of the archive is damaged');
    }
    const name = head.toString('latin1', 0, 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(head.toString('latin1', 124, 135), 8);
    if (!(size >= 0 && size <= entryLimit)) throw new ArchiveError(`the size of ${name} is not plausible`);
    const bytes = await reader.take(size);
    await reader.take((block - (size % block)) % block);
    yield { name, bytes };
  }
  await reader.take(block);
  // To the very end, so that the layers below check their own ends too.
  if (await reader.hasMore()) throw new ArchiveError('the archive does not end where it should');
}

/** Takes exact numbers of bytes from a stream of chunks of any size. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #waiting: Buffer[] = [];
  #length = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    while (this.#length < size) {
      if (!(await this.#fill())) throw new ArchiveError('the archive ends too early');
    }
    const all =
      this.#waiting.length === 1 ? (this.#waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#waiting);
    this.#waiting = [all.subarray(size)];
    this.#length -= size;
    return all.subarray(0, size);
  }

  async hasMore(): Promise<boolean> {
    while (this.#length === 0) if (!(await this.#fill())) return false;
    return true;
  }

  async #fill(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done === true) return false;
    this.#waiting.push(value);
    this.#length += value.length;
    return true;
  }
}
