import { sql } from 'kysely';
import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import type { OfficialDocument } from '#documents/model.ts';
import { unitsExistOn } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DocumentInput, foldedContent, jsonOf } from '../content.ts';
import { begin, keepsRegister } from '../policy.ts';
import { contentOf, type IncomingRow, rowsOfFile } from '../store.ts';

const Versioned = z.object({ incomingId: z.uuid(), version: z.int() });

/**
 * Corrects what was read, before it is registered; also the way to enter by hand what could not be read. Refusals:
 * `conflict`, `incoming.wrong-state`, `incoming.already-registered`, `incoming.unknown-issuer`.
 */
export const correct = procedure({
  name: 'incoming.correct',
  title: { vi: 'Sửa nội dung đã đọc của văn bản đến', en: 'Correct what was read of an incoming document' },
  access: keepsRegister,
  input: z.strictObject({
    incomingId: z.uuid(),
    version: z.int().positive(),
    document: DocumentInput,
    /** The unit that issued it, where it is one of ours. */
    issuerId: z.uuid().nullish(),
  }),
  output: Versioned,
  journal: { subjects: ({ incomingId }) => [incomingId], personal: ['document'] },
  async handle({ tx, input, clock }) {
    const begun = await begin(tx, input, 'correct');
    if (!begun.ok) return begun;
    const issuerId = input.issuerId ?? null;
    const known =
      issuerId === null || (await unitsExistOn(tx, [issuerId], onDay(input, clock.today()))).size > 0;
    if (!known) return err({ type: 'incoming.unknown-issuer', field: 'issuerId' });
    const carriedBy = contentOf(begun.value)?.carriedBy ?? null;
    await write(tx, begun.value, { ...input.document, carriedBy }, issuerId);
    return ok({ incomingId: input.incomingId, version: begun.value.version + 1 });
  },
});

/** The issuer must have existed on the day of its document. */
function onDay(input: { document: DocumentInput }, today: { toString(): string }): string {
  return input.document.date ?? today.toString();
}

async function write(
  tx: Tx,
  row: IncomingRow,
  document: OfficialDocument,
  issuerId: string | null,
): Promise<void> {
  await tx
    .updateTable('incoming')
    .set({
      state: 'read',
      content: jsonOf(document),
      folded: foldedContent(document),
      issuer_id: issuerId,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute();
}

/**
 * Says that two documents of a file are one: this one goes back into the document before it, which gets its items and
 * what it lacks itself. Refusals: `incoming.nothing-before` and those of `correct`.
 */
export const merge = procedure({
  name: 'incoming.merge',
  title: {
    vi: 'Gộp vào văn bản đứng trước trong cùng tệp',
    en: 'Merge into the document before it in the same file',
  },
  access: keepsRegister,
  input: z.strictObject({ incomingId: z.uuid(), version: z.int().positive() }),
  output: z.object({ incomingId: z.uuid() }),
  journal: { subjects: (input, output) => [input.incomingId, output.incomingId] },
  async handle({ tx, input }) {
    await lockFile(tx, input.incomingId);
    const begun = await begin(tx, input, 'merge');
    if (!begun.ok) return begun;
    const before = await documentBefore(tx, begun.value);
    if (!before.ok) return before;
    const [into, merged] = [contentOf(before.value), contentOf(begun.value)];
    if (into === null || merged === null) return err({ type: 'incoming.wrong-state' });
    await write(tx, before.value, joined(into, merged), before.value.issuer_id);
    await sql`
      update incoming set carried_in = nullif(${before.value.id}::uuid, id) where carried_in = ${begun.value.id}::uuid
    `.execute(tx);
    await tx
      .updateTable('incoming')
      .set({ state: 'discarded', discard_reason: 'merged' })
      .where('id', '=', begun.value.id)
      .execute();
    return ok({ incomingId: before.value.id });
  },
});

/** All rows of the file in their order, as registering a carrier locks them too. */
async function lockFile(tx: Tx, incomingId: string): Promise<void> {
  await sql`select from incoming where file_id = (select file_id from incoming where id = ${incomingId}::uuid)
    order by place for update`.execute(tx);
}

async function documentBefore(tx: Tx, row: IncomingRow): Promise<Result<IncomingRow, Refusal>> {
  const rows = row.file_id === null ? [] : await rowsOfFile(tx, row.file_id);
  const before = rows.filter(({ place }) => place < row.place).at(-1);
  if (before === undefined) return err({ type: 'incoming.nothing-before' });
  return begin(tx, { incomingId: before.id }, 'correct');
}

/** The first with the second's entries behind its own, and the second's value where it has none. */
function joined(first: OfficialDocument, second: OfficialDocument): OfficialDocument {
  const { signer } = first;
  return {
    ...first,
    recipients: [...first.recipients, ...second.recipients],
    references: [...first.references, ...second.references],
    items: [...first.items, ...second.items],
    deadlines: [...first.deadlines, ...second.deadlines],
    signer: signer.name === null ? second.signer : signer,
    reportTo: first.reportTo ?? second.reportTo,
    via: first.via ?? second.via,
  };
}
