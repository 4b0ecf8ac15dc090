import { z } from 'zod';
import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { ownOrganisation } from '#platform/procedure/access.ts';
import { procedure } from '#platform/procedure/procedure.ts';
import type { Refusal } from '#platform/procedure/refusal.ts';
import { AssignmentFields, type AssignmentView, DraftRef, HowProposed, MOST_ASSIGNMENTS } from '../model.ts';
import { drafters } from '../policy.ts';
import { assignmentsOf, insertAssignment, setHolders, updateAssignment } from '../store/assignments.ts';
import { addresseesOf, type Draft } from '../store/drafts.ts';
import { ChangedDraft, inDraft } from './change.ts';

/** Fields of an assignment as the store takes them, with its holders decided. */
async function fieldsOf(
  tx: Tx,
  draft: Draft,
  input: z.output<typeof AssignmentFields>,
): Promise<Result<{ readonly holderIds: readonly string[] } & ReturnType<typeof plainFields>, Refusal>> {
  const addressees = await addresseesOf(tx, draft.id);
  const act = addressees.filter((one) => one.purpose === 'act').map((one) => one.unitId);
  const holderIds = input.holders === 'all' ? act : input.holderIds;
  const strangers = holderIds.filter((id) => !act.includes(id)).length;
  if (strangers > 0)
    return err({ type: 'directives.holder-not-addressed', data: { count: strangers }, field: 'holderIds' });
  return ok({ ...plainFields(input), holderIds });
}

function plainFields(input: z.output<typeof AssignmentFields>) {
  const { title, detail, topic, dueOn = null, dueText = null } = input;
  return { title, detail, topic, dueOn, dueText };
}

async function openAssignment(
  tx: Tx,
  draftId: string,
  assignmentId: string,
): Promise<Result<AssignmentView, Refusal>> {
  const all = await assignmentsOf(tx, draftId);
  const found = all.find((one) => one.id === assignmentId);
  return found === undefined ? err({ type: 'not-found' }) : ok(found);
}

const ByPerson = HowProposed.parse({});

/** Adds an assignment that the officer words himself. It is confirmed when he says so. */
export const addAssignment = procedure({
  name: 'directives.add-assignment',
  title: { vi: 'Thêm đầu việc', en: 'Add an assignment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...DraftRef.shape, ...AssignmentFields.shape }),
  output: ChangedDraft.extend({ assignmentId: z.uuid() }),
  journal: { subjects: (_, { draftId, assignmentId }) => [draftId, assignmentId] },
  async handle(context) {
    let assignmentId = '';
    const changed = await inDraft(context, async (draft) => {
      const { tx, input } = context;
      const already = await assignmentsOf(tx, draft.id);
      if (already.length >= MOST_ASSIGNMENTS)
        return err({ type: 'directives.too-many', data: { limit: MOST_ASSIGNMENTS } });
      const fields = await fieldsOf(tx, draft, input);
      if (!fields.ok) return fields;
      const origin = { label: null, reasons: ByPerson, sourceDocumentId: null, state: 'proposed' } as const;
      assignmentId = await insertAssignment(tx, draft.id, { ...fields.value, ...origin });
      return ok({});
    });
    return changed.ok ? ok({ ...changed.value, assignmentId }) : changed;
  },
});

const AssignmentRef = { ...DraftRef.shape, assignmentId: z.uuid() };
const subjects = {
  subjects: ({ draftId, assignmentId }: { draftId: string; assignmentId: string }) => [draftId, assignmentId],
};

/** Changes an assignment. What was confirmed must be confirmed again. */
export const editAssignment = procedure({
  name: 'directives.edit-assignment',
  title: { vi: 'Sửa đầu việc', en: 'Edit an assignment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({ ...AssignmentRef, ...AssignmentFields.shape }),
  output: ChangedDraft,
  journal: subjects,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { tx, input } = context;
      const found = await openAssignment(tx, draft.id, input.assignmentId);
      if (!found.ok) return found;
      const fields = await fieldsOf(tx, draft, input);
      if (!fields.ok) return fields;
      await updateAssignment(tx, found.value.id, { ...fields.value, state: 'proposed' });
      await setHolders(tx, found.value.id, fields.value.holderIds);
      return ok({});
    }),
});

/** Splits an assignment into parts, each with the same date and holders; the parts are proposals to be confirmed. */
export const splitAssignment = procedure({
  name: 'directives.split-assignment',
  title: { vi: 'Tách đầu việc', en: 'Split an assignment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject({
    ...AssignmentRef,
    parts: z
      .array(AssignmentFields.pick({ title: true, detail: true, topic: true }))
      .min(2)
      .max(10),
  }),
  output: ChangedDraft,
  journal: subjects,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { tx, input } = context;
      const found = await openAssignment(tx, draft.id, input.assignmentId);
      if (!found.ok) return found;
      const whole = found.value;
      const count = (await assignmentsOf(tx, draft.id)).length + input.parts.length - 1;
      if (count > MOST_ASSIGNMENTS)
        return err({ type: 'directives.too-many', data: { limit: MOST_ASSIGNMENTS } });
      const [first, ...rest] = input.parts;
      await updateAssignment(tx, whole.id, { ...whole, ...first, state: 'proposed' });
      for (const part of rest)
        await insertAssignment(tx, draft.id, { ...whole, ...part, reasons: ByPerson, state: 'proposed' });
      return ok({});
    }),
});

/** An officer stands for an assignment as it is: it will be given when the document is issued. */
export const confirmAssignment = procedure({
  name: 'directives.confirm-assignment',
  title: { vi: 'Xác nhận đầu việc', en: 'Confirm an assignment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject(AssignmentRef),
  output: ChangedDraft,
  journal: subjects,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { tx, input } = context;
      const found = await openAssignment(tx, draft.id, input.assignmentId);
      if (!found.ok) return found;
      const { holderIds, title } = found.value;
      if (holderIds.length === 0) return err({ type: 'directives.no-holder', data: { title } });
      await updateAssignment(tx, found.value.id, { ...found.value, state: 'confirmed' });
      return ok({});
    }),
});

/** Drops an assignment: nothing will be given for it. It can be edited and confirmed later. */
export const dropAssignment = procedure({
  name: 'directives.drop-assignment',
  title: { vi: 'Bỏ đầu việc', en: 'Drop an assignment' },
  access: ownOrganisation(...drafters),
  input: z.strictObject(AssignmentRef),
  output: ChangedDraft,
  journal: subjects,
  handle: (context) =>
    inDraft(context, async (draft) => {
      const { tx, input } = context;
      const found = await openAssignment(tx, draft.id, input.assignmentId);
      if (!found.ok) return found;
      await updateAssignment(tx, found.value.id, { ...found.value, state: 'dropped' });
      return ok({});
    }),
});
