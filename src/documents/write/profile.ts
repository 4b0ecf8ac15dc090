import type { Temporal } from 'temporal-polyfill';
import type { DocumentStyle } from '../model.ts';
import { PROFILES } from './profiles.ts';

/** How a document of one style is laid out from a day on. Sizes in points, margins in millimetres. */
export interface LayoutProfile {
  readonly id: 'state' | 'front' | 'party-36' | 'party-05';
  readonly style: DocumentStyle;
  /** First day, inclusive, ISO 8601. */
  readonly from: string;
  /** Last day, inclusive; null while it holds. */
  readonly until: string | null;
  /** The instrument the layout follows. */
  readonly basis: string;
  /** The day somebody last checked that it still holds. */
  readonly checkedOn: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly sizes: LayoutSizes;
  readonly header: HeaderForm;
  readonly title: TitleForm;
  readonly letterSubject: { readonly prefix: string; readonly italic: boolean };
  readonly addressees: AddresseeForm;
  readonly bases: { readonly italic: boolean; readonly dash: boolean };
  readonly body: BodyForm;
  readonly recipients: RecipientForm;
  readonly signature: { readonly boldTitle: boolean };
  readonly endMark: string;
  /** What the sources leave open or what was read into them, for docs/interpretations. */
  readonly interpretations: readonly { readonly vi: string; readonly en: string }[];
}

export interface LayoutSizes {
  /** Quốc hiệu, or the Party's header. */
  readonly nation: number;
  readonly motto: number;
  readonly issuer: number;
  readonly number: number;
  readonly placeDate: number;
  readonly kind: number;
  readonly subject: number;
  readonly letterSubject: number;
  readonly body: number;
  readonly signature: number;
  readonly recipientsHeading: number;
  readonly recipients: number;
  readonly pageNumber: number;
  readonly annexLabel: number;
  readonly table: number;
}

export interface HeaderForm {
  /** Lines at the top right; the last has a rule of its own length below. */
  readonly nation: readonly string[];
  /** Under the issuer: a rule of 2/5 of the line, or the Party's asterisk. */
  readonly underIssuer: 'rule' | 'asterisk';
}

export interface TitleForm {
  readonly underSubject: 'rule' | 'hyphens';
}

export interface AddresseeForm {
  readonly label: string;
  /** For a submission (tờ trình). */
  readonly submissionLabel: string;
  /** Several addressees: under the colon on lines of their own, or from the label's own line on. */
  readonly list: 'below-colon' | 'same-line';
  readonly separator: ';' | ',';
}

export interface BodyForm {
  /** First-line indent in millimetres. */
  readonly indent: number;
  /** Space between paragraphs. */
  readonly spacing: number;
  /** A multiple of single line spacing, or exactly so many points. */
  readonly line: { readonly rule: 'multiple' | 'exactly'; readonly value: number };
  /** What follows the numeral of a mục: "I. " or "I- ". */
  readonly sectionStop: '. ' | '- ';
}

export interface RecipientForm {
  readonly separator: ';' | ',';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Where digests of 05-HD/VPTW disagree, a committee chooses; the official text has not been read. */
export interface PartyOptions {
  readonly exactLine: 18 | 19;
  readonly basesItalic: boolean;
  readonly letterSubjectPrefix: 'V/v' | 'Về việc';
}

/** See {@link PartyOptions}; the defaults are those most of the digests give. */
export const PARTY_DEFAULTS: PartyOptions = { exactLine: 18, basesItalic: false, letterSubjectPrefix: 'V/v' };

/**
 * The layout of a document of this style issued on this day. Throws for a day before the style's first layout:
 * this program writes nothing older. `options` matters only for the Party's form from 27/05/2026.
 */
export function profileFor(
  style: DocumentStyle,
  on: Temporal.PlainDate,
  options: PartyOptions = PARTY_DEFAULTS,
): LayoutProfile {
  const profile = PROFILES.find((candidate) => candidate.style === style && holdsOn(candidate, on));
  if (profile === undefined) throw new RangeError(`no layout for ${style} on ${on.toString()}`);
  return profile.id === 'party-05' ? withOptions(profile, options) : profile;
}

function holdsOn(profile: LayoutProfile, on: Temporal.PlainDate): boolean {
  const day = on.toString();
  return profile.from <= day && (profile.until === null || day <= profile.until);
}

function withOptions(profile: LayoutProfile, options: PartyOptions): LayoutProfile {
  return {
    ...profile,
    bases: { ...profile.bases, italic: options.basesItalic },
    letterSubject: { ...profile.letterSubject, prefix: options.letterSubjectPrefix },
    body: { ...profile.body, line: { rule: 'exactly', value: options.exactLine } },
  };
}
