import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';
import type { DecisionScope } from './topics.ts';

/** Who proposes, and with whom they must have agreed. */
export interface Proposer {
  readonly by: 'village-head' | 'commune-chair';
  readonly agreedWith: 'front-committee-head' | 'front-chair';
}

/** Who puts a matter to the community, by scope (Law 10/2022/QH15 Art 16.1, 16.2); citizens do by an initiative. */
export const PROPOSERS = rule<Readonly<Record<DecisionScope, Proposer>>>({
  id: 'decisions.proposers',
  topic: 'decisions',
  title: { vi: 'Người đề xuất nội dung', en: 'Who puts a matter to the community' },
  says: () => ({
    vi: 'Trong thôn: Trưởng thôn sau khi thống nhất với Trưởng Ban công tác Mặt trận; trong toàn xã: Chủ tịch UBND sau khi thống nhất với Chủ tịch Ủy ban MTTQ cấp xã',
    en: "In a village: its head after agreeing with the head of the Front committee; commune-wide: the chair of the People's Committee after agreeing with the chair of the Front",
  }),
  table: sinceLaw10<Readonly<Record<DecisionScope, Proposer>>>(
    {
      village: { by: 'village-head', agreedWith: 'front-committee-head' },
      commune: { by: 'commune-chair', agreedWith: 'front-chair' },
    },
    [law10({ article: 16, clause: 1 }), law10({ article: 16, clause: 2 })],
  ),
});

/** Who speaks for a household at a meeting. */
export type RepresentativeRule = 'full-capacity' | 'otherwise-authorised' | 'dissenter-may-attend';

const REPRESENTATIVE_WORDS: Readonly<Record<RepresentativeRule, Words>> = {
  'full-capacity': {
    vi: 'người có năng lực hành vi dân sự đầy đủ, đủ khả năng đại diện cho hộ',
    en: 'somebody of full civil capacity who can speak for the household',
  },
  'otherwise-authorised': {
    vi: 'nếu không thì người được các thành viên hộ cử hoặc ủy quyền',
    en: 'otherwise whom its members name or authorise',
  },
  'dissenter-may-attend': {
    vi: 'thành viên có ý kiến khác được đăng ký dự và phát biểu',
    en: 'a member of another opinion may register to attend and speak',
  },
};

/** Who speaks for a household (Law 10/2022/QH15 Art 18.2, 24.2). */
export const REPRESENTATIVE = rule<readonly RepresentativeRule[]>({
  id: 'decisions.representative',
  topic: 'decisions',
  title: { vi: 'Người đại diện hộ gia đình', en: 'Who represents a household' },
  says: saysList({ vi: 'Đại diện của hộ', en: 'A household is represented by' }, REPRESENTATIVE_WORDS),
  table: sinceLaw10<readonly RepresentativeRule[]>(
    ['full-capacity', 'otherwise-authorised', 'dissenter-may-attend'],
    [law10({ article: 18, clause: 2 }), law10({ article: 24, clause: 2 })],
  ),
});

/** What becomes of a decision that was passed. */
export type CarryingOut = 'published-by-head' | 'reported-to-people' | 'reported-to-council-and-front';

const CARRYING_OUT_WORDS: Readonly<Record<CarryingOut, Words>> = {
  'published-by-head': {
    vi: 'Trưởng thôn công bố, tổ chức thực hiện',
    en: 'the village head publishes it and has it carried out',
  },
  'reported-to-people': {
    vi: 'Trưởng thôn báo cáo với cộng đồng và UBND cấp xã',
    en: "the village head reports to the community and the commune's People's Committee",
  },
  'reported-to-council-and-front': {
    vi: 'UBND cấp xã báo cáo Hội đồng nhân dân tại kỳ họp thường lệ gần nhất và gửi Ủy ban MTTQ',
    en: "the People's Committee reports to the Council's next regular session and to the Front",
  },
};

/** Publishing, carrying out and reporting on a decision (Law 10/2022/QH15 Art 23.1, 23.2). */
export const CARRIED_OUT = rule<readonly CarryingOut[]>({
  id: 'decisions.carried-out',
  topic: 'decisions',
  title: { vi: 'Tổ chức thực hiện quyết định', en: 'Carrying out a decision' },
  says: saysList({ vi: 'Sau khi thông qua', en: 'Once passed' }, CARRYING_OUT_WORDS),
  table: sinceLaw10<readonly CarryingOut[]>(
    ['published-by-head', 'reported-to-people', 'reported-to-council-and-front'],
    [law10({ article: 23, clause: 1 }), law10({ article: 23, clause: 2 })],
  ),
});
