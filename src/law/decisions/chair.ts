import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { rule } from '../rule.ts';
import { decree59, law10, sinceDecree59 } from '../sources.ts';
import type { Words } from '../words.ts';
import type { DecisionTopic } from './topics.ts';

/** Who convenes and chairs a meeting. */
export type Chair =
  | 'village-head'
  | 'election-team'
  | 'front-committee-head'
  | 'commune-chair'
  | 'designated-person';

/** Who chairs which meeting. */
export interface Chairs {
  readonly election: Chair;
  readonly dismissal: Chair;
  /** Where the one to be dismissed also heads the Front committee. */
  readonly dismissalOfBoth: Chair;
  /** Where the village has no head: chosen by the chair of the commune's People's Committee. */
  readonly vacancy: Chair;
  readonly otherwise: Chair;
}

const CHAIR_WORDS: Readonly<Record<Chair, Words>> = {
  'village-head': { vi: 'Trưởng thôn, Tổ trưởng tổ dân phố', en: 'the village head' },
  'election-team': { vi: 'Tổ bầu cử', en: 'the election team' },
  'front-committee-head': { vi: 'Trưởng Ban công tác Mặt trận', en: 'the head of the Front committee' },
  'commune-chair': {
    vi: 'Chủ tịch UBND cấp xã sau khi thống nhất với Chủ tịch Ủy ban MTTQ cấp xã',
    en: "the chair of the commune's People's Committee after agreeing with the chair of its Front",
  },
  'designated-person': {
    vi: 'đại diện Ban công tác Mặt trận hoặc người có uy tín do Chủ tịch UBND cấp xã chỉ định',
    en: "a member of the Front committee or a reputable resident, named by the chair of the commune's People's Committee",
  },
};

/** Who chairs the meeting (Law 10/2022/QH15 Art 18.1; Decree 59/2023/NĐ-CP Art 3.1). */
export const CHAIRS = rule<Chairs>({
  id: 'decisions.chair',
  topic: 'decisions',
  title: { vi: 'Người triệu tập và chủ trì cuộc họp', en: 'Who convenes and chairs the meeting' },
  says: ({ election, dismissal, dismissalOfBoth, vacancy, otherwise }) => ({
    vi: `${CHAIR_WORDS[otherwise].vi}; bầu Trưởng thôn: ${CHAIR_WORDS[election].vi}; cho thôi Trưởng thôn: ${CHAIR_WORDS[dismissal].vi}, nếu là cùng một người: ${CHAIR_WORDS[dismissalOfBoth].vi}; khuyết Trưởng thôn: ${CHAIR_WORDS[vacancy].vi}`,
    en: `${CHAIR_WORDS[otherwise].en}; electing the head: ${CHAIR_WORDS[election].en}; dismissing the head: ${CHAIR_WORDS[dismissal].en}, or where both are one person ${CHAIR_WORDS[dismissalOfBoth].en}; no head: ${CHAIR_WORDS[vacancy].en}`,
  }),
  table: sinceDecree59<Chairs>(
    {
      election: 'election-team',
      dismissal: 'front-committee-head',
      dismissalOfBoth: 'commune-chair',
      vacancy: 'designated-person',
      otherwise: 'village-head',
    },
    [law10({ article: 18, clause: 1 }), decree59({ article: 3, clause: 1 })],
  ),
});

/** What decides who chairs. */
export interface ChairFacts {
  readonly topic: DecisionTopic;
  /** The head is to be dismissed, not elected; only read for the topic `village-head`. */
  readonly dismissal: boolean;
  /** The village head also heads the Front committee. */
  readonly headLeadsFront: boolean;
  /** The village has no head. */
  readonly vacant: boolean;
}

/** Who chairs a meeting on that day. Refused before 15/08/2023. */
export function chairOf(facts: ChairFacts, on: Temporal.PlainDate): Result<Finding<Chair>, BeforeFirstDay> {
  const found = CHAIRS.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  return ok(finding(value[roleOf(facts)], basis, notes));
}

function roleOf(facts: ChairFacts): keyof Chairs {
  if (facts.topic !== 'village-head') return facts.vacant ? 'vacancy' : 'otherwise';
  if (!facts.dismissal) return 'election';
  return facts.headLeadsFront ? 'dismissalOfBoth' : 'dismissal';
}
