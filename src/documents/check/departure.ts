import type { Temporal } from 'temporal-polyfill';
import type { Citation, Place } from '#law/citation.ts';
import type { DocumentStyle, OfficialDocument } from '../model.ts';

/** A point in which a document departs from the form it should have. Plain data: messages.ts puts it in words. */
export interface Departure {
  readonly rule: RuleId;
  /** `must`: the form demands it. `should`: advice, or a rule that knows exceptions the document cannot show. */
  readonly severity: Severity;
  readonly field: CheckedField;
  readonly basis: Citation;
  /** The rule was read into the source, or the source is known from a digest only. */
  readonly interpretation: boolean;
  /** What the message needs: what was found, what is expected. No name of a person. */
  readonly data: DepartureData;
}

export type Severity = 'must' | 'should';

export type DepartureData = Readonly<Record<string, string | number>>;

/** The field of the model to correct. */
export type CheckedField = Exclude<
  keyof OfficialDocument,
  'items' | 'deadlines' | 'reportTo' | 'via' | 'carriedBy' | 'parentIssuer'
>;

/** What a document is checked against. */
export interface CheckContext {
  /** Today, in Vietnam. */
  readonly on: Temporal.PlainDate;
  /** The form that the issuing body uses. */
  readonly style: DocumentStyle;
  /** A draft has as yet no number, date or signature; an issued document (the default) has all. */
  readonly stage?: 'draft' | 'issued';
}

/** The context with what follows from it. */
export interface Form {
  readonly on: string;
  readonly style: DocumentStyle;
  readonly stage: 'draft' | 'issued';
  /** The Party's guideline in force on the document's date, or today while it has none. */
  readonly party: '36-HD/VPTW' | '05-HD/VPTW';
}

/** One rule of form. `find` gives one entry for each departure, [] when the document keeps the rule. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly field: CheckedField;
  readonly styles: readonly DocumentStyle[];
  /** Where Decree 30/2020/NĐ-CP says it. For the Party the guideline as a whole is cited. */
  readonly place: Place;
  /** Read into the text, or dependent on facts the document does not show. */
  readonly interpretation: boolean;
  readonly find: (document: OfficialDocument, form: Form) => readonly DepartureData[];
}

export const RULE_IDS = [
  'kind-missing',
  'kind-not-of-decree',
  'issuer-missing',
  'style-mismatch',
  'number-missing',
  'number-form',
  'number-padding',
  'symbol-missing',
  'symbol-form',
  'symbol-kind',
  'symbol-letter-has-kind',
  'symbol-drafting-unit',
  'date-missing',
  'date-impossible',
  'date-in-future',
  'date-before-reference',
  'place-missing',
  'subject-missing',
  'letter-subject-missing',
  'addressees-missing',
  'recipients-missing',
  'recipients-as-above',
  'archive-line-missing',
  'archive-line-not-last',
  'archive-line-form',
  'signer-missing',
  'signer-title-missing',
  'capacity-form',
  'capacity-deputy-secretary',
  'signer-honour',
  'reference-without-date',
  'field-too-long',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** A rule that finds one departure or none. */
export function one(data: DepartureData | null | false): readonly DepartureData[] {
  return data === null || data === false ? [] : [data];
}
