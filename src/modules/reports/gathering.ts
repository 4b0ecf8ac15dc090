import type { Temporal } from 'temporal-polyfill';
import { compareVietnamese } from '#basics/vietnamese.ts';
import { dutiesHeldIn, type HeldDuty } from '#modules/duties/index.ts';
import { type UnitView, unitsByIds } from '#modules/units/index.ts';
import type { Tx } from '#platform/database/transaction.ts';
import { livedPart } from './asking.ts';
import { countedDuty, countOf } from './duty-figures.ts';
import { type Figure, type FigureValue, gather } from './figures.ts';
import { hasReported } from './model.ts';
import { figuresAsked } from './questions.ts';
import type { AskedUnit, CountedDuty, NamedUnit, Snapshot } from './snapshot.ts';
import type { Call } from './store/calls.ts';
import { type Child, childrenOf, countBelow } from './store/children.ts';
import { evidenceOf } from './store/editions.ts';
import type { Report } from './store/reports.ts';

export interface ToGather {
  readonly report: Report;
  readonly call: Call;
  readonly today: Temporal.PlainDate;
  /** Keep the reports below from being returned until the act ends. */
  readonly hold: boolean;
}

/**
 * All that a report says at this moment: its text, every figure with what it is made of, and who has not reported. The
 * duties are those that the transaction may see.
 */
export async function gatherReport(tx: Tx, { report, call, today, hold }: ToGather): Promise<Snapshot> {
  const children = await childrenOf(tx, report.id, { hold });
  const period = { from: call.periodFrom, to: call.periodTo };
  const until = countedUntil(call, today);
  const names = await namesOf(tx, [report.aboutId, ...children.map((child) => child.aboutId)], until);
  const placed = inOrder(children, names);
  const duties = (await heldDuties(tx, { report, call, until })).map((duty) =>
    countedDuty(duty, { from: period.from, until }),
  );
  return {
    title: call.title,
    period,
    about: nameOf(report.aboutId, names),
    countedUntil: until,
    sections: [...report.sections],
    figures: figuresOf({ report, call, children: placed, duties }),
    units: await askedUnits(tx, placed, { names, today: today.toString() }),
    duties,
    evidence: [...(await evidenceOf(tx, report.id))],
  };
}

/** The last day that is counted: the end of the period, or today while that lies ahead. */
export function countedUntil(call: Pick<Call, 'periodFrom' | 'periodTo'>, today: Temporal.PlainDate): string {
  return livedPart({ from: call.periodFrom, to: call.periodTo }, today.toString()).to;
}

/** The duties of the unit that the report is about, in its period, on the call's document where it names one. */
export async function heldDuties(
  tx: Tx,
  { report, call, until }: { readonly report: Report; readonly call: Call; readonly until: string },
): Promise<readonly HeldDuty[]> {
  return dutiesHeldIn(tx, {
    unitIds: [report.aboutId],
    from: call.periodFrom,
    to: until,
    ...(call.documentId === null ? {} : { documentId: call.documentId }),
  });
}

interface Parts {
  readonly report: Report;
  readonly call: Call;
  readonly children: readonly Child[];
  readonly duties: readonly CountedDuty[];
}

function figuresOf({ report, call, children, duties }: Parts): Figure[] {
  const below = children.map((child) => ({ totals: hasReported(child) ? child.totals : null }));
  return figuresAsked(call.questions).map((question) => {
    const own: FigureValue | null =
      countOf(question.key, duties) ?? report.figures[question.key]?.value ?? null;
    return gather(question, own, below);
  });
}

/** Children in the Vietnamese order of their units' names. */
export function inOrder(children: readonly Child[], names: ReadonlyMap<string, UnitView>): readonly Child[] {
  const nameIn = (child: Child) => names.get(child.aboutId)?.name ?? '';
  return [...children].sort((a, b) => compareVietnamese(nameIn(a), nameIn(b)) || a.id.localeCompare(b.id));
}

interface Naming {
  readonly names: ReadonlyMap<string, UnitView>;
  /** ISO date; who writes is named as today. */
  readonly today: string;
}

/** The units that were asked, named as in the period, with who writes where that is another one. */
export async function askedUnits(
  tx: Tx,
  children: readonly Child[],
  { names, today }: Naming,
): Promise<AskedUnit[]> {
  const below = await countBelow(
    tx,
    children.map(({ id }) => id),
  );
  const writers = await namesOf(
    tx,
    children.flatMap(({ aboutId, organisationId }) => (aboutId === organisationId ? [] : [organisationId])),
    today,
  );
  return children.map((child) => {
    const reported = hasReported(child);
    return {
      reportId: child.id,
      unit: nameOf(child.aboutId, names),
      writer: child.aboutId === child.organisationId ? null : nameOf(child.organisationId, writers),
      state: child.state,
      reported,
      edition: reported ? child.edition : null,
      sentAt: reported ? (child.sentAt?.toISOString() ?? null) : null,
      below: below.get(child.id) ?? { asked: 0, reported: 0 },
    };
  });
}

/** Units as they were called on a day; outside their days as on their first or last. */
export function namesOf(tx: Tx, ids: readonly string[], on: string): Promise<ReadonlyMap<string, UnitView>> {
  return unitsByIds(tx, [...new Set(ids)], on);
}

/** A unit's short name, with its place where several have the name: "UBND xã Minh Tân (Huyện Hưng Hà)". */
export function nameOf(id: string, names: ReadonlyMap<string, UnitView>): NamedUnit {
  const unit = names.get(id);
  if (unit === undefined) return { id, name: '—' };
  const showsPlace = unit.level === 'commune' && unit.within !== null;
  return { id, name: showsPlace ? `${unit.shortName} (${unit.within})` : unit.shortName };
}
