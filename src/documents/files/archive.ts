import yauzl from 'yauzl';
import { err, ok, type Result } from '#basics/result.ts';
import { FILE_LIMITS } from './limits.ts';
import type { FileRefusal } from './refusal.ts';

export interface ArchiveLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly ratio: number;
  readonly ratioFloor: number;
}

const LIMITS: ArchiveLimits = {
  entries: FILE_LIMITS.archiveEntries,
  inflatedBytes: FILE_LIMITS.archiveInflatedBytes,
  ratio: FILE_LIMITS.archiveRatio,
  ratioFloor: FILE_LIMITS.archiveRatioFloor,
};

export interface Archive {
  /** Names of all entries. */
  readonly names: readonly string[];
  /** The wanted entries by name, unpacked; of two with one name, the first. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

class ArchiveRefused extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/**
 * Opens a ZIP archive and unpacks the wanted entries in memory, after all entries have been judged by the sizes
 * that the directory declares. A directory that lies is caught while unpacking: `archive-broken`.
 */
export async function openArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits = LIMITS,
): Promise<Result<Archive, FileRefusal>> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    return ok(await unpack(zip, wanted, limits));
  } catch (error) {
    return err(error instanceof ArchiveRefused ? error.refusal : { type: 'archive-broken' });
  }
}

async function unpack(
  zip: yauzl.ZipFile,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Promise<Archive> {
  if (zip.entryCount > limits.entries) refuseBomb('entries', limits.entries);
  const entries: yauzl.Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limits.entries) refuseBomb('entries', limits.entries);
    declared += entry.uncompressedSize;
    if (declared > limits.inflatedBytes) refuseBomb('size', limits.inflatedBytes);
    const { uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > limits.ratioFloor && uncompressedSize > compressedSize * limits.ratio)
      refuseBomb('ratio', limits.ratio);
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!wanted(entry.fileName) || parts.has(entry.fileName)) continue;
    parts.set(entry.fileName, await inflate(zip, entry));
  }
  return { names: entries.map((entry) => entry.fileName), parts };
}

function refuseBomb(exceeded: 'entries' | 'size' | 'ratio', limit: number): never {
  throw new ArchiveRefused({ type: 'archive-bomb', exceeded, limit });
}

/** yauzl stops the stream when more comes out than the directory declared, so the sum checked above holds. */
async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
