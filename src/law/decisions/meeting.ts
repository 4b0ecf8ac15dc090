import type { Temporal } from 'temporal-polyfill';
import { assert } from '#basics/assert.ts';
import { err, ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { before, saysBefore } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree59, decree61, law10, sinceDecree59, sinceDecree61, sinceLaw10 } from '../sources.ts';
import { moreThan, needed } from '../threshold.ts';
import { saysList, saysShare } from '../words.ts';
import { decisionThreshold } from './thresholds.ts';
import { type DecisionTopic, TOPIC_WORDS } from './topics.ts';

const MEETING_DAY = { vi: 'ngày họp', en: 'the meeting' };
const ATTENDING = {
  vi: 'số đại diện hộ gia đình dự họp tán thành',
  en: 'the attending household representatives agree',
};

/** Invitation or announcement, and posting, before the meeting (Decree 59/2023/NĐ-CP Art 3.3). */
export const MEETING_NOTICE = rule({
  id: 'decisions.meeting-notice',
  topic: 'decisions',
  title: { vi: 'Thông báo về cuộc họp', en: 'Notice of the meeting' },
  says: saysBefore(
    {
      vi: 'Thông báo tới các hộ và niêm yết tại nhà văn hóa, điểm sinh hoạt cộng đồng',
      en: 'Households are told and the notice is posted at the community house and meeting points',
    },
    MEETING_DAY,
  ),
  table: sinceDecree59(before(2, 'calendar'), [decree59({ article: 3, clause: 3 })]),
});

/** Documents reach every household before the meeting (Decree 59/2023/NĐ-CP Art 3.4). */
export const DOCUMENTS_SENT = rule({
  id: 'decisions.documents-sent',
  topic: 'decisions',
  title: { vi: 'Gửi tài liệu tới hộ gia đình', en: 'Documents sent to households' },
  says: saysBefore({ vi: 'Gửi tới từng hộ gia đình', en: 'Sent to each household' }, MEETING_DAY),
  table: sinceDecree59(before(2, 'calendar'), [decree59({ article: 3, clause: 4 })]),
});

/** The topics for which documents must be sent (Decree 59/2023/NĐ-CP Art 3.4). */
export const DOCUMENT_TOPICS = rule<readonly DecisionTopic[]>({
  id: 'decisions.document-topics',
  topic: 'decisions',
  title: { vi: 'Nội dung phải gửi tài liệu trước', en: 'Topics whose documents are sent before the meeting' },
  says: saysList({ vi: 'Phải gửi tài liệu', en: 'Documents are sent' }, TOPIC_WORDS),
  table: sinceDecree59<readonly DecisionTopic[]>(
    ['contributions', 'community-funds', 'convention'],
    [decree59({ article: 3, clause: 4 })],
  ),
});

/** The secretary is elected by show of hands (Decree 59/2023/NĐ-CP Art 3.5.a). */
export const SECRETARY = rule({
  id: 'decisions.secretary',
  topic: 'decisions',
  title: { vi: 'Cử thư ký cuộc họp', en: 'Electing the secretary of the meeting' },
  says: saysShare(ATTENDING),
  table: sinceDecree59(moreThan(1, 2), [decree59({ article: 3, clause: 5, point: 'a' })]),
});

/** Show of hands or secret ballot is chosen by those who came (Law 10/2022/QH15 Art 18.4; Decree 59/2023/NĐ-CP Art 3.5.b). */
export const VOTING_METHOD = rule({
  id: 'decisions.voting-method',
  topic: 'decisions',
  title: { vi: 'Chọn giơ tay hoặc bỏ phiếu kín', en: 'Choosing a show of hands or a secret ballot' },
  says: saysShare(ATTENDING),
  table: sinceDecree59(moreThan(1, 2), [
    law10({ article: 18, clause: 4 }),
    decree59({ article: 3, clause: 5, point: 'b' }),
  ]),
});

/** From that many households on, or where they live scattered, clusters may meet by themselves (Law 10/2022/QH15 Art 18.3). */
export const CLUSTER_MEETINGS = rule<{ readonly households: number }>({
  id: 'decisions.cluster-meetings',
  topic: 'decisions',
  title: { vi: 'Họp theo cụm dân cư', en: 'Meetings by cluster' },
  says: ({ households }) => ({
    vi: `Từ ${households} hộ trở lên hoặc địa bàn dân cư không tập trung thì có thể họp theo từng cụm; kết quả được tổng hợp chung cả thôn`,
    en: `From ${households} households on, or where they live scattered, each cluster may meet by itself; results are summed for the village`,
  }),
  table: sinceLaw10({ households: 200 }, [law10({ article: 18, clause: 3 })]),
});

/** Whether clusters may meet by themselves. The plan is approved by the commune (Decree 59/2023/NĐ-CP Art 3.6). */
export function clustersMayMeet(
  village: { readonly households: number; readonly scattered: boolean },
  on: Temporal.PlainDate,
): Result<Finding<boolean>, BeforeFirstDay> {
  const found = CLUSTER_MEETINGS.at(on);
  if (!found.ok) return found;
  const { value, basis, notes } = found.value;
  const may = village.scattered || village.households >= value.households;
  return ok(finding(may, [...basis, decree59({ article: 3, clause: 6 })], notes));
}

/** A meeting on a convention is valid with that share of the households (Decree 61/2023/NĐ-CP Art 10). */
export const CONVENTION_QUORUM = rule({
  id: 'conventions.quorum',
  topic: 'conventions',
  title: { vi: 'Cuộc họp thông qua hương ước, quy ước hợp lệ', en: 'A valid meeting on a convention' },
  says: saysShare({
    vi: 'tổng số đại diện hộ gia đình dự họp',
    en: 'all household representatives attend',
  }),
  table: sinceDecree61(moreThan(1, 2), [decree61({ article: 10 })]),
});

/** How many must come, and whether they did. */
export interface Attendance {
  readonly needed: number;
  readonly enough: boolean;
}

/** Those who came to a meeting, of all households of the village. */
export interface MeetingFacts {
  readonly topic: DecisionTopic;
  readonly attending: number;
  readonly households: number;
}

/**
 * Whether enough came for the decision to be able to pass: as many as must agree (Law 10/2022/QH15 Art 19.1.b), and for
 * a convention more than half (Decree 61/2023/NĐ-CP Art 10). Otherwise no vote is opened and ballots may follow.
 */
export function attendance(
  { topic, attending, households }: MeetingFacts,
  on: Temporal.PlainDate,
): Result<Finding<Attendance>, BeforeFirstDay> {
  const threshold = decisionThreshold(topic, 'village', on);
  if (!threshold.ok) {
    assert(threshold.error.type === 'before-first-day', 'a village decides every topic');
    return err(threshold.error);
  }
  const { value, basis, notes } = threshold.value;
  const quorum = topic === 'convention' ? CONVENTION_QUORUM.at(on) : null;
  const held = quorum?.ok === true ? quorum.value : null;
  const least = Math.max(
    needed(value.threshold, households),
    held === null ? 0 : needed(held.value, households),
  );
  const from = [...basis, law10({ article: 19, clause: 1, point: 'b' }), ...(held?.basis ?? [])];
  const because = [...notes, ...(held?.notes ?? []), interpretation('failed-meeting')];
  return ok(finding({ needed: least, enough: attending >= least }, from, because));
}
