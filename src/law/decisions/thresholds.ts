import type { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from '#basics/result.ts';
import { type Citation, cite } from '../citation.ts';
import { type BeforeFirstDay, type DatedTable, datedTable } from '../dated-table.ts';
import { type Finding, finding, type Note } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { atLeast, moreThan, needed, reaches, type Threshold } from '../threshold.ts';

/** The six topics that the people discuss and decide, in the order of Law 10/2022/QH15 Art 15. */
export type DecisionTopic =
  | 'contributions'
  | 'community-funds'
  | 'convention'
  | 'village-head'
  | 'people-boards'
  | 'self-management';

/** Whether one village or residential group decides, or all of a commune's. */
export type DecisionScope = 'village' | 'commune';

/** The topic is never decided commune-wide: Law 10/2022/QH15 Art 15 and 21.1 know that only for the first two. */
export interface VillageOnly {
  readonly type: 'village-only';
  readonly basis: Citation;
}

/** What must be reached, and of what. */
export interface DecisionThreshold {
  readonly threshold: Threshold;
  /** All household representatives of the village (not those who came), or all villages of the commune. */
  readonly of: 'households' | 'villages';
}

/** A decision's count against its threshold. */
export interface DecisionOutcome extends DecisionThreshold {
  readonly agree: number;
  readonly total: number;
  /** The least number that passes. */
  readonly needed: number;
  readonly passed: boolean;
}

const CHECKED_ON = '2026-11-23';
const LAW = '10/2022/QH15';
const THRESHOLDS = cite(LAW, { article: 21, clause: 1 });

/** A rule of Law 10/2022/QH15 that stands since it came into force; Law 97/2025/QH15's wording was not read. */
export function sinceLaw10<T>(
  value: T,
  basis: readonly Citation[],
  notes: readonly Note[] = [],
): DatedTable<T> {
  return datedTable<T>([
    { from: '2023-07-01', value, basis, checkedOn: CHECKED_ON, standing: 'read', notes },
    {
      from: '2025-07-01',
      value,
      basis: [...basis, cite('97/2025/QH15', { article: 4 })],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [...notes, interpretation('law-97-2025')],
    },
  ]);
}

const TWO_THIRDS_OF_HOUSEHOLDS = sinceLaw10<DecisionThreshold>(
  { threshold: atLeast(2, 3), of: 'households' },
  [THRESHOLDS],
);
const TWO_THIRDS_OF_VILLAGES = sinceLaw10<DecisionThreshold>(
  { threshold: atLeast(2, 3), of: 'villages' },
  [THRESHOLDS],
  [interpretation('commune-wide-threshold')],
);
const MAJORITY_OF_HOUSEHOLDS = sinceLaw10<DecisionThreshold>(
  { threshold: moreThan(1, 2), of: 'households' },
  [THRESHOLDS],
);

/**
 * The share that passes a decision on that day. Contributions and community funds: at least 2/3 of all household
 * representatives of the village, or commune-wide at least 2/3 of its villages; every other topic: more than half of
 * all household representatives of the village (Law 10/2022/QH15 Art 21.1). Refused before 01/07/2023, and commune-wide
 * for the other topics.
 */
export function decisionThreshold(
  topic: DecisionTopic,
  scope: DecisionScope,
  on: Temporal.PlainDate,
): Result<Finding<DecisionThreshold>, BeforeFirstDay | VillageOnly> {
  const byTwoThirds = topic === 'contributions' || topic === 'community-funds';
  if (scope === 'village') return (byTwoThirds ? TWO_THIRDS_OF_HOUSEHOLDS : MAJORITY_OF_HOUSEHOLDS).at(on);
  return byTwoThirds ? TWO_THIRDS_OF_VILLAGES.at(on) : err({ type: 'village-only', basis: THRESHOLDS });
}

/** A count to be judged: of households, or commune-wide of the villages in which the decision passed. */
export interface DecisionCount {
  readonly topic: DecisionTopic;
  readonly scope: DecisionScope;
  readonly on: Temporal.PlainDate;
  readonly agree: number;
  /** All households of the village or all villages of the commune: the denominator of the law. */
  readonly total: number;
}

/** Whether the decision passes, and how many it needed. Throws (a bug) on counts that cannot be. */
export function decisionOutcome(
  count: DecisionCount,
): Result<Finding<DecisionOutcome>, BeforeFirstDay | VillageOnly> {
  const { topic, scope, on, agree, total } = count;
  const rule = decisionThreshold(topic, scope, on);
  if (!rule.ok) return rule;
  const { value, basis, notes } = rule.value;
  const outcome = {
    ...value,
    agree,
    total,
    needed: needed(value.threshold, total),
    passed: reaches(value.threshold, agree, total),
  };
  return ok(finding(outcome, basis, notes));
}

/** At least 10 % of the village's households bring a proposal before the community (Law 10/2022/QH15 Art 16.3). */
export const INITIATIVE = sinceLaw10(atLeast(1, 10), [cite(LAW, { article: 16, clause: 3 })]);
