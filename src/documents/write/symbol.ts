import type { DocumentKind, DocumentStyle } from '../model.ts';

/** Groups of a State symbol, joined by hyphens without spaces (Decree 30/2020/NĐ-CP, Annex I, part I, II.3).
 * Lower case occurs inside abbreviations of kinds ("TTr", "QyĐ") and of offices ("TTg"). */
const STATE = /^\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d.&,]*)+$/u;
/** One group only: an official letter of a body that names no drafting unit. */
const SINGLE = /^\p{Lu}[\p{L}\d.&]*$/u;
/** Kind, slash, issuer: "CV/BCĐ" (Hướng dẫn 36-HD/VPTW; 05-HD/VPTW). */
const PARTY = /^\p{Lu}[\p{L}\d]*\/\p{Lu}[\p{L}\d.&-]*$/u;

export interface SymbolParts {
  readonly style: DocumentStyle;
  readonly kind: DocumentKind;
  /** "UBND", "BCĐ". */
  readonly issuerAbbreviation: string;
  /** The unit that drafts or the field: "NCKS"; only an official letter of the State or the Front uses it. */
  readonly draftingUnit: string | null;
}

/**
 * The symbol that follows a document's number: "UBND-NCKS" for an official letter, "KH-UBND" for a named kind,
 * "CV/BCĐ" in the Party's form.
 *
 * Interpretation: the Front and the socio-political organisations are given the State's order; the Party's
 * regulations (quy định) take QĐ, as 399-QĐ/TW does; sources differ on whether QĐi survives.
 */
export function symbolFor(parts: SymbolParts): string {
  if (parts.style === 'party') {
    return `${parts.kind === 'QyĐ' ? 'QĐ' : parts.kind}/${parts.issuerAbbreviation}`;
  }
  if (parts.kind !== 'CV') return `${parts.kind}-${parts.issuerAbbreviation}`;
  return parts.draftingUnit === null
    ? parts.issuerAbbreviation
    : `${parts.issuerAbbreviation}-${parts.draftingUnit}`;
}

/** Whether the symbol has the form of its style. A single group passes for a State letter only. */
export function isWellFormedSymbol(style: DocumentStyle, kind: DocumentKind, symbol: string): boolean {
  if (style === 'party') return PARTY.test(symbol);
  return STATE.test(symbol) || (kind === 'CV' && SINGLE.test(symbol));
}
