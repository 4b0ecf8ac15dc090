import type { Result } from '#basics/result.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { run } from '#platform/procedure/run.ts';
import { cleanFileName } from './file-name.ts';
import type { FileView, Upload } from './model.ts';
import { store } from './procedures.ts';
import { recogniseUpload } from './recognise.ts';

/**
 * Takes a file that a person sends: recognises it by its bytes, keeps them, records the file for the actor's
 * organisation. Refusals: `files.empty`, `files.too-large`, `files.not-accepted`, `files.macros`, `files.bomb`, `not-in-scope`.
 */
export async function storeUpload(
  platform: Platform,
  actor: PersonActor,
  upload: Upload,
): Promise<Result<FileView, Refusal>> {
  const format = await recogniseUpload(upload.bytes);
  if (!format.ok) return format;
  const sha256 = await platform.files.put(upload.bytes);
  const { idempotencyKey } = upload;
  return run(platform, store, {
    actor,
    input: {
      sha256,
      size: upload.bytes.length,
      format: format.value,
      name: cleanFileName(upload.name, format.value),
    },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}
