import { z } from 'zod';

/** territory: a place; organisation: a body that can be given duties. */
export const UNIT_CLASSES = ['territory', 'organisation'] as const;
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** Kinds of territory: tỉnh, thành phố, huyện, thị xã, thị trấn, xã, phường, thôn, tổ dân phố. */
export const TERRITORY_KINDS = [
  'province',
  'city',
  'district',
  'town',
  'township',
  'commune',
  'ward',
  'village',
  'residential_group',
] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** Kinds of organisation; their Vietnamese names are in `labels.ts` and the glossary. */
export const ORGANISATION_KINDS = [
  'peoples_committee',
  'peoples_council',
  'office',
  'department',
  'party_committee',
  'party_affairs_committee',
  'party_board',
  'steering_committee',
  'front',
  'union',
  'public_service_unit',
  'state_enterprise',
  'division',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type UnitKind = TerritoryKind | OrganisationKind;

/** Administrative levels from the top; the district level ended on 30/06/2025. */
export const UNIT_LEVELS = ['province', 'district', 'commune', 'village'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Whose an organisation is; it decides the style of its documents. */
export const UNIT_LINES = ['state', 'party', 'front'] as const;
export type UnitLine = (typeof UNIT_LINES)[number];

/**
 * Lines along which units stand under one another. territory: the place it lies in · state, party, front: the body it
 * belongs to · guidance: the body of the same kind one level up that guides it (ngành dọc), as the province's Steering
 * Committee guides those of the districts.
 */
export const PARENT_LINES = ['territory', 'state', 'party', 'front', 'guidance'] as const;
export type ParentLine = (typeof PARENT_LINES)[number];

export const CODE_SCHEMES = ['gso', 'edxml'] as const;
export type CodeScheme = (typeof CODE_SCHEMES)[number];

/** merge: into a new unit · absorb: into one that goes on · dissolve: nobody succeeds. */
export const SUCCESSION_KINDS = ['merge', 'absorb', 'dissolve'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** An ISO calendar date, 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date();

/** A unit as it is on a date. `validTo` is exclusive: the first day on which it no longer exists. */
export const UnitView = z.object({
  id: z.uuid(),
  class: z.enum(UNIT_CLASSES),
  kind: z.enum([...TERRITORY_KINDS, ...ORGANISATION_KINDS]),
  level: z.enum(UNIT_LEVELS).nullable(),
  /** null for a territory. */
  line: z.enum(UNIT_LINES).nullable(),
  /** The territory an organisation serves; null for a territory. */
  territoryId: z.uuid().nullable(),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
  /** False when the unit does not exist on the date asked for: the name is then its first or last one. */
  exists: z.boolean(),
  name: z.string(),
  shortName: z.string(),
  /** As in the symbols of its documents: "UBND", "BCĐ". */
  abbreviation: z.string().nullable(),
  /** As the head of its documents prints it, and the superior body printed above, if any. */
  letterhead: z.string(),
  letterheadParent: z.string().nullable(),
  /** The territory above its own, which tells namesakes apart: "Huyện Hưng Hà" for "Xã Minh Tân". */
  within: z.string().nullable(),
});
export type UnitView = z.output<typeof UnitView>;

/** What to search for; `on` is the day on which the units exist and are called so. */
export interface UnitSearch {
  readonly text: string;
  readonly on: string;
  readonly class?: UnitClass | undefined;
  readonly kinds?: readonly UnitKind[] | undefined;
  readonly level?: UnitLevel | undefined;
  /** Only units under this one, on whatever line, and organisations that serve a territory under it. */
  readonly under?: string | undefined;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly size: number;
}

export interface UnitPage {
  readonly units: readonly UnitView[];
  readonly total: number;
}

/** What has become of a unit by a date. */
export const Succession = z.discriminatedUnion('status', [
  /** It exists on that date (or does not exist yet). */
  z.object({ status: z.literal('same'), id: z.uuid() }),
  /** It has ended; `id` is the unit that stands in its place on that date. */
  z.object({ status: z.literal('succeeded'), id: z.uuid() }),
  /** It has ended and nobody succeeds it. */
  z.object({ status: z.literal('ended') }),
]);
export type Succession = z.output<typeof Succession>;
