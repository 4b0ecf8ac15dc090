import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { Citation } from '../citation.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding, type Note } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { rule } from '../rule.ts';
import { decree59, law10, sinceDecree59, sinceLaw10 } from '../sources.ts';
import { moreThan, needed, reaches } from '../threshold.ts';
import { saysList, saysShare } from '../words.ts';
import { type DecisionScope, type DecisionTopic, TOPIC_WORDS } from './topics.ts';

/** A meeting of the community, a ballot to each household, or an online vote (Law 10/2022/QH15 Art 17.1). */
export type DecisionForm = 'meeting' | 'ballot' | 'online';

/** Topics that a meeting must decide; a ballot only after a meeting to which too few came (Law 10/2022/QH15 Art 17.2). */
export const MEETING_TOPICS = rule<readonly DecisionTopic[]>({
  id: 'decisions.meeting-topics',
  topic: 'decisions',
  title: { vi: 'Nội dung phải họp cộng đồng dân cư', en: 'Topics that a meeting must decide' },
  says: saysList(
    {
      vi: 'Phải tổ chức họp; chỉ phát phiếu khi đã họp mà không đủ người',
      en: 'By meeting; by ballot only after a meeting to which too few came',
    },
    TOPIC_WORDS,
  ),
  table: sinceLaw10<readonly DecisionTopic[]>(
    ['convention', 'village-head', 'people-boards'],
    [law10({ article: 17, clause: 2 }), law10({ article: 19, clause: 1, point: 'b' })],
  ),
});

/** Topics that may be decided by an online vote (Law 10/2022/QH15 Art 17.2). */
export const ONLINE_TOPICS = rule<readonly DecisionTopic[]>({
  id: 'decisions.online-topics',
  topic: 'decisions',
  title: { vi: 'Nội dung được biểu quyết trực tuyến', en: 'Topics that may be decided online' },
  says: saysList(
    {
      vi: 'Được biểu quyết trực tuyến khi Trưởng thôn và Ban công tác Mặt trận thống nhất không cần họp hay phát phiếu',
      en: 'Online when the village head and the Front committee agree that no meeting or ballot is needed',
    },
    TOPIC_WORDS,
  ),
  table: sinceLaw10<readonly DecisionTopic[]>(['self-management'], [law10({ article: 17, clause: 2 })]),
});

/** The share of all households that must agree to voting online (Decree 59/2023/NĐ-CP Art 5). */
export const ONLINE_CONSENT = rule({
  id: 'decisions.online-consent',
  topic: 'decisions',
  title: { vi: 'Tỷ lệ hộ đồng ý biểu quyết trực tuyến', en: 'Households that agree to vote online' },
  says: saysShare({
    vi: 'tổng số đại diện hộ gia đình đồng ý với hình thức trực tuyến',
    en: 'all household representatives agree to the online form',
  }),
  table: sinceDecree59(moreThan(1, 2), [decree59({ article: 5 })]),
});

/** What decides which forms are open. */
export interface FormFacts {
  readonly topic: DecisionTopic;
  readonly scope: DecisionScope;
  /** A meeting was held on this matter and too few came to pass it. */
  readonly meetingFailed: boolean;
  /** Village head and head of the Front committee agree to do without a meeting. */
  readonly headAndFrontAgree: boolean;
  /** The chair of the commune's People's Committee chose the ballot, for a commune-wide matter. */
  readonly communeChoseBallot: boolean;
  /** All households of the village. */
  readonly households: number;
  /** How many of them agreed to vote online. */
  readonly agreedOnline: number;
}

/** Why a form is not open. */
export type FormReason =
  | { readonly type: 'meeting-first' }
  | { readonly type: 'head-and-front-have-not-agreed' }
  | { readonly type: 'commune-has-not-chosen' }
  | { readonly type: 'topic-not-online'; readonly topics: readonly DecisionTopic[] }
  | { readonly type: 'too-few-agree-online'; readonly agreed: number; readonly needed: number }
  | BeforeFirstDay;

/** Whether a form is open, or why not. */
export type FormVerdict = { readonly open: true } | { readonly open: false; readonly because: FormReason };

/** A verdict for each form. */
export type FormVerdicts = Readonly<Record<DecisionForm, Finding<FormVerdict>>>;

const OPEN: FormVerdict = { open: true };
const MEETING = law10({ article: 17, clause: 1, point: 'a' });

/** Which forms are open to a decision on that day, and why the others are not. Refused before 01/07/2023. */
export function formVerdicts(facts: FormFacts, on: Temporal.PlainDate): Result<FormVerdicts, BeforeFirstDay> {
  const byMeeting = MEETING_TOPICS.at(on);
  if (!byMeeting.ok) return byMeeting;
  const online = ONLINE_TOPICS.at(on);
  if (!online.ok) return online;
  return ok({
    meeting: finding(OPEN, [MEETING]),
    ballot: ballotVerdict(facts, byMeeting.value),
    online: onlineVerdict(facts, online.value, on),
  });
}

const closed = (because: FormReason): FormVerdict => ({ open: false, because });

/** Law 10/2022/QH15 Art 19.1: (a) chosen by the commune, (b) after a failed meeting, (c) agreed by head and Front. */
function ballotVerdict(facts: FormFacts, byMeeting: Finding<readonly DecisionTopic[]>): Finding<FormVerdict> {
  const { notes } = byMeeting;
  const point = (letter: string): readonly Citation[] => [law10({ article: 19, clause: 1, point: letter })];
  const failed: readonly Note[] = [...notes, interpretation('failed-meeting')];
  if (facts.meetingFailed) return finding(OPEN, point('b'), failed);
  if (byMeeting.value.includes(facts.topic)) {
    return finding(closed({ type: 'meeting-first' }), byMeeting.basis, notes);
  }
  if (facts.scope === 'commune') {
    const chosen = facts.communeChoseBallot ? OPEN : closed({ type: 'commune-has-not-chosen' });
    return finding(chosen, point('a'), notes);
  }
  const agreed = facts.headAndFrontAgree ? OPEN : closed({ type: 'head-and-front-have-not-agreed' });
  return finding(agreed, point('c'), notes);
}

/** Law 10/2022/QH15 Art 17.2 and Decree 59/2023/NĐ-CP Art 5: topic, agreement of head and Front, majority of all households. */
function onlineVerdict(
  facts: FormFacts,
  online: Finding<readonly DecisionTopic[]>,
  on: Temporal.PlainDate,
): Finding<FormVerdict> {
  const topics = online.value;
  const refuse = (because: FormReason) => finding(closed(because), online.basis, online.notes);
  if (!topics.includes(facts.topic)) return refuse({ type: 'topic-not-online', topics });
  if (!facts.headAndFrontAgree) return refuse({ type: 'head-and-front-have-not-agreed' });
  const consent = ONLINE_CONSENT.at(on);
  if (!consent.ok) {
    const notes = [...online.notes, interpretation('online-before-decree-59')];
    return finding(closed(consent.error), online.basis, notes);
  }
  const { value: share, basis, notes } = consent.value;
  const enough = reaches(share, facts.agreedOnline, facts.households);
  const short = {
    type: 'too-few-agree-online',
    agreed: facts.agreedOnline,
    needed: needed(share, facts.households),
  } as const;
  return finding(enough ? OPEN : closed(short), [...online.basis, ...basis], [...online.notes, ...notes]);
}
