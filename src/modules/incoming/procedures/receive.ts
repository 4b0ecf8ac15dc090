import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { keepsRegister } from '../policy.ts';
import { READ_JOB } from '../read-job.ts';

/**
 * Receives files that were stored for the own organisation: a row for each, which a job then reads. Refusals:
 * `not-found` for a file of somebody else, `incoming.file-already-received`.
 */
export const receive = procedure({
  name: 'incoming.receive',
  title: { vi: 'Tiếp nhận văn bản đến từ tệp', en: 'Receive incoming documents from files' },
  access: keepsRegister,
  input: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(20) }),
  output: z.object({ incomingIds: z.array(z.uuid()) }),
  journal: { subjects: (_input, { incomingIds }) => incomingIds },
  async handle({ tx, input, actor, clock, outbox }) {
    const fileIds = [...new Set(input.fileIds)];
    const files = await tx
      .selectFrom('stored_file')
      .leftJoin('incoming', 'incoming.file_id', 'stored_file.id')
      .select(['stored_file.id', 'incoming.id as incoming_id'])
      .where('stored_file.id', 'in', fileIds)
      .where('stored_file.organisation_id', '=', actor.organisationId)
      .execute();
    if (new Set(files.map((file) => file.id)).size < fileIds.length) {
      return err({ type: 'not-found', field: 'fileIds' });
    }
    if (files.some((file) => file.incoming_id !== null)) {
      return err({ type: 'incoming.file-already-received', field: 'fileIds' });
    }
    const rows = fileIds.map((fileId) => ({
      id: uuidv7(),
      organisation_id: actor.organisationId,
      file_id: fileId,
      state: 'reading',
      arrived_on: clock.today().toString(),
      received_at: toDate(clock.now()),
      received_by: actor.personId,
    }));
    await tx.insertInto('incoming').values(rows).execute();
    for (const { id } of rows) outbox.add({ task: READ_JOB, payload: { incomingId: id } });
    return ok({ incomingIds: rows.map((row) => row.id) });
  },
});
