import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import { deadline } from '../calendar/deadline.ts';
import { cite } from '../citation.ts';
import { type BeforeFirstDay, datedTable } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { CHECKED_ON } from '../sources.ts';
import { atLeast, moreThan, needed, reaches, type Threshold } from '../threshold.ts';
import { shareWords, type Words } from '../words.ts';

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
  /** Calendar days within which a correction of that list is answered; null where there is no list. */
  readonly listCorrectedDays: number | null;
  /** Whether a consultation that fails is repeated once; null where it is not known: a person decides. */
  readonly secondRound: boolean | null;
}

const UNIT_WORDS: Readonly<Record<ConsultationProfile['unit'], Words>> = {
  voter: { vi: 'tổng số cử tri', en: 'all voters' },
  household: { vi: 'tổng số hộ gia đình', en: 'all households' },
};

/** How the people are asked about a rearrangement; what held before 25/08/2023 is not known here. */
export const CONSULTATION = rule<ConsultationProfile>({
  id: 'rearrangements.consultation',
  topic: 'rearrangements',
  title: {
    vi: 'Lấy ý kiến Nhân dân về sắp xếp đơn vị hành chính',
    en: 'Consulting the people on a rearrangement',
  },
  says: ({ unit, threshold, longestPeriodDays }) => {
    const [share, whom] = [shareWords(threshold), UNIT_WORDS[unit]];
    const days = longestPeriodDays;
    return {
      vi: `Tán thành ${share.vi} ${whom.vi} ở từng xã${days === null ? '' : `; trong ${days} ngày từ khi nhận văn bản của tỉnh`}`,
      en: `Agreed to by ${share.en} of ${whom.en} of each commune${days === null ? '' : `; within ${days} days of receiving the province's document`}`,
    };
  },
  table: datedTable<ConsultationProfile>([
    {
      from: '2023-08-25',
      value: {
        unit: 'voter',
        threshold: moreThan(1, 2),
        longestPeriodDays: null,
        listPostedDays: 30,
        listCorrectedDays: 3,
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
        listCorrectedDays: null,
        secondRound: null,
      },
      basis: [cite('321/2025/NĐ-CP')],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('household-consultation')],
    },
  ]),
});

/**
 * The profile in force on that day: more than half of the voters until 15/12/2025 (Decree 54/2018/NĐ-CP as amended), at
 * least half of all households from 16/12/2025 (Decree 321/2025/NĐ-CP). Refused before 25/08/2023.
 */
export function consultationProfile(
  on: Temporal.PlainDate,
): Result<Finding<ConsultationProfile>, BeforeFirstDay> {
  return CONSULTATION.at(on);
}

/** The levels at which a consultation is summed. */
export type ConsultationLevel = 'village' | 'commune' | 'district' | 'province';

/** What was counted at one level. */
export interface ConsultationCount {
  readonly level: ConsultationLevel;
  readonly agree: number;
  /** All voters or households of that unit, by the profile. */
  readonly total: number;
}

/** A count against the profile's threshold. */
export interface ConsultationOutcome {
  readonly unit: ConsultationProfile['unit'];
  readonly needed: number;
  readonly reached: boolean;
  /** Whether this level decides: the commune does, the others inform. */
  readonly decides: boolean;
}

/** Whether a count reaches the threshold of the profile in force when the consultation opened. Throws (a bug) on counts that cannot be. */
export function consultationOutcome(
  { level, agree, total }: ConsultationCount,
  openedOn: Temporal.PlainDate,
): Result<Finding<ConsultationOutcome>, BeforeFirstDay> {
  const found = consultationProfile(openedOn);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const outcome = {
    unit: value.unit,
    needed: needed(value.threshold, total),
    reached: reaches(value.threshold, agree, total),
    decides: level === 'commune',
  };
  return ok(finding(outcome, basis, [...notes, interpretation('consultation-levels')]));
}

/** The last day, inclusive, of a consultation whose document was received on that day; null where no length is known. */
export function consultationEnds(
  receivedOn: Temporal.PlainDate,
): Result<Finding<Temporal.PlainDate | null>, BeforeFirstDay> {
  const found = consultationProfile(receivedOn);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const { longestPeriodDays } = value;
  if (longestPeriodDays === null) return ok(finding(null, basis, notes));
  const due = deadline({ from: receivedOn, days: longestPeriodDays, unit: 'calendar' });
  return ok(finding(due.value, [...basis, ...due.basis], [...notes, ...due.notes]));
}

/** What a returned sheet of the household profile says: a tick for, a tick against, or nothing that counts. */
export type SheetChoice = 'agree' | 'disagree' | 'invalid';

/** Reads the two boxes of a sheet: none or both ticked is invalid (Decree 321/2025/NĐ-CP, form in the annex). */
export function sheetChoice(ticked: { readonly agree: boolean; readonly disagree: boolean }): SheetChoice {
  if (ticked.agree === ticked.disagree) return 'invalid';
  return ticked.agree ? 'agree' : 'disagree';
}
