import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Manifest, manifestName } from './manifest.ts';
import { isSealed, seal, unseal, WrongPassphraseError } from './sealing.ts';
import { ArchiveError, type Entry, readTar, writeTar } from './tar.ts';

/** What the writer counted of the entries it wrote. */
export type EntryList = Manifest['entries'];

/** Writes entries as a compressed, perhaps sealed archive that only we can read (mode 0600), and forces it to disk. */
export async function writeArchive(
  file: string,
  entries: AsyncIterable<Entry>,
  passphrase: string | undefined,
): Promise<void> {
  const compressed = createGzip({ level: 6 });
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  if (passphrase === undefined) return await pipeline(writeTar(entries), compressed, output);
  await pipeline(writeTar(entries), compressed, (bytes) => seal(bytes, passphrase), output);
}

/** The entry as it goes by, noted in `list` with its hash. */
export async function* noted(entries: AsyncIterable<Entry>, list: EntryList): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    list.push({ name: entry.name, size: entry.bytes.length, sha256: sha256(entry.bytes) });
    yield entry;
  }
}

/** Whether the archive needs a passphrase. */
export async function needsPassphrase(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return isSealed(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The entries of an archive, unchecked; throws `ArchiveError` or `WrongPassphraseError`. */
export async function* readArchive(file: string, passphrase: string | undefined): AsyncGenerator<Entry> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  const opened = passphrase === undefined ? input : unseal(input, passphrase);
  const plain = createGunzip();
  // Ends the reading below with the same error when it fails; awaited after it.
  const flow = pipeline(opened, plain);
  flow.catch(() => undefined);
  try {
    yield* readTar(plain);
    await flow;
  } catch (error) {
    if (error instanceof WrongPassphraseError || error instanceof ArchiveError) throw error;
    if (isFileError(error)) throw error;
    throw new ArchiveError('the archive is damaged', { cause: error });
  } finally {
    input.destroy();
    plain.destroy();
  }
}

/** Reads a whole archive and compares every entry with the manifest; throws `ArchiveError` when one differs. */
export async function verifyArchive(file: string, passphrase: string | undefined): Promise<Manifest> {
  const seen: EntryList = [];
  let manifest: Manifest | undefined;
  for await (const { name, bytes } of readArchive(file, passphrase)) {
    if (manifest !== undefined) throw new ArchiveError('something follows the manifest');
    if (name === manifestName) manifest = parseManifest(bytes);
    else seen.push({ name, size: bytes.length, sha256: sha256(bytes) });
  }
  if (manifest === undefined) throw new ArchiveError('the archive has no manifest');
  const { entries } = manifest;
  if (entries.length !== seen.length)
    throw new ArchiveError('the archive has other entries than its manifest');
  entries.forEach((entry, index) => {
    const found = seen[index];
    if (found?.name !== entry.name || found.sha256 !== entry.sha256) {
      throw new ArchiveError(`${entry.name} is not what the manifest says`);
    }
  });
  return manifest;
}

function parseManifest(bytes: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new ArchiveError('the manifest is not one of this program', { cause: error });
  }
}

/** SHA-256, hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
