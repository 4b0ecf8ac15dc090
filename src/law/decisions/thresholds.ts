import type { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from '#basics/result.ts';
import type { Citation } from '../citation.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { atLeast, moreThan, needed, reaches, type Threshold } from '../threshold.ts';
import { shareWords, type Words } from '../words.ts';
import type { DecisionScope, DecisionTopic } from './topics.ts';

export type { DecisionScope, DecisionTopic } from './topics.ts';

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

const ARTICLE_21 = law10({ article: 21, clause: 1 });
const OF: Readonly<Record<DecisionThreshold['of'], Words>> = {
  households: {
    vi: 'tổng số đại diện hộ gia đình trong thôn, tổ dân phố tán thành',
    en: 'all household representatives of the village agree',
  },
  villages: {
    vi: 'tổng số thôn, tổ dân phố trong xã tán thành',
    en: 'all villages of the commune approve',
  },
};

const says = ({ threshold, of }: DecisionThreshold): Words => {
  const share = shareWords(threshold);
  return {
    vi: `Thông qua khi ${share.vi} ${OF[of].vi}`,
    en: `Passed when ${share.en} of ${OF[of].en}`,
  };
};

/** Contributions and community funds in one village: at least 2/3 (Law 10/2022/QH15 Art 21.1). */
export const TWO_THIRDS_OF_HOUSEHOLDS = rule<DecisionThreshold>({
  id: 'decisions.threshold-contributions',
  topic: 'decisions',
  title: {
    vi: 'Tỷ lệ thông qua việc đóng góp và quỹ của cộng đồng trong thôn',
    en: 'What passes contributions and community funds in a village',
  },
  says,
  table: sinceLaw10<DecisionThreshold>({ threshold: atLeast(2, 3), of: 'households' }, [ARTICLE_21]),
});

/** Contributions and community funds commune-wide: at least 2/3 of the villages (Law 10/2022/QH15 Art 21.1). */
export const TWO_THIRDS_OF_VILLAGES = rule<DecisionThreshold>({
  id: 'decisions.threshold-commune',
  topic: 'decisions',
  title: {
    vi: 'Tỷ lệ thông qua việc đóng góp và quỹ của cộng đồng trong toàn xã',
    en: 'What passes contributions and community funds commune-wide',
  },
  says,
  table: sinceLaw10<DecisionThreshold>(
    { threshold: atLeast(2, 3), of: 'villages' },
    [ARTICLE_21],
    [interpretation('commune-wide-threshold')],
  ),
});

/** Every other topic: more than half (Law 10/2022/QH15 Art 21.1). */
export const MAJORITY_OF_HOUSEHOLDS = rule<DecisionThreshold>({
  id: 'decisions.threshold-other',
  topic: 'decisions',
  title: {
    vi: 'Tỷ lệ thông qua hương ước, bầu Trưởng thôn, bầu các ban và việc tự quản',
    en: 'What passes conventions, elections and self-management',
  },
  says,
  table: sinceLaw10<DecisionThreshold>({ threshold: moreThan(1, 2), of: 'households' }, [ARTICLE_21]),
});

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
  return byTwoThirds ? TWO_THIRDS_OF_VILLAGES.at(on) : err({ type: 'village-only', basis: ARTICLE_21 });
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
