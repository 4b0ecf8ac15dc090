import { z } from 'zod';
import {
  IsoDate,
  ORGANISATION_KINDS,
  PARENT_LINES,
  TERRITORY_KINDS,
  UNIT_CLASSES,
  UNIT_LEVELS,
  UnitView,
} from './model.ts';

const Kind = z.enum([...TERRITORY_KINDS, ...ORGANISATION_KINDS]);
const PlainText = z
  .string()
  .trim()
  .normalize('NFC')
  .regex(/^\P{Cc}+$/u);

/** `on` absent: today. */
export const SearchInput = z.object({
  text: z.string().max(200).default(''),
  on: IsoDate.optional(),
  class: z.enum(UNIT_CLASSES).optional(),
  kinds: z.array(Kind).min(1).max(30).optional(),
  level: z.enum(UNIT_LEVELS).optional(),
  /** A unit: only those under it. */
  under: z.uuid().optional(),
  /** From 1. */
  page: z.number().int().min(1).max(10_000).default(1),
  size: z.number().int().min(1).max(200).default(50),
});
export const SearchOutput = z.object({ on: IsoDate, units: z.array(UnitView), total: z.number().int() });

export const ViewInput = z.object({ id: z.uuid(), on: IsoDate.optional() });

export const SubordinatesInput = z.object({
  id: z.uuid(),
  on: IsoDate.optional(),
  line: z.enum(PARENT_LINES).optional(),
  kinds: z.array(Kind).min(1).max(30).optional(),
  level: z.enum(UNIT_LEVELS).optional(),
  direct: z.boolean().default(false),
});
export const SubordinatesOutput = z.object({ on: IsoDate, units: z.array(UnitView) });

export const RenameInput = z.object({
  id: z.uuid(),
  name: PlainText.min(2).max(200),
  shortName: PlainText.min(1).max(120),
  abbreviation: PlainText.max(20).optional(),
  /** First day of the new name. */
  from: IsoDate,
});
export const RenameOutput = z.object({ id: z.uuid() });

export const MergeInput = z.object({
  /** The territories that become one. */
  predecessorIds: z.array(z.uuid()).min(2).max(50),
  /** Full name of the new territory: "Xã Trang Bảo Xá". */
  name: PlainText.min(4).max(100),
  code: z
    .string()
    .regex(/^\d{2,5}$/)
    .optional(),
  /** First day of the new territory. */
  on: IsoDate,
  /** The decision: "Nghị quyết số 1666/NQ-UBTVQH15 ngày 16/6/2025". */
  basis: PlainText.min(5).max(500),
});
export const MergeOutput = z.object({
  territoryId: z.uuid(),
  organisationIds: z.array(z.uuid()),
  endedIds: z.array(z.uuid()),
});

export const PreviewInput = z.object({ csv: z.string().min(1).max(800_000) });
export const PreviewOutput = z.object({
  accepted: z.number().int(),
  rejected: z.number().int(),
  rows: z.array(z.object({ line: z.number().int(), name: z.string(), faults: z.array(z.string()) })),
});

export const ImportInput = PreviewInput.extend({
  /** Leaves rejected rows out; without it one rejected row refuses the file. */
  skipRejected: z.boolean().default(false),
});
export const ImportOutput = z.object({ unitIds: z.array(z.uuid()), skipped: z.number().int() });

/** The units of the actor's own territory and below. */
export const ExportInput = z.object({ on: IsoDate.optional() });
export const ExportOutput = z.object({ on: IsoDate, csv: z.string() });
