import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '#documents/model.ts';
import { DocumentDraftShape, DRAFT_LIMITS } from '#documents/write/draft-shape.ts';
import type { Role } from '#platform/identity/actor.ts';

/** drafting: soạn thảo · submitted: trình phòng · reviewed: trình lãnh đạo ký · approved: đã duyệt, chờ văn thư phát hành · issued: đã phát hành · abandoned: bỏ. */
export const DRAFT_STATES = ['drafting', 'submitted', 'reviewed', 'approved', 'issued', 'abandoned'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export const DRAFT_VERBS = [
  'submit',
  'review',
  'return',
  'take-back',
  'approve',
  'issue',
  'abandon',
] as const;
export type DraftVerb = (typeof DRAFT_VERBS)[number];

export interface Transition {
  readonly verb: DraftVerb;
  readonly from: DraftState;
  readonly to: DraftState;
  readonly roles: readonly Role[];
  /** Holds only when the organisation has, or has not, a reviewer other than the drafter; always when absent. */
  readonly reviewer?: 'present' | 'absent';
}

/** Who makes and changes drafts. */
export const DRAFTERS: readonly Role[] = ['officer', 'reviewer', 'head'];

/**
 * Every way from one state to another; what is not here cannot be done. Two levels: the division's reviewer, then the
 * head; the first is left out only where the organisation has no reviewer but the drafter.
 */
export const TRANSITIONS: readonly Transition[] = [
  { verb: 'submit', from: 'drafting', to: 'submitted', roles: DRAFTERS, reviewer: 'present' },
  { verb: 'submit', from: 'drafting', to: 'reviewed', roles: DRAFTERS, reviewer: 'absent' },
  { verb: 'review', from: 'submitted', to: 'reviewed', roles: ['reviewer'] },
  { verb: 'approve', from: 'reviewed', to: 'approved', roles: ['head'] },
  { verb: 'issue', from: 'approved', to: 'issued', roles: ['clerk'] },
  { verb: 'return', from: 'submitted', to: 'drafting', roles: ['reviewer', 'head'] },
  { verb: 'return', from: 'reviewed', to: 'drafting', roles: ['head'] },
  { verb: 'return', from: 'approved', to: 'drafting', roles: ['head', 'clerk'] },
  { verb: 'take-back', from: 'submitted', to: 'drafting', roles: DRAFTERS },
  { verb: 'take-back', from: 'reviewed', to: 'drafting', roles: DRAFTERS },
  { verb: 'abandon', from: 'drafting', to: 'abandoned', roles: DRAFTERS },
];

/** The roles that may do a verb in some state. */
export function rolesOf(verb: DraftVerb): readonly Role[] {
  return [...new Set(TRANSITIONS.filter((way) => way.verb === verb).flatMap((way) => way.roles))];
}

/** What a role may do with a draft in a state, in the order of the table, each verb once. */
export function nextVerbs(state: DraftState, role: Role): readonly DraftVerb[] {
  const ways = TRANSITIONS.filter((way) => way.from === state && way.roles.includes(role));
  return [...new Set(ways.map((way) => way.verb))];
}

/** Whose turn it is in a state: who is told, and whose list it stands on. */
export const AWAITS: Readonly<Partial<Record<DraftState, Role>>> = {
  drafting: 'officer',
  submitted: 'reviewer',
  reviewed: 'head',
  approved: 'clerk',
};

export const PURPOSES = ['act', 'know'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const CHANGE_KINDS = ['update', 'replacement'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What an item of a directive is about; `topics.ts` says by which words it is recognised. */
export const TOPICS = [
  'outreach',
  'committees',
  'training',
  'inspection',
  'difficulties',
  'regulations',
  'administrative-reform',
  'reception',
  'rearrangement',
  'front',
  'supervision',
  'dialogue',
  'mediation',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export const ASSIGNMENT_STATES = ['proposed', 'confirmed', 'dropped', 'given'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** Most organisations that one document is delivered to. */
export const MOST_ADDRESSEES = 2000;
/** Most assignments of one document. */
export const MOST_ASSIGNMENTS = 60;

export const KINDS = DOCUMENT_KINDS.map((kind) => kind.abbreviation) as [DocumentKind, ...DocumentKind[]];

const line = (max: number) => z.string().trim().min(1).max(max);

/** Which draft, and the version that the person saw: another version means somebody changed it. */
export const DraftRef = z.strictObject({ draftId: z.uuid(), version: z.int().positive() });

/** What the officer fills in on the page of the draft. `body` is plain text in the light structure of `body-text.ts`. */
export const DraftFields = z.strictObject({
  style: z.enum(['state', 'party', 'front']),
  kind: z.enum(KINDS),
  symbol: line(DRAFT_LIMITS.symbol).optional(),
  place: line(DRAFT_LIMITS.name),
  subject: line(DRAFT_LIMITS.subject),
  addressees: z.array(line(DRAFT_LIMITS.subject)).max(DRAFT_LIMITS.entries),
  enactingAuthority: line(DRAFT_LIMITS.name).optional(),
  bases: z.array(line(DRAFT_LIMITS.cell)).max(DRAFT_LIMITS.entries),
  body: z.string().max(200_000).default(''),
  signerId: z.uuid().optional(),
  signatureLines: z.array(line(DRAFT_LIMITS.name)).max(8),
  recipients: z.array(line(DRAFT_LIMITS.subject)).max(DRAFT_LIMITS.entries),
  draftersInitials: line(20).optional(),
});

export const HowProposed = z.object({
  /** The words by which the topic was recognised; none for "other". */
  topicWords: z.array(z.string()).default([]),
  /** Topics whose words also occur: a reason to split the item. */
  otherTopics: z.array(z.enum(TOPICS)).default([]),
  /** named: the item names them · all: it names nobody · not-addressed: it names bodies the letter does not go to · unknown: it names somebody the program does not know. */
  holders: z.enum(['named', 'all', 'not-addressed', 'unknown']).default('all'),
  /** The part of the item that names its holders. */
  holderWords: z.string().default(''),
});
export type HowProposed = z.output<typeof HowProposed>;

export const AssignmentFields = z.strictObject({
  title: line(300),
  detail: z.string().trim().max(8000).default(''),
  topic: z.enum(TOPICS),
  dueOn: z.iso.date().optional(),
  dueText: line(300).optional(),
  /** all: every organisation that is addressed to act, as it stands when this is saved. */
  holders: z.enum(['all', 'chosen']).default('chosen'),
  holderIds: z.array(z.uuid()).max(MOST_ADDRESSEES).default([]),
});

export const AssignmentView = z.object({
  id: z.uuid(),
  label: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  topic: z.enum(TOPICS),
  dueOn: z.iso.date().nullable(),
  dueText: z.string().nullable(),
  reasons: HowProposed,
  state: z.enum(ASSIGNMENT_STATES),
  sourceDocumentId: z.uuid().nullable(),
  holderIds: z.array(z.uuid()),
});
export type AssignmentView = z.output<typeof AssignmentView>;

export const AddresseeView = z.object({
  unitId: z.uuid(),
  name: z.string(),
  within: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  /** False when the unit has ended: the document cannot be issued to it. */
  exists: z.boolean(),
});
export type AddresseeView = z.output<typeof AddresseeView>;

export const DocumentLine = z.object({
  id: z.uuid(),
  /** "44-CV/BCĐ", or the kind where there is no number. */
  title: z.string(),
  subject: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date().nullable(),
});
export type DocumentLine = z.output<typeof DocumentLine>;

export const FileLine = z.object({ fileId: z.uuid(), name: z.string(), size: z.number() });
export type FileLine = z.output<typeof FileLine>;

export const DepartureView = z.object({
  severity: z.enum(['must', 'should']),
  field: z.string(),
  vi: z.string(),
  en: z.string(),
  basis: z.object({ vi: z.string(), en: z.string() }),
  interpretation: z.boolean(),
});
export type DepartureView = z.output<typeof DepartureView>;

export const DraftEvent = z.object({
  at: z.string(),
  kind: z.string(),
  version: z.number(),
  person: z.string(),
  note: z.string().nullable(),
});
export type DraftEvent = z.output<typeof DraftEvent>;

export const DraftView = z.object({
  id: z.uuid(),
  version: z.number(),
  state: z.enum(DRAFT_STATES),
  content: DocumentDraftShape,
  /** The body in the light structure in which it is edited. */
  body: z.string(),
  organisation: z.string(),
  drafter: z.string(),
  signerId: z.uuid().nullable(),
  signer: z.string().nullable(),
  returnedReason: z.string().nullable(),
  changes: z.object({ kind: z.enum(CHANGE_KINDS), document: DocumentLine }).nullable(),
  documentId: z.uuid().nullable(),
  addressees: z.array(AddresseeView),
  carried: z.array(DocumentLine),
  /** While it is being drafted: registered documents that it could carry. */
  carriable: z.array(DocumentLine),
  attachments: z.array(FileLine),
  assignments: z.array(AssignmentView),
  departures: z.array(DepartureView),
  history: z.array(DraftEvent),
  /** The heads of the organisation, who can sign. */
  signers: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })),
  next: z.array(z.enum(DRAFT_VERBS)),
});
export type DraftView = z.output<typeof DraftView>;
