import { createHash } from 'node:crypto';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { assert } from '#basics/assert.ts';
import type { S3Config } from '../config/config.ts';
import type { FileStore } from './file-store.ts';

/** Files in a folder of this machine, or in an S3 store when it is configured. */
export function openFileStore(folder: string, s3: S3Config | null): FileStore {
  return storeOn(
    new Disk(s3 === null ? new FSDriver({ location: folder, visibility: 'private' }) : s3Driver(s3)),
  );
}

function s3Driver(config: S3Config): S3Driver {
  return new S3Driver({
    bucket: config.bucket,
    region: config.region,
    ...(config.endpoint === null ? {} : { endpoint: config.endpoint, forcePathStyle: true }),
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    visibility: 'private',
  });
}

/** The store over any disk. Bytes lie under their own hash, so that the same file is kept once and a damaged one shows. */
export function storeOn(disk: Disk): FileStore {
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      if (!(await isWhole(disk, sha256, bytes.length))) await disk.put(keyOf(sha256), bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = await disk.getBytes(keyOf(sha256));
      assert(hashOf(bytes) === sha256, `file ${sha256} is what was kept`);
      return bytes;
    },
    has: (sha256) => disk.exists(keyOf(sha256)),
  };
}

/** A process killed while it wrote leaves a shorter file; the next `put` of the same bytes writes it again. */
async function isWhole(disk: Disk, sha256: string, size: number): Promise<boolean> {
  if (!(await disk.exists(keyOf(sha256)))) return false;
  return (await disk.getMetaData(keyOf(sha256))).contentLength === size;
}

function keyOf(sha256: string): string {
  assert(/^[0-9a-f]{64}$/.test(sha256), 'a file is named by its SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
