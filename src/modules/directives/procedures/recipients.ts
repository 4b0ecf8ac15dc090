import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import { cite } from '#law/citation.ts';
import { type AddresseeMatch, resolveAddressees, unitsByIds, unitsExistOn } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { DraftRef, MOST_ADDRESSEES, PURPOSES } from '../model.ts';
import { DRAFT_READERS, drafters } from '../policy.ts';
import { dropHoldersNotAddressed } from '../store/assignments.ts';
import { addresseesOf, putAddressees, removeAddressees } from '../store/drafts.ts';
import {
  addAttachments,
  addCarried,
  ownFiles,
  papersByIds,
  removeAttachment,
  removeCarried,
} from '../store/papers.ts';
import { ChangedDraft, inDraft, subjectDraft } from './change.ts';

const Phrase = z.string().trim().min(1).max(500);

const Match = z.object({
  phrase: z.string(),
  part: z.string(),
  how: z.enum(['group', 'name', 'unknown']),
  confidence: z.number(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Where a name fits several units: those to choose from. */
  candidates: z.array(z.object({ id: z.uuid(), name: z.string(), within: z.string().nullable() })),
});

/** Whom phrases such as "UBND các huyện, thành phố" address today, seen from the acting organisation. */
export const resolve = procedure({
  name: 'directives.resolve-addressees',
  title: { vi: 'Tìm đơn vị theo cách ghi nơi nhận', en: 'Resolve addressee phrases' },
  effect: 'read',
  access: ownOrganisation(...DRAFT_READERS),
  input: z.strictObject({ phrases: z.array(Phrase).min(1).max(100) }),
  output: z.object({ matches: z.array(Match) }),
  async handle({ input, tx, actor, clock }) {
    const matches = await resolveAddressees(tx, input.phrases, {
      issuerId: actor.organisationId,
      on: clock.today().toString(),
    });
    return ok({ matches: matches.map(matchView) });
  },
});

function matchView(match: AddresseeMatch): z.output<typeof Match> {
  return {
    phrase: match.phrase,
    part: match.part,
    how: match.how,
    confidence: match.confidence,
    units: match.units.map(({ id, name }) => ({ id, name })),
    candidates: match.candidates.map(({ id, name, within }) => ({ id, name, within })),
  };
}

/**
 * Adds organisations to whom the draft will be delivered: those that phrases name and those chosen by id. One that is
 * there already gets the new purpose. Refused when a phrase names nobody we know, or a unit has ended.
 */
export const addAddressees = procedure({
  name: 'directives.add-addressees',
  title: { vi: 'Thêm nơi nhận', en: 'Add recipients' },
  basis: [cite('30/2020/NĐ-CP', { article: 18 })],
  access: ownOrganisation(...drafters),
  input: z.strictObject({
    ...DraftRef.shape,
    phrases: z.array(Phrase).max(100).default([]),
    unitIds: z.array(z.uuid()).max(MOST_ADDRESSEES).default([]),
    purpose: z.enum(PURPOSES).default('act'),
  }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { input, tx, actor, clock } = context;
      const on = clock.today().toString();
      const named = await unitsOfPhrases(tx, input.phrases, { issuerId: actor.organisationId, on });
      if (!named.ok) return named;
      // A group such as "các sở" can contain the issuer; it does not send to itself.
      const fromPhrases = named.value.filter((id) => id !== actor.organisationId);
      if (input.unitIds.includes(actor.organisationId)) return err({ type: 'directives.own-unit' });
      const wanted = [...new Set([...fromPhrases, ...input.unitIds])];
      const ended = await refuseEnded(tx, wanted, on);
      if (!ended.ok) return ended;
      const already = await addresseesOf(tx, draft.id);
      const all = new Set([...already.map((one) => one.unitId), ...wanted]);
      if (all.size > MOST_ADDRESSEES)
        return err({ type: 'directives.too-many', data: { limit: MOST_ADDRESSEES } });
      await putAddressees(tx, draft.id, wanted, input.purpose);
      await dropHoldersNotAddressed(tx, draft.id);
      return ok({});
    }),
});

async function unitsOfPhrases(
  tx: Tx,
  phrases: readonly string[],
  seenFrom: { readonly issuerId: string; readonly on: string },
): Promise<Result<readonly string[], Refusal>> {
  if (phrases.length === 0) return ok([]);
  const matches = await resolveAddressees(tx, phrases, seenFrom);
  const unknown = matches.find((match) => match.units.length === 0);
  if (unknown === undefined) return ok(matches.flatMap((match) => match.units.map((unit) => unit.id)));
  return err({
    type: 'directives.unknown-addressee',
    field: 'phrases',
    data: { phrase: unknown.part.slice(0, 200) },
  });
}

/** Refused with their names when some of the units do not exist on the day. */
export async function refuseEnded(
  tx: Tx,
  unitIds: readonly string[],
  on: string,
): Promise<Result<undefined, Refusal>> {
  const existing = await unitsExistOn(tx, unitIds, on);
  const ended = unitIds.filter((id) => !existing.has(id));
  if (ended.length === 0) return ok();
  const views = await unitsByIds(tx, ended.slice(0, 5), on);
  const names = ended.slice(0, 5).map((id) => views.get(id)?.name ?? '?');
  return err({
    type: 'directives.unit-ended',
    data: { names: `${names.join('; ')}${ended.length > 5 ? '; …' : ''}` },
  });
}

/** Takes organisations out of the recipients, and out of the assignments they were to do. */
export const removeAddressee = procedure({
  name: 'directives.remove-addressees',
  title: { vi: 'Bỏ nơi nhận', en: 'Remove recipients' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, unitIds: z.array(z.uuid()).min(1).max(MOST_ADDRESSEES) }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      await removeAddressees(context.tx, draft.id, context.input.unitIds);
      await dropHoldersNotAddressed(context.tx, draft.id);
      return ok({});
    }),
});

/** Attaches files that the organisation brought. */
export const attach = procedure({
  name: 'directives.attach',
  title: { vi: 'Đính kèm tệp', en: 'Attach files' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, fileIds: z.array(z.uuid()).min(1).max(20) }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { input, tx, actor } = context;
      const own = await ownFiles(tx, input.fileIds, actor.organisationId);
      if (own.length < new Set(input.fileIds).size)
        return err({ type: 'directives.file-not-yours', field: 'fileIds' });
      await addAttachments(tx, draft.id, input.fileIds);
      return ok({});
    }),
});

/** Takes an attached file out; the file itself stays kept. */
export const detach = procedure({
  name: 'directives.detach',
  title: { vi: 'Bỏ tệp đính kèm', en: 'Remove an attachment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, fileId: z.uuid() }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      await removeAttachment(context.tx, draft.id, context.input.fileId);
      return ok({});
    }),
});

/** Lets the draft carry a registered document (gửi kèm). */
export const carry = procedure({
  name: 'directives.carry',
  title: { vi: 'Gửi kèm văn bản', en: 'Carry a document' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, documentId: z.uuid() }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { input, tx } = context;
      const papers = await papersByIds(tx, [input.documentId]);
      if (!papers.has(input.documentId)) return err({ type: 'not-found' });
      await addCarried(tx, draft.id, input.documentId);
      return ok({});
    }),
});

/** The draft no longer carries a document. */
export const uncarry = procedure({
  name: 'directives.uncarry',
  title: { vi: 'Bỏ văn bản gửi kèm', en: 'Carry a document no longer' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, documentId: z.uuid() }),
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      await removeCarried(context.tx, draft.id, context.input.documentId);
      return ok({});
    }),
});
