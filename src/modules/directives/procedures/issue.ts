import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import { type DocumentDraft, documentOf } from '#documents/write/draft.ts';
import { cite } from '#law/citation.ts';
import { deliver } from '#modules/deliveries/index.ts';
import { type TakenNumber, takeNumber } from '#modules/registers/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { issuedContent, referencesTo } from '../compose.ts';
import { DraftRef, rolesOf } from '../model.ts';
import { tellIssued } from '../notices.ts';
import { openForStep } from '../policy.ts';
import { addresseesOf, type Draft, personNames, setDraftState, writeDraftEvent } from '../store/drafts.ts';
import { enterOutgoing, keepWithPaper, storeContent } from '../store/issue.ts';
import {
  carriedOf,
  insertFiles,
  insertPaper,
  notationOf,
  type Paper,
  papersByIds,
  sameNumber,
} from '../store/papers.ts';
import { fileName, layoutOn, writeBoth } from '../written.ts';
import { changeOld, lockPaper } from './change-paper.ts';
import { mayChange } from './drafting.ts';
import { giveAssignments } from './give.ts';
import { refuseEnded } from './recipients.ts';
import { checkConfirmed } from './steps.ts';

const IssueInput = z.strictObject({
  ...DraftRef.shape,
  /** Issue although another document of the year already carries the number. */
  despiteSameNumber: z.boolean().default(false),
  /** Why the old document is updated or replaced; needed when the draft does so. */
  reason: z.string().trim().min(1).max(2000).optional(),
  copies: z.int().min(1).max(100_000).default(1),
  note: z.string().trim().max(1000).optional(),
});

type IssueContext = HandlerContext<z.output<typeof IssueInput>>;

/**
 * Issues an approved draft (Decree 30/2020/NĐ-CP Art 15, 18): the register gives the number, the document is written
 * as DOCX and PDF, entered in the outgoing register and delivered to every recipient, and the confirmed assignments
 * become duties, all in one act. Nothing is issued with a proposal unconfirmed, to a unit that has ended, or in
 * another version than the approved one. Who gets it for information gets no duty.
 */
export const issue = procedure({
  name: 'directives.issue',
  title: { vi: 'Phát hành văn bản', en: 'Issue a document' },
  basis: [cite('30/2020/NĐ-CP', { article: 15 }), cite('30/2020/NĐ-CP', { article: 18 })],
  access: ownOrganisation(...rolesOf('issue')),
  input: IssueInput,
  output: z.object({
    draftId: z.uuid(),
    documentId: z.uuid(),
    notation: z.string(),
    delivered: z.number(),
    duties: z.number(),
  }),
  journal: { subjects: (_, { draftId, documentId }) => [draftId, documentId] },
  async handle(context) {
    const opened = await openForStep(context, { ...context.input, verb: 'issue' });
    if (!opened.ok) return opened;
    const { draft } = opened.value;
    const ready = await checkIssuable(context, draft);
    if (!ready.ok) return ready;
    const numbered = await numberDraft(context, draft);
    if (!numbered.ok) return numbered;
    const { content, taken, signer } = numbered.value;
    const carried = await carriedOf(context.tx, { draftId: draft.id });
    const paper = await storePaper(context, { draft, content, carried });
    if (!paper.ok) return paper;
    const { documentId, notation } = paper.value;
    const at = toDate(context.clock.now());
    const entry = { documentId, organisationId: draft.organisationId, seriesId: taken.seriesId, at };
    await enterOutgoing(context.tx, { ...entry, ...context.input, number: taken.number, signer });
    const delivered = await deliverAll(context, { draft, documentId, at });
    const duties = await giveAssignments(context, { draft, documentId, content, carried, at });
    await changeOld(context, { draft, documentId, at });
    await setDraftState(context.tx, draft.id, { state: 'issued', at, documentId });
    await writeDraftEvent(context.tx, {
      draftId: draft.id,
      kind: 'issue',
      version: draft.version,
      personId: context.actor.personId,
      at,
      note: notation,
    });
    await tellIssued(context.tx, draft, { documentId, notation, at });
    return ok({ draftId: draft.id, documentId, notation, delivered, duties });
  },
});

async function checkIssuable(
  { tx, clock, input }: IssueContext,
  draft: Draft,
): Promise<Result<undefined, Refusal>> {
  if (draft.approvedVersion !== draft.version) return err({ type: 'conflict' });
  if (draft.changeKind !== null && input.reason === undefined)
    return err({ type: 'invalid-input', field: 'reason', issues: [{ field: 'reason', code: 'missing' }] });
  const old = await checkOld(tx, draft);
  if (!old.ok) return old;
  const confirmed = await checkConfirmed({ tx }, draft);
  if (!confirmed.ok) return confirmed;
  const addressees = await addresseesOf(tx, draft.id);
  return refuseEnded(
    tx,
    addressees.map((one) => one.unitId),
    clock.today().toString(),
  );
}

/** What the draft updates or replaces may have been recalled or replaced meanwhile. */
async function checkOld(tx: Tx, draft: Draft): Promise<Result<undefined, Refusal>> {
  if (draft.changesDocumentId === null) return ok();
  await lockPaper(tx, draft.changesDocumentId);
  const paper = (await papersByIds(tx, [draft.changesDocumentId])).get(draft.changesDocumentId);
  return paper === undefined ? err({ type: 'not-found' }) : mayChange(paper, draft.organisationId);
}

interface Numbered {
  readonly content: DocumentDraft;
  readonly taken: TakenNumber;
  readonly signer: { readonly id: string; readonly name: string };
}

async function numberDraft(
  { tx, clock, input }: IssueContext,
  draft: Draft,
): Promise<Result<Numbered, Refusal>> {
  const { organisationId, content } = draft;
  const on = clock.today();
  const { style, kind } = content;
  const taken = await takeNumber(tx, { organisationId, direction: 'out', style, kind, on });
  if (!taken.ok) return taken;
  const signerId = assertDefined(draft.signerId, 'signer of an approved draft');
  const name = assertDefined((await personNames(tx, [signerId])).get(signerId), 'name of the signer');
  const issued = issuedContent(content, { number: taken.value.number, date: on.toString(), signer: name });
  const wanted = {
    issuerId: organisationId,
    number: taken.value.text,
    symbol: content.symbol ?? '',
    on: on.toString(),
  };
  const other = input.despiteSameNumber ? undefined : await sameNumber(tx, wanted);
  if (other !== undefined) {
    const data = { notation: notationOf(issued) ?? taken.value.text, subject: other.subject.slice(0, 200) };
    return err({ type: 'directives.number-registered', data, field: 'despiteSameNumber' });
  }
  return ok({ content: issued, taken: taken.value, signer: { id: signerId, name } });
}

interface ToStore {
  readonly draft: Draft;
  readonly content: DocumentDraft;
  readonly carried: readonly Paper[];
}

/** The document's row and its files. The bytes are kept by their hash: a refused act leaves no row that names them. */
async function storePaper(
  { tx, actor, clock, files }: IssueContext,
  { draft, content, carried }: ToStore,
): Promise<Result<{ documentId: string; notation: string }, Refusal>> {
  const layout = layoutOn(content, clock.today().toString());
  if (layout === null) return err({ type: 'directives.before-forms' });
  const at = toDate(clock.now());
  const document = documentOf(content, referencesTo(carried));
  const documentId = await insertPaper(tx, { issuerId: draft.organisationId, document, at });
  const notation = notationOf(content) ?? content.kind;
  const written = await writeBoth(content, layout);
  const stored = await Promise.all(
    written.map(async ({ format, bytes }) => ({
      sha256: await files.put(bytes),
      size: bytes.length,
      format,
      name: fileName(notation, format),
    })),
  );
  const by = { organisationId: draft.organisationId, personId: actor.personId, at };
  await keepWithPaper(tx, {
    documentId,
    draftId: draft.id,
    files: stored,
    ids: await insertFiles(tx, stored, by),
  });
  await storeContent(tx, draft.id, content);
  return ok({ documentId, notation });
}

interface ToDeliver {
  readonly draft: Draft;
  readonly documentId: string;
  readonly at: Date;
}

async function deliverAll({ tx }: IssueContext, { draft, documentId, at }: ToDeliver): Promise<number> {
  const recipients = await addresseesOf(tx, draft.id);
  if (recipients.length === 0) return 0;
  await deliver(tx, { documentId, senderId: draft.organisationId, recipients, at });
  return recipients.length;
}
