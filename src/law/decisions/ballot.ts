import { before, saysBefore, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree59, law10, sinceDecree59, sinceLaw10, sinceLaw10AndDecree59 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';
import type { DecisionScope } from './topics.ts';

/** The plan of a ballot reaches the chairs of the commune's People's Committee and Front (Decree 59/2023/NĐ-CP Art 4.2). */
export const BALLOT_PLAN_SENT = rule({
  id: 'decisions.ballot-plan-sent',
  topic: 'decisions',
  title: { vi: 'Gửi kế hoạch phát phiếu', en: 'Sending the plan of a ballot' },
  says: saysWithin(
    {
      vi: 'Gửi Chủ tịch UBND và Chủ tịch Ủy ban MTTQ cấp xã',
      en: "Sent to the chairs of the commune's People's Committee and Front",
    },
    { vi: 'ngày ban hành', en: 'its issue' },
  ),
  table: sinceDecree59(within(2, 'calendar'), [decree59({ article: 4, clause: 2 })]),
});

/** Content, time, deadline and team are made public before ballots go out (Law 10/2022/QH15 Art 19.2). */
export const BALLOT_NOTICE = rule({
  id: 'decisions.ballot-notice',
  topic: 'decisions',
  title: { vi: 'Thông báo về việc phát phiếu', en: 'Notice of a ballot' },
  says: saysBefore(
    {
      vi: 'Công khai nội dung, thời gian, thời hạn và tổ phát phiếu',
      en: 'Content, time, deadline and team are made public',
    },
    { vi: 'ngày phát phiếu', en: 'ballots are handed out' },
  ),
  table: sinceLaw10AndDecree59(
    before(2, 'calendar'),
    [law10({ article: 19, clause: 2 })],
    [decree59({ article: 4, clause: 4 })],
  ),
});

/** Ballots a household (Law 10/2022/QH15 Art 19.3). */
export const BALLOTS_A_HOUSEHOLD = rule<{ readonly ballots: number }>({
  id: 'decisions.ballots-a-household',
  topic: 'decisions',
  title: { vi: 'Số phiếu mỗi hộ', en: 'Ballots a household' },
  says: ({ ballots }) => ({
    vi: `Mỗi hộ gia đình ${ballots} phiếu, phát trực tiếp`,
    en: `${ballots} a household, handed over directly`,
  }),
  table: sinceLaw10({ ballots: 1 }, [law10({ article: 19, clause: 3 })]),
});

/** What a ballot sheet carries. */
export type BallotField =
  | 'title'
  | 'content'
  | 'options'
  | 'instructions'
  | 'other-opinion'
  | 'return-deadline';

const FIELD_WORDS: Readonly<Record<BallotField, Words>> = {
  title: { vi: 'tên phiếu', en: 'title' },
  content: { vi: 'nội dung xin ý kiến', en: 'the matter' },
  options: { vi: 'các phương án', en: 'the options' },
  instructions: { vi: 'hướng dẫn', en: 'instructions' },
  'other-opinion': { vi: 'ý kiến khác', en: 'room for another opinion' },
  'return-deadline': { vi: 'thời hạn gửi lại phiếu', en: 'the day by which it is returned' },
};

/** What a ballot sheet carries (Decree 59/2023/NĐ-CP Art 4.5). */
export const BALLOT_SHEET = rule<readonly BallotField[]>({
  id: 'decisions.ballot-sheet',
  topic: 'decisions',
  title: { vi: 'Nội dung phiếu lấy ý kiến', en: 'What a ballot sheet carries' },
  says: saysList(
    { vi: 'Mẫu do UBND cấp xã quy định, gồm', en: "Set by the commune's People's Committee" },
    FIELD_WORDS,
  ),
  table: sinceDecree59<readonly BallotField[]>(
    ['title', 'content', 'options', 'instructions', 'other-opinion', 'return-deadline'],
    [decree59({ article: 4, clause: 5 })],
  ),
});

/** What makes a ballot sheet genuine: the commune's stamp top left, or the village head's signature bottom right. */
export type BallotMark = 'commune-stamp' | 'village-head-signature';

/** What makes a ballot sheet genuine, by scope (Decree 59/2023/NĐ-CP Art 4.5). */
export const BALLOT_MARK = rule<Readonly<Record<DecisionScope, BallotMark>>>({
  id: 'decisions.ballot-mark',
  topic: 'decisions',
  title: { vi: 'Dấu, chữ ký trên phiếu', en: 'Stamp or signature on the ballot' },
  says: () => ({
    vi: 'Phạm vi toàn xã: dấu treo của UBND cấp xã ở góc trái phía trên; phạm vi thôn: chữ ký của Trưởng thôn ở góc phải phía dưới',
    en: "Commune-wide: the People's Committee's stamp, top left; village: the head's signature, bottom right",
  }),
  table: sinceDecree59<Readonly<Record<DecisionScope, BallotMark>>>(
    { commune: 'commune-stamp', village: 'village-head-signature' },
    [decree59({ article: 4, clause: 5 })],
  ),
});
