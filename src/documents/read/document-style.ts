import type { DocumentStyle } from '#documents/model.ts';
import type { Motto } from './header-cells.ts';
import type { NumberMark } from './number-line.ts';
import { isFrontBody, isPartyBody } from './organisation-names.ts';
import { foldSameLength } from './vietnamese-text.ts';

export interface StyleReading {
  readonly style: DocumentStyle | null;
  readonly confidence: number;
}

/**
 * The style of a document: the Party's by its motto or its way to number ("44-CV/BCĐ"), the Front's and the
 * organisations' by who issues, else the State's.
 */
export function styleOf(
  motto: Motto | null,
  issuer: string | null,
  parent: string | null,
  number: NumberMark | null,
): StyleReading {
  if (motto === 'party') return { style: 'party', confidence: 0.97 };
  const bodies = foldSameLength([parent, issuer].filter((body) => body !== null).join(' / '));
  if (motto === 'youth' || isFrontBody(bodies)) return { style: 'front', confidence: 0.85 };
  if (motto === 'national') return { style: 'state', confidence: 0.95 };
  if (isPartyBody(bodies)) return { style: 'party', confidence: 0.8 };
  const symbol = number?.symbol ?? null;
  if (symbol !== null && /^[A-ZĐ][A-Za-zĐ]{1,4}\/[A-ZĐ]/.test(symbol))
    return { style: 'party', confidence: 0.6 };
  if (bodies !== '') return { style: 'state', confidence: 0.7 };
  return symbol === null ? { style: null, confidence: 0 } : { style: 'state', confidence: 0.5 };
}
