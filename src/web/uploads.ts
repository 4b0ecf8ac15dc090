import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#basics/result.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

/** A file of a form, as it is stored. The same key again gives the same file again. */
export interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly idempotencyKey?: string;
}

/** Stores a file in the name of the signed-in person and answers its id; the composition root provides it. */
export type StoreUpload = (file: UploadedFile) => Promise<Result<{ readonly id: string }, Refusal>>;

/** Most files of one form. */
export const MOST_UPLOADS = 20;

/**
 * Puts the id of a stored file in the place of each file of the form; file fields that were left empty disappear. The
 * refusal of a file names its field. `key` is the form's: the form sent twice stores its files once.
 */
export async function replaceUploads(
  fields: FormData,
  store: StoreUpload,
  key: string | null,
): Promise<Result<undefined, Refusal>> {
  const names = [...new Set(fields.keys())].filter((name) =>
    fields.getAll(name).some((value) => value instanceof File),
  );
  let place = 0;
  for (const name of names) {
    const values = fields.getAll(name);
    fields.delete(name);
    for (const value of values) {
      if (typeof value === 'string') {
        fields.append(name, value);
        continue;
      }
      if (value.size === 0 && value.name === '') continue;
      place += 1;
      if (place > MOST_UPLOADS) return err(tooMany(name));
      const stored = await store(await uploadOf(value, key, place));
      if (!stored.ok) return err({ ...stored.error, field: name });
      fields.append(name, stored.value.id);
    }
  }
  return ok();
}

async function uploadOf(file: File, key: string | null, place: number): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    bytes,
    name: file.name,
    ...(key === null ? {} : { idempotencyKey: keyOfFile(key, place, bytes) }),
  };
}

/** A UUID (version 8, RFC 9562) made of the form's key, the file's place in the form and its bytes. */
function keyOfFile(key: string, place: number, bytes: Uint8Array): string {
  const hex = createHash('sha256').update(`${key} ${place} `).update(bytes).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function tooMany(field: string): Refusal {
  const issue = { field, code: 'too-big-array', data: { maximum: MOST_UPLOADS } };
  return { type: 'invalid-input', field, issues: [issue] };
}
