import { lasting, saysLasting } from '../periods.ts';
import { rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** What the people comment on before it is decided, in the order of Law 10/2022/QH15 Art 25. */
export type CommentTopic =
  | 'socio-economic-plan'
  | 'land-use'
  | 'projects'
  | 'units'
  | 'administrative-decisions'
  | 'construction-planning'
  | 'democracy-regulation'
  | 'burdens'
  | 'other';

const TOPIC_WORDS: Readonly<Record<CommentTopic, Words>> = {
  'socio-economic-plan': { vi: 'kế hoạch phát triển kinh tế - xã hội', en: 'the socio-economic plan' },
  'land-use': { vi: 'quy hoạch, kế hoạch sử dụng đất, quỹ đất', en: 'land use and the land fund' },
  projects: {
    vi: 'dự án, đất đai, môi trường, bồi thường, tái định cư',
    en: 'projects, land, environment, compensation and resettlement',
  },
  units: {
    vi: 'đề án thành lập, giải thể, nhập, chia, điều chỉnh địa giới, đặt tên đơn vị hành chính, thôn, tổ dân phố',
    en: 'schemes that establish, dissolve, merge, split, redraw or name administrative units and villages',
  },
  'administrative-decisions': {
    vi: 'quyết định hành chính của UBND cấp xã ảnh hưởng đến cộng đồng',
    en: "administrative decisions of the commune's People's Committee that affect the community",
  },
  'construction-planning': { vi: 'quy hoạch xây dựng', en: 'construction planning' },
  'democracy-regulation': {
    vi: 'dự thảo quy chế thực hiện dân chủ của xã',
    en: "the commune's draft regulation on democracy",
  },
  burdens: {
    vi: 'quyết định đặt nghĩa vụ hoặc hạn chế quyền của công dân',
    en: 'decisions that lay duties on citizens or limit their rights',
  },
  other: { vi: 'nội dung khác', en: 'other matters' },
};

/** What the people comment on before it is decided (Law 10/2022/QH15 Art 25). */
export const COMMENT_TOPICS = rule<readonly CommentTopic[]>({
  id: 'comments.topics',
  topic: 'comments',
  title: { vi: 'Nội dung Nhân dân tham gia ý kiến', en: 'What the people comment on' },
  says: saysList({ vi: 'Trước khi quyết định', en: 'Before it is decided' }, TOPIC_WORDS),
  table: sinceLaw10<readonly CommentTopic[]>(
    [
      'socio-economic-plan',
      'land-use',
      'projects',
      'units',
      'administrative-decisions',
      'construction-planning',
      'democracy-regulation',
      'burdens',
      'other',
    ],
    [law10({ article: 25 })],
  ),
});

/** How the people comment. */
export type CommentForm =
  | 'dialogue'
  | 'community-meeting'
  | 'household-ballot'
  | 'box-or-hotline'
  | 'front-and-unions'
  | 'portal'
  | 'telecom'
  | 'dialogue-with-addressees';

const FORM_WORDS: Readonly<Record<CommentForm, Words>> = {
  dialogue: { vi: 'hội nghị trao đổi, đối thoại', en: "dialogue with the People's Committee" },
  'community-meeting': { vi: 'họp cộng đồng dân cư', en: 'community meeting' },
  'household-ballot': { vi: 'phát phiếu tới hộ gia đình', en: 'ballots to households' },
  'box-or-hotline': { vi: 'hòm thư góp ý, đường dây nóng', en: 'suggestion box or hotline' },
  'front-and-unions': {
    vi: 'qua Ban công tác Mặt trận, các tổ chức',
    en: 'through the Front committee and unions',
  },
  portal: { vi: 'cổng, trang thông tin điện tử', en: 'portal' },
  telecom: { vi: 'mạng viễn thông, mạng xã hội', en: 'telecommunication and social networks' },
  'dialogue-with-addressees': {
    vi: 'đối thoại, lấy ý kiến đối tượng chịu tác động',
    en: 'dialogue with those whom the decision addresses',
  },
};

/** How the people comment; the commune's People's Committee chooses one or several (Law 10/2022/QH15 Art 26). */
export const COMMENT_FORMS = rule<readonly CommentForm[]>({
  id: 'comments.forms',
  topic: 'comments',
  title: { vi: 'Hình thức Nhân dân tham gia ý kiến', en: 'How the people comment' },
  says: saysList({ vi: 'Một hoặc nhiều hình thức', en: 'One or several of' }, FORM_WORDS),
  table: sinceLaw10<readonly CommentForm[]>(
    [
      'dialogue',
      'community-meeting',
      'household-ballot',
      'box-or-hotline',
      'front-and-unions',
      'portal',
      'telecom',
      'dialogue-with-addressees',
    ],
    [law10({ article: 26 })],
  ),
});

/** How long the people have to comment, from the day on which the content is made public (Law 10/2022/QH15 Art 28.2). */
export const COMMENT_PERIOD = rule({
  id: 'comments.period',
  topic: 'comments',
  title: { vi: 'Thời gian lấy ý kiến', en: 'How long the people have to comment' },
  says: saysLasting({
    vi: 'Trừ khi luật khác quy định khác, kể từ ngày công khai nội dung,',
    en: 'Unless a special law says otherwise, from the day on which the content is made public,',
  }),
  table: sinceLaw10(lasting(20), [law10({ article: 28, clause: 2 })]),
});

/** Who receives the plan of a consultation (Law 10/2022/QH15 Art 28.1). */
export const COMMENT_PLAN = rule<readonly ('council' | 'front')[]>({
  id: 'comments.plan',
  topic: 'comments',
  title: { vi: 'Kế hoạch lấy ý kiến', en: 'The plan of a consultation' },
  says: saysList(
    {
      vi: 'Nêu nội dung, hình thức, cách thức, thời gian, trách nhiệm; gửi',
      en: 'Content, form, method, period and who is responsible; sent to',
    },
    {
      council: { vi: 'Hội đồng nhân dân cấp xã', en: "the commune's People's Council" },
      front: { vi: 'Ủy ban MTTQ cấp xã', en: "the commune's Front" },
    },
  ),
  table: sinceLaw10<readonly ('council' | 'front')[]>(
    ['council', 'front'],
    [law10({ article: 28, clause: 1 })],
  ),
});

/** A final decision that differs from what most said must be explained (Law 10/2022/QH15 Art 28.4). */
export const COMMENT_ANSWER = rule<{ readonly explainsDeparture: boolean }>({
  id: 'comments.answer',
  topic: 'comments',
  title: { vi: 'Tiếp thu, giải trình ý kiến', en: 'Answering the comments' },
  says: () => ({
    vi: 'Tổng hợp, tiếp thu, giải trình và công khai; quyết định khác với ý kiến đa số thì phải nêu rõ lý do',
    en: 'Summarised, taken up or explained, and published; a decision that differs from the majority gives its reasons',
  }),
  table: sinceLaw10({ explainsDeparture: true }, [
    law10({ article: 28, clause: 3 }),
    law10({ article: 28, clause: 4 }),
  ]),
});
