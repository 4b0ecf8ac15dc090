import type { Citation } from './citation.ts';

/** How a fact of the law is known: its text was read, a text about it was read, or it is remembered. */
export type Standing = 'read' | 'secondary' | 'recalled';

/** A legal doubt: how the program acts while it is not settled. Listed in docs/interpretations. */
export interface InterpretationNote {
  readonly type: 'interpretation';
  /** The id under which docs/interpretations lists it. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly standing: Standing;
}

/** The rule's text itself was not read: how it is known, and on which day that was last looked at. */
export interface StandingNote {
  readonly type: 'standing';
  readonly standing: Exclude<Standing, 'read'>;
  /** ISO date. */
  readonly checkedOn: string;
  readonly vi: string;
  readonly en: string;
}

/** Something that the reader should know about how the value came about. */
export interface RemarkNote {
  readonly type: 'remark';
  readonly vi: string;
  readonly en: string;
}

export type Note = InterpretationNote | StandingNote | RemarkNote;

/** What a rule of law answers: the value, the places in the law that it rests on, and what the reader must know. */
export interface Finding<T> {
  readonly value: T;
  readonly basis: readonly Citation[];
  readonly notes: readonly Note[];
}

/** A finding; without notes when the law is read and clear. */
export function finding<T>(value: T, basis: readonly Citation[], notes: readonly Note[] = []): Finding<T> {
  return { value, basis, notes };
}

const HOW_KNOWN = {
  secondary: {
    vi: 'Theo nguồn thứ cấp, chưa đối chiếu nguyên văn',
    en: 'Known from a text about it; the wording itself was not read',
  },
  recalled: {
    vi: 'Ghi theo trí nhớ, chưa đối chiếu nguyên văn',
    en: 'Written from memory; the wording itself was not read',
  },
} as const;

/** The notes that a standing calls for: none when the text was read. */
export function standingNotes(standing: Standing, checkedOn: string): readonly StandingNote[] {
  return standing === 'read' ? [] : [{ type: 'standing', standing, checkedOn, ...HOW_KNOWN[standing] }];
}
