import { z } from 'zod';
import { assertDefined } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { DocumentDraft } from '#documents/write/draft.ts';
import { DRAFT_LIMITS } from '#documents/write/draft-shape.ts';
import { cite } from '#law/citation.ts';
import { unitView } from '#modules/units/index.ts';
import { toDate } from '#platform/clock.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { blocksOfText } from '../body-text.ts';
import { beginDraft, defaultSymbol } from '../compose.ts';
import { CHANGE_KINDS, DraftFields, DraftRef, KINDS } from '../model.ts';
import { drafters } from '../policy.ts';
import { draftByDocument } from '../store/documents.ts';
import { headsOf, insertDraft, putAddressees, writeDraftEvent } from '../store/drafts.ts';
import { addCarried, type Paper, papersByIds } from '../store/papers.ts';
import { ChangedDraft, inDraft, subjectDraft } from './change.ts';

const CreateInput = z.strictObject({
  kind: z.enum(KINDS).default('CV'),
  subject: z.string().trim().min(1).max(DRAFT_LIMITS.subject).optional(),
  /** A registered document that it sends on (gửi tiếp). */
  carriedId: z.uuid().optional(),
  /** An issued document that it updates or replaces. */
  changesId: z.uuid().optional(),
  changeKind: z.enum(CHANGE_KINDS).default('replacement'),
});
type CreateInput = z.output<typeof CreateInput>;

/**
 * Begins a draft (Decree 30/2020/NĐ-CP Art 8): blank, sending on a document that came in, or to update or replace an
 * issued one. A draft that replaces begins with the text and the recipients of the old document.
 */
export const create = procedure({
  name: 'directives.create',
  title: { vi: 'Tạo dự thảo văn bản đi', en: 'Begin a draft' },
  basis: [cite('30/2020/NĐ-CP', { article: 8 })],
  access: ownOrganisation(...drafters),
  input: CreateInput,
  output: ChangedDraft,
  journal: { subjects: (_, { draftId }) => [draftId] },
  async handle({ input, tx, actor, clock }) {
    const sources = await readSources(tx, input, actor.organisationId);
    if (!sources.ok) return sources;
    const { carried, changed } = sources.value;
    const begun = await beginFor({ tx, actor, clock }, input.kind, sources.value);
    const subject = input.subject ?? begun.subject;
    if (subject === null) return err({ type: 'invalid-input', field: 'subject', issues: [MISSING_SUBJECT] });
    const at = toDate(clock.now());
    const draftId = await insertDraft(tx, {
      organisationId: actor.organisationId,
      drafterId: actor.personId,
      content: { ...begun, subject },
      changes: changed && { documentId: changed.paper.id, kind: input.changeKind },
      at,
    });
    if (carried) await addCarried(tx, draftId, carried.id);
    for (const purpose of ['act', 'know'] as const) {
      const units =
        changed?.recipients.filter((one) => one.purpose === purpose).map((one) => one.unitId) ?? [];
      await putAddressees(tx, draftId, units, purpose);
    }
    await writeDraftEvent(tx, { draftId, kind: 'created', version: 1, personId: actor.personId, at });
    return ok({ draftId, version: 1 });
  },
});

async function beginFor(
  { tx, actor, clock }: Pick<HandlerContext<unknown>, 'tx' | 'actor' | 'clock'>,
  kind: CreateInput['kind'],
  { carried, changed }: Sources,
): Promise<DocumentDraft> {
  const today = clock.today();
  const on = today.toString();
  const organisation = assertDefined(await unitView(tx, actor.organisationId, on), 'own organisation');
  const territory = await unitView(tx, organisation.territoryId ?? organisation.id, on);
  const place = territory?.shortName ?? organisation.shortName;
  return beginDraft({ organisation, place, kind, year: today.year, carried, changed });
}

const MISSING_SUBJECT = { field: 'subject', code: 'missing' } as const;

interface Sources {
  readonly carried: Paper | null;
  readonly changed: Changed | null;
}

interface Changed {
  readonly paper: Paper;
  readonly content: DocumentDraft | null;
  readonly recipients: readonly { readonly unitId: string; readonly purpose: 'act' | 'know' }[];
}

async function readSources(
  tx: Tx,
  { carriedId, changesId }: CreateInput,
  organisationId: string,
): Promise<Result<Sources, Refusal>> {
  const papers = await papersByIds(
    tx,
    [carriedId, changesId].filter((id) => id !== undefined),
  );
  const carried = carriedId === undefined ? null : papers.get(carriedId);
  const paper = changesId === undefined ? null : papers.get(changesId);
  if (carried === undefined || paper === undefined) return err({ type: 'not-found' });
  if (paper === null) return ok({ carried, changed: null });
  const allowed = mayChange(paper, organisationId);
  if (!allowed.ok) return allowed;
  const old = await draftByDocument(tx, paper.id);
  const changed = { paper, content: old?.content ?? null, recipients: old?.recipients ?? [] };
  return ok({ carried, changed });
}

/** Whether the organisation may still recall, update or replace the document. */
export function mayChange(paper: Paper, organisationId: string): Result<undefined, Refusal> {
  if (paper.issuerId !== organisationId) return err({ type: 'directives.not-issuer' });
  const isOver = paper.state === 'recalled' || paper.state === 'replaced';
  return isOver ? err({ type: 'directives.not-in-force' }) : ok();
}

const EditInput = z.strictObject({ ...DraftRef.shape, ...DraftFields.shape });

/** Changes what a draft says (Decree 30/2020/NĐ-CP Art 8). Its version goes up; an older version is refused. */
export const edit = procedure({
  name: 'directives.edit',
  title: { vi: 'Sửa dự thảo', en: 'Edit a draft' },
  basis: [cite('30/2020/NĐ-CP', { article: 8 })],
  access: ownOrganisation(...drafters),
  input: EditInput,
  output: ChangedDraft,
  journal: subjectDraft,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { input } = context;
      const signer = await checkSigner(context, input.signerId ?? null);
      if (!signer.ok) return signer;
      const symbol = input.symbol ?? (await symbolOf(context));
      const content: DocumentDraft = {
        ...draft.content,
        style: input.style,
        kind: input.kind,
        symbol,
        place: input.place,
        subject: input.subject,
        addressees: input.addressees,
        enactingAuthority: input.enactingAuthority ?? null,
        bases: input.bases,
        body: blocksOfText(input.body),
        signature: { lines: input.signatureLines, name: null },
        recipients: input.recipients,
        draftersInitials: input.draftersInitials ?? null,
      };
      return ok({ content, signerId: signer.value });
    }),
});

type EditContext = HandlerContext<z.output<typeof EditInput>>;

async function checkSigner(
  { tx, actor, clock }: EditContext,
  signerId: string | null,
): Promise<Result<string | null, Refusal>> {
  if (signerId === null) return ok(null);
  const heads = await headsOf(tx, actor.organisationId, clock.today().toString());
  if (heads.some((head) => head.id === signerId)) return ok(signerId);
  return err({ type: 'directives.signer-not-head', field: 'signerId' });
}

async function symbolOf({ tx, actor, clock, input }: EditContext): Promise<string | null> {
  const organisation = await unitView(tx, actor.organisationId, clock.today().toString());
  return defaultSymbol(input.style, input.kind, organisation?.abbreviation ?? null);
}
