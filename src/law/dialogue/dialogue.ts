import { type Citation, cite } from '../citation.ts';
import { type DatedTable, datedTable } from '../dated-table.ts';
import { interpretation } from '../interpretations.ts';
import { before, saysBefore, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { CHECKED_ON, law10 } from '../sources.ts';
import { atLeast } from '../threshold.ts';
import { saysShare } from '../words.ts';

const ARTICLE_43 = cite('72/2025/QH15', { article: 43 });
const LAW_72_FROM = '2025-06-16';

const sinceLaw72 = <T>(value: T, basis: readonly Citation[] = [ARTICLE_43]): DatedTable<T> =>
  datedTable<T>([
    {
      from: LAW_72_FROM,
      value,
      basis,
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('dialogue-law-72')],
    },
  ]);

/** Dialogues of the commune's People's Committee with the people (Law 10/2022/QH15 Art 32.1; Law 72/2025/QH15 Art 43). */
export const DIALOGUES = rule<{ readonly aYear: number }>({
  id: 'dialogue.yearly',
  topic: 'dialogue',
  title: {
    vi: 'Hội nghị trao đổi, đối thoại với Nhân dân',
    en: "Dialogue of the commune's People's Committee with the people",
  },
  says: ({ aYear }) => ({ vi: `Ít nhất ${aYear} lần mỗi năm`, en: `At least ${aYear} a year` }),
  table: datedTable<{ readonly aYear: number }>([
    {
      from: '2023-07-01',
      value: { aYear: 1 },
      basis: [law10({ article: 32, clause: 1 })],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
    {
      from: LAW_72_FROM,
      value: { aYear: 1 },
      basis: [law10({ article: 32, clause: 1 }), ARTICLE_43],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('dialogue-law-72')],
    },
    {
      from: '2025-07-01',
      value: { aYear: 1 },
      basis: [law10({ article: 32, clause: 1 }), cite('97/2025/QH15', { article: 4 }), ARTICLE_43],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('dialogue-law-72'), interpretation('law-97-2025')],
    },
  ]),
});

/** The share of the commune's voters at whose request a dialogue is held (Law 72/2025/QH15 Art 43). */
export const DIALOGUE_REQUEST = rule({
  id: 'dialogue.request',
  topic: 'dialogue',
  title: { vi: 'Đối thoại theo yêu cầu của cử tri', en: 'Dialogue at the request of voters' },
  says: saysShare({ vi: 'số cử tri của xã yêu cầu', en: "the commune's voters ask for it" }),
  table: sinceLaw72(atLeast(1, 10)),
});

/** Time, place, content and how to take part are announced (Law 72/2025/QH15 Art 43). */
export const DIALOGUE_NOTICE = rule({
  id: 'dialogue.notice',
  topic: 'dialogue',
  title: { vi: 'Thông báo về hội nghị đối thoại', en: 'Notice of a dialogue' },
  says: saysBefore(
    {
      vi: 'Thông báo thời gian, địa điểm, nội dung, cách tham gia',
      en: 'Time, place, content and how to take part are announced',
    },
    { vi: 'ngày đối thoại', en: 'the dialogue' },
  ),
  table: sinceLaw72(before(7, 'calendar')),
});

/** What came of it is published (Law 72/2025/QH15 Art 43). */
export const DIALOGUE_OUTCOME = rule({
  id: 'dialogue.outcome',
  topic: 'dialogue',
  title: { vi: 'Công bố kết quả đối thoại', en: 'Publishing the outcome of a dialogue' },
  says: saysWithin(
    {
      vi: 'Công bố trên phương tiện thông tin, niêm yết tại trụ sở, gửi Trưởng thôn',
      en: 'Published in the media, posted at the seat and sent to village heads',
    },
    { vi: 'ngày kết thúc', en: 'its end' },
  ),
  table: sinceLaw72(within(10, 'calendar')),
});
