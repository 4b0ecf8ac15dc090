import { DOCUMENT_KINDS, type DocumentKind } from '../model.ts';
import { breakName } from './break-name.ts';
import { capitals, cleanText, withoutEndPunctuation } from './clean-text.ts';
import { composeBlocks } from './compose-blocks.ts';
import type {
  Composition,
  PrintedAddressees,
  PrintedAnnex,
  PrintedEnacting,
  PrintedHeader,
  PrintedRecipients,
  PrintedSignature,
  PrintedTitle,
} from './composition.ts';
import type { Annex, Block, DocumentDraft } from './draft.ts';
import { textWidth } from './font-metrics.ts';
import { HEADER_SHARE, points, textMeasure } from './geometry.ts';
import { numberLine, placeAndDate, printDate, printNumber } from './number-line.ts';
import type { LayoutProfile } from './profile.ts';

/** A rule of 1/3 to 1/2 of the line above it (Decree 30/2020/NĐ-CP, Annex I, part I, II.2.b and II.5.b). */
const RULE_SHARE = 0.4;
/** Rows beyond which the PDF is written without tags. */
export const TAGGED_ROWS = 300;

/** The draft as it stands on paper in this layout. The draft keeps the limits of `DocumentDraftShape`. */
export function compose(draft: DocumentDraft, profile: LayoutProfile): Composition {
  const subject = draft.subject === null ? null : cleanText(draft.subject);
  const isLetter = draft.kind === 'CV';
  return {
    title: subject ?? kindName(draft.kind),
    author: cleanText(draft.issuer),
    date: draft.date,
    header: composeHeader(draft, profile),
    letterSubject: isLetter && subject !== null ? `${profile.letterSubject.prefix} ${subject}` : null,
    named: isLetter ? null : composeTitle(draft.kind, subject, profile),
    addressees: composeAddressees(draft, profile),
    enacting: composeEnacting(draft, profile),
    body: composeBlocks(draft.body, profile, draft.endMark ? profile.endMark : null),
    recipients: composeRecipients(draft, profile),
    signature: composeSignature(draft, profile),
    annexes: draft.annexes.map((annex, index) => composeAnnex(draft, annex, index, profile)),
    bulky: tableRows(draft) > TAGGED_ROWS,
  };
}

/** The Vietnamese name of a kind: "kế hoạch". */
export function kindName(kind: DocumentKind): string {
  return DOCUMENT_KINDS.find((entry) => entry.abbreviation === kind)?.vi ?? kind;
}

function composeHeader(draft: DocumentDraft, profile: LayoutProfile): PrintedHeader {
  const { sizes } = profile;
  const width = textMeasure(profile) * HEADER_SHARE;
  const lines = (name: string) => breakName(capitals(name), sizes.issuer, width);
  const issuer = draft.issuerLines?.map(capitals) ?? lines(draft.issuer);
  const nation = profile.header.nation;
  return {
    parent: draft.parentIssuer === null ? [] : lines(draft.parentIssuer),
    issuer,
    nation,
    number: numberLine(draft.style, draft.kind, draft.number, draft.symbol),
    placeDate: placeAndDate(draft.place, draft.date, draft.year),
    nationRule: textWidth(nation.at(-1) ?? '', sizes.motto, 'bold'),
    issuerRule: RULE_SHARE * Math.max(...issuer.map((line) => textWidth(line, sizes.issuer, 'bold'))),
  };
}

function composeTitle(kind: DocumentKind, subject: string | null, profile: LayoutProfile): PrintedTitle {
  const width = Math.min(textWidth(subject ?? '', profile.sizes.subject, 'bold'), textMeasure(profile));
  const hyphens = profile.title.underSubject === 'hyphens';
  return {
    kind: capitals(kindName(kind)),
    subject,
    rule: subject === null || hyphens ? null : RULE_SHARE * width,
    hyphens: hyphens && subject !== null,
  };
}

function composeAddressees(draft: DocumentDraft, profile: LayoutProfile): PrintedAddressees | null {
  const names = draft.addressees.map(withoutEndPunctuation).filter((name) => name !== '');
  const form = profile.addressees;
  const label = draft.kind === 'TTr' ? form.submissionLabel : form.label;
  const size = profile.sizes.body;
  const dash = textWidth(label, size);
  const [first] = names;
  if (first === undefined) return null;
  if (names.length === 1) {
    return { label: `${label}:`, lines: [first], form: 'single', offset: 0, dash };
  }
  const longest = Math.max(...names.map((name) => textWidth(`- ${name};`, size)));
  // The block stands in the middle of the line, but never left of a paragraph's first word.
  const free = (textMeasure(profile) - dash - longest) / 2;
  return {
    label: `${label}:`,
    lines: punctuated(names, form.separator),
    form: form.list,
    offset: Math.max(points(profile.body.indent), free),
    dash: form.list === 'below-colon' ? dash : textWidth(`${label}: `, size),
  };
}

/** One entry a line, each with the separator, the last with a stop. */
function punctuated(entries: readonly string[], separator: string): readonly string[] {
  return entries.map((entry, index) => `- ${entry}${index === entries.length - 1 ? '.' : separator}`);
}

/** Decisions and resolutions name who decides, on what bases, and the word of decision (Decree 30/2020/NĐ-CP,
 * Annex III, forms 1.1 to 1.3); in other kinds the bases stand alone. */
function composeEnacting(draft: DocumentDraft, profile: LayoutProfile): PrintedEnacting {
  const entries = draft.bases.map(withoutEndPunctuation).filter((basis) => basis !== '');
  const dash = profile.bases.dash ? '- ' : '';
  const authority = draft.enactingAuthority === null ? null : capitals(draft.enactingAuthority);
  const words: Partial<Record<DocumentKind, string>> = { QĐ: 'QUYẾT ĐỊNH:', NQ: 'QUYẾT NGHỊ:' };
  return {
    authority,
    bases: entries.map((entry, index) => `${dash}${entry}${index === entries.length - 1 ? '.' : ';'}`),
    word: authority === null ? null : (words[draft.kind] ?? null),
  };
}

function composeRecipients(draft: DocumentDraft, profile: LayoutProfile): PrintedRecipients | null {
  const names = draft.recipients.map(withoutEndPunctuation).filter((name) => name !== '');
  if (names.length === 0) return null;
  const lines = punctuated(names, profile.recipients.separator);
  const mark = draft.draftersInitials === null ? '' : ` ${cleanText(draft.draftersInitials)}`;
  return { heading: 'Nơi nhận:', lines: [...lines.slice(0, -1), `${lines.at(-1)}${mark}`] };
}

function composeSignature(draft: DocumentDraft, profile: LayoutProfile): PrintedSignature {
  const lines = draft.signature.lines.map(capitals).filter((line) => line !== '');
  return {
    lines: lines.map((text) => ({ text, bold: profile.signature.boldTitle || isAuthority(text) })),
    name: draft.signature.name === null ? null : cleanText(draft.signature.name),
  };
}

/** "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN": on whose authority, not the signer's own title. */
function isAuthority(line: string): boolean {
  return /^(?:T\/M|K\/T|T\/L|TUQ\.|TM\.|KT\.|TL\.|Q\.)\s?/u.test(line);
}

/** Decree 30/2020/NĐ-CP, Annex I, part I, III.1: Roman numerals from two annexes on; number, date and issuer of
 * the document, left blank while it has none. */
function composeAnnex(
  draft: DocumentDraft,
  annex: Annex,
  index: number,
  profile: LayoutProfile,
): PrintedAnnex {
  const blank = '\u00a0'.repeat(6);
  const separator = draft.style === 'party' ? '-' : '/';
  const number = draft.number === null ? blank : printNumber(draft.number);
  const date = draft.date === null ? placeAndDate('', null, draft.year).slice(2) : printDate(draft.date);
  const kind = kindName(draft.kind);
  const named = `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)}`;
  return {
    label: draft.annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục',
    title: annex.title === null ? null : capitals(annex.title),
    reference:
      `(Kèm theo ${named} số ${number}${separator}${cleanText(draft.symbol ?? blank)} ` +
      `${date} của ${cleanText(draft.issuer)})`,
    blocks: composeBlocks(annex.blocks, profile, null),
    landscape: annex.landscape,
  };
}

function tableRows(draft: DocumentDraft): number {
  const rows = (blocks: readonly Block[]) =>
    blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : 0), 0);
  return draft.annexes.reduce((sum, annex) => sum + rows(annex.blocks), rows(draft.body));
}

/** A number from 1 to 50 in Roman numerals. */
function roman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L'];
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(value / 10)] ?? ''}${units[value % 10] ?? ''}`;
}
