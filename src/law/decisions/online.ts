import { rule } from '../rule.ts';
import { decree59, sinceDecree59 } from '../sources.ts';
import { saysList, type Words } from '../words.ts';

/** What a household can answer in an online vote. */
export type OnlineOption = 'agree' | 'disagree' | 'other';

const OPTION_WORDS: Readonly<Record<OnlineOption, Words>> = {
  agree: { vi: 'đồng ý', en: 'agree' },
  disagree: { vi: 'không đồng ý', en: 'disagree' },
  other: { vi: 'ý kiến khác', en: 'another opinion' },
};

/** The options of an online vote (Decree 59/2023/NĐ-CP Art 5). */
export const ONLINE_OPTIONS = rule<readonly OnlineOption[]>({
  id: 'decisions.online-options',
  topic: 'decisions',
  title: { vi: 'Phương án biểu quyết trực tuyến', en: 'Options of an online vote' },
  says: saysList({ vi: 'Phương án', en: 'Options' }, OPTION_WORDS),
  table: sinceDecree59<readonly OnlineOption[]>(['agree', 'disagree', 'other'], [decree59({ article: 5 })]),
});

/** What the minutes of an online vote hold. */
export type OnlineMinutesField = 'start-and-end' | 'totals' | 'other-opinions' | 'screenshot' | 'voters';

const FIELD_WORDS: Readonly<Record<OnlineMinutesField, Words>> = {
  'start-and-end': { vi: 'thời gian bắt đầu và kết thúc', en: 'start and end' },
  totals: { vi: 'số liệu tổng hợp', en: 'totals' },
  'other-opinions': { vi: 'ý kiến khác', en: 'other opinions' },
  screenshot: { vi: 'ảnh chụp màn hình kết quả', en: 'a screenshot of the result' },
  voters: { vi: 'danh sách người tham gia biểu quyết', en: 'the list of those who took part' },
};

/** What the minutes of an online vote hold (Decree 59/2023/NĐ-CP Art 5): who took part, never who chose what. */
export const ONLINE_MINUTES = rule<readonly OnlineMinutesField[]>({
  id: 'decisions.online-minutes',
  topic: 'decisions',
  title: { vi: 'Biên bản biểu quyết trực tuyến', en: 'Minutes of an online vote' },
  says: saysList({ vi: 'Gồm', en: 'They hold' }, FIELD_WORDS),
  table: sinceDecree59<readonly OnlineMinutesField[]>(
    ['start-and-end', 'totals', 'other-opinions', 'screenshot', 'voters'],
    [decree59({ article: 5 })],
  ),
});

/** What a household gives of itself when it takes part online (Decree 59/2023/NĐ-CP Art 5). */
export const ONLINE_IDENTITY = rule<readonly ('name' | 'address')[]>({
  id: 'decisions.online-identity',
  topic: 'decisions',
  title: { vi: 'Thông tin người biểu quyết trực tuyến', en: 'What a voter online gives' },
  says: saysList(
    { vi: 'Người tham gia cung cấp', en: 'Who takes part gives' },
    {
      name: { vi: 'họ và tên', en: 'name' },
      address: { vi: 'địa chỉ thường trú', en: 'permanent address' },
    },
  ),
  table: sinceDecree59<readonly ('name' | 'address')[]>(['name', 'address'], [decree59({ article: 5 })]),
});
