import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '#basics/result.ts';
import type { BeforeFirstDay } from '../dated-table.ts';
import { type Finding, finding } from '../finding.ts';
import { interpretation } from '../interpretations.ts';
import { keptUntil, type Lasting, lasting, saysLasting, saysWithin, within } from '../periods.ts';
import { type Rule, rule } from '../rule.ts';
import { law10, sinceLaw10 } from '../sources.ts';
import type { Words } from '../words.ts';
import { DISCLOSURE_ITEMS, type DisclosureItem, ITEM_WORDS } from './items.ts';

export { DISCLOSURE_ITEMS, type DisclosureItem, ITEM_WORDS } from './items.ts';

const ARTICLE_13_2 = law10({ article: 13, clause: 2 });

/** When what must be known is made public, unless a special law says otherwise (Law 10/2022/QH15 Art 12.3). */
export const DISCLOSED = rule({
  id: 'disclosure.deadline',
  topic: 'disclosure',
  title: { vi: 'Thời hạn công khai', en: 'When it is made public' },
  says: saysWithin(
    {
      vi: 'Trừ khi luật khác quy định khác, công khai',
      en: 'Unless a special law says otherwise, made public',
    },
    { vi: 'ngày có quyết định, văn bản', en: 'the decision or document' },
  ),
  table: sinceLaw10(within(5, 'working'), [law10({ article: 12, clause: 3 })]),
});

const itemWords = (items: readonly DisclosureItem[]): Words => ({
  vi: items.map((item) => `(${item}) ${ITEM_WORDS[item].vi}`).join('; '),
  en: items.map((item) => `(${item}) ${ITEM_WORDS[item].en}`).join('; '),
});

const items = (id: string, title: Words, head: Words, value: readonly DisclosureItem[], clause: number) =>
  rule<readonly DisclosureItem[]>({
    id: `disclosure.${id}`,
    topic: 'disclosure',
    title,
    says: (list) => ({ vi: `${head.vi}: ${itemWords(list).vi}`, en: `${head.en}: ${itemWords(list).en}` }),
    table: sinceLaw10<readonly DisclosureItem[]>(value, [law10({ article: 13, clause })]),
  });

/** What stands on the portal, where there is one: everything (Law 10/2022/QH15 Art 13.1). */
export const ON_PORTAL = items(
  'portal',
  { vi: 'Công khai trên cổng, trang thông tin điện tử', en: 'On the portal' },
  { vi: 'Nơi có cổng thì đăng tải', en: 'Where there is a portal' },
  DISCLOSURE_ITEMS,
  1,
);

/** What is posted for some time (Law 10/2022/QH15 Art 13.2). */
export const POSTED_FOR_TIME = items(
  'posted',
  { vi: 'Niêm yết có thời hạn', en: 'Posted for some time' },
  {
    vi: 'Niêm yết tại trụ sở, nhà văn hóa, điểm sinh hoạt cộng đồng',
    en: 'Posted at the seat, the community houses and meeting points',
  },
  [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12],
  2,
);

/** What stays posted (Law 10/2022/QH15 Art 13.2). */
export const POSTED_PERMANENTLY = items(
  'posted-permanently',
  { vi: 'Niêm yết thường xuyên', en: 'Posted permanently' },
  { vi: 'Niêm yết thường xuyên tại trụ sở', en: 'Posted permanently at the seat' },
  [4, 13],
  2,
);

/** What goes over the loudspeakers, where there are any (Law 10/2022/QH15 Art 13.3). */
export const BROADCAST = items(
  'broadcast',
  { vi: 'Phát trên truyền thanh cấp xã', en: "On the commune's broadcast" },
  { vi: 'Nơi có truyền thanh thì phát', en: 'Where there is one' },
  [7, 8, 9, 10, 11, 12],
  3,
);

/** What village heads pass on to households (Law 10/2022/QH15 Art 13.4). */
export const BY_VILLAGE_HEAD = items(
  'village-heads',
  { vi: 'Thông báo qua Trưởng thôn', en: 'Through village heads' },
  { vi: 'Gửi Trưởng thôn để thông báo tới hộ gia đình', en: 'Sent to village heads, who tell households' },
  [7, 8, 9, 10, 11, 12],
  4,
);

/** For how many consecutive days it is posted (Law 10/2022/QH15 Art 13.2). */
export const POSTING_DAYS = rule<Lasting>({
  id: 'disclosure.posting-days',
  topic: 'disclosure',
  title: { vi: 'Thời gian niêm yết', en: 'How long it is posted' },
  says: saysLasting({ vi: 'Niêm yết liên tục', en: 'Posted without a break for' }),
  table: sinceLaw10(lasting(30), [ARTICLE_13_2]),
});

/** On how many consecutive days it is broadcast (Law 10/2022/QH15 Art 13.3). */
export const BROADCAST_DAYS = rule<Lasting>({
  id: 'disclosure.broadcast-days',
  topic: 'disclosure',
  title: { vi: 'Thời gian phát truyền thanh', en: 'How long it is broadcast' },
  says: saysLasting({ vi: 'Phát liên tục', en: 'Broadcast without a break on' }),
  table: sinceLaw10(lasting(3), [law10({ article: 13, clause: 3 })]),
});

/** The list of what was disclosed (Law 10/2022/QH15 Art 13.2). */
export const DISCLOSURE_LIST = rule<'quarter'>({
  id: 'disclosure.list',
  topic: 'disclosure',
  title: { vi: 'Danh mục nội dung đã công khai', en: 'List of what was disclosed' },
  says: () => ({
    vi: 'Lập mỗi quý, ghi hình thức và thời điểm công khai, niêm yết tại trụ sở, nhà văn hóa, điểm sinh hoạt cộng đồng',
    en: 'Made each quarter with form and time, posted at the seat, the community houses and meeting points',
  }),
  table: sinceLaw10<'quarter'>('quarter', [ARTICLE_13_2]),
});

/** How an item is disclosed, where portal and broadcast exist. */
export interface DisclosureWays {
  readonly portal: boolean;
  /** Consecutive days at least; null where no length is set. */
  readonly posted: Lasting | 'permanently' | null;
  readonly broadcast: Lasting | null;
  readonly villageHeads: boolean;
}

/** How an item of Art 11 is disclosed on that day (Law 10/2022/QH15 Art 13). Refused before 01/07/2023. */
export function disclosureWays(
  item: DisclosureItem,
  on: Temporal.PlainDate,
): Result<Finding<DisclosureWays>, BeforeFirstDay> {
  const has = (list: Rule<readonly DisclosureItem[]>) => {
    const found = list.at(on);
    return found.ok && found.value.value.includes(item);
  };
  const [posting, broadcast] = [POSTING_DAYS.at(on), BROADCAST_DAYS.at(on)];
  if (!posting.ok) return posting;
  if (!broadcast.ok) return broadcast;
  const posted = has(POSTED_PERMANENTLY) ? 'permanently' : has(POSTED_FOR_TIME) ? posting.value.value : null;
  const ways = {
    portal: has(ON_PORTAL),
    posted,
    broadcast: has(BROADCAST) ? broadcast.value.value : null,
    villageHeads: has(BY_VILLAGE_HEAD),
  } as const;
  const notes = posted === null ? [interpretation('disclosure-other-items')] : [];
  return ok(finding(ways, [law10({ article: 13 })], [...posting.value.notes, ...notes]));
}

/** The last day, inclusive, on which an item posted on that day is still up; null where it stays or no length is set. */
export function postedUntil(
  item: DisclosureItem,
  postedOn: Temporal.PlainDate,
): Result<Finding<Temporal.PlainDate | null>, BeforeFirstDay> {
  const ways = disclosureWays(item, postedOn);
  if (!ways.ok) return ways;
  const { value, basis, notes } = ways.value;
  const forTime = value.posted !== null && value.posted !== 'permanently';
  return forTime ? keptUntil(POSTING_DAYS, postedOn) : ok(finding(null, basis, notes));
}
