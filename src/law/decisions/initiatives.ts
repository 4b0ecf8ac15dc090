import { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { atLeast, needed, reaches } from '../threshold.ts';
import { saysShare } from '../words.ts';

const ARTICLE = law10({ article: 16, clause: 3 });

/** At least 10 % of the village's households bring a proposal before the community (Law 10/2022/QH15 Art 16.3). */
export const INITIATIVE = rule({
  id: 'initiatives.share',
  topic: 'initiatives',
  title: { vi: 'Sáng kiến của công dân', en: "A citizen's initiative" },
  says: saysShare({
    vi: 'tổng số hộ gia đình trong thôn đồng ý thì Trưởng thôn phải đưa ra cộng đồng bàn; ít hơn nhưng có lợi và được Ban công tác Mặt trận tán thành thì cũng đưa ra',
    en: "the village's households agree: the head must bring it before the community; with fewer, if it is of benefit and the Front committee endorses it",
  }),
  table: sinceLaw10(atLeast(1, 10), [ARTICLE]),
});

/** How long a household's consent counts (Law 10/2022/QH15 Art 16.3). */
export const CONSENT_MONTHS = rule<{ readonly months: number }>({
  id: 'initiatives.consent',
  topic: 'initiatives',
  title: { vi: 'Giá trị của ý kiến đồng ý', en: 'How long a consent counts' },
  says: ({ months }) => ({
    vi: `Ý kiến đồng ý có giá trị trong ${months} tháng kể từ ngày thể hiện`,
    en: `A consent counts for ${months} months after it is expressed`,
  }),
  table: sinceLaw10({ months: 3 }, [ARTICLE], [interpretation('consent-expiry')]),
});

/** The last day, inclusive, on which a consent expressed on `givenOn` counts. */
export function consentExpires(
  givenOn: Temporal.PlainDate,
): Result<Finding<Temporal.PlainDate>, BeforeFirstDay> {
  const found = CONSENT_MONTHS.at(givenOn);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  return ok(finding(givenOn.add({ months: value.months }), basis, notes));
}

/** A household's consent to an initiative. */
export interface Consent {
  /** Any name of the household; a household counts once however often it consents. */
  readonly household: string;
  readonly givenOn: Temporal.PlainDate;
}

/** An initiative and those who have consented to it. */
export interface InitiativeFacts {
  readonly consents: readonly Consent[];
  /** All households of the village. */
  readonly households: number;
  /** The Front committee finds it of benefit and endorses it. */
  readonly endorsed: boolean;
}

/** Where an initiative stands. */
export interface InitiativeStanding {
  /** Households whose consent counts on that day. */
  readonly valid: number;
  readonly needed: number;
  /** Whether it comes before the community: because enough agree, because it is endorsed, or not yet. */
  readonly comes: 'enough-agree' | 'endorsed' | 'not-yet';
}

/** Where an initiative stands on that day; a consent from later or longer ago does not count. Refused before 01/07/2023. */
export function initiativeStanding(
  facts: InitiativeFacts,
  on: Temporal.PlainDate,
): Result<Finding<InitiativeStanding>, BeforeFirstDay> {
  const [share, months] = [INITIATIVE.at(on), CONSENT_MONTHS.at(on)];
  if (!share.ok) return share;
  if (!months.ok) return months;
  const valid = new Set(facts.consents.filter((c) => counts(c, on)).map((c) => c.household)).size;
  const enough = reaches(share.value.value, valid, facts.households);
  const comes = enough ? 'enough-agree' : facts.endorsed ? 'endorsed' : 'not-yet';
  const standing = { valid, needed: needed(share.value.value, facts.households), comes } as const;
  return ok(finding(standing, share.value.basis, months.value.notes));
}

function counts({ givenOn }: Consent, on: Temporal.PlainDate): boolean {
  const expires = consentExpires(givenOn);
  if (!expires.ok) return false;
  const given = Temporal.PlainDate.compare(givenOn, on) <= 0;
  return given && Temporal.PlainDate.compare(on, expires.value.value) <= 0;
}
