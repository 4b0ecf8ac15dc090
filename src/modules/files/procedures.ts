import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { signedIn } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { FileView, StoreInput } from './model.ts';
import { fileById, insertFile } from './store.ts';

/**
 * Records a file whose bytes are in the store, for the actor's organisation. Only `storeUpload` calls it, with bytes
 * in hand: knowing a hash is no proof of having the file, so it is not offered on the API. Refusal: `files.no-bytes`.
 */
export const store = procedure({
  name: 'files.store',
  title: { vi: 'Gửi tệp lên', en: 'Upload a file' },
  access: signedIn(),
  input: StoreInput,
  output: FileView,
  journal: { subjects: (_, file) => [file.id], personal: ['name'] },
  handle: async ({ input, tx, actor, clock, files }) => {
    if (!(await files.has(input.sha256))) return err({ type: 'files.no-bytes' });
    const { organisationId, personId } = actor;
    return ok(await insertFile(tx, { ...input, organisationId, personId, at: toDate(clock.now()) }));
  },
});

/** What a file is: for its organisation, and for whoever may see a row that names it. Refusal: `not-found`. */
export const view = procedure({
  name: 'files.view',
  title: { vi: 'Thông tin của một tệp', en: 'What a file is' },
  effect: 'read',
  access: signedIn(),
  input: z.strictObject({ id: z.uuid() }),
  output: FileView,
  handle: async ({ input, tx }) => {
    const found = await fileById(tx, input.id);
    return found === null ? err({ type: 'not-found' }) : ok(found);
  },
});
