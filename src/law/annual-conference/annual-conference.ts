import { before, saysBefore } from '../periods.ts';
import { rule } from '../rule.ts';
import { decree59, law10, sinceDecree59, sinceLaw10 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** The community's conference (Law 10/2022/QH15 Art 33). */
export const CONFERENCE = rule<{ readonly aYear: number }>({
  id: 'annual-conference.yearly',
  topic: 'annual-conference',
  title: { vi: 'Hội nghị của cộng đồng dân cư', en: "The community's yearly conference" },
  says: ({ aYear }) => ({
    vi: `Mỗi năm ${aYear} lần, vào cuối năm, Trưởng thôn triệu tập, đại diện mọi hộ gia đình dự`,
    en: `${aYear} a year, at its end, convened by the village head, with representatives of all households`,
  }),
  table: sinceLaw10({ aYear: 1 }, [law10({ article: 33 })]),
});

/** Time, place and content reach each household (Decree 59/2023/NĐ-CP Art 10). */
export const CONFERENCE_NOTICE = rule({
  id: 'annual-conference.notice',
  topic: 'annual-conference',
  title: { vi: 'Thông báo về hội nghị', en: 'Notice of the conference' },
  says: saysBefore(
    { vi: 'Thông báo tới từng hộ gia đình', en: 'Each household is told' },
    { vi: 'ngày hội nghị', en: 'the conference' },
  ),
  table: sinceDecree59(before(5, 'calendar'), [decree59({ article: 10 })]),
});

/** Who reports to the conference. */
export type ConferenceReporter = 'village-head' | 'front-committee' | 'inspection-board-member';

const REPORTER_WORDS: Readonly<Record<ConferenceReporter, Words>> = {
  'village-head': { vi: 'Trưởng thôn', en: 'the village head' },
  'front-committee': { vi: 'Ban công tác Mặt trận', en: 'the Front committee' },
  'inspection-board-member': {
    vi: 'thành viên Ban Thanh tra nhân dân',
    en: 'a member of the inspection board',
  },
};

/** Who reports to the conference (Law 10/2022/QH15 Art 33). */
export const CONFERENCE_REPORTS = rule<readonly ConferenceReporter[]>({
  id: 'annual-conference.reports',
  topic: 'annual-conference',
  title: { vi: 'Báo cáo tại hội nghị', en: 'Reports to the conference' },
  says: saysList({ vi: 'Báo cáo của', en: 'Reports of' }, REPORTER_WORDS),
  table: sinceLaw10<readonly ConferenceReporter[]>(
    ['village-head', 'front-committee', 'inspection-board-member'],
    [law10({ article: 33 })],
  ),
});

/** The outcome goes in writing to the commune's People's Committee and Front (Decree 59/2023/NĐ-CP Art 11). */
export const CONFERENCE_REPORTED = rule<readonly ('peoples-committee' | 'front')[]>({
  id: 'annual-conference.reported',
  topic: 'annual-conference',
  title: { vi: 'Báo cáo kết quả hội nghị', en: 'Reporting the outcome' },
  says: saysList(
    { vi: 'Bằng văn bản tới', en: 'In writing to' },
    {
      'peoples-committee': { vi: 'UBND cấp xã', en: "the commune's People's Committee" },
      front: { vi: 'Ủy ban MTTQ cấp xã', en: "the commune's Front" },
    },
  ),
  table: sinceDecree59<readonly ('peoples-committee' | 'front')[]>(
    ['peoples-committee', 'front'],
    [decree59({ article: 11 })],
  ),
});
