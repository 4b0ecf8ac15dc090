import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import { compareVietnamese } from '#basics/vietnamese.ts';
import { unitsByIds, unitView } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { type HandlerContext, procedure } from '#platform/procedure/procedure.ts';
import { textOfBlocks } from '../body-text.ts';
import { departuresOf } from '../compose.ts';
import { type AddresseeView, DRAFT_STATES, DraftView, KINDS, nextVerbs } from '../model.ts';
import { DRAFT_READERS } from '../policy.ts';
import { assignmentsOf } from '../store/assignments.ts';
import { addresseesOf, type Draft, draftById, draftEvents, headsOf, personNames } from '../store/drafts.ts';
import { countDrafts, searchDrafts } from '../store/list.ts';
import { attachmentsOf, carriableBy, carriedOf, lineOf, papersByIds } from '../store/papers.ts';

/** A draft with all that hangs on it: recipients, assignments, departures from the form, history, next steps. */
export const viewDraft = procedure({
  name: 'directives.view-draft',
  title: { vi: 'Xem dự thảo', en: 'View a draft' },
  effect: 'read',
  access: ownOrganisation(...DRAFT_READERS),
  input: z.strictObject({ draftId: z.uuid() }),
  output: DraftView,
  async handle(context) {
    const { tx, input, actor, clock } = context;
    const draft = await draftById(tx, input.draftId);
    if (draft === undefined) return err({ type: 'not-found' });
    const on = clock.today();
    const organisation = await unitView(tx, draft.organisationId, on.toString());
    const names = await personNames(tx, [draft.drafterId, draft.signerId]);
    const style = organisation?.line ?? draft.content.style;
    const isOpen = draft.state !== 'issued' && draft.state !== 'abandoned';
    return ok({
      id: draft.id,
      version: draft.version,
      state: draft.state,
      content: draft.content,
      body: textOfBlocks(draft.content.body),
      organisation: organisation?.name ?? draft.content.issuer,
      drafter: names.get(draft.drafterId) ?? '',
      signerId: draft.signerId,
      signer: draft.signerId === null ? null : (names.get(draft.signerId) ?? ''),
      returnedReason: draft.returnedReason,
      documentId: draft.documentId,
      departures: isOpen ? departuresOf(draft.content, { style, on }) : [],
      signers: await headsOf(tx, draft.organisationId, on.toString()),
      next: [...nextVerbs(draft.state, actor.role)],
      ...(await hangingOn(context, draft)),
    });
  },
});

async function hangingOn({ tx, clock }: Pick<HandlerContext<unknown>, 'tx' | 'clock'>, draft: Draft) {
  const on = clock.today().toString();
  return {
    changes: await changesOf(tx, draft),
    addressees: await addresseeViews(tx, draft.id, on),
    carried: (await carriedOf(tx, { draftId: draft.id })).map(lineOf),
    carriable:
      draft.state === 'drafting' ? (await carriableBy(tx, draft.organisationId, draft.id)).map(lineOf) : [],
    attachments: await attachmentsOf(tx, draft.id),
    assignments: await assignmentsOf(tx, draft.id),
    history: await draftEvents(tx, draft.id),
  };
}

async function changesOf(tx: Tx, { changesDocumentId, changeKind }: Draft): Promise<DraftView['changes']> {
  if (changesDocumentId === null || changeKind === null) return null;
  const paper = (await papersByIds(tx, [changesDocumentId])).get(changesDocumentId);
  return paper === undefined ? null : { kind: changeKind, document: lineOf(paper) };
}

async function addresseeViews(tx: Tx, draftId: string, on: string): Promise<AddresseeView[]> {
  const addressees = await addresseesOf(tx, draftId);
  const purposes = new Map(addressees.map((one) => [one.unitId, one.purpose]));
  const units = await unitsByIds(tx, [...purposes.keys()], on);
  return [...units.values()]
    .sort((one, other) => rank(one) - rank(other) || compareVietnamese(one.name, other.name))
    .map(({ id, name, within, exists }) => ({
      unitId: id,
      name,
      within,
      purpose: purposes.get(id) ?? 'know',
      exists,
    }));
}

const LEVELS = ['province', 'district', 'commune', 'village'];

function rank({ level }: { readonly level: string | null }): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

const DraftLine = z.object({
  id: z.uuid(),
  state: z.enum(DRAFT_STATES),
  kind: z.string(),
  subject: z.string(),
  notation: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  documentId: z.uuid().nullable(),
  documentState: z.string().nullable(),
  drafter: z.string(),
  changedAt: z.string(),
  recipients: z.number(),
});
export type DraftLine = z.output<typeof DraftLine>;

/** Rows on one page of the list. */
export const PAGE_SIZE = 25;

/** The organisation's outgoing documents, drafts and issued: filtered, searched with or without diacritics, paged. */
export const list = procedure({
  name: 'directives.list',
  title: { vi: 'Danh sách văn bản đi', en: 'List outgoing documents' },
  effect: 'read',
  access: ownOrganisation(...DRAFT_READERS),
  input: z.strictObject({
    text: z.string().trim().max(200).default(''),
    states: z
      .array(z.enum(DRAFT_STATES))
      .max(DRAFT_STATES.length)
      .default([...DRAFT_STATES]),
    kind: z.enum(KINDS).optional(),
    sort: z.enum(['newest', 'oldest', 'subject']).default('newest'),
    page: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    lines: z.array(DraftLine),
    total: z.number(),
    counts: z.record(z.enum(DRAFT_STATES), z.number()),
  }),
  async handle({ input, tx }) {
    const { kind = null, ...search } = input;
    const { lines, total } = await searchDrafts(tx, { ...search, kind, size: PAGE_SIZE });
    const counted = await countDrafts(tx);
    const counts = Object.fromEntries(DRAFT_STATES.map((state) => [state, counted.get(state) ?? 0]));
    return ok({
      lines: lines.map((line) => ({ ...line, changedAt: line.changedAt.toISOString() })),
      total,
      counts: counts as Record<(typeof DRAFT_STATES)[number], number>,
    });
  },
});
