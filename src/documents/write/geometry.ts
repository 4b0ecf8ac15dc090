import type { LayoutProfile } from './profile.ts';

/** Points in a millimetre. */
const POINT = 72 / 25.4;
/** A4, in millimetres. */
const PAPER = { width: 210, height: 297 } as const;
/** The left column of the header takes this share of the line: number and issuer are shorter than the motto. */
export const HEADER_SHARE = 0.42;
/** The left column of the foot: Nơi nhận beside the signature. */
export const FOOT_SHARE = 0.5;

/** Millimetres in points. */
export function points(millimetres: number): number {
  return millimetres * POINT;
}

/** The width of the text on an upright or turned A4 page, in points. */
export function textMeasure(profile: LayoutProfile, landscape = false): number {
  const paper = landscape ? PAPER.height : PAPER.width;
  return points(paper - profile.margins.left - profile.margins.right);
}
