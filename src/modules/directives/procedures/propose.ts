import { z } from 'zod';
import { err, ok } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import { DraftRef, MOST_ASSIGNMENTS } from '../model.ts';
import { drafters } from '../policy.ts';
import { type AskedItem, askedItems, itemsOfBlocks, proposalFor } from '../proposals.ts';
import { type Audience, proposeHolders } from '../propose-holders.ts';
import { assignmentsOf, insertAssignment, type NewAssignment } from '../store/assignments.ts';
import { addresseesOf, type Draft } from '../store/drafts.ts';
import { carriedOf } from '../store/papers.ts';
import { ChangedDraft, inDraft, subjectDraft } from './change.ts';

/**
 * Proposes assignments from the items of the carried documents and of the draft's own body: title, topic, date where
 * the item has one, and as holders those that the item names among the addressees (all who are to act when it names
 * nobody). An item that has an assignment already is left alone. Nothing is given before a person confirms it.
 */
export const propose = procedure({
  name: 'directives.propose-assignments',
  title: { vi: 'Đề xuất đầu việc từ các mục', en: 'Propose assignments from the items' },
  access: ownOrganisation(...drafters),
  input: DraftRef,
  output: ChangedDraft.extend({ proposed: z.number() }),
  journal: subjectDraft,
  async handle(context) {
    let proposed = 0;
    const changed = await inDraft(context, async (draft) => {
      const { tx, actor, clock } = context;
      const items = await itemsOf(tx, draft);
      if (items.length === 0) return err({ type: 'directives.no-items' });
      const known = await assignmentsOf(tx, draft.id);
      const fresh = items.filter(
        ({ item, sourceDocumentId }) =>
          !known.some((one) => one.label === item.label && one.sourceDocumentId === sourceDocumentId),
      );
      if (known.length + fresh.length > MOST_ASSIGNMENTS)
        return err({ type: 'directives.too-many', data: { limit: MOST_ASSIGNMENTS } });
      const addressees = await addresseesOf(tx, draft.id);
      const actIds = addressees.filter((one) => one.purpose === 'act').map((one) => one.unitId);
      const audience = { tx, issuerId: actor.organisationId, on: clock.today().toString(), actIds };
      for (const source of fresh) await insertAssignment(tx, draft.id, await assignmentFor(audience, source));
      proposed = fresh.length;
      return ok({});
    });
    return changed.ok ? ok({ ...changed.value, proposed }) : changed;
  },
});

interface SourceItem {
  readonly item: AskedItem;
  /** null: the draft's own body. */
  readonly sourceDocumentId: string | null;
}

async function itemsOf(tx: Tx, draft: Draft): Promise<readonly SourceItem[]> {
  const carried = await carriedOf(tx, { draftId: draft.id });
  return [
    ...carried.flatMap((paper) =>
      askedItems(paper.content.items ?? []).map((item) => ({ item, sourceDocumentId: paper.id })),
    ),
    ...itemsOfBlocks(draft.content.body).map((item) => ({ item, sourceDocumentId: null })),
  ];
}

async function assignmentFor(
  audience: Audience,
  { item, sourceDocumentId }: SourceItem,
): Promise<NewAssignment> {
  const { label, title, detail, topic, dueOn, dueText, reasons } = proposalFor(item);
  const { holderIds, how } = await proposeHolders(audience, reasons.holderWords);
  return {
    label,
    title,
    detail,
    topic,
    dueOn,
    dueText,
    reasons: { ...reasons, holders: how },
    state: 'proposed',
    sourceDocumentId,
    holderIds,
  };
}
