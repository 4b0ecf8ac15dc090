import type { Result } from '#basics/result.ts';
import { FILE_LIMITS } from '#documents/files/index.ts';
import type { Lang } from '#platform/i18n/text.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';

/** Keeps a file for the actor's organisation; the composition root provides it. */
export type StoreFile = (
  actor: PersonActor,
  file: { readonly bytes: Uint8Array; readonly name: string; readonly idempotencyKey?: string },
) => Promise<Result<{ readonly id: string }, Refusal>>;

export const FILES_PATH = '/api/v1/files';

/** A file of the greatest size, with what multipart puts around it. */
export const LARGEST_UPLOAD = FILE_LIMITS.bytes + 64 * 1024;

/** The one file of a multipart body, in its field `file`; null when the body is anything else. */
export async function sentFile(request: Request): Promise<{ bytes: Uint8Array; name: string } | null> {
  const fields = await request.formData().catch(() => null);
  const sent = fields?.getAll('file') ?? [];
  const [file] = sent;
  if (sent.length !== 1 || !(file instanceof File)) return null;
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}

/** The answer to a body without a file. */
export function noFile(lang: Lang) {
  const title = {
    vi: 'Hãy gửi một tệp dạng multipart/form-data, trong trường "file".',
    en: 'Send one file as multipart/form-data, in the field "file".',
  };
  return { type: 'malformed-request', title: title[lang], status: 400 };
}

/** `POST /files` in the OpenAPI document: the one call whose body is not JSON. */
export const UPLOAD_OPERATION = {
  operationId: 'files.upload',
  summary: 'Gửi tệp lên',
  description: 'Upload a file; the answer names its id, which other procedures take.',
  tags: ['files'],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: { type: 'string', format: 'binary' } },
        },
      },
    },
  },
} as const;
