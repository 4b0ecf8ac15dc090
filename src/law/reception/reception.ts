import { cite } from '../citation.ts';
import { datedTable } from '../dated-table.ts';
import { interpretation } from '../interpretations.ts';
import { before, saysBefore, saysWithin, within } from '../periods.ts';
import { rule } from '../rule.ts';
import { CHECKED_ON } from '../sources.ts';

const LAW = '42/2013/QH13';
const AMENDED_FROM = '2026-07-01';
const AMENDMENT = cite('136/2025/QH15');

/** The rules of Law 42/2013/QH13 whose clauses Law 136/2025/QH15 is not known to have changed. */
const sinceLaw42 = <T>(value: T, article: number, clause: number) =>
  datedTable<T>([
    {
      from: '2014-07-01',
      value,
      basis: [cite(LAW, { article, clause })],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
    {
      from: AMENDED_FROM,
      value,
      basis: [cite(LAW, { article, clause }), AMENDMENT],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
    },
  ]);

/** A floor: at least that many days of reception in each week or calendar month. More is never wrong. */
export interface ReceptionFloor {
  readonly days: number;
  readonly per: 'week' | 'month';
}

const saysFloor = ({ days, per }: ReceptionFloor) => ({
  vi: `Ít nhất ${days} ngày mỗi ${per === 'week' ? 'tuần' : 'tháng'}`,
  en: `At least ${days} day${days === 1 ? '' : 's'} a ${per}`,
});

/** The chair of a commune's People's Committee (Law 42/2013/QH13 Art 15.2.d; Law 136/2025/QH15 from 01/07/2026). */
export const COMMUNE_CHAIR_RECEIVES = rule<ReceptionFloor>({
  id: 'reception.commune-chair',
  topic: 'reception',
  title: {
    vi: 'Chủ tịch UBND cấp xã tiếp công dân',
    en: "The chair of a commune's People's Committee receives citizens",
  },
  says: saysFloor,
  table: datedTable<ReceptionFloor>([
    {
      from: '2014-07-01',
      value: { days: 1, per: 'week' },
      basis: [cite(LAW, { article: 15, clause: 2, point: 'd' })],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
    {
      from: AMENDED_FROM,
      value: { days: 2, per: 'month' },
      basis: [AMENDMENT],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
      notes: [interpretation('reception-2026')],
    },
  ]),
});

/** The chair of the province's People's Committee (Law 42/2013/QH13 Art 12.5). */
export const PROVINCE_CHAIR_RECEIVES = rule<ReceptionFloor>({
  id: 'reception.province-chair',
  topic: 'reception',
  title: {
    vi: 'Chủ tịch UBND cấp tỉnh tiếp công dân',
    en: "The chair of the province's People's Committee receives citizens",
  },
  says: saysFloor,
  table: sinceLaw42<ReceptionFloor>({ days: 1, per: 'month' }, 12, 5),
});

/** The schedule is posted at the place of reception and on the portal (Law 42/2013/QH13 Art 24.4). */
export const SCHEDULE_POSTED = rule({
  id: 'reception.schedule',
  topic: 'reception',
  title: { vi: 'Công bố lịch tiếp công dân', en: 'Posting the schedule' },
  says: saysBefore(
    {
      vi: 'Niêm yết tại nơi tiếp công dân và công bố trên cổng thông tin',
      en: 'Posted at the place of reception and on the portal',
    },
    { vi: 'ngày tiếp công dân', en: 'the day of reception' },
  ),
  table: sinceLaw42(before(5, 'working'), 24, 4),
});

/** What was said at a reception is answered (Law 42/2013/QH13 Art 28.1). */
export const RECEPTION_ANSWERED = rule({
  id: 'reception.answer',
  topic: 'reception',
  title: { vi: 'Trả lời kiến nghị, phản ánh', en: 'Answering a petition' },
  says: saysWithin({ vi: 'Trả lời', en: 'Answered' }, { vi: 'ngày tiếp công dân', en: 'the reception' }),
  table: sinceLaw42(within(10, 'working'), 28, 1),
});

/** How many speak for a group, by its size; a group is five or more (Law 42/2013/QH13 Art 29). */
export interface GroupSpeakers {
  readonly groupFrom: number;
  /** The largest group that still counts as small. */
  readonly smallUpTo: number;
  readonly smallMost: number;
  readonly largeMost: number;
}

/** How many speak for a group that comes with one matter (Law 42/2013/QH13 Art 29). */
export const GROUP_SPEAKERS = rule<GroupSpeakers>({
  id: 'reception.group',
  topic: 'reception',
  title: { vi: 'Cử người đại diện khi đông người', en: 'Who speaks for a group' },
  says: ({ groupFrom, smallUpTo, smallMost, largeMost }) => ({
    vi: `Từ ${groupFrom} đến ${smallUpTo} người cử 1 đến ${smallMost} người; trên ${smallUpTo} người cử không quá ${largeMost} người`,
    en: `${groupFrom} to ${smallUpTo} people name 1 to ${smallMost}; more than ${smallUpTo} name at most ${largeMost}`,
  }),
  table: datedTable<GroupSpeakers>([
    {
      from: '2014-07-01',
      value: { groupFrom: 5, smallUpTo: 10, smallMost: 2, largeMost: 5 },
      basis: [cite(LAW, { article: 29 })],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
    {
      from: AMENDED_FROM,
      value: { groupFrom: 5, smallUpTo: 10, smallMost: 2, largeMost: 5 },
      basis: [cite(LAW, { article: 29 }), AMENDMENT],
      checkedOn: CHECKED_ON,
      standing: 'secondary',
    },
  ]),
});

/** How many may speak for a group of that size; everybody for themselves below a group. */
export function speakersAllowed(group: number, rule: GroupSpeakers): number {
  if (group < rule.groupFrom) return group;
  return group <= rule.smallUpTo ? rule.smallMost : rule.largeMost;
}

/** Refusing to receive somebody is said in writing (Decree 154/2026/NĐ-CP Art 4). */
export const REFUSAL_NOTICE = rule({
  id: 'reception.refusal',
  topic: 'reception',
  title: { vi: 'Thông báo từ chối tiếp công dân', en: 'Notice of a refusal' },
  says: saysWithin({ vi: 'Thông báo', en: 'Told' }, { vi: 'ngày từ chối', en: 'the refusal' }),
  table: datedTable([
    {
      from: AMENDED_FROM,
      value: within(3, 'working'),
      basis: [cite('154/2026/NĐ-CP', { article: 4 })],
      checkedOn: CHECKED_ON,
      standing: 'read',
    },
  ]),
});
