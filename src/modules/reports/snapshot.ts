import { z } from 'zod';
import { Figure, type FigureValue } from './figures.ts';
import { REPORT_STATES } from './model.ts';
import { Section } from './narrative.ts';

export const NamedUnit = z.object({ id: z.uuid(), name: z.string() });
export type NamedUnit = z.output<typeof NamedUnit>;

/** A unit that was asked to report to this one, as it stands at the moment. */
export const AskedUnit = z.object({
  reportId: z.uuid(),
  /** Named as it was called in the period. */
  unit: NamedUnit,
  /** Who writes for it now, when that is another one. */
  writer: NamedUnit.nullable(),
  state: z.enum(REPORT_STATES),
  /** Whether its report has come in; "no" is never zero. */
  reported: z.boolean(),
  /** The edition that counts; null while it has not reported. */
  edition: z.int().nullable(),
  sentAt: z.string().nullable(),
  /** Units asked below it, at all levels, and how many of them have reported. */
  below: z.object({ asked: z.int(), reported: z.int() }),
});
export type AskedUnit = z.output<typeof AskedUnit>;

export const DUTY_STANDINGS = ['accepted', 'open', 'overdue', 'ended'] as const;
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

/** A duty as it stood at the end of the period. */
export const CountedDuty = z.object({
  id: z.uuid(),
  title: z.string(),
  topic: z.string(),
  itemLabel: z.string().nullable(),
  dueOn: z.string().nullable(),
  standing: z.enum(DUTY_STANDINGS),
  /** Given within the period. */
  isNew: z.boolean(),
});
export type CountedDuty = z.output<typeof CountedDuty>;

export const DayPeriod = z.object({ from: z.iso.date(), to: z.iso.date() });

/** All that a report says, and what each figure is made of: live while it is written, frozen when it is sent. */
export const Snapshot = z.object({
  title: z.string(),
  period: DayPeriod,
  /** The unit of the period that the report is about. */
  about: NamedUnit,
  /** The last day that is counted: the end of the period, or today while that lies ahead. */
  countedUntil: z.iso.date(),
  sections: z.array(Section),
  figures: z.array(Figure),
  units: z.array(AskedUnit),
  duties: z.array(CountedDuty),
  evidence: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number() })),
});
export type Snapshot = z.output<typeof Snapshot>;

/** How many of the units asked have reported: "31/36". */
export interface Coverage {
  readonly asked: number;
  readonly reported: number;
}

/** How many of the units asked directly have reported. */
export function coverageOf(units: readonly AskedUnit[]): Coverage {
  return { asked: units.length, reported: units.filter(({ reported }) => reported).length };
}

/** The same for all levels below. */
export function deepCoverageOf(units: readonly AskedUnit[]): Coverage {
  const direct = coverageOf(units);
  return units.reduce(
    (sum, { below }) => ({ asked: sum.asked + below.asked, reported: sum.reported + below.reported }),
    direct,
  );
}

/** What a unit gives for a figure: a value, "no figure" though it reported, or nothing because it has not reported. */
export type Part =
  | { readonly status: 'given'; readonly value: FigureValue }
  | { readonly status: 'no-figure' }
  | { readonly status: 'not-reported' };

/** The part of the unit at a place of the snapshot's list. */
export function partOf(snapshot: Pick<Snapshot, 'units'>, figure: Figure, index: number): Part {
  if (snapshot.units[index]?.reported !== true) return { status: 'not-reported' };
  const value = figure.parts[index] ?? null;
  return value === null ? { status: 'no-figure' } : { status: 'given', value };
}
