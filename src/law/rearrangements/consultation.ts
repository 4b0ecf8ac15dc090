import type { Temporal } from 'temporal-polyfill';
import type { Result } from '#basics/result.ts';
import { cite } from '../citation.ts';
import { type BeforeFirstDay, datedTable } from '../dated-table.ts';
import type { Finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { atLeast, moreThan, type Threshold } from '../threshold.ts';

/** How the people are asked about a rearrangement of administrative units. */
export interface ConsultationProfile {
  /** Whose answers are counted. A sheet goes to a household in both; in the older it lists each voter. */
  readonly unit: 'voter' | 'household';
  /** The share of all voters or households of the commune, not of the sheets returned. */
  readonly threshold: Threshold;
  /** Calendar days from receiving the province's document to the end; null where none is known. */
  readonly longestPeriodDays: number | null;
  /** Calendar days for which the list of voters is posted before the consultation; null where there is no list. */
  readonly listPostedDays: number | null;
  /** Whether a consultation that fails is repeated once; null where it is not known: a person decides. */
  readonly secondRound: boolean | null;
}

const CHECKED_ON = '2026-11-23';

/** Kept from 25/08/2023 on, when Decree 54/2018 had been amended; what held before is not known here. */
const PROFILES = datedTable<ConsultationProfile>([
  {
    from: '2023-08-25',
    value: {
      unit: 'voter',
      threshold: moreThan(1, 2),
      longestPeriodDays: null,
      listPostedDays: 30,
      secondRound: true,
    },
    basis: [cite('54/2018/NĐ-CP'), cite('66/2023/NĐ-CP')],
    checkedOn: CHECKED_ON,
    standing: 'recalled',
    notes: [interpretation('voter-consultation')],
  },
  {
    from: '2025-12-16',
    value: {
      unit: 'household',
      threshold: atLeast(1, 2),
      longestPeriodDays: 60,
      listPostedDays: null,
      secondRound: null,
    },
    basis: [cite('321/2025/NĐ-CP')],
    checkedOn: CHECKED_ON,
    standing: 'secondary',
    notes: [interpretation('household-consultation')],
  },
]);

/**
 * The profile in force on that day: more than half of the voters until 15/12/2025 (Decree 54/2018/NĐ-CP as amended), at
 * least half of all households from 16/12/2025 (Decree 321/2025/NĐ-CP). Refused before 25/08/2023.
 */
export function consultationProfile(
  on: Temporal.PlainDate,
): Result<Finding<ConsultationProfile>, BeforeFirstDay> {
  return PROFILES.at(on);
}
