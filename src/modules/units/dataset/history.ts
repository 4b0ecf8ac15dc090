import type {
  CodeScheme,
  ParentLine,
  SuccessionKind,
  UnitClass,
  UnitKind,
  UnitLevel,
  UnitLine,
} from '../model.ts';

/** Days from `from` (inclusive) to `to` (exclusive; null = no end). ISO dates, so that they compare as text. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

export interface NameSeed {
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string | null;
  readonly letterhead: string | null;
  readonly letterheadParent: string | null;
}

/** A unit with everything known about it over time. It keeps its name and code for its whole life. */
export interface UnitSeed extends Span {
  readonly id: string;
  readonly class: UnitClass;
  readonly kind: UnitKind;
  readonly level: UnitLevel | null;
  readonly territoryId: string | null;
  readonly line: UnitLine | null;
  readonly name: NameSeed;
  readonly code: { readonly scheme: CodeScheme; readonly code: string } | null;
  readonly parents: readonly ParentSeed[];
}

export interface ParentSeed extends Span {
  readonly line: ParentLine;
  readonly parentId: string;
}

export interface SuccessionSeed {
  readonly predecessorId: string;
  readonly successorId: string | null;
  readonly on: string;
  readonly kind: SuccessionKind;
  readonly basis: string;
}

/** The units of a province with their whole history. */
export interface UnitHistory {
  readonly units: readonly UnitSeed[];
  readonly successions: readonly SuccessionSeed[];
}

/** The days that two spans share, or null. */
export function overlap(a: Span, b: Span): Span | null {
  const from = latest(a.from, b.from);
  const to = earliest(a.to, b.to);
  return to !== null && to <= from ? null : { from, to };
}

function latest(a: string, b: string): string {
  if (a < b) return b;
  return a;
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Whether a day lies in a span. */
export function covers(span: Span, on: string): boolean {
  return span.from <= on && (span.to === null || on < span.to);
}

/**
 * The history as it was known on a day: what begins later is left out, and ends that lie ahead are open. With it a
 * demonstration can stand in March 2024 and enact the merger itself.
 */
export function asKnownOn(history: UnitHistory, on: string): UnitHistory {
  const open = <S extends Span>(span: S): S => ({
    ...span,
    to: span.to !== null && span.to > on ? null : span.to,
  });
  const begun = (span: Span) => span.from <= on;
  return {
    units: history.units
      .filter(begun)
      .map((unit) => ({ ...open(unit), parents: unit.parents.filter(begun).map(open) })),
    successions: history.successions.filter((succession) => succession.on <= on),
  };
}
