import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree59, law10, sinceLaw10, sinceLaw10AndDecree59 } from '../sources.ts';
import type { DecisionScope, DecisionTopic } from './topics.ts';

/** A passed decision goes to the commune's People's Committee and Front (Law 10/2022/QH15 Art 20.3). */
export const DECISION_SENT = rule({
  id: 'decisions.sent',
  topic: 'decisions',
  title: { vi: 'Gửi quyết định của cộng đồng dân cư', en: 'Sending the decision' },
  says: saysWithin(
    { vi: 'Gửi UBND và Ủy ban MTTQ cấp xã', en: "Sent to the commune's People's Committee and Front" },
    {
      vi: 'ngày họp, ngày kết thúc lấy phiếu hoặc biểu quyết trực tuyến',
      en: 'the meeting, or the end of the ballot or online vote',
    },
  ),
  table: sinceLaw10AndDecree59(
    within(5, 'working'),
    [law10({ article: 20, clause: 3 })],
    [
      decree59({ article: 3, clause: 5, point: 'd' }),
      decree59({ article: 4, clause: 7 }),
      decree59({ article: 5 }),
    ],
  ),
});

/** Recognition, or a refusal in writing with its reasons (Law 10/2022/QH15 Art 21.2). */
export const RECOGNITION = rule({
  id: 'decisions.recognition',
  topic: 'decisions',
  title: { vi: 'Công nhận quyết định của cộng đồng dân cư', en: 'Recognising the decision' },
  says: saysWithin(
    {
      vi: 'Công nhận, hoặc trả lời bằng văn bản nêu rõ lý do không công nhận,',
      en: 'Recognised, or refused in writing with the reasons,',
    },
    { vi: 'ngày nhận được quyết định', en: 'the decision is received' },
  ),
  table: sinceLaw10(within(5, 'working'), [law10({ article: 21, clause: 2 })]),
});

/** From when a decision holds: when passed, on a day the commune sets, or when recognised by the one or the other body. */
export type EffectFrom = 'passing' | 'day-set-by-commune' | 'recognised-by-committee' | 'recognised-by-front';

/** From when a decision holds, by topic; the first two commune-wide otherwise than in a village (Law 10/2022/QH15 Art 21.2). */
export interface Effects {
  readonly village: Readonly<Record<DecisionTopic, EffectFrom>>;
  readonly commune: EffectFrom;
}

/** From when a decision holds (Law 10/2022/QH15 Art 21.2). */
export const EFFECT = rule<Effects>({
  id: 'decisions.effect',
  topic: 'decisions',
  title: { vi: 'Hiệu lực của quyết định', en: 'From when a decision holds' },
  says: () => ({
    vi: 'Đóng góp, quỹ và việc tự quản trong thôn: từ ngày thông qua; trong toàn xã: từ ngày UBND cấp xã ấn định; hương ước, quy ước và Trưởng thôn: từ ngày UBND cấp xã công nhận; thành viên các ban: từ ngày Ủy ban MTTQ cấp xã công nhận',
    en: "Contributions, funds and self-management in a village: when passed; commune-wide: on the day set by the commune's People's Committee; convention and village head: when that Committee recognises them; members of the boards: when the commune's Front does",
  }),
  table: sinceLaw10<Effects>(
    {
      village: {
        contributions: 'passing',
        'community-funds': 'passing',
        convention: 'recognised-by-committee',
        'village-head': 'recognised-by-committee',
        'people-boards': 'recognised-by-front',
        'self-management': 'passing',
      },
      commune: 'day-set-by-commune',
    },
    [law10({ article: 21, clause: 2 })],
  ),
});

/** What has happened to a passed decision so far. */
export interface PassedDecision {
  readonly topic: DecisionTopic;
  readonly scope: DecisionScope;
  readonly passedOn: Temporal.PlainDate;
  /** The day of recognition by the body that the topic calls for; null while there is none. */
  readonly recognisedOn: Temporal.PlainDate | null;
  /** The day set by the commune; null while there is none. */
  readonly communeSet: Temporal.PlainDate | null;
}

/** From when a decision holds, and what that hangs on; the day is null while it still waits. */
export interface Effect {
  readonly from: EffectFrom;
  readonly day: Temporal.PlainDate | null;
}

/** From when the decision holds, by the rule in force when it was passed. Refused before 01/07/2023. */
export function effectOf(decision: PassedDecision): Result<Finding<Effect>, BeforeFirstDay> {
  const found = EFFECT.at(decision.passedOn);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const from = decision.scope === 'commune' ? value.commune : value.village[decision.topic];
  return ok(finding({ from, day: dayOf(from, decision) }, basis, notes));
}

function dayOf(from: EffectFrom, decision: PassedDecision): Temporal.PlainDate | null {
  if (from === 'passing') return decision.passedOn;
  return from === 'day-set-by-commune' ? decision.communeSet : decision.recognisedOn;
}
