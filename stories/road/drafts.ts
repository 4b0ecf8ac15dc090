import { assertDefined } from '#basics/assert.ts';
import type { DraftView } from '#modules/directives/model.ts';
import type { StoryStage } from '../stage.ts';
import { PROVINCE } from './people.ts';

const { officer, reviewer, head, clerk } = PROVINCE;

/** A draft with the version that every act on it names. */
export interface Draft {
  readonly id: string;
  look(): Promise<DraftView>;
  /** An act of the officer on the draft as it stands. */
  act(verb: string, input?: object): Promise<void>;
  ref(): Promise<{ draftId: string; version: number }>;
}

export function draftOf(stage: StoryStage, draftId: string): Draft {
  const look = () => stage.act<DraftView>(officer, 'directives.view-draft', { draftId });
  const ref = async () => ({ draftId, version: (await look()).version });
  return {
    id: draftId,
    look,
    ref,
    act: async (verb, input = {}) => {
      await stage.act(officer, `directives.${verb}`, { ...(await ref()), ...input });
    },
  };
}

export interface Issued {
  readonly documentId: string;
  readonly notation: string;
  readonly delivered: number;
  readonly duties: number;
}

/** Submitted, reviewed, approved, issued. */
export async function throughToIssue(stage: StoryStage, draft: Draft, input: object = {}): Promise<Issued> {
  const ref = await draft.ref();
  await stage.act(officer, 'directives.submit', ref);
  await stage.act(reviewer, 'directives.review', ref);
  await stage.act(head, 'directives.approve', ref);
  return stage.act<Issued>(clerk, 'directives.issue', { ...ref, ...input });
}

/** What the province's officer writes into a letter. */
export function letterFields(subject: string, body: string) {
  return {
    style: 'state',
    kind: 'CV',
    symbol: 'UBND-NCKS',
    place: 'Thái Bình',
    subject,
    addressees: ['Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện, thành phố'],
    bases: [],
    body,
    signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signerId: head.personId,
    recipients: ['Như trên', 'Ban Dân vận Tỉnh ủy', 'Lưu: VT, NCKS'],
  };
}

/** A letter of one duty to some units, issued. Answers what was issued. */
export async function issueSmallLetter(
  stage: StoryStage,
  { subject, unitIds, title, dueOn }: { subject: string; unitIds: string[]; title: string; dueOn: string },
): Promise<Issued> {
  const { draftId } = await stage.act<{ draftId: string }>(officer, 'directives.create', { subject });
  const draft = draftOf(stage, draftId);
  await draft.act('edit', letterFields(subject, `Yêu cầu các đơn vị: ${title}.`));
  await draft.act('add-addressees', { unitIds });
  await addConfirmed(draft, { title, topic: 'other', dueOn, holders: 'all' });
  return throughToIssue(stage, draft);
}

/** The officer words an assignment himself and stands for it. */
export async function addConfirmed(draft: Draft, fields: object): Promise<void> {
  await draft.act('add-assignment', fields);
  const added = assertDefined((await draft.look()).assignments.at(-1), 'added assignment');
  await draft.act('confirm-assignment', { assignmentId: added.id });
}
