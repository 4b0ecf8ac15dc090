import { unitIdOf } from '#modules/units/index.ts';

/** The place keys of the demonstration: the province, huyện Thái Thụy and one of its communes, xã Thụy Trường. */
export const PLACES = { province: 'gso:34', district: 'gso:341', commune: 'gso:12832' } as const;

const body = (slug: string, place: string) => unitIdOf('organisation', slug, place);

/** The organisations that the demonstration's road passes through. */
export const BODIES = {
  province: body('ubnd', PLACES.province),
  homeAffairs: body('so-noi-vu', PLACES.province),
  massMobilisation: body('ban-dan-van', PLACES.province),
  steering: body('bcd', PLACES.province),
  district: body('ubnd', PLACES.district),
  commune: body('ubnd', PLACES.commune),
} as const;

/** The People's Committees of the eight districts, by their codes. */
export const DISTRICTS: readonly string[] = ['336', '338', '339', '340', '341', '342', '343', '344'].map(
  (code) => body('ubnd', `gso:${code}`),
);
