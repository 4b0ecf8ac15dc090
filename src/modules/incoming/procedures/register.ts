import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { toDate } from '#platform/clock.ts';
import type { HandlerContext } from '#platform/procedure/procedure.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { URGENCIES } from '../model.ts';
import { passing, tellOfficer } from '../passing.ts';
import { begin, keepsRegister } from '../policy.ts';
import { carry, complete, insertDocument, REGISTERING, takeArrivalNumber } from '../registration.ts';
import { contentOf, type IncomingRow } from '../store.ts';

const RegisterInput = z.strictObject({
  incomingId: z.uuid(),
  version: z.int().positive(),
  /** Today when absent; a later day is refused. */
  arrivedOn: z.iso.date().optional(),
  urgency: z.enum(URGENCIES).default('ordinary'),
  passedTo: z.string().trim().max(200).optional(),
  officerId: z.uuid().optional(),
  note: z.string().trim().max(1000).optional(),
  /** Confirms that a document that looks the same is another one. */
  evenIfDuplicate: z.boolean().default(false),
});
type RegisterContext = HandlerContext<z.output<typeof RegisterInput>>;

/**
 * Registers a document that came in: it gets its arrival number and becomes a document of the organisation; those it
 * carries are recorded with it. Refusals: `incoming.needs-…` where something is missing, `incoming.duplicate`,
 * `incoming.already-registered` (another clerk was faster), `incoming.arrived-in-future`, `incoming.carried-incomplete`,
 * `incoming.not-here` (the officer), `conflict`. Source: 30/2020/NĐ-CP Art 22.
 */
export const register = procedure({
  name: 'incoming.register',
  title: { vi: 'Đăng ký văn bản đến', en: 'Register an incoming document' },
  basis: [REGISTERING],
  access: keepsRegister,
  input: RegisterInput,
  output: z.object({ incomingId: z.uuid(), documentId: z.uuid(), arrivalNumber: z.string() }),
  journal: {
    subjects: ({ incomingId }, { documentId }) => [incomingId, documentId],
    personal: ['passedTo', 'note'],
  },
  async handle(context) {
    const { tx, input, actor } = context;
    const begun = await begin(tx, input, 'register');
    if (!begun.ok) return begun;
    const row = begun.value;
    const found = complete(assertDefined(contentOf(row), 'content of a read document'));
    if (!found.ok) return found;
    const document = found.value;
    const day = arrivalDay(context);
    if (!day.ok) return day;
    const passed = await passing(context, input);
    if (!passed.ok) return passed;
    const request = {
      organisationId: actor.organisationId,
      document,
      incomingId: row.id,
      arrivedOn: day.value,
    };
    const { evenIfDuplicate, urgency } = input;
    const taken = await takeArrivalNumber(tx, { ...request, evenIfDuplicate });
    if (!taken.ok) return taken;
    const at = toDate(context.clock.now());
    const documentId = await insertDocument(tx, { document, row, urgency, at });
    await tx
      .updateTable('incoming')
      .set({
        state: 'registered',
        document_id: documentId,
        series_id: taken.value.seriesId,
        arrival_number: taken.value.number,
        arrived_on: day.value,
        note: input.note ?? null,
        registered_at: at,
        registered_by: actor.personId,
        version: row.version + 1,
        ...passed.value,
      })
      .where('id', '=', row.id)
      .execute();
    const attached = await recordCarried(context, row, documentId);
    if (!attached.ok) return attached;
    await tellOfficer(context, row.id, document);
    return ok({ incomingId: row.id, documentId, arrivalNumber: taken.value.text });
  },
});

function arrivalDay({ input, clock }: RegisterContext): Result<string, Refusal> {
  const today = clock.today().toString();
  const day = input.arrivedOn ?? today;
  return day > today ? err({ type: 'incoming.arrived-in-future', field: 'arrivedOn' }) : ok(day);
}

/** The documents of the file that this one carries: recorded without a number of their own, and tied to it. */
async function recordCarried(
  { tx, clock, input }: RegisterContext,
  carrier: IncomingRow,
  carrierDocumentId: string,
): Promise<Result<undefined, Refusal>> {
  const rows = await tx
    .selectFrom('incoming')
    .selectAll()
    .where('carried_in', '=', carrier.id)
    .where('state', 'in', ['read', 'registered'])
    .orderBy('place')
    .forUpdate()
    .execute();
  for (const row of rows) {
    if (row.document_id !== null) {
      await carry(tx, carrierDocumentId, row.document_id);
      continue;
    }
    const found = complete(assertDefined(contentOf(row), 'content of a read document'));
    if (!found.ok) return err({ type: 'incoming.carried-incomplete', data: { place: row.place } });
    const at = toDate(clock.now());
    const documentId = await insertDocument(tx, { document: found.value, row, urgency: input.urgency, at });
    await carry(tx, carrierDocumentId, documentId);
    await tx
      .updateTable('incoming')
      .set({ state: 'attached', document_id: documentId, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute();
  }
  return ok();
}
