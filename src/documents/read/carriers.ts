import type { DocumentKind, Reference } from '#documents/model.ts';
import type { Found } from './reading.ts';

/** What of a document decides whether it carries another one of the same file. */
export interface Carrying {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly kind: DocumentKind | null;
  readonly references: readonly Reference[];
  readonly folded: string;
}

/**
 * For each document the index of the one before it that carries it as its attachment, or null: the one that cites
 * its number, the one it says it is attached to, or, for an annex without a number, the one it follows.
 */
export function carriersOf(documents: readonly Carrying[]): readonly (Found<number> | null)[] {
  return documents.map((document, index) => {
    const before = documents.slice(0, index);
    const citing = before.findIndex((other) =>
      other.references.some((reference) => names(reference, document)),
    );
    if (citing >= 0) return carried(citing, 0.95);
    const attached = before.findIndex((other) => isAttachedTo(document, other));
    if (attached >= 0) return carried(attached, 0.9);
    const saysSo = /(?:gui|sao|kem|ban hanh) kem|kem theo|sao gui|gui den|chuyen den/;
    const last = before.at(-1);
    if (last === undefined) return null;
    return document.number === null || saysSo.test(last.folded) ? carried(index - 1, 0.6) : null;
  });
}

function carried(index: number, confidence: number): Found<number> {
  return { value: index, confidence, ranges: [] };
}

function names(reference: Reference, document: Carrying): boolean {
  if (reference.number === null || document.number === null) return false;
  return reference.symbol === document.symbol && bare(reference.number) === bare(document.number);
}

function bare(number: string): string {
  return number.replace(/^0+/, '');
}

/** "(Ban hành kèm theo Quyết định số 12/QĐ-UBND …)" under the title. */
function isAttachedTo(document: Carrying, other: Carrying): boolean {
  const said = /kem theo [^.;)]{0,40}so ?:? ?0*(\d{1,5})/.exec(document.folded.slice(0, 2000));
  return said !== null && other.number !== null && said[1] === bare(other.number);
}
