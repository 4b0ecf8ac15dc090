import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** The six topics that the people discuss and decide, in the order of Law 10/2022/QH15 Art 15. */
export type DecisionTopic =
  | 'contributions'
  | 'community-funds'
  | 'convention'
  | 'village-head'
  | 'people-boards'
  | 'self-management';

/** Whether one village or residential group decides, or all of a commune's. */
export type DecisionScope = 'village' | 'commune';

/** The topics in words. */
export const TOPIC_WORDS: Readonly<Record<DecisionTopic, Words>> = {
  contributions: {
    vi: 'chủ trương và mức đóng góp xây dựng cơ sở hạ tầng, công trình công cộng',
    en: 'policy and level of contributions to infrastructure and public works',
  },
  'community-funds': {
    vi: 'thu, chi, quản lý các khoản đóng góp ngoài luật định và quỹ, tài sản, tài trợ của cộng đồng',
    en: 'voluntary contributions, and the funds, assets and gifts of the community',
  },
  convention: { vi: 'hương ước, quy ước', en: 'the village convention' },
  'village-head': {
    vi: 'bầu, cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố',
    en: 'electing and dismissing the village head',
  },
  'people-boards': {
    vi: 'bầu, cho thôi làm thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    en: "electing and dismissing members of the people's inspection and investment supervision boards",
  },
  'self-management': {
    vi: 'công việc tự quản khác trong nội bộ cộng đồng dân cư',
    en: "other matters of the community's self-management",
  },
};

/** What the people discuss and decide (Law 10/2022/QH15 Art 15). */
export const TOPICS = rule<readonly DecisionTopic[]>({
  id: 'decisions.topics',
  topic: 'decisions',
  title: { vi: 'Nội dung Nhân dân bàn và quyết định', en: 'What the people discuss and decide' },
  says: saysList({ vi: 'Sáu nội dung', en: 'Six topics' }, TOPIC_WORDS),
  table: sinceLaw10<readonly DecisionTopic[]>(
    ['contributions', 'community-funds', 'convention', 'village-head', 'people-boards', 'self-management'],
    [law10({ article: 15 })],
  ),
});
